import { accumulates, allow, due, fromDay, lasting, notConcerned, rule, termText, unknown } from '#kernel'
import { career, isLocalLeadingBody, isPost, postAtLeast, postTurns } from '#domains/cadres/appointments'
import { samePost } from './same-post.ts'

/** 内设机构处级以上领导干部在同一职位任职较长的应当轮岗，年限由本地确认。 */
export const rotation = rule('rotation', {
  label: '内设机构轮岗',
  clauses: ['XR-JL2', 'XR-45'],
  about: 'person',
  facts: { career },
  questions: ['exchange-due'],
  decide({ on, facts, law }) {
    const turns = postTurns(facts.career)
    const here = samePost(facts.career, law, on, 'every')
    const post = postAtLeast(facts.career, on, '1A32')
    if (!isPost(post)) return post
    const kind = post['position.kind']
    if (isLocalLeadingBody(post['unit.name']) || (kind !== null && kind !== 'inner-chief' && kind !== 'inner-deputy')) return { ...notConcerned, turns }
    if (kind === null) return unknown(`现任“${post.post ?? ''}”未连到职位，不能确定是不是内设机构职务`, { register: 'appointment', field: 'position' }, { turns })
    if (here === null) return { ...notConcerned, turns }
    const years = law.number('years')
    const full = accumulates(here.stretches, years * 12)
    if (full === null) return { ...notConcerned, turns }
    const title = `在“${here.post.post ?? ''}”职位满${termText(lasting(here.stretches, on))}`
    const options = { facts: here.facts, turns }
    return fromDay(on, full, allow(`${title}，${full.earliest} 满${String(years)}年应当轮岗`, options), due(`${title}，满${String(years)}年的应当交流或者轮岗`, options),
      unknown(`${title}，任职时间只记到年，请补记到月`, { register: 'appointment', field: 'since' }, options))
  },
})
