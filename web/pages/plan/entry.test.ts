import { describe, expect, it } from 'vitest'
import { columns } from './columns.ts'
import { readDate, readEntry } from './entry.ts'

const column = (key: string) => {
  const found = columns.find((c) => c.key === key)
  if (!found) throw new Error(`no column ${key}`)
  return found
}

describe('dates as officers type them', () => {
  it.each([
    ['2026', '2026'], ['2026年', '2026'], ['202606', '2026-06'], ['2026.6', '2026-06'], ['2026年6月', '2026-06'], ['2026/6/3', '2026-06-03'],
    ['20260603', '2026-06-03'], ['2026-06-30', '2026-06-30'], ['２０２６．６', '2026-06'], ['2026年6月3日', '2026-06-03'], ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (typed, iso) => expect(readDate(typed)).toBe(iso))
  it.each(['年底', '2026-13', '2026-02-29', '2026.6.31', '26.6', '2026-0', '20266'])('%s is no date', (typed) => expect(readDate(typed)).toBeNull())
})

describe('cells', () => {
  it('splits a target from its unit', () => {
    expect(readEntry(column('target'), '30 名')).toEqual({ changes: { target: 30, targetUnit: '名' } })
    expect(readEntry(column('target'), '93.5%')).toEqual({ changes: { target: 93.5, targetUnit: '%' } })
    expect(readEntry(column('target'), '12')).toEqual({ changes: { target: 12, targetUnit: null } })
    expect(readEntry(column('target'), '名30')).toHaveProperty('problem')
  })
  it('empties what may be empty, and only that', () => {
    expect(readEntry(column('owner'), '  ')).toEqual({ changes: { owner: null } })
    expect(readEntry(column('target'), '')).toEqual({ changes: { target: null, targetUnit: null } })
    expect(readEntry(column('title'), ' ')).toEqual({ problem: '请填写任务' })
  })
  it('says how long a title may be', () => expect(readEntry(column('title'), '长'.repeat(301))).toEqual({ problem: '任务不超过300字，现为301字' }))
})
