import { describe, expect, test } from 'vitest'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import type { RelatedTime } from './clause-time.ts'
import { clausesParam, parseClauses, type Clause } from './clause.ts'
import { usable } from './paths.ts'
import { clausesPredicate } from './predicate.ts'
import { clauseText } from './words.ts'

const field = (name: string, label: string, type: FieldMeta['type'], more: Partial<FieldMeta> = {}): FieldMeta => ({ name, label, type, optional: true, sensitivity: 'open', ...more })
const make = (id: string, label: string, fields: FieldMeta[], more: Partial<RegisterMeta> = {}): RegisterMeta => ({
  id, label, area: 'people', mechanism: id, time: 'entity', unit: '人', about: null, subject: null, occurrence: null,
  title: ['name'], tree: null, columns: ['name'], sort: ['name'], filters: [], searchable: true, referring: [], mayWrite: true, verbs: [], series: null, formats: ['xlsx'], imports: ['xlsx'], listed: true, fields, ...more,
})
const person = make('person', '人员', [
  field('name', '姓名', 'text'), field('sex', '性别', 'code', { codeSet: 'sex' }), field('birth', '出生年月', 'date', { years: '年龄' }), field('signedOn', '签订日期', 'day'),
  field('score', '分数', 'integer', { unit: '分' }), field('young', '优秀年轻干部', 'boolean'), field('unit', '单位', 'reference', { register: 'unit' }), field('phone', '电话', 'text', { withheld: true }),
])
const unit = make('unit', '单位', [field('name', '名称', 'text'), field('kind', '类别', 'code', { codeSet: 'kind' })])
const appointment = make('appointment', '任职', [field('person', '人员', 'reference', { register: 'person' }), field('post', '职务', 'text'), field('since', '任职时间', 'date')], { time: 'span', lasts: true, said: { now: '现任', ever: '曾任', notNow: '现未任', never: '未曾任' } })
const meta: Meta = { areas: [], registers: [person, unit, appointment], indicators: [], reports: [], mechanisms: [], codeSets: { sex: [{ code: '1', label: '男' }, { code: '2', label: '女' }], kind: [{ code: 'a', label: '机关' }] }, verbs: {}, demonstration: false,
  conditions: [{ id: 'head', label: '局长', absent: '非局长', register: 'appointment', via: 'person', where: { op: 'contains', path: ['post'], value: '局长' }, when: 'ever' }] }
const today = '2026-05-31'

const compare = (path: string[], than: string, value: unknown): object => ({ op: 'compare', path, than, value })
const cases: [Clause, unknown, string][] = [
  [{ field: 'name', op: 'contains', value: '王"' }, { op: 'contains', path: ['name'], value: '王"' }, '姓名含“王"”'],
  [{ field: 'name', op: 'starts', value: '王', not: true }, { op: 'not', of: { op: 'starts', path: ['name'], value: '王' } }, '姓名不以“王”开头'],
  [{ field: 'sex', op: 'in', values: ['2'] }, { op: 'in', path: ['sex'], values: ['2'] }, '性别：女'],
  [{ field: 'sex', op: 'in', values: ['2'], not: true }, { op: 'not', of: { op: 'in', path: ['sex'], values: ['2'] } }, '性别不是女'],
  [{ field: 'unit.kind', op: 'under', values: ['a'] }, { op: 'under', path: ['unit', 'kind'], values: ['a'] }, '单位·类别：机关（含下级）'],
  [{ field: 'young', op: 'is', value: false }, { op: 'equals', path: ['young'], value: false }, '优秀年轻干部：否'],
  [{ field: 'birth', op: 'given' }, { op: 'not', of: { op: 'empty', path: ['birth'] } }, '出生年月已填'],
  [{ field: 'birth', op: 'years', from: 30, to: 35 }, { op: 'years', path: ['birth'], from: 30, to: 35 }, '年龄 30 至 35'],
  [{ field: 'birth', op: 'between', from: '1970', to: '1980-05' }, { op: 'and', of: [compare(['birth'], '>=', '1970'), compare(['birth'], '<=', '1980-05')] }, '出生年月 1970 至 1980.05'],
  [{ field: 'birth', op: 'between', from: '1970', to: '1970' }, { op: 'and', of: [compare(['birth'], '>=', '1970'), compare(['birth'], '<=', '1970')] }, '出生年月 1970'],
  // A full day needs full days as bounds: to 2025-02 is to its last day.
  [{ field: 'signedOn', op: 'between', from: '2025', to: '2025-02' }, { op: 'and', of: [compare(['signedOn'], '>=', '2025-01-01'), compare(['signedOn'], '<=', '2025-02-28')] }, '签订日期 2025 至 2025.02'],
  // The last month before 31 May begins on 1 May, the day after 30 April.
  [{ field: 'signedOn', op: 'recent', count: 1, unit: 'm' }, { op: 'and', of: [compare(['signedOn'], '>=', '2026-05-01'), compare(['signedOn'], '<=', '2026-05-31')] }, '签订日期在最近 1 个月'],
  [{ field: 'signedOn', op: 'recent', count: 1, unit: 'd' }, { op: 'and', of: [compare(['signedOn'], '>=', '2026-05-31'), compare(['signedOn'], '<=', '2026-05-31')] }, '签订日期在最近 1 天'],
  [{ field: 'signedOn', op: 'this', part: 'quarter' }, { op: 'and', of: [compare(['signedOn'], '>=', '2026-04-01'), compare(['signedOn'], '<=', '2026-06-30')] }, '签订日期在本季度'],
  [{ field: 'score', op: 'between', to: '60' }, compare(['score'], '<=', 60), '分数 不超过 60分'],
  [{ field: 'unit', op: 'in', values: ['u1', 'u2', 'u3', 'u4'] }, { op: 'in', path: ['unit'], values: ['u1', 'u2', 'u3', 'u4'] }, '单位：某局、某局、某局 等4项'],
  [{ held: { from: '2025-01-01', to: '2025-12-31' } }, { op: 'held', from: '2025-01-01', to: '2025-12-31' }, '在 2025-01-01 至 2025-12-31 之间有效'],
  [{ search: '王' }, { op: 'found', text: '王' }, '找“王”'],
  [{ join: 'any', not: true, of: [{ field: 'young', op: 'is', value: true }, { field: 'score', op: 'between', from: '90' }] },
    { op: 'not', of: { op: 'or', of: [{ op: 'equals', path: ['young'], value: true }, compare(['score'], '>=', 90)] } }, '不符合（优秀年轻干部：是 或 分数 90分 以上）'],
  [{ register: 'appointment', via: 'person', not: true, of: [{ field: 'post', op: 'contains', value: '局长' }] },
    { op: 'not', of: { op: 'exists', register: 'appointment', match: [{ their: 'person', our: ['id'] }], where: { op: 'and', of: [{ op: 'contains', path: ['post'], value: '局长' }, { op: 'holds' }] } } }, '没有任职：职务含“局长”'],
]

