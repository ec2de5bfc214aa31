import { accumulates, allow, all, forbid, fromDay, lasting, notConcerned, rule, termText, unknown, type DayRange, type Decision, type ReasonOptions } from '#kernel'
import { career, isLocalLeadingBody, isPost, levelName, mainPosts, postAtLeast, postTurns, stretches, usedPosts } from '#domains/cadres/appointments'
import { samePost } from './same-post.ts'

/** 任期：同一职位连续两个任期、同一层次累计十五年的，不再推荐、提名或者任命担任同一职务、同一层次职务。 */
export const termLimit = rule('term-limit', {
  label: '任期和同一层次任职年限',
  clauses: ['XR-TERM', 'XR-45'],
  about: 'person',
  facts: { career },
  questions: ['reappointment'],
  decide({ on, facts, law }) {
    const turns = postTurns(facts.career)
    const here = samePost(facts.career, law, on)
    const post = postAtLeast(facts.career, on, '1A32')
    if (!isPost(post)) return post
    if (post.unit === null && post['unit.name'] === null) return unknown(`现任“${post.post ?? ''}”未记任职单位`, { register: 'appointment', field: 'unit' }, { turns })
    if (here === null || !isLocalLeadingBody(post['unit.name'])) return { ...notConcerned, turns }
    const [term, terms, most] = [law.number('term'), law.number('terms'), law.number('level')]
    const bodies = mainPosts(facts.career).filter((p) => p.level === post.level && isLocalLeadingBody(p['unit.name']))
    const level = stretches(bodies, law)
    return all(
      until(on, accumulates(here.stretches, term * terms * 12), `在“${post.post ?? ''}”职位满${termText(lasting(here.stretches, on))}`, `满${String(terms)}个任期`, '不再推荐、提名或者任命担任同一职务', { facts: here.facts, turns }),
      until(on, accumulates(level, most * 12), `任${levelName(post.level ?? '')}领导成员累计${termText(lasting(level, on))}`, `满${String(most)}年`, '不再推荐、提名或者任命担任同一层次领导职务', { facts: usedPosts(facts.career, bodies), turns }))
  },
})

function until(on: string, full: DayRange | null, text: string, limit: string, effect: string, options: ReasonOptions): Decision {
  if (full === null) return allow(text, options)
  return fromDay(on, full, allow(`${text}，${full.earliest} ${limit}`, options), forbid(`${text}，${limit}的${effect}`, options), unknown(`${text}，任职时间只记到年，请补记到月`, { register: 'appointment', field: 'since' }, options))
}
