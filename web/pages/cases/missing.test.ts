import { describe, expect, it } from 'vitest'
import type { Meta, OfferedAct, PerformAct, ProcedureInfo, Rehearsal } from '#server/http/contract'
import type { StepState } from '../../kit/procedure/step-state.ts'
import { missingIn, stoppedBy, toldOf } from './missing.ts'

const meta = { registers: [], codeSets: {} } as unknown as Meta
const info = { cases: 'x-cases', items: { label: '人选', unit: '人', subject: 'person', register: 'x-items' } } as unknown as ProcedureInfo
const day = { type: 'day', label: '讨论日期' } as const
const act = {
  id: 'discuss', changesItems: true,
  asks: [{ name: 'on', field: day, optional: false, value: null, text: null }, { name: 'note', field: { type: 'text', label: '说明', maxLength: 100 }, optional: true, value: null, text: null }],
  asksOfItems: [{ name: 'agree', field: { type: 'integer', label: '同意票', min: 0 }, optional: false }],
  materials: [{ id: 'minutes', label: '会议纪要', perItem: false, waivable: false, optional: false, citation: null }, { id: 'form', label: '审批表', perItem: true, waivable: true, optional: false, citation: null }, { id: 'more', label: '其他', perItem: false, waivable: false, optional: true, citation: null }],
} as unknown as OfferedAct
const state = (more: Partial<StepState> = {}): StepState => ({ values: {}, items: [], materials: [], recorded: {}, note: '', onBehalfOf: '', ...more })
const said = (more: Partial<StepState>): string[] => missingIn(meta, info, act, state(more)).map((m) => m.text)
const [first, second] = [{ key: 'p1', id: null, name: '甲', values: { agree: 3 } }, { key: 'p2', id: 'i2', name: '乙', values: {} }]

describe('what a step still wants', () => {
  it('names fields, people and materials, in the order of the form', () => {
    expect(said({})).toEqual(['填写讨论日期', '加入人选', '附上会议纪要'])
    expect(said({ values: { on: '2026-11-20' }, items: [first, second] })).toEqual(['填写同意票：乙', '附上会议纪要', '附上审批表：甲等 2 人，或者写明不附的原因'])
  })
  it('takes a written reason for what may be left out, an empty one not', () => {
    const given = [{ id: 'minutes', item: null, file: 'abc' }, { id: 'form', item: 'p1', file: 'def' }]
    const items = [first, { ...second, values: { agree: 2 } }]
    expect(said({ values: { on: '2026-11-20' }, items, materials: [...given, { id: 'form', item: 'p2', waived: ' ' }] })).toEqual(['附上审批表：乙，或者写明不附的原因'])
    expect(said({ values: { on: '2026-11-20' }, items, materials: [...given, { id: 'form', item: 'p2', waived: '外出' }] })).toEqual([])
  })
  it('says what is wrong with what is there', () => {
    expect(said({ values: { on: '2026-13' }, items: [{ ...first, values: { agree: -1 } }], materials: [{ id: 'minutes', item: null, file: 'a' }, { id: 'form', item: 'p1', file: 'b' }] })).toHaveLength(2)
  })
})

describe('what the rules stop', () => {
  const verdict = (outcome: string, blocks: boolean, recorded: string | null = null) => ({ rule: `r-${outcome}`, item: 'i1', outcome, blocks, recorded })
  it.each([
    ['都符合', [verdict('allow', false)], {}, 0],
    ['不符合和未知不能靠说明', [verdict('forbid', true), verdict('unknown', true)], { 'r-forbid/i1': '工作需要' }, 1],
    ['须说明的没有写', [verdict('caution', true)], {}, 1],
    ['须说明的写了', [verdict('caution', true)], { 'r-caution/i1': '工作需要' }, 0],
    ['以前记过的算数', [verdict('needs-judgement', true, '经部务会认定')], {}, 0],
    ['两类都有，各说一句', [verdict('forbid', true), verdict('caution', true)], {}, 2],
  ])('%s', (_, verdicts, recorded, sentences) => {
    expect(stoppedBy({ verdicts } as unknown as Rehearsal, recorded)).toHaveLength(sentences)
  })
})

describe('what the server finds wrong', () => {
  const items = [{ ...first, values: { agree: 12 } }, { ...second, values: { agree: 12 } }]
  const asked = (agree: number): PerformAct => ({ act: 'discuss', base: 1, values: {}, items: items.map((i) => ({ person: i.key, agree })) })
  const told = { problems: [{ field: 'p1/agree', message: '多于实到人数，请核对' }, { field: 'i2.agree', message: '多于实到人数，请核对' }] } as unknown as Rehearsal
  it('says once what is wrong of several people, and marks each of their cells', () => {
    const { said, at } = toldOf({ told, of: asked(12) }, asked(12), act, state({ items }), info)
    expect(said).toEqual([{ text: '多于实到人数，请核对：甲等 2 人', field: 'p1/agree' }])
    expect([...at.keys()]).toEqual(['p1/agree', 'p2/agree'])
  })
  it('does not repeat a name that the sentence holds', () => {
    const named = { problems: [{ field: 'p1/agree', message: '甲：12 票，多于实到人数 9，请核对' }] } as unknown as Rehearsal
    expect(toldOf({ told: named, of: asked(12) }, asked(12), act, state({ items }), info).said[0]?.text).toBe('甲：12 票，多于实到人数 9，请核对')
  })
  it('is silent of what has been typed since', () => {
    expect(toldOf({ told, of: asked(12) }, asked(9), act, state({ items }), info)).toEqual({ said: [], at: new Map() })
  })
})
