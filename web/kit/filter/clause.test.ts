import { describe, expect, test } from 'vitest'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { clausesParam, clausesPredicate, clauseText, parseClauses, type Clause } from './clause.ts'

const field = (name: string, label: string, type: FieldMeta['type'], more: Partial<FieldMeta> = {}): FieldMeta => ({ name, label, type, optional: true, sensitivity: 'open', ...more })
const register: RegisterMeta = {
  id: 'person', label: '人员', area: 'people', mechanism: 'person', time: 'entity', unit: '人', about: 'self', subject: null, occurrence: null,
  title: ['name'], tree: null, columns: ['name'], sort: ['name'], filters: [], searchable: true, referring: [], mayWrite: true, verbs: [], formats: ['xlsx'], imports: ['.xlsx'], listed: true,
  fields: [
    field('name', '姓名', 'text'), field('sex', '性别', 'code', { codeSet: 'sex' }), field('birth', '出生年月', 'date'), field('signedOn', '签订日期', 'day'),
    field('score', '分数', 'integer', { unit: '分' }), field('young', '优秀年轻干部', 'boolean'), field('unit', '单位', 'reference', { register: 'unit' }),
  ],
}
const meta: Meta = { areas: [], registers: [register], indicators: [], reports: [], mechanisms: [], codeSets: { sex: [{ code: '1', label: '男' }, { code: '2', label: '女' }] }, verbs: {}, demonstration: false }

const cases: [Clause, unknown, string][] = [
  [{ field: 'name', op: 'contains', value: '王"' }, { op: 'contains', path: ['name'], value: '王"' }, '姓名含“王"”'],
  [{ field: 'sex', op: 'in', values: ['2'] }, { op: 'in', path: ['sex'], values: ['2'] }, '性别：女'],
  [{ field: 'young', op: 'is', value: false }, { op: 'equals', path: ['young'], value: false }, '优秀年轻干部：否'],
  [{ field: 'birth', op: 'given' }, { op: 'not', of: { op: 'empty', path: ['birth'] } }, '出生年月已填'],
  [{ field: 'birth', op: 'between', from: '1970', to: '1980-05' }, { op: 'and', of: [{ op: 'compare', path: ['birth'], than: '>=', value: '1970' }, { op: 'compare', path: ['birth'], than: '<=', value: '1980-05' }] }, '出生年月 1970 至 1980.05'],
  // A full day needs full days as bounds: to 2025-02 is to its last day.
  [{ field: 'signedOn', op: 'between', from: '2025', to: '2025-02' }, { op: 'and', of: [{ op: 'compare', path: ['signedOn'], than: '>=', value: '2025-01-01' }, { op: 'compare', path: ['signedOn'], than: '<=', value: '2025-02-28' }] }, '签订日期 2025 至 2025.02'],
  [{ field: 'score', op: 'between', to: '60' }, { op: 'and', of: [{ op: 'compare', path: ['score'], than: '<=', value: 60 }] }, '分数 不超过 60分'],
  [{ field: 'unit', op: 'in', values: ['u1', 'u2', 'u3', 'u4'] }, { op: 'in', path: ['unit'], values: ['u1', 'u2', 'u3', 'u4'] }, '单位：某局、某局、某局 等4项'],
]

describe('conditions of a list', () => {
  test.each(cases)('%j', (clause, predicate, words) => {
    expect(parseClauses(register, clausesParam([clause]))).toEqual([clause])
    expect(JSON.parse(clausesPredicate(register, [clause]) ?? '')).toEqual(predicate)
    expect(clauseText(meta, register, clause, () => '某局')).toBe(words)
  })
  test('several hold together; none is no filter', () => {
    const all = cases.map(([c]) => c)
    expect(JSON.parse(clausesPredicate(register, all) ?? '')).toMatchObject({ op: 'and', of: { length: all.length } })
    expect(clausesPredicate(register, [])).toBeUndefined()
    expect(clausesParam([])).toBeUndefined()
  })
  test('an address written by hand or for another register does no harm', () => {
    for (const text of ['{', '{}', '[1]', '[["gone","is","1"]]', '[["name","drop"]]', '[["sex","in"]]', '[["birth","between","",""]]']) expect(parseClauses(register, text)).toEqual([])
  })
})
