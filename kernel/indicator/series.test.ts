import { describe, expect, it } from 'vitest'
import { parsePeriod } from './period.ts'
import { inYear, periodsUpTo } from './series.ts'

describe('the last periods up to a day', () => {
  it.each([
    ['2026-03-31', 'year', 3, ['2024年', '2025年', '2026年']], ['2026-03-31', 'quarter', 3, ['2025年第三季度', '2025年第四季度', '2026年第一季度']],
    ['2026-04-01', 'quarter', 2, ['2026年第一季度', '2026年第二季度']], ['2026-06-30', 'half', 2, ['2025年下半年', '2026年上半年']], ['2026-07-01', 'half', 2, ['2026年上半年', '2026年下半年']],
    ['2026-01-31', 'month', 2, ['2025年12月', '2026年1月']],
  ] as const)('%s by %s', (day, step, count, labels) => expect(periodsUpTo(day, step, count).map((p) => p.label)).toEqual(labels))
})

describe('the same stretch of another year', () => {
  it.each([['2025', 2022, '2022年'], ['2025-H1', 2024, '2024年上半年'], ['2024-02', 2023, '2023年2月']])('%s in %s', (text, year, label) => {
    const period = parsePeriod(text)
    expect(period && inYear(period, year)?.label).toBe(label)
  })
  it('has not come', () => expect(inYear(parsePeriod('2025') ?? { from: '', to: '', label: '' }, 2026)).toBeNull())
})
