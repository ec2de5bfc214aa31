import { allow, begins, caution, notConcerned, rowsOf, rule, used } from '#kernel'
import { career, levelName, postTurns, presentPost } from '#domains/cadres/appointments'
import { payGrade } from './pay-grade.register.ts'

const levels = new Set(['1A31', '1A32', '1A41', '1A42'])

/** 级别须在现任职务层次对应的级别之内；越界的，核对登记或者说明依据。 */
export const payGradeRange = rule('pay-grade-range', {
  label: '职务层次对应的级别',
  clauses: ['ZJ-JB1'],
  about: 'person',
  facts: { paid: rowsOf(payGrade, 'person', ['since', 'until', 'grade']), career },
  questions: ['pay-grade'],
  decide({ on, facts, law }) {
    const turns = [...postTurns(facts.career), ...facts.paid.rows.flatMap((r) => [r.since, r.until].flatMap((d) => (d === null ? [] : [begins(d).earliest])))]
    const row = facts.paid.rows.find((r) => r.since !== null && begins(r.since).earliest <= on && (r.until === null || begins(r.until).earliest > on))
    const post = presentPost(facts.career, on)
    if (!row || row.grade === null || post === null || post.level === null || !levels.has(post.level)) return { ...notConcerned, turns }
    const [low, high] = [law.number(post.level), law.number(`${post.level}-high`)]
    const options = { facts: [used(facts.paid, row, 'grade'), used(facts.career, post, 'level')], turns }
    const told = `现任${levelName(post.level)}，对应${String(low)}级至${String(high)}级，现${String(row.grade)}级`
    return row.grade > low || row.grade < high ? caution(`${told}，不在其内，请核对`, options) : allow(told, options)
  },
})
