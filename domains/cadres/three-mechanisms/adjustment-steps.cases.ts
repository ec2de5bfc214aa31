import { cases } from '#kernel'
import { adjustmentSteps } from './adjustment-steps.rule.ts'

const on = '2026-04-10'
const confirmed = { 'NX-09': {} }
const given = { verifiedOn: '2026-03-01', proposedOn: '2026-03-10', decidedOn: '2026-03-20', talkedOn: '2026-03-21' }

export default cases(adjustmentSteps, {
  '条款未经确认，不作判断': [{ on }, 'allow', null],
  '依次完成': [{ on, confirmed, given }, 'allow', null],
  '没有考察核实，未知': [{ on, confirmed, given: { ...given, verifiedOn: null } }, 'unknown', null],
  '决定早于建议': [{ on, confirmed, given: { ...given, decidedOn: '2026-03-09' } }, 'forbid', null],
})
