import { all, allow, forbid, givenText, needsJudgement, oneOf, rule, type Decision } from '#kernel'
import { findingOf, findings } from './findings.ts'

/** 由组织认定的情形：机器不推断，只问有没有认定，认定为何。 */
const matters = {
  politicalDiscipline: '违反政治纪律和政治规矩',
  lowRecognition: '群众公认度不高',
  canvassing: '跑官、拉票等非组织行为',
  lastingEffect: '影响期满仍影响使用',
  otherBar: '其他原因不宜提拔或者进一步使用',
} as const
const finding = { none: '没有', found: '有' } as const

/** 不得列为考察对象的情形中由人认定的各项；没有认定的，须认定。 */
export const nominationFindings = rule('nomination-findings', {
  label: '不得列为考察对象的认定',
  clauses: ['XR-24'],
  about: 'person',
  given: { findings, ...Object.fromEntries(Object.entries(matters).map(([name, label]) => [name, oneOf(label, finding, { optional: true })])) },
  questions: ['nomination'],
  decide: ({ given }) => all(...(givenText(given, 'findings') === 'found' ? [forbid('组织认定有不得列为考察对象的情形')] : []), ...Object.entries(matters).map(([name, label]): Decision => {
    const found = findingOf(given, name, 'none')
    if (found === null) return needsJudgement(`“${label}”：由党委（党组）认定`)
    return found === 'none' ? allow(`认定没有“${label}”的情形`) : forbid(`认定有“${label}”的情形，不得列为考察对象`)
  })),
})
