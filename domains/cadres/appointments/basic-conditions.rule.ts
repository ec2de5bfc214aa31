import { allow, forbid, needsJudgement, oneOf, rule } from '#kernel'
import { findingOf, findings } from './findings.ts'

/** 第七条基本条件：只记组织认定的结论。 */
export const basicConditions = rule('basic-conditions', {
  label: '基本条件',
  clauses: ['XR-07'],
  about: 'person',
  given: { findings, basicConditions: oneOf('基本条件的认定', { met: '具备', 'not-met': '不具备' }, { optional: true }) },
  questions: ['nomination'],
  decide({ given }) {
    const found = findingOf(given, 'basicConditions', 'met')
    if (found === null) return needsJudgement('是否具备基本条件，由组织认定')
    return found === 'met' ? allow('组织认定具备基本条件') : forbid('组织认定不具备基本条件，破格也不得突破')
  },
})
