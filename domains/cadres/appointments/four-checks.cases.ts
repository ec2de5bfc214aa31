import { cases } from '#kernel'
import { fourChecks } from './four-checks.rule.ts'

const on = '2026-04-10'
const given = {
  level: '1A32', discussedOn: '2026-04-10', archiveReviewedOn: '2026-03-20', personalMattersCheckedOn: '2026-03-25', disciplineOpinionOn: '2026-03-28', petitionsCheckedOn: '2026-04-01',
  archiveResult: 'clear', personalMattersResult: 'clear', disciplineResult: 'clear', petitionsResult: 'clear', auditRequired: true, auditedOn: '2026-03-01', integrityOpinionSigned: true,
}

export default cases(fourChecks, {
  '齐备': [{ on, given }, 'allow', null],
  '讨论当日完成的，符合': [{ on, given: { ...given, disciplineOpinionOn: '2026-04-10' } }, 'allow', null],
  '讨论次日才回复意见': [{ on, given: { ...given, disciplineOpinionOn: '2026-04-11' } }, 'forbid', null],
  '档案没有审核，未知': [{ on, given: { ...given, archiveReviewedOn: null } }, 'unknown', null],
  '副处没有查核个人事项，未知': [{ on, given: { ...given, personalMattersCheckedOn: null } }, 'unknown', null],
  '正科不属报告对象，不查核也可': [{ on, given: { ...given, level: '1A41', personalMattersCheckedOn: null } }, 'allow', null],
  '没有可查的信访举报': [{ on, given: { ...given, petitionsCheckedOn: null, noPetitions: true } }, 'allow', null],
  '听取了意见而结果未记，未知': [{ on, given: { ...given, disciplineResult: null } }, 'unknown', null],
  '信访举报情况未记，未知': [{ on, given: { ...given, petitionsCheckedOn: null } }, 'unknown', null],
  '纪检监察机关指出影响任职的问题': [{ on, given: { ...given, disciplineResult: 'problem' } }, 'forbid', null],
  '信访经查不影响任职，由党委认定': [{ on, given: { ...given, petitionsResult: 'explained' } }, 'needs-judgement', null],
  '不需审计': [{ on, given: { ...given, auditRequired: false, auditedOn: null } }, 'allow', null],
  '需要审计而未审': [{ on, given: { ...given, auditedOn: null } }, 'unknown', null],
  '结论性意见没有双签字': [{ on, given: { ...given, integrityOpinionSigned: false } }, 'forbid', null],
})
