import { all, allow, caution, forbid, givenYes, rule } from '#kernel'
import { career, postTurns, usedPosts } from './career.ts'
import { levelBelow, levelName } from './level-ladder.ts'
import { isDecision, promotionStep } from './promotion-step.ts'

/** 逐级晋升：一次一级；越级的须按破格报批。 */
export const stepByStep = rule('step-by-step', {
  label: '领导职务逐级晋升',
  clauses: ['XR-G45'],
  about: 'person',
  facts: { career },
  questions: ['promotion', 'nomination'],
  decide({ on, facts, given }) {
    const step = promotionStep(facts.career, given, on)
    const turns = postTurns(facts.career)
    if (isDecision(step)) return { ...step, turns: [...step.turns, ...turns] }
    const { from, to, levels, post } = step
    const options = { facts: usedPosts(facts.career, [post], 'level', 'post'), turns }
    if (levels === 1) return allow(`现任${levelName(from)}，拟任${levelName(to)}，逐级提任`, options)
    const text = `现任${levelName(from)}，拟任${levelName(to)}，越过${levelName(levelBelow(to) ?? '')}${levels > 2 ? '等层次' : ''}`
    return all(givenYes(given, 'exceptional') === true ? caution(`${text}，属越级提拔，须经上级同意并说明理由`, options) : forbid(`${text}，应当逐级晋升`, options))
  },
})
