import { describe, expect, it } from 'vitest'
import { filterParams, parseFilter } from './filter-param.ts'
import type { TaskFilter } from './tasks.ts'

describe('filter in the address', () => {
  it.each<TaskFilter>([
    {}, { overdue: true }, { state: 'under-way', overdue: true }, { state: 'done', owner: '组织科' }, { unbound: true, undated: true, mechanism: '-' },
    { owner: '甲:乙', kind: '办法', words: '台账 村' },
  ])('%j comes back as it was', (filter) => expect(parseFilter(filterParams(filter))).toEqual(filter))

  it('takes the address the home page links to', () => expect(parseFilter({ state: 'overdue' })).toEqual({ overdue: true }))
  it('opens an address it only half knows', () => expect(parseFilter({ state: 'gone', view: 'owner:;later;unbound' })).toEqual({ unbound: true }))
})
