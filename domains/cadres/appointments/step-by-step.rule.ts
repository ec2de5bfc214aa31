import { all, allow, caution, earliest, exactly, forbid, fromDay, givenYes, notConcerned, rowOfGiven, rule, used, type Decision } from '#kernel'
import { posts } from '#domains/cadres/posts'
import { career, usedPosts } from './career.ts'
import { exceptional, level, position } from './case-values.ts'
import { levelBelow, levelName } from './level-ladder.ts'
import { onStep } from './promotion-step.ts'

/** 逐级晋升：一次一级；越级的须按破格报批。 */
export const stepByStep = rule('step-by-step', {
  label: '领导职务逐级晋升',
  clauses: ['XR-G45'],
  about: 'person',
  facts: { career, proposed: rowOfGiven('position', posts, ['title', 'level', 'abolishedOn']) },
  given: { level, exceptional, position },
  questions: ['promotion', 'nomination'],
  decide: ({ on, facts, given }) => onStep(facts.career, given, on, ({ from, to, levels, post }) => {
    const options = { facts: usedPosts(facts.career, [post], 'level', 'post') }
    if (levels === 1) return all(allow(`现任${levelName(from)}，拟任${levelName(to)}，逐级提任`, options), proposedPost())
    const text = `现任${levelName(from)}，拟任${levelName(to)}，越过${levelName(levelBelow(to) ?? '')}${levels > 2 ? '等层次' : ''}`
    return all(proposedPost(), givenYes(given, 'exceptional') === true ? caution(`${text}，属越级提拔，须经上级同意并说明理由`, options) : forbid(`${text}，应当逐级晋升`, options))

    /** The post proposed stands where the level proposed does, and exists. */
    function proposedPost(): Decision {
      const { proposed } = facts
      if (proposed === null) return notConcerned
      const { title, level: at, abolishedOn } = proposed
      const told = { facts: [used(proposed, proposed, 'level', 'abolishedOn')] }
      const matches = at === null || at === to ? notConcerned : forbid(`拟任职位“${title ?? ''}”的职务层次为${levelName(at)}，与拟任职务层次${levelName(to)}不一致，请核对`, told)
      return abolishedOn === null ? matches : fromDay(on, exactly(earliest(abolishedOn)), matches, forbid(`拟任职位“${title ?? ''}”已于 ${abolishedOn} 撤销`, told))
    }
  }),
})
