import { allow, begins, caution, notConcerned, rule } from '#kernel'
import { career, mainPosts, positionOf, usedPosts } from './career.ts'
import { level } from './case-values.ts'
import { atLeast, height, levelBelow, levelName } from './level-ladder.ts'
import { isDecision, promotionStep } from './promotion-step.ts'

/** 下一级两个以上职位任职的经历：“一般”，不足的记明理由。每个职位不论任期；兼任、挂职不计。 */
export const twoPosts = rule('two-posts', {
  label: '在下一级两个以上职位任职',
  clauses: ['XR-08-2'],
  about: 'person',
  facts: { career },
  given: { level },
  questions: ['promotion', 'nomination'],
  decide({ on, facts, given, law }) {
    const step = promotionStep(facts.career, given, on)
    if (isDecision(step)) return step
    const below = levelBelow(step.to)
    if (!atLeast(step.to, '1A32') || below === null) return notConcerned
    const least = law.number('posts')
    const posts = mainPosts(facts.career).filter((p) => p.since !== null && (height(p.level) ?? 0) >= (height(below) ?? 0))
    const begun = posts.filter((p) => begins(p.since ?? '').earliest <= on)
    const count = new Set(begun.map(positionOf)).size
    const options = { facts: usedPosts(facts.career, begun, 'unit', 'post', 'level'), turns: posts.map((p) => begins(p.since ?? '').earliest) }
    if (count >= least) return allow(`在${levelName(below)}的${String(count)}个职位任过职`, options)
    return caution(count === 0 ? `没有${levelName(below)}的任职经历，一般应有${String(least)}个以上职位` : `在${levelName(below)}只有${String(count)}个职位的任职经历，一般应有${String(least)}个以上`, options)
  },
})
