import { accumulates, allow, caution, fromDay, lasting, notConcerned, rule, termText, unknown } from '#kernel'
import { career, postTurns } from '#domains/cadres/appointments'
import { isLocalChief } from './local-chief.ts'
import { samePost } from './same-post.ts'

/** 县乡党政正职任职不满三年调整的，须事前报告上级组织部门。只看本次任职，以前任过同一职务的不合并。 */
export const chiefsTerm = rule('chiefs-term', {
  label: '县乡党政正职任职年限',
  clauses: ['XR-SX', 'XR-45'],
  about: 'person',
  facts: { career },
  questions: ['early-move'],
  decide({ on, facts, law }) {
    const turns = postTurns(facts.career)
    const here = samePost(facts.career, law, on, 'present')
    if (here !== null && here.post.level === null) return unknown(`现任“${here.post.post ?? ''}”未记职务层次`, { register: 'appointment', field: 'level' }, { turns })
    if (here === null || !isLocalChief(here.post)) return { ...notConcerned, turns }
    const years = law.number('chiefYears')
    const full = accumulates(here.stretches, years * 12)
    const title = `在“${here.post.post ?? ''}”职位满${termText(lasting(here.stretches, on))}`
    const options = { facts: here.facts, turns }
    if (full === null) return caution(`${title}，任期记到不满${String(years)}年，调整须事前报告上级组织部门`, options)
    return fromDay(on, full, caution(`${title}，不满${String(years)}年，调整须事前报告上级组织部门，${full.earliest} 期满`, options), allow(title, options),
      unknown(`${title}，任职时间只记到年，请补记到月`, { register: 'appointment', field: 'since' }, options))
  },
})
