import { all, allow, day, forbid, givenText, givenYes, needsJudgement, oneOf, rule, unknown, yesNo, type Decision, type Given } from '#kernel'
import { discussedOn, level } from './case-values.ts'
import { atLeast } from './level-ladder.ts'

/** What a check found. */
const result = (label: string) => oneOf(label, { clear: '没有影响任职的问题', explained: '有反映，经查不影响任职', problem: '有影响任职的问题' }, { optional: true })

/** 凡提四必：审核档案、查核个人事项、听取纪检监察机关意见、核查信访举报；需审计的先审计；廉洁自律结论双签字。 */
export const fourChecks = rule('four-checks', {
  label: '凡提四必',
  clauses: ['XR-31'],
  given: {
    level, discussedOn,
    archiveReviewedOn: day('干部人事档案审核日期'),
    personalMattersCheckedOn: day('个人有关事项查核日期', { optional: true }),
    disciplineOpinionOn: day('纪检监察机关意见日期'),
    petitionsCheckedOn: day('信访举报核查日期', { optional: true }),
    noPetitions: yesNo('没有线索具体、有可查性的信访举报', { optional: true }),
    auditRequired: yesNo('需要经济责任审计'),
    auditedOn: day('经济责任审计日期', { optional: true }),
    archiveResult: result('档案审核结果'), personalMattersResult: result('个人事项查核结果'), disciplineResult: result('纪检监察意见'), petitionsResult: result('信访举报核查结果'),
    integrityOpinionSigned: yesNo('廉洁自律结论性意见已由书记、纪委书记（组长）签字'),
  },
  decide({ given }) {
    const level = givenText(given, 'level')
    const audit = givenYes(given, 'auditRequired')
    const signed = givenYes(given, 'integrityOpinionSigned')
    return all(
      done(given, 'archiveReviewedOn', '干部人事档案审核', 'archiveResult'),
      level === null ? unknown('未给出拟任职务层次，不能确定是否查核个人有关事项', { given: 'level' })
        : atLeast(level, '1A32') ? done(given, 'personalMattersCheckedOn', '个人有关事项报告查核', 'personalMattersResult')
          : givenText(given, 'personalMattersCheckedOn') !== null ? done(given, 'personalMattersCheckedOn', '个人有关事项报告查核', 'personalMattersResult') : allow('乡科级不属个人有关事项报告对象'),
      done(given, 'disciplineOpinionOn', '听取纪检监察机关意见', 'disciplineResult'),
      givenYes(given, 'noPetitions') === true && givenText(given, 'petitionsCheckedOn') === null ? allow('没有线索具体、有可查性的信访举报') : done(given, 'petitionsCheckedOn', '信访举报核查', 'petitionsResult'),
      audit === null ? unknown('是否需要经济责任审计未记', { given: 'auditRequired' }) : audit ? done(given, 'auditedOn', '经济责任审计') : allow('不需要经济责任审计'),
      signed === null ? unknown('廉洁自律结论性意见是否双签字未记', { given: 'integrityOpinionSigned' })
        : signed ? allow('廉洁自律结论性意见已由书记和纪委书记（组长）签字') : forbid('廉洁自律结论性意见未经书记和纪委书记（组长）签字，不得提交讨论决定'))
  },
})

function done(given: Given, name: string, label: string, found?: string): Decision {
  const [on, discussed] = [givenText(given, name), givenText(given, 'discussedOn')]
  if (on === null) return unknown(`${label}未记，不得提交讨论决定`, { given: name })
  const outcome = found === undefined ? null : givenText(given, found)
  if (outcome === 'problem') return forbid(`${label}（${on}）：有影响任职的问题`)
  if (outcome === 'explained') return needsJudgement(`${label}（${on}）：有反映，经查不影响任职，须由党委（党组）认定`)
  if (found !== undefined && outcome === null) return unknown(`${label}（${on}）的结果未记，不得提交讨论决定`, { given: found })
  return discussed !== null && on > discussed ? forbid(`${label}（${on}）在讨论决定（${discussed}）以后，应当在先`) : allow(`${label}：${on}`)
}
