import { cases } from '#kernel'
import { exceptionalApproval } from './exceptional-approval.rule.ts'

const on = '2026-04-10'
const given = { exceptional: true, exceptionalReason: '在急难险重任务中表现突出', superiorApprovalOn: '2026-04-09', inspectedOn: '2026-03-20', discussedOn: '2026-04-10' }

export default cases(exceptionalApproval, {
  '讨论前一日批复': [{ on, given }, 'allow', null],
  '讨论次日才批复': [{ on, given: { ...given, superiorApprovalOn: '2026-04-11' } }, 'forbid', null],
  '没有批复，未知': [{ on, given: { ...given, superiorApprovalOn: null } }, 'unknown', null],
  '越级的，批复在考察以后': [{ on, given: { ...given, skipsLevel: true } }, 'forbid', null],
  '越级的，考察前批复': [{ on, given: { ...given, skipsLevel: true, superiorApprovalOn: '2026-03-19' } }, 'allow', null],
  '不经民主推荐的，批复在考察以后': [{ on, given: { ...given, notRecommended: true } }, 'forbid', null],
  '没有记明理由，未知': [{ on, given: { ...given, exceptionalReason: null } }, 'unknown', null],
  '不是破格': [{ on, given: { exceptional: false } }, 'allow', null],
  '是否破格未记，未知': [{ on, given: { discussedOn: on } }, 'unknown', null],
})
