import { allow, forbid, givenText, givenYes, needsJudgement, notConcerned, rule } from '#kernel'

/** 七种不得定为优秀的情形，由考核部门逐项认定；机器不作判断。 */
export const excellentFindings = rule('excellent-findings', {
  label: '不得定为优秀的情形',
  clauses: ['KH-03'],
  about: 'person',
  questions: ['assessment-grade'],
  decide({ given }) {
    if (givenText(given, 'grade') !== '1') return notConcerned
    const finding = givenYes(given, 'finding')
    if (finding === null) return needsJudgement('拟定优秀的，须由考核部门逐项认定有无不得定为优秀的情形')
    return finding ? forbid('经认定有不得定为优秀的情形') : allow('经认定没有不得定为优秀的情形')
  },
})
