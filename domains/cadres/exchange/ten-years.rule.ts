import { accumulates, addMonths, allow, between, due, fromDay, givenYes, lasting, notConcerned, rule, termText, unknown, yesNo } from '#kernel'
import { career, isLocalLeadingBody, isPost, postAtLeast, postTurns } from '#domains/cadres/appointments'
import { samePost } from './same-post.ts'

/** 地方党委、政府领导成员在同一职位满十年必须交流；满九年起提示。 */
export const tenYears = rule('ten-years', {
  label: '同一职位满十年必须交流',
  clauses: ['XR-JL1', 'XR-45'],
  about: 'person',
  facts: { career },
  given: { ethnicAutonomy: yesNo('民族自治地方另行规定的民族干部', { optional: true }) },
  questions: ['exchange-due'],
  decide({ on, facts, given, law }) {
    const turns = postTurns(facts.career)
    const here = samePost(facts.career, law, on, 'every')
    const none = { ...notConcerned, turns }
    const post = postAtLeast(facts.career, on, '1A32')
    if (!isPost(post)) return post
    if (post.unit === null && post['unit.name'] === null) return unknown(`现任“${post.post ?? ''}”未记任职单位`, { register: 'appointment', field: 'unit' }, { turns })
    if (here === null || !isLocalLeadingBody(post['unit.name']) || givenYes(given, 'ethnicAutonomy') === true) return none
    const years = law.number('years')
    const full = accumulates(here.stretches, years * 12)
    if (full === null) return none
    const had = termText(lasting(here.stretches, on))
    const options = { facts: here.facts, turns }
    const warn = (day: string) => addMonths(day, -law.number('warn'))
    const title = `在“${here.post.post ?? ''}”职位满${had}`
    return fromDay(on, { earliest: warn(full.earliest), latest: warn(full.latest) },
      allow(`${title}，${full.earliest} 满${String(years)}年，届时必须交流`, options),
      fromDay(on, full,
        due(`${title}，${full.earliest} 满${String(years)}年必须交流，还有${termText(between(on, full.earliest < on ? on : full.earliest), true)}，应当提前安排`, options),
        due(`${title}，满${String(years)}年的必须交流`, options),
        due(`${title}，任职时间只记到年，可能已满${String(years)}年，应当核实并安排交流`, options)),
      unknown(`${title}，任职时间只记到年，请补记到月`, { register: 'appointment', field: 'since' }, options))
  },
})
