import { cases } from '#kernel'
import { postEmployment } from './post-employment.rule.ts'

const given = { leftOn: '2023-07-01', formerLeader: true, relatedBusiness: true }

export default cases(postEmployment, {
  '原领导成员，三年期满前一日': [{ on: '2026-06-30', given }, 'forbid', '2026-07-01'],
  '三年期满当日': [{ on: '2026-07-01', given }, 'allow', null],
  '其他公务员两年': [{ on: '2025-06-30', given: { ...given, formerLeader: false } }, 'forbid', '2025-07-01'],
  '与原工作业务不相关': [{ on: '2024-01-01', given: { ...given, relatedBusiness: false } }, 'allow', null],
  '是否相关未记，未知，期满即可': [{ on: '2024-01-01', given: { ...given, relatedBusiness: null } }, 'unknown', '2026-07-01'],
  '离职日期未记，未知': [{ on: '2024-01-01', given: { formerLeader: true, relatedBusiness: true } }, 'unknown', null],
})
