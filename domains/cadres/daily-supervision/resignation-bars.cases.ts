import { cases, known } from '#kernel'
import { resignationBars } from './resignation-bars.rule.ts'

const on = '2026-06-30'
const given = { secretPost: false, unfinishedBusiness: false, underAudit: false, serviceShort: false }

export default cases(resignationBars, {
  '没有所列情形': [{ on, facts: { investigations: known() }, given }, 'allow', null],
  '正接受审查调查': [{ on, facts: { investigations: known([{ filedOn: '2026-05-01' }]) }, given }, 'forbid', null],
  '结案前一日': [{ on, facts: { investigations: known([{ filedOn: '2026-05-01', closedOn: '2026-07-01' }]) }, given }, 'forbid', '2026-07-01'],
  '已经结案': [{ on: '2026-07-01', facts: { investigations: known([{ filedOn: '2026-05-01', closedOn: '2026-07-01' }]) }, given }, 'allow', null],
  '脱密期满前一日': [{ on, facts: { investigations: known() }, given: { ...given, declassifiedOn: '2026-07-01' } }, 'forbid', '2026-07-01'],
  '正接受审计': [{ on, facts: { investigations: known() }, given: { ...given, underAudit: true } }, 'forbid', null],
  '是否涉密未核实，未知': [{ on, facts: { investigations: known() }, given: { ...given, secretPost: null } }, 'unknown', null],
  '审查调查台账未声明完整，未知': [{ on, given }, 'unknown', null],
  '未满最低服务年限': [{ on, facts: { investigations: known() }, given: { ...given, serviceShort: true } }, 'forbid', null],
  '最低服务年限满没满没有核实，未知': [{ on, facts: { investigations: known() }, given: { ...given, serviceShort: null } }, 'unknown', null],
  '最低服务年限的条款经确认的，由那一条推算': [{ on, confirmed: { 'XR-FW1': {} }, facts: { investigations: known() }, given: { ...given, serviceShort: null } }, 'allow', null],
})
