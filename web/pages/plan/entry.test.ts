import { describe, expect, it } from 'vitest'
import { columns } from './columns.ts'
import { readEntry } from './entry.ts'

const column = (key: string) => {
  const found = columns.find((c) => c.key === key)
  if (!found) throw new Error(`no column ${key}`)
  return found
}

describe('cells', () => {
  it('keeps the precision of a date and says what is wrong with one', () => {
    expect(readEntry(column('deadline'), '2026.6')).toEqual({ changes: { deadline: '2026-06' } })
    expect(readEntry(column('deadline'), '２０２６０６３０')).toEqual({ changes: { deadline: '2026-06-30' } })
    expect(readEntry(column('deadline'), '2026.6.31')).toEqual({ problem: '6月没有31日，请核对' })
    expect(readEntry(column('deadline'), '年底')).toHaveProperty('problem')
  })
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
