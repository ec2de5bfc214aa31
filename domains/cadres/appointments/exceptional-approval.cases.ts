import { cases } from '#kernel'
import { exceptionalApproval } from './exceptional-approval.rule.ts'

const on = '2026-04-10'
const career = (at: string) => ({ career: [{ category: 'work', kind: 'main', level: at, since: '2022-01' }] })
const facts = career('1A41')
const given = { level: '1A32', exceptional: true, exceptionalReason: '在急难险重任务中表现突出', superiorApprovalOn: '2026-04-09', inspectedOn: '2026-03-20', discussedOn: '2026-04-10' }

export default cases(exceptionalApproval, {
  '讨论前一日批复': [{ on, facts, given }, 'allow', null],
  '讨论次日才批复': [{ on, facts, given: { ...given, superiorApprovalOn: '2026-04-11' } }, 'forbid', null],
  '没有批复，未知': [{ on, facts, given: { ...given, superiorApprovalOn: null } }, 'unknown', null],
  '越级的（副科任副处），批复在考察以后': [{ on, facts: career('1A42'), given }, 'forbid', null],
  '越级的，考察前批复': [{ on, facts: career('1A42'), given: { ...given, superiorApprovalOn: '2026-03-19' } }, 'allow', null],
  '不经民主推荐的，批复在考察以后': [{ on, facts, given: { ...given, notRecommended: true } }, 'forbid', null],
  '没有记明理由，未知': [{ on, facts, given: { ...given, exceptionalReason: null } }, 'unknown', null],
  '不是破格': [{ on, facts, given: { exceptional: false } }, 'allow', null],
  '是否破格未记，未知': [{ on, facts, given: { discussedOn: on } }, 'unknown', null],
  '现任层次未记，不能确定是否越级，未知': [{ on, given }, 'unknown', null],
  '越级而没有记为破格的，同样须考察前批复': [{ on, facts: career('1A42'), given: { ...given, exceptional: false } }, 'forbid', null],
})
