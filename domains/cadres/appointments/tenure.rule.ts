import { all, allow, caution, fills, forbid, givenYes, notConcerned, rule, unknown, type Decision, type ReasonOptions } from '#kernel'
import { career, mainPosts, postTurns, stretches, usedPosts } from './career.ts'
import { exceptional, level } from './case-values.ts'
import { atLeast, height, isChief, levelBelow, levelName } from './level-ladder.ts'
import { isDecision, promotionStep } from './promotion-step.ts'

/**
 * 任职年限：副职提任正职满两年，下级正职提任上级副职满三年，限县处级以上；乡科级的年限由本地确认，没有确认的不作核对。按任职台账中在下一级（及更高）岗位的时间累计，
 * 重叠不重复计；有任职未记层次而年限不足的，未知。
 */
export const tenure = rule('tenure', {
  label: '任职年限',
  clauses: ['XR-08-3', 'XR-45'],
  about: 'person',
  facts: { career },
  given: { level, exceptional },
  questions: ['promotion', 'nomination'],
  decide({ on, facts, given, law }) {
    const step = promotionStep(facts.career, given, on)
    const turns = postTurns(facts.career)
    if (isDecision(step)) return { ...step, turns: [...step.turns, ...turns] }
    const below = levelBelow(step.to)
    if (below === null || !atLeast(step.to, '1A42')) return { ...notConcerned, turns }
    const years = atLeast(step.to, '1A32') ? law.number(isChief(step.to) ? 'deputy' : 'chief') : law.numberIfGiven(isChief(step.to) ? 'sectionChief' : 'sectionDeputy')
    if (years === null) return allow('乡科级的任职年限由地方规定，本地未确认，不作核对', { turns })
    const posts = mainPosts(facts.career)
    const counted = posts.filter((p) => (height(p.level) ?? 0) >= (height(below) ?? 0))
    const unleveled = posts.filter((p) => p.level === null)
    const raised = givenYes(given, 'exceptional') === true
    const short = (text: string, options?: ReasonOptions): Decision =>
      raised ? caution(`${text}；拟破格提拔，须经上级同意`, options)
        : unleveled.length > 0 ? unknown(`${text}；另有${String(unleveled.length)}段任职未记职务层次`, { register: 'appointment', field: 'level' }, options)
          : forbid(text, options)
    return all(fills(on, stretches(counted, law), years * 12, { what: `在${levelName(below)}岗位`, none: `没有${levelName(below)}岗位的任职经历`, short, facts: usedPosts(facts.career, counted) }), { ...notConcerned, turns })
  },
})
