import { addMonths, allow, anyOf, between, fills, forbid, fromDay, nextDay, own, rule, all, unknown, used } from '#kernel'
import { person } from '#domains/people/person'
import { retirementFacts, retirementOf, whenText } from './retirement-facts.ts'

/** 公务员提前退休：工作年限满三十年，或者距退休年龄不足五年且工作年限满二十年；本人自愿，任免机关批准。 */
export const earlyRetirementTerms = rule('early-retirement-terms', {
  label: '提前退休的年限',
  clauses: ['RT-06', 'RT-01', 'RT-05'],
  about: 'person',
  facts: { ...retirementFacts, work: own(person, ['workStarted']) },
  questions: ['early-retirement'],
  decide({ on, facts, law }) {
    const work = facts.work
    if (!work || work.workStarted === null) return unknown('参加工作时间未记，不能计算工作年限', { register: 'person', field: 'workStarted' })
    const served = (years: number) => fills(on, [{ since: work.workStarted, until: null }], years * 12, { what: '工作年限', facts: [used(work, work, 'workStarted')] })
    const found = retirementOf(facts, law, on)
    if (found === null) return anyOf(served(law.number('years')), unknown('出生年月或者性别未记，不能推算退休时间', { register: 'person', field: 'birth' }))
    const months = law.number('near') * 12
    const birth = facts.self?.birth ?? ''
    // 不足五年 begins the day after the one that is exactly five years before. A birthday that is known falls within the month.
    const from = (month: string) => nextDay(birth.length === 10 ? addMonths(birth, between(`${birth.slice(0, 7)}-01`, month).months - months) : addMonths(month, -months))
    const near = fromDay(on, { earliest: from(found.day.earliest), latest: from(found.day.latest) },
      forbid(`法定退休时间${whenText(found.day)}，距退休年龄超过${String(law.number('near'))}年`, { facts: found.facts }),
      allow(`法定退休时间${whenText(found.day)}，距退休年龄不足${String(law.number('near'))}年`, { facts: found.facts }),
      unknown(`法定退休时间${whenText(found.day)}${found.missing === null ? '' : `：${found.missing}`}`, { register: 'person', field: found.field ?? 'birth' }, { facts: found.facts }))
    return anyOf(served(law.number('years')), all(near, served(law.number('nearYears'))))
  },
})
