import { allow, forbid, needsJudgement, oneOf, rule } from '#kernel'
import { findingOf, findings } from './findings.ts'

/** 身体条件：只记有权机构或者组织的结论。 */
export const healthCondition = rule('health-condition', {
  label: '身体条件',
  clauses: ['XR-08-6'],
  about: 'person',
  given: { findings, healthFinding: oneOf('身体条件的结论', { fit: '能正常履行职责', unfit: '不能正常履行职责' }, { optional: true, sensitivity: 'confidential' }) },
  questions: ['nomination'],
  decide({ given }) {
    const found = findingOf(given, 'healthFinding', 'fit')
    if (found === null) return needsJudgement('是否具有正常履行职责的身体条件，须有结论')
    return found === 'fit' ? allow('身体条件能正常履行职责') : forbid('身体条件不能正常履行职责')
  },
})
