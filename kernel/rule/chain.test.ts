import { describe, expect, it } from 'vitest'
import { unbroken } from './chain.ts'

describe('rows one after another', () => {
  it('runs through changes of unit, not through a gap', () => {
    const rows = [{ id: 'c', since: '2024-05-01', until: null }, { id: 'b', since: '2022-03', until: '2024-05' }, { id: 'a', since: '2020-01-01', until: '2022-02-28' }]
    expect(unbroken(rows, '2026-01-01').map((r) => r.id)).toEqual(['c', 'b'])
    expect(unbroken(rows, '2022-03-01').map((r) => r.id)).toEqual(['b'])
    expect(unbroken(rows, '2019-12-31')).toEqual([])
  })
})
