import { all, between, forbid, allow, givenText, notConcerned, rowsOf, rule, termText, unbroken, unknown, used } from '#kernel'
import { barred, effectFacts } from '#domains/cadres/cadre-records'
import { began, countedUpTo, fullOn, gradesOf } from './rank-service.ts'
import { staffGrade } from './staff-grade.register.ts'

/** 职员逐级晋升的年限：优秀缩短半年，基本称职以下和不定等次的年度不计；影响期内不晋升。年限没有确认的等级，未知。 */
export const staffGradeTenure = rule('staff-grade-tenure', {
  label: '晋升职员等级的年限',
  clauses: ['ZJ-SY', 'DJ-10', 'DJ-11', 'DJ-12', 'DJ-13', 'ZW-08', 'ZW-15', 'ZW-19', 'CL-P1', 'CL-P2', 'CL-P3', 'KH-20', 'TX-JM1'],
  about: 'person',
  facts: { graded: rowsOf(staffGrade, 'person', ['grade', 'since', 'until']), ...effectFacts },
  questions: ['staff-grade'],
  decide({ on, known, facts, given, law }) {
    const to = givenText(given, 'grade')
    if (to === null) return unknown('未给出拟晋升的职员等级', { given: 'grade' })
    const turns = facts.graded.rows.flatMap((r) => [r.since, r.until].flatMap((d) => (d === null ? [] : [began(d).earliest, began(d).latest])))
    const below = String(Number(to) + 1)
    const held = unbroken(facts.graded.rows.filter((r) => r.grade === below), on)
    const since = held.at(-1)?.since ?? null
    const what = `任${staffGrade.fields.grade.codes?.[below] ?? ''}`
    if (since === null) return { ...forbid(`不在${what}，职员等级应当逐级晋升`), turns }
    const months = law.number(to) * 12
    const start = began(since)
    const { excellent, excluded, missing } = gradesOf(facts.grades.rows, start.earliest, known)
    const ascending = (a: number, b: number): number => a - b
    const soonest = fullOn(start.earliest, months, [...excellent, ...missing].sort(ascending), excluded, law.number('months'))
    const surest = fullOn(start.latest, months, excellent, [...excluded, ...missing].sort(ascending), law.number('months'))
    const options = { facts: held.map((r) => used(facts.graded, r, 'grade', 'since', 'until')), turns: [...turns, soonest, surest] }
    const bars = barred(on, ['rank'], facts, law, 'weighed')
    if (on >= surest) return all(allow(`${what}满${termText(countedUpTo(start.latest, on, excluded))}，达到${termText({ months })}的年限`, options), ...bars)
    if (on >= soonest) return all(unknown(`年度考核或者起始时间记得不全，${what}满${termText({ months })}的日期在 ${soonest} 至 ${surest} 之间，不能判定`, missing.map((year) => ({ text: `补记${String(year)}年度考核结果`, register: 'assessment', field: 'grade' })), options), ...bars)
    return all(forbid(`${what}满${termText(countedUpTo(start.earliest, on, excluded))}，差${termText(between(on, soonest), true)}，最早 ${soonest} 期满`, options), ...bars.filter((b) => b !== notConcerned))
  },
})
