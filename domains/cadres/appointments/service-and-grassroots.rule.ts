import { all, allow, caution, fills, forbid, givenYes, notConcerned, own, rule, unknown, used, yesNo, type Decision, type ReasonOptions } from '#kernel'
import { person } from '#domains/people/person'
import { career, stretches, usedPosts } from './career.ts'
import { exceptional, level } from './case-values.ts'
import { isGrassroots } from './grassroots.ts'
import { atLeast } from './level-ladder.ts'
import { onStep } from './promotion-step.ts'

/**
 * 由乡科级提任县处级：工龄满五年，基层工作经历满两年。基层工作经历按任职单位的类别和级别累计，组织另有认定的以认定为准。
 */
export const serviceAndGrassroots = rule('service-and-grassroots', {
  label: '提任县处级的工龄和基层工作经历',
  clauses: ['XR-08-1'],
  about: 'person',
  facts: { self: own(person, ['workStarted']), career },
  given: { level, exceptional, grassrootsFound: yesNo('组织认定有两年以上基层工作经历', { optional: true }) },
  questions: ['promotion', 'nomination'],
  decide: ({ on, facts: { self, career: posts }, given, law }) => onStep(posts, given, on, (step) => {
    if (!atLeast(step.to, '1A32') || atLeast(step.to, '1A22') || atLeast(step.from, '1A32')) return notConcerned
    const raised = givenYes(given, 'exceptional') === true
    const short = (text: string, options?: ReasonOptions): Decision => (raised ? caution(`${text}；拟破格提拔，须经上级同意`, options) : forbid(text, options))
    const started = self?.workStarted ?? null
    const service = self === null || started === null ? unknown('参加工作时间未记，不能计算工龄', { register: 'person', field: 'workStarted' })
      : fills(on, [{ since: started, until: null }], law.number('service') * 12, { what: '工龄', short, facts: [used(self, self, 'workStarted')] })
    if (givenYes(given, 'grassrootsFound') === true) return all(service, allow('组织认定有两年以上基层工作经历'))
    const posted = posts.rows.filter((p) => p.category === 'work')
    const counted = posted.filter(isGrassroots)
    // A unit of which only the kind is recorded may still be one of the county's.
    const placeless = posted.filter((p) => !isGrassroots(p) && (p.unit === null || p['unit.level'] === null))
    return all(service, fills(on, stretches(counted, law), law.number('grassroots') * 12, {
      what: '基层工作经历', none: '没有基层工作经历', facts: usedPosts(posts, counted, 'unit', 'since', 'until'),
      short: (text, options) => (placeless.length > 0 ? unknown(`${text}；另有${String(placeless.length)}段任职未记单位或者单位级别，补记或者由组织认定`, placeless.some((p) => p.unit === null) ? { register: 'appointment', field: 'unit' } : { register: 'unit', field: 'level' }, options) : short(text, options)),
    }))
  }),
})