/** Asked for in time: the same clause with what is said of it. */
const head = { op: 'contains', path: ['post'], value: '局长' }
const related = (more: object, where: unknown[] = []): object => ({ op: 'related', register: 'appointment', via: 'person', where: where.length === 1 ? where[0] : { op: 'and', of: where }, ...more })
const posts = (time: RelatedTime, more: object = {}): Clause => ({ register: 'appointment', via: 'person', time, of: [], ...more })
const inTime: [Clause, unknown, string][] = [
  [posts({ when: 'ever', lasting: { months: 36, how: 'total' } }, { known: 'head' }), related({ when: 'ever', lasting: { months: 36, how: 'total' } }, [head]), '曾任局长累计满 3 年'],
  [posts({ when: 'now', lasting: { months: 30, how: 'longest' } }, { known: 'head' }), related({ when: 'now', lasting: { months: 30, how: 'longest' } }, [head]), '现任局长满 2 年 6 个月'],
  [posts({ when: { years: 5 }, lasting: { months: 12, how: 'longest' }, count: { from: 2 } }), related({ when: { years: 5 }, lasting: { months: 12, how: 'longest' }, count: { from: 2 } }), '近 5 年曾任任职不少于 2 人连续满 1 年'],
  [posts({ when: { calendarYears: 3 }, count: { from: 1, to: 2 } }), related({ when: { calendarYears: 3 }, count: { from: 1, to: 2 } }), '近 3 个年度曾任任职 1 至 2 人'],
  [posts({ when: { from: '2025-01-01', to: '2025-12-31' }, count: { to: 1 } }), related({ when: { from: '2025-01-01', to: '2025-12-31' }, count: { to: 1 } }), '2025-01-01 至 2025-12-31 曾任任职不超过 1 人'],
  [posts({ when: 'ever' }, { not: true, known: 'head' }), { op: 'not', of: related({ when: 'ever' }, [head]) }, '非局长'],
  [posts({ when: 'now' }, { not: true, known: 'head' }), { op: 'not', of: related({ when: 'now' }, [head]) }, '现未任局长'],
  [posts({ when: 'ever' }, { of: [{ field: 'since', op: 'ahead' }] }), related({ when: 'ever' }, [{ op: 'as-of', path: ['since'], than: '>' }]), '曾任任职（任职时间还未到）'],
]
cases.push(...inTime)

describe('conditions of a list', () => {
  test.each(cases)('%j', (clause, predicate, words) => {
    expect(parseClauses(clausesParam([clause]))).toEqual([clause])
    expect(usable(meta, person, [clause])).toEqual({ clauses: [clause], dropped: [] })
    expect(JSON.parse(clausesPredicate(meta, person, [clause], today) ?? '')).toEqual(predicate)
    expect(clauseText(meta, person, clause, () => '某局')).toBe(words)
  })
  test('several hold together; none is no filter', () => {
    const all = cases.map(([c]) => c)
    expect(JSON.parse(clausesPredicate(meta, person, all, today) ?? '')).toMatchObject({ op: 'and' })
    expect(clausesPredicate(meta, person, [], today)).toBeUndefined()
    expect(clausesParam([])).toBeUndefined()
  })
  test('an address written by hand does no harm', () => {
    for (const text of ['{', '{}', '[1]', '[["name","drop"]]', '[["sex","in"]]', '[["birth","between","",""]]', '[["birth","recent","-1","m"]]', '[["*","held","x","y"]]', '[["|"]]', '[[">","appointment"]]', '[["~","appointment","person","soon","",""]]', '[["~","appointment","person","ever","t0","",""]]', '[["~","appointment","person","ever","","-",""]]']) expect(parseClauses(text)).toEqual([])
  })
  test('what may not be seen, or is not declared, is left out and named; a group goes with it', () => {
    const found = usable(meta, person, parseClauses('[["phone","contains","1"],["gone","is","1"],["unit.gone","given"],["sex","in","1"],["|",["phone","given"],["sex","in","2"]],[">","nowhere","x"]]'))
    expect(found).toEqual({ clauses: [{ field: 'sex', op: 'in', values: ['1'] }], dropped: ['电话', 'gone', '单位·gone', '电话', 'nowhere'] })
  })
})
