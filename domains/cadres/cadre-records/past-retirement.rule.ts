import { forbid, fromDay, notConcerned, rule, unknown } from '#kernel'
import { retirementFacts, retirementOf, whenText } from './retirement-facts.ts'

/** 达到法定退休年龄的应当退休，不再提拔、晋升。 */
export const pastRetirement = rule('past-retirement', {
  label: '达到退休年龄的不再提拔',
  clauses: ['RT-06', 'RT-01', 'RT-05'],
  about: 'person',
  facts: retirementFacts,
  questions: ['promotion', 'nomination', 'rank-promotion'],
  decide({ on, facts, law }) {
    const found = retirementOf(facts, law, on)
    if (found === null) return unknown('出生年月或者性别未记，不能推算退休时间', { register: 'person', field: 'birth' })
    const { day, text, missing } = found
    const options = { facts: found.facts, clause: 'RT-01' }
    return fromDay(on, day, notConcerned,
      forbid(`${text}，已达到法定退休年龄，应当退休`, options),
      unknown(`${text}，法定退休时间${whenText(day)}${missing === null ? '，出生年月请补记到月' : `：${missing}`}`, { register: 'person', field: found.field ?? 'birth' }, options))
  },
})
