import { describe, expect, it } from 'vitest'
import { allow, catalogue, condition, day, isAnnulled, longText, ref, register, rowsOf, rule, text, type Registry } from '#kernel'

const person = register('person', { label: '人员', time: 'entity', unit: '人', about: 'self', fields: { name: text('姓名') }, title: ['name'], access: { read: ['cadres'], write: ['cadres'] } })
const fields = {
  person: ref('person', '人员'), decidedOn: day('决定日期'), grounds: longText('事由'), evidence: longText('依据', { optional: true }), body: text('决定机关'),
  statement: longText('本人陈述', { optional: true, visibleToSubject: true }), endsOn: day('届满日', { optional: true }), revokedOn: day('撤销日期', { optional: true }),
}
const adverse = { fact: 'grounds', evidence: 'evidence', body: 'body', statement: 'statement', ends: ['endsOn'], annulled: [{ field: 'revokedOn' }] } as const
const reprimand = register('reprimand', { label: '批评', time: 'event', unit: '次', about: 'subject', subject: 'person', on: 'decidedOn', adverse, fields, title: ['person'], access: { read: ['cadres'], write: ['cadres'] } })

const weighing = (read: readonly ('decidedOn' | 'revokedOn')[]) => rule('weighs', { label: '计入', clauses: ['X'], about: 'person', facts: { rows: rowsOf(reprimand, 'person', read) }, decide: () => allow('没有') })
const known = (revoked: boolean) => condition('reprimanded', { label: '批评未满', from: reprimand, where: (f) => [f.endsOn.ahead(), ...(revoked ? [f.revokedOn.empty()] : [])] })
const place = <T>(declaration: T) => ({ area: 'cadres', mechanism: 'x', declaration })
const open = (more: Partial<Registry>) => (): unknown => catalogue({ registers: [place(person), place(reprimand)], indicators: [], reports: [], questions: [], rules: [], checks: [], briefs: [], procedures: [], rosters: [], conditions: [], ...more } as unknown as Registry, [])

describe('records against somebody', () => {
  it('say the fact, the evidence, who decided, the statement and the end, in fields that exist', () => {
    expect(() => register('bad', { ...reprimand, adverse: { ...adverse, statement: 'said' } } as never)).toThrow('no field said')
    expect(() => register('bad', { ...reprimand, subject: undefined } as never)).toThrow('says whom')
    expect(() => register('bad', { ...reprimand, fields: { ...fields, statement: longText('本人陈述', { optional: true }) } } as never)).toThrow('may see and fill statement')
  })
  it('are weighed by nothing that does not read what annuls them', () => {
    expect(open({ rules: [place(weighing(['decidedOn', 'revokedOn']))], conditions: [place(known(true))] as never })).not.toThrow()
    expect(open({ rules: [place(weighing(['decidedOn']))] })).toThrow('weighs reprimand without reading revokedOn')
    expect(open({ conditions: [place(known(false))] as never })).toThrow('reprimanded weighs reprimand')
  })
  it('are annulled by a field that is given, or has one of the values', () => {
    expect([{ revokedOn: '2026-01-01' }, { revokedOn: null }, { revokedOn: '' }].map((row) => isAnnulled(adverse, row))).toEqual([true, false, false])
    const found = { ...adverse, annulled: [{ field: 'statement', values: ['no'] }] } as const
    expect([{ statement: 'no' }, { statement: 'yes' }].map((row) => isAnnulled(found, row))).toEqual([true, false])
  })
})
