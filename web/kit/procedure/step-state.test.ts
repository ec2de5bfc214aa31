import { describe, expect, it } from 'vitest'
import type { CaseView, OfferedAct } from '#server/http/contract'
import { begin, recordKey, requestOf, withItems } from './step-state.ts'

const act = {
  id: 'vote', label: '表决', changesItems: true, materials: [], again: null,
  asks: [{ name: 'heldOn', field: { type: 'day', label: '日期' }, optional: false, value: '2026-11-20', text: null }],
  asksOfItems: [{ name: 'agree', field: { type: 'integer', label: '同意票' }, optional: false }],
} as unknown as OfferedAct
const view = {
  base: 4, info: { items: { subject: 'person', label: '人选', unit: '人', register: 'x' } },
  items: [
    { id: 'i1', subject: 'p1', name: '甲', detail: '', status: 'open', values: { person: 'p1', agree: 12 }, texts: {} },
    { id: 'i2', subject: 'p2', name: '乙', detail: '', status: 'dropped', values: { person: 'p2', agree: null }, texts: {} },
  ],
} as unknown as CaseView

describe('the form of a step', () => {
  it('begins with what is known of the case and of those still in it', () => {
    const state = begin(view, act)
    expect(state.values).toEqual({ heldOn: '2026-11-20' })
    expect(state.items).toEqual([{ key: 'p1', id: 'i1', name: '甲', values: { agree: 12 } }])
  })

  it('begins with what was told before where the case came back: values, files, those added; not of who is out', () => {
    const again = { items: { i1: { agree: 13 }, i3: { agree: 9 } }, added: ['i3'], materials: [
      { id: 'minutes', item: null, file: 'abc', name: '纪要.pdf', reason: null }, { id: 'form', item: 'p3', file: null, name: null, reason: '出差' }, { id: 'form', item: 'p2', file: 'def', name: '乙.pdf', reason: null }, { id: 'gone', item: null, file: 'x', name: null, reason: null },
    ] }
    const came = { ...act, again, materials: [{ id: 'minutes' }, { id: 'form' }] } as unknown as OfferedAct
    const added = { ...view, items: [...view.items, { id: 'i3', subject: 'p3', name: '丙', detail: '', status: 'dropped', values: { person: 'p3' }, texts: {} }] } as unknown as CaseView
    const state = begin(added, came)
    expect(state.items).toEqual([{ key: 'p1', id: 'i1', name: '甲', values: { agree: 13 } }, { key: 'p3', id: null, name: '丙', values: { agree: 9 } }])
    expect(state.materials).toEqual([{ id: 'minutes', item: null, file: 'abc', name: '纪要.pdf' }, { id: 'form', item: 'p3', waived: '出差' }])
  })

  it('asks for the step with the number of steps seen, everyone once, and only what was written', () => {
    const items = withItems(begin(view, act).items, [{ id: 'p1', title: '甲' }, { id: 'p3', title: '丙' }, { id: 'p3', title: '丙' }])
    const state = { ...begin(view, act), items, note: '  ', recorded: { [recordKey('term-2', 'i1')]: '工作需要', [recordKey('quota', null)]: '已核', [recordKey('empty', 'i1')]: ' ' } }
    expect(requestOf(view, act, state)).toEqual({
      act: 'vote', base: 4, values: { heldOn: '2026-11-20' },
      items: [{ id: 'i1', person: 'p1', agree: 12 }, { person: 'p3' }],
      recorded: [{ rule: 'term-2', item: 'i1', text: '工作需要' }, { rule: 'quota', text: '已核' }],
    })
  })

  it('tells of materials what there is, and by whom nothing: an unwritten reason is none', () => {
    const state = { ...begin(view, act), materials: [{ id: 'minutes', item: null, file: 'abc', name: '纪要.pdf' }, { id: 'form', item: 'i1', waived: ' 出差 ' }, { id: 'other', item: null, waived: ' ' }] }
    expect(requestOf(view, act, state).materials).toEqual([{ id: 'minutes', file: 'abc', name: '纪要.pdf' }, { id: 'form', item: 'i1', waived: '出差' }, { id: 'other' }])
  })
})
