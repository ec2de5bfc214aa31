import { addMonths, all, allow, begins, fills, forbid, givenText, givenYes, needsJudgement, oneOf, own, rowsOf, rule, unknown, used, yesNo, type Decision } from '#kernel'
import { members } from '#domains/grassroots/members'
import { person } from '#domains/people/person'
import { findingOf, findings } from './findings.ts'

/** 预备期一年；党龄从转为正式党员之日算起. */
const probation = 12

/**
 * 法定资格和党龄：法检、监委、人大等职务的法定资格由人认定；党内职务须是党员且党龄达到要求。不得破格。党员台账未记转正时间的，按入党满一年推算。
 */
export const lawfulQualification = rule('lawful-qualification', {
  label: '法定资格和党龄',
  clauses: ['XR-08-7'],
  about: 'person',
  facts: { self: own(person, ['political', 'partyJoined']), membership: rowsOf(members, 'person', ['regularOn']) },
  given: {
    findings,
    lawfulQualification: oneOf('拟任职务的法定资格', { 'not-required': '没有法定资格要求', met: '符合', 'not-met': '不符合' }, { optional: true }),
    partyPost: yesNo('党的领导职务', { optional: true }),
  },
  questions: ['nomination'],
  decide({ on, facts: { self, membership }, given, law }) {
    const qualification = findingOf(given, 'lawfulQualification', 'met')
    const lawful: Decision = qualification === null ? needsJudgement('是否符合拟任职务的法定资格，须认定')
      : qualification === 'not-met' ? forbid('不符合拟任职务的法定资格，不得任用') : allow(qualification === 'met' ? '符合拟任职务的法定资格' : '拟任职务没有法定资格要求')
    const post = givenYes(given, 'partyPost')
    if (post === null && givenText(given, 'findings') === 'clear') return lawful
    if (post === null) return all(lawful, needsJudgement('拟任是否党的领导职务、党龄是否符合要求，须认定'))
    if (!post) return lawful
    if (!self || self.political === null) return all(lawful, unknown('政治面貌未记', { register: 'person', field: 'political' }))
    if (self.political !== '01') return all(lawful, forbid('不是中共正式党员，不得任党的领导职务', { facts: [used(self, self, 'political')] }))
    const months = law.number('partyYears') * 12
    const regular = membership.rows.filter((m) => m.regularOn !== null).sort((m, n) => (m.regularOn ?? '').localeCompare(n.regularOn ?? ''))[0]
    if (regular) return all(lawful, fills(on, [{ since: regular.regularOn, until: null }], months, { what: '党龄', facts: [used(membership, regular, 'regularOn')] }))
    if (self.partyJoined === null) return all(lawful, unknown('入党时间未记，不能计算党龄', { register: 'person', field: 'partyJoined' }))
    // A year known without its month stays one; else the day a year after joining, as precise as that is known.
    const since = self.partyJoined.length === 4 ? String(Number(self.partyJoined) + 1) : addMonths(begins(self.partyJoined).earliest, probation)
    return all(lawful, fills(on, [{ since, until: null }], months, { what: '党龄（按入党满一年转正推算）', facts: [used(self, self, 'partyJoined')] }))
  },
})
