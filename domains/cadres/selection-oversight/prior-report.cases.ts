import { cases } from '#kernel'
import { priorReport } from './prior-report.rule.ts'

const on = '2026-04-10'
const confirmed = { 'XR-SX': {} }
const none = { unitChanging: false, chiefLeaving: false, massAdjustment: false, overQuota: false, exceptional: false, kinOfLeader: false, afterEffectPeriod: false, chiefBelowTerm: false, notRecommended: false, overAge: false }

export default cases(priorReport, {
  '条款未经确认，不作判断': [{ on, given: { ...none, kinOfLeader: true } }, 'allow', null],
  '没有所列情形': [{ on, confirmed, given: none }, 'allow', null],
  '近亲属提拔，没有报告，未知': [{ on, confirmed, given: { ...none, kinOfLeader: true } }, 'unknown', null],
  '报告而未答复，未知': [{ on, confirmed, given: { ...none, kinOfLeader: true, priorReportedOn: '2026-03-20' } }, 'unknown', null],
  '讨论当日答复，符合': [{ on, confirmed, given: { ...none, kinOfLeader: true, priorReportedOn: '2026-03-20', priorRepliedOn: '2026-04-10', discussedOn: '2026-04-10' } }, 'allow', null],
  '讨论次日才答复': [{ on, confirmed, given: { ...none, overQuota: true, priorReportedOn: '2026-03-20', priorRepliedOn: '2026-04-11', discussedOn: '2026-04-10' } }, 'forbid', null],
  '有没有情形没有说明，未知': [{ on, confirmed, given: { kinOfLeader: false } }, 'unknown', null],
})
