import { allow, between, due, fromDay, givenYes, rule, termText, unknown, yesNo } from '#kernel'
import { monthText, retirementFacts, retirementOf, whenText } from './retirement-facts.ts'

/** 法定退休：按渐进式延迟办法推算到月，到月即应办理。 */
export const statutoryRetirement = rule('statutory-retirement', {
  label: '法定退休时间',
  clauses: ['RT-01', 'RT-02', 'RT-05', 'RT-06'],
  about: 'person',
  facts: retirementFacts,
  given: { earlyAt55: yesNo('本人申请年满五十五周岁自愿退休', { optional: true }) },
  questions: ['retirement'],
  decide({ on, facts, given, law }) {
    const found = retirementOf(facts, law, on, givenYes(given, 'earlyAt55') === true)
    if (found === null) return unknown('出生年月或者性别未记，不能推算退休时间', { register: 'person', field: 'birth' })
    const { day, text, missing, clause } = found
    const options = { facts: found.facts, ...(clause ? { clause } : {}) }
    const open = unknown(`${text}，法定退休时间${whenText(day)}${missing === null ? '，出生年月请补记到月' : `：${missing}`}`, { register: 'person', field: found.field ?? 'birth' }, options)
    if (day.earliest !== day.latest) return fromDay(on, day, { ...open, outcome: 'unknown' }, due(`${text}，已达到法定退休年龄，应当办理退休`, options), open)
    return fromDay(on, day,
      allow(`${text}，法定退休时间${whenText(day)}${on < day.earliest ? `，还有${termText(between(on, day.earliest))}` : ''}`, options),
      due(`${text}，${monthText(day.earliest)}达到法定退休年龄，应当办理退休`, options))
  },
})
