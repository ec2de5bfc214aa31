import { all, allow, forbid, givenText, givenYes, notConcerned, rule, unknown, yesNo } from '#kernel'
import { discussedOn, exceptional, exceptionalReason, inspectedOn, superiorApprovalOn } from './case-values.ts'

/** 破格提拔：讨论决定前经上级同意；越级或者不经民主推荐的，考察前经批复同意。 */
export const exceptionalApproval = rule('exceptional-approval', {
  label: '破格提拔报批',
  clauses: ['XR-35'],
  given: { exceptional, exceptionalReason, superiorApprovalOn, discussedOn, inspectedOn, skipsLevel: yesNo('越级提拔', { optional: true }), notRecommended: yesNo('不经民主推荐', { optional: true }) },
  decide({ given }) {
    const yes = givenYes(given, 'exceptional')
    const before = givenYes(given, 'skipsLevel') === true || givenYes(given, 'notRecommended') === true
    if (yes === null && !before) return unknown('是否破格提拔未记', { given: 'exceptional' })
    if (yes !== true && !before) return notConcerned
    const approval = givenText(given, 'superiorApprovalOn')
    const deadline = givenText(given, before ? 'inspectedOn' : 'discussedOn')
    const step = before ? '考察' : '讨论决定'
    return all(
      approval === null ? unknown(`${before ? '越级提拔或者不经民主推荐' : '破格提拔'}须在${step}前经上级组织（人事）部门同意，批复日期未记`, { given: 'superiorApprovalOn' })
        : deadline === null ? allow(`上级 ${approval} 批复同意`)
          : approval > deadline ? forbid(`上级 ${approval} 批复，在${step}（${deadline}）以后，应当在先`) : allow(`上级 ${approval} 批复同意，在${step}（${deadline}）以前`),
      givenText(given, 'exceptionalReason') === null ? unknown('破格的具体情形和理由未记', { given: 'exceptionalReason' }) : allow(`破格理由：${givenText(given, 'exceptionalReason') ?? ''}`))
  },
})
