import { allow, forbid, givenNumber, integer, rule, unknown } from '#kernel'

/** 考察组由两名以上成员组成。 */
export const inspectionTeam = rule('inspection-team', {
  label: '考察组人数',
  clauses: ['XR-33'],
  given: { inspectors: integer('考察组成员', { min: 0, unit: '名' }) },
  decide({ given, law }) {
    const inspectors = givenNumber(given, 'inspectors')
    if (inspectors === null) return unknown('考察组成员未记', { given: 'inspectors' })
    const least = law.number('people')
    return inspectors >= least ? allow(`考察组${String(inspectors)}人`) : forbid(`考察组${String(inspectors)}人，应有${String(least)}名以上成员`)
  },
})
