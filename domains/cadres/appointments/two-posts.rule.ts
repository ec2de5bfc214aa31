import { allow, begins, caution, notConcerned, rule, unknown } from '#kernel'
import { career, mainPosts, positionOf, usedPosts } from './career.ts'
import { level } from './case-values.ts'
import { atLeast, height, levelBelow, levelName } from './level-ladder.ts'
import { onStep } from './promotion-step.ts'

/** 下一级两个以上职位任职的经历：“一般”，不足的记明理由。每个职位不论任期；兼任、挂职不计。 */
export const twoPosts = rule('two-posts', {
  label: '在下一级两个以上职位任职',
  clauses: ['XR-08-2'],
  about: 'person',
  facts: { career },
  given: { level },
  questions: ['promotion', 'nomination'],
  decide: ({ on, facts, given, law }) => onStep(facts.career, given, on, (step) => {
    const below = levelBelow(step.to)
    if (!atLeast(step.to, '1A32') || below === null) return notConcerned
    const least = law.number('posts')
    const begun = mainPosts(facts.career).filter((p) => p.since !== null && begins(p.since).earliest <= on)
    const counted = begun.filter((p) => (height(p.level) ?? 0) >= (height(below) ?? 0))
    const count = new Set(counted.map(positionOf)).size
    const options = { facts: usedPosts(facts.career, counted, 'unit', 'post', 'level') }
    if (count >= least) return allow(`在${levelName(below)}的${String(count)}个职位任过职`, options)
    const text = count === 0 ? `没有${levelName(below)}的任职经历，一般应有${String(least)}个以上职位` : `在${levelName(below)}只有${String(count)}个职位的任职经历，一般应有${String(least)}个以上`
    const unleveled = begun.filter((p) => p.level === null)
    return unleveled.length > 0 ? unknown(`${text}；另有${String(unleveled.length)}段任职未记职务层次`, { register: 'appointment', field: 'level' }, options) : caution(text, options)
  }),
})
