import { allow, forbid, givenText, needsJudgement, oneOf, rule } from '#kernel'

/** 身体条件：只记有权机构或者组织的结论。 */
export const healthCondition = rule('health-condition', {
  label: '身体条件',
  clauses: ['XR-08-6'],
  about: 'person',
  given: { healthFinding: oneOf('身体条件的结论', { fit: '能正常履行职责', unfit: '不能正常履行职责' }, { sensitivity: 'confidential' }) },
  questions: ['nomination'],
  decide({ given }) {
    const found = givenText(given, 'healthFinding')
    if (found === null) return needsJudgement('是否具有正常履行职责的身体条件，须有结论')
    return found === 'fit' ? allow('身体条件能正常履行职责') : forbid('身体条件不能正常履行职责')
  },
})
