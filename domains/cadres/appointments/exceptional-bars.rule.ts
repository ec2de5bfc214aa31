import { accumulates, addMonths, all, begins, exactly, forbid, fromDay, givenYes, notConcerned, rule, unknown, type Decision } from '#kernel'
import { career, countsFrom, mainPosts, stretches, usedPosts, type Post } from './career.ts'
import { exceptional, level } from './case-values.ts'
import { onStep, type PromotionStep } from './promotion-step.ts'
import { requiredTenure } from './required-tenure.ts'

/**
 * 破格提拔的限制：试用期未满、提拔任职不满一年、任职年限连续破格、越两级的，不得。上一次破格而本次任职年限已满的，不是在任职年限上连续破格。
 */
export const exceptionalBars = rule('exceptional-bars', {
  label: '不得破格的情形',
  clauses: ['XR-09', 'XR-08-3', 'XR-45'],
  about: 'person',
  facts: { career },
  given: { level, exceptional },
  questions: ['promotion', 'nomination'],
  decide: ({ on, facts, given, law }) => (givenYes(given, 'exceptional') !== true ? notConcerned : onStep(facts.career, given, on, (step) => {
    const { post, levels } = step
    if (post.change === null) return unknown(`现任“${post.post ?? ''}”的任用形式未记，不能确定上一次提拔`, { register: 'appointment', field: 'change' }, { facts: usedPosts(facts.career, [post], 'change') })
    const trial = post.trialPassedOn === null && post.trialEndsOn !== null ? post.trialEndsOn : null
    const promoted = lastPromotion(mainPosts(facts.career), on)
    const counted = promoted ? countsFrom(promoted, law) : null
    return all(
      trial === null ? notConcerned : fromDay(on, exactly(trial), forbid(`任职试用期到 ${trial} 届满，尚在试用期内，不得破格`, { facts: usedPosts(facts.career, [post], 'trialEndsOn') }), notConcerned),
      promoted === null || counted === null ? notConcerned : year(counted, promoted),
      promoted === null || promoted.exceptional === false ? notConcerned : again(step, promoted),
      levels > 2 ? forbid(`越${String(levels - 1)}级提拔，不得越两级`) : notConcerned)

    function year(since: string, row: Post): Decision {
      const { earliest, latest } = begins(since)
      const months = law.number('months')
      const full = { earliest: addMonths(earliest, months), latest: addMonths(latest, months) }
      const options = { facts: usedPosts(facts.career, [row], 'change', 'since') }
      return fromDay(on, full, forbid(`${row.since ?? ''} 提拔任职，到 ${full.earliest} 才满一年，不得破格`, options), notConcerned, unknown(`${row.since ?? ''} 提拔任职，是否满一年不能确定，请补记到月`, { register: 'appointment', field: 'since' }, options))
    }

    /** Once before, or nobody knows, and once more in the term: where it is full this time, no term is broken twice. */
    function again(to: PromotionStep, row: Post): Decision {
      const options = { facts: usedPosts(facts.career, [row], 'exceptional', 'since') }
      const twice = row.exceptional === true ? forbid(`上一次提拔（${row.since ?? ''}）已是破格，本次任职年限又不足，不得连续破格`, options)
        : unknown(`上一次提拔（${row.since ?? ''}）是否破格未记，本次任职年限不足`, { register: 'appointment', field: 'exceptional' }, options)
      const required = requiredTenure(facts.career, to, law)
      if (required === null) return notConcerned
      const full = accumulates(stretches(required.counted, law), required.months)
      return full === null ? twice : fromDay(on, full, twice, notConcerned, unknown(`上一次提拔（${row.since ?? ''}）${row.exceptional === true ? '已是' : '可能是'}破格，本次任职年限是否足不能确定，任职时间请补记到月`, { register: 'appointment', field: 'since' }, options))
    }
  })),
})

/** The latest appointment by which somebody was promoted. */
function lastPromotion(posts: readonly Post[], on: string): Post | null {
  return posts.filter((p) => p.change === 'promote' && p.since !== null && begins(p.since).earliest <= on).sort((a, b) => (a.since ?? '').localeCompare(b.since ?? '')).at(-1) ?? null
}
