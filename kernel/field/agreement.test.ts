import { describe, expect, it } from 'vitest'
import { checkAgreement, disagreements, type Agreement } from './agreement.ts'
import { date, day, integer, text, type Fields, type Row } from './field.ts'

const fields: Fields = {
  born: date('出生年月'), joined: date('入党时间'), heldOn: day('召开日期'), decidedOn: day('决定日期'), name: text('姓名'),
  expected: integer('应到', { unit: '人' }), present: integer('实到', { unit: '人' }), yes: integer('同意', { unit: '票' }), no: integer('不同意', { unit: '票' }), ballots: integer('有效票', { unit: '票' }),
}
const agreement: Agreement = {
  order: [['born', 'joined', 'heldOn', 'decidedOn']],
  parts: [{ of: ['yes', 'no'], within: 'ballots', whole: true }, { of: ['ballots'], within: 'present' }, { of: ['present'], within: 'expected' }],
}
const told = (row: Row): string[] => disagreements(agreement, { field: (name) => fields[name], value: (name) => row[name] }).map((p) => `${p.field}：${p.message}`)

describe('what fields have to agree in', () => {
  it.each<[string, Row, string[]]>([
    ['什么也没填', {}, []],
    ['先后相符，中间的没有填', { born: '1978-05', decidedOn: '2026-01-02' }, []],
    ['同一天', { heldOn: '2026-01-02', decidedOn: '2026-01-02' }, []],
    ['只到年月的，可能相符即不算', { born: '1978-05', joined: '1978-05-01' }, []],
    ['只到年的，肯定在前才算', { born: '1978-05', joined: '1977' }, ['joined：入党时间早于出生年月（1978-05），请核对后更正']],
    ['与最近一个不符的比', { born: '1978-05', heldOn: '2026-01-02', decidedOn: '2026-01-01' }, ['decidedOn：决定日期早于召开日期（2026-01-02），请核对后更正']],
    ['中间空着的跳过，和更早的比', { born: '1978-05', decidedOn: '1970-01-01' }, ['decidedOn：决定日期早于出生年月（1978-05），请核对后更正']],
    ['票数正好', { expected: 10, present: 9, ballots: 9, yes: 8, no: 1 }, []],
    ['票多于人', { present: 9, ballots: 10 }, ['ballots：有效票 10 票，多于实到 9 人，请核对']],
    ['两项合计多于有效票', { ballots: 8, yes: 8, no: 1 }, ['yes：同意、不同意合计 9 票，多于有效票 8 票，请核对']],
    ['各项不足有效票', { ballots: 8, yes: 6, no: 1 }, ['yes：同意、不同意合计 7 票，与有效票 8 票不符，请核对']],
    ['还没填齐的不算不符', { ballots: 8, yes: 6 }, []],
    ['一项已经超过的', { ballots: 8, yes: 9 }, ['yes：同意 9 票，多于有效票 8 票，请核对']],
  ])('%s', (_title, row, messages) => expect(told(row)).toEqual(messages))

  it.each<[Agreement, string]>([
    [{ order: [['born', 'name']] }, 'name is no date'], [{ order: [['born', 'died']] }, 'died is no date'],
    [{ parts: [{ of: ['name'], within: 'present' }] }, 'name is no count'], [{ parts: [{ of: ['yes'], within: 'heldOn' }] }, 'heldOn is no count'],
  ])('speaks of dates and counts only: %j', (wrong, message) => expect(() => checkAgreement(wrong, (name) => fields[name], 'register x')).toThrow(`register x: ${message}`))
})
