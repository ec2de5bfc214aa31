import { addMonths, all, begins, forbid, fromDay, givenYes, notConcerned, rule, unknown, type Decision } from '#kernel'
import { career, countsFrom, mainPosts, postTurns, usedPosts, type Post } from './career.ts'
import { exceptional, level } from './case-values.ts'
import { isDecision, promotionStep } from './promotion-step.ts'

/** 破格提拔的限制：试用期未满、提拔任职不满一年、任职年限连续破格、越两级的，不得。 */
export const exceptionalBars = rule('exceptional-bars', {
  label: '不得破格的情形',
  clauses: ['XR-09', 'XR-45'],
  about: 'person',
  facts: { career },
  given: { level, exceptional },
  questions: ['promotion', 'nomination'],
  decide({ on, facts, given, law }) {
    if (givenYes(given, 'exceptional') !== true) return notConcerned
    const step = promotionStep(facts.career, given, on)
    if (isDecision(step)) return step
    const { post, levels } = step
    if (post.change === null) return unknown(`现任“${post.post ?? ''}”的任用形式未记，不能确定上一次提拔`, { register: 'appointment', field: 'change' }, { facts: usedPosts(facts.career, [post], 'change'), turns: postTurns(facts.career) })
    const trial = post.trialPassedOn === null && post.trialEndsOn !== null ? post.trialEndsOn : null
    const promoted = lastPromotion(mainPosts(facts.career), on)
    const counted = promoted ? countsFrom(promoted, law) : null
    return all(
      { ...notConcerned, turns: postTurns(facts.career) },
      trial === null ? notConcerned : fromDay(on, { earliest: trial, latest: trial }, forbid(`任职试用期到 ${trial} 届满，尚在试用期内，不得破格`, { facts: usedPosts(facts.career, [post], 'trialEndsOn') }), notConcerned),
      promoted === null || counted === null ? notConcerned : year(on, counted, promoted),
      promoted?.exceptional === true ? forbid(`上一次提拔（${promoted.since ?? ''}）已是破格，不得连续破格`, { facts: usedPosts(facts.career, [promoted], 'exceptional', 'since') }) : promoted === null || promoted.exceptional === false ? notConcerned
        : unknown(`上一次提拔（${promoted.since ?? ''}）是否破格未记`, { register: 'appointment', field: 'exceptional' }, { facts: usedPosts(facts.career, [promoted], 'exceptional') }),
      levels > 2 ? forbid(`越${String(levels - 1)}级提拔，不得越两级`) : notConcerned)

    function year(day: string, since: string, row: Post): Decision {
      const { earliest, latest } = begins(since)
      const months = law.number('months')
      const full = { earliest: addMonths(earliest, months), latest: addMonths(latest, months) }
      const options = { facts: usedPosts(facts.career, [row], 'change', 'since') }
      return fromDay(day, full, forbid(`${row.since ?? ''} 提拔任职，到 ${full.earliest} 才满一年，不得破格`, options), notConcerned, unknown(`${row.since ?? ''} 提拔任职，是否满一年不能确定，请补记到月`, { register: 'appointment', field: 'since' }, options))
    }
  },
})

/** The latest appointment by which somebody was promoted. */
function lastPromotion(posts: readonly Post[], on: string): Post | null {
  return posts.filter((p) => p.change === 'promote' && p.since !== null && begins(p.since).earliest <= on).sort((a, b) => (a.since ?? '').localeCompare(b.since ?? '')).at(-1) ?? null
}
