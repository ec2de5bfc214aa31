import { allow, caution, fills, forbid, givenYes, notConcerned, rule, unknown, type Decision, type ReasonOptions } from '#kernel'
import { career, mainPosts, stretches, usedPosts } from './career.ts'
import { exceptional, level } from './case-values.ts'
import { atLeast, levelName } from './level-ladder.ts'
import { onStep } from './promotion-step.ts'
import { requiredTenure } from './required-tenure.ts'

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
  decide: ({ on, facts, given, law }) => onStep(facts.career, given, on, (step) => {
    const required = requiredTenure(facts.career, step, law)
    if (required === null) return atLeast(step.to, '1A42') ? allow('乡科级的任职年限由地方规定，本地未确认，不作核对') : notConcerned
    const { below, months, counted } = required
    const unleveled = mainPosts(facts.career).filter((p) => p.level === null)
    const raised = givenYes(given, 'exceptional') === true
    const short = (text: string, options?: ReasonOptions): Decision =>
      raised ? caution(`${text}；拟破格提拔，须经上级同意`, options)
        : unleveled.length > 0 ? unknown(`${text}；另有${String(unleveled.length)}段任职未记职务层次`, { register: 'appointment', field: 'level' }, options)
          : forbid(text, options)
    return fills(on, stretches(counted, law), months, { what: `在${levelName(below)}岗位`, none: `没有${levelName(below)}岗位的任职经历`, short, facts: usedPosts(facts.career, counted) })
  }),
})
