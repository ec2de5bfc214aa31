import { describe, expect, it } from 'vitest'
import { lastClosedYear, parsePeriod, previousYear } from './period.ts'

describe('periods', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31', '2025年'], ['2025年', '2025-01-01', '2025-12-31', '2025年'], ['2025-H1', '2025-01-01', '2025-06-30', '2025年上半年'],
    ['2025-Q3', '2025-07-01', '2025-09-30', '2025年第三季度'], ['2024-02', '2024-02-01', '2024-02-29', '2024年2月'], ['2025-02', '2025-02-01', '2025-02-28', '2025年2月'],
    ['2025-03-01..2025-05-31', '2025-03-01', '2025-05-31', '2025-03-01至2025-05-31'],
  ])('%s', (text, from, to, label) => expect(parsePeriod(text)).toEqual({ from, to, label }))

  it.each(['', '25', '2025-13', '2025-Q5', '2025-H3', '2025-02-30..2025-03-01', '2025-05-01..2025-03-01', '去年', '1825', '2025-1'])('refuses %s', (text) => expect(parsePeriod(text)).toBeNull())

  it.each([
    ['2025', '2024-01-01', '2024-12-31', '2024年'], ['2025-02', '2024-02-01', '2024-02-29', '2024年2月'], ['2024-02', '2023-02-01', '2023-02-28', '2023年2月'], ['2025-Q1', '2024-01-01', '2024-03-31', '2024年第一季度'],
  ])('the year before %s', (text, from, to, label) => {
    const period = parsePeriod(text)
    if (!period) throw new Error(text)
    expect(previousYear(period)).toEqual({ from, to, label })
  })

  it('defaults to the last closed year', () => {
    expect(lastClosedYear('2026-01-01').label).toBe('2025年')
    expect(lastClosedYear('2026-12-31').label).toBe('2025年')
  })
})
