import { cases } from '#kernel'
import { resignationDeadline } from './resignation-deadline.rule.ts'

const given = { resignAppliedOn: '2026-03-01', leadingMember: false }

export default cases(resignationDeadline, {
  '第三十日，尚未逾期': [{ on: '2026-03-31', given }, 'allow', '2026-04-01'],
  '第三十一日，逾期': [{ on: '2026-04-01', given }, 'due', null],
  '领导成员九十日': [{ on: '2026-05-30', given: { ...given, leadingMember: true } }, 'allow', '2026-05-31'],
  '按期审批的': [{ on: '2026-06-01', given: { ...given, decidedOn: '2026-03-31' } }, 'allow', null],
  '逾期审批的': [{ on: '2026-06-01', given: { ...given, decidedOn: '2026-04-01' } }, 'due', null],
  '是否领导成员未记，未知': [{ on: '2026-06-01', given: { resignAppliedOn: '2026-03-01' } }, 'unknown', null],
})
