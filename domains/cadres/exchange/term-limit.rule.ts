import { accumulates, allow, all, forbid, fromDay, lasting, notConcerned, rule, termText, unbroken, unknown, type DayRange, type Decision, type ReasonOptions } from '#kernel'
import { career, isPost, levelName, mainPosts, positionOf, postAtLeast, postTurns, stretches, usedPosts } from '#domains/cadres/appointments'
import { isTermPost } from './term-post.ts'

/** 任期：同一职位连续两个任期、同一层次累计十五年的，不再推荐、提名或者任命担任同一职务、同一层次职务。 */
export const termLimit = rule('term-limit', {
  label: '任期和同一层次任职年限',
  clauses: ['XR-TERM', 'XR-45'],
  about: 'person',
  facts: { career },
  questions: ['reappointment'],
  decide({ on, facts, law }) {
    const turns = postTurns(facts.career)
    const post = postAtLeast(facts.career, on, '1A32')
    if (!isPost(post)) return post
    if (post.unit === null && post['unit.name'] === null) return unknown(`现任“${post.post ?? ''}”未记任职单位`, { register: 'appointment', field: 'unit' }, { turns })
    const termed = isTermPost(post)
    if (termed === false) return { ...notConcerned, turns }
    if (termed === null) return unknown(`现任“${post.post ?? ''}”未连到职位，不能确定是不是实行任期制的正职`, { register: 'appointment', field: 'position' }, { turns })
    const [term, terms, most] = [law.number('term'), law.number('terms'), law.number('level')]
    const at = post.level ?? ''
    const posts = mainPosts(facts.career)
    // 连续任职: a return after other work begins anew.
    const here = unbroken(posts.filter((p) => positionOf(p) === positionOf(post)), on)
    const sameLevel = posts.filter((p) => p.level === post.level && isTermPost(p) === true)
    const perhaps = posts.filter((p) => p.level === post.level && isTermPost(p) !== false)
    const [same, level] = [stretches(here, law), stretches(sameLevel, law)]
    return all(
      until(on, accumulates(same, term * terms * 12), `在“${post.post ?? ''}”职位连续任职满${termText(lasting(same, on))}`, `满${String(terms)}个任期`, '不再推荐、提名或者任命担任同一职务', { facts: usedPosts(facts.career, here, 'post', 'since', 'until'), turns }),
      until(on, accumulates(level, most * 12), `任${levelName(at)}领导职务累计${termText(lasting(level, on))}`, `满${String(most)}年`, '不再推荐、提名或者任命担任同一层次领导职务', { facts: usedPosts(facts.career, sameLevel), turns }),
      perhaps.length === sameLevel.length ? notConcerned : open(accumulates(stretches(perhaps, law), most * 12), accumulates(level, most * 12)))

    /** Posts nobody linked to a position may have been heads: from the day on which they would fill the years, until those counted do. */
    function open(soonest: DayRange | null, surest: DayRange | null): Decision {
      if (soonest === null) return notConcerned
      const decision = unknown(`另有任${levelName(at)}的经历未连到职位，是不是任期制正职不能确定`, { register: 'appointment', field: 'position' }, { facts: usedPosts(facts.career, perhaps), turns })
      const after = surest === null ? decision : fromDay(on, surest, decision, notConcerned)
      return fromDay(on, soonest, notConcerned, after, notConcerned)
    }
  },
})

function until(on: string, full: DayRange | null, text: string, limit: string, effect: string, options: ReasonOptions): Decision {
  if (full === null) return allow(text, options)
  return fromDay(on, full, allow(`${text}，${full.earliest} ${limit}`, options), forbid(`${text}，${limit}的${effect}`, options), unknown(`${text}，任职时间只记到年，请补记到月`, { register: 'appointment', field: 'since' }, options))
}
