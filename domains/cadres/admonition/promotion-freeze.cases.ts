import { cases, known } from '#kernel'
import { promotionFreeze } from './promotion-freeze.rule.ts'

const confirmed = { 'TX-JM1': {} }
const career = [{ category: 'work', kind: 'main', level: '1A41', since: '2020-01' }]
const admonished = known([{ measure: 'admonish', decidedOn: '2026-01-15' }])

export default cases(promotionFreeze, {
  '条款未经确认，不作判断': [{ on: '2026-07-14', facts: { admonitions: admonished } }, 'allow', null],
  '没有完整性声明，不能当作没有': [{ on: '2026-07-14', confirmed }, 'unknown', null],
  '声明完整而没有记录，符合': [{ on: '2026-07-14', confirmed, facts: { admonitions: known() } }, 'allow', null],
  '作出诫勉决定前一日，尚不受限': [{ on: '2026-01-14', confirmed, facts: { admonitions: admonished } }, 'allow', '2026-01-15'],
  '作出诫勉决定当日起，受限': [{ on: '2026-01-15', confirmed, facts: { admonitions: admonished } }, 'forbid', '2026-07-15'],
  '满六个月前一日，仍受限': [{ on: '2026-07-14', confirmed, facts: { admonitions: admonished } }, 'forbid', '2026-07-15'],
  '满六个月当日，解除': [{ on: '2026-07-15', confirmed, facts: { admonitions: admonished } }, 'allow', null],
  '本地确认为十二个月的，按十二个月': [{ on: '2026-07-15', confirmed: { 'TX-JM1': { months: 12 } }, facts: { admonitions: admonished } }, 'forbid', '2027-01-15'],
  '决定写明届满日的，以决定为准': [{ on: '2026-07-15', confirmed, facts: { admonitions: known([{ measure: 'admonish', decidedOn: '2026-01-15', effectEndsOn: '2026-10-15' }]) } }, 'forbid', '2026-10-15'],
  '月末作出的，到第六个月月末届满': [{ on: '2026-02-27', confirmed, facts: { admonitions: known([{ measure: 'admonish', decidedOn: '2025-08-31' }]) } }, 'forbid', '2026-02-28'],
  '两次诫勉，以后届满的为准': [{ on: '2026-07-20', confirmed, facts: { admonitions: known([{ measure: 'admonish', decidedOn: '2026-01-15' }, { measure: 'admonish', decidedOn: '2026-03-01' }]) } }, 'forbid', '2026-09-01'],
  '经澄清撤销的，自始不计': [{ on: '2026-02-01', confirmed, facts: { admonitions: known([{ measure: 'admonish', decidedOn: '2026-01-15', revokedOn: '2026-06-01' }]) } }, 'allow', null],
  '提醒、函询没有影响期': [{ on: '2026-01-16', confirmed, facts: { admonitions: known([{ measure: 'remind', decidedOn: '2026-01-15' }]) } }, 'allow', null],
  '期内平职调整，不受限': [{ on: '2026-02-01', confirmed, given: { level: '1A41', change: 'lateral' }, facts: { admonitions: admonished, career } }, 'allow', null],
  '期内进一步使用，属重用，不得': [{ on: '2026-02-01', confirmed, given: { level: '1A41', change: 'advance' }, facts: { admonitions: admonished, career } }, 'forbid', '2026-07-15'],
  '期内提拔，不得': [{ on: '2026-02-01', confirmed, given: { level: '1A32', change: 'promote' }, facts: { admonitions: admonished, career } }, 'forbid', '2026-07-15'],
  '期内同一层次而任用形式未说明，未知': [{ on: '2026-02-01', confirmed, given: { level: '1A41' }, facts: { admonitions: admonished, career } }, 'unknown', '2026-07-15'],
})
