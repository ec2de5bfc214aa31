import { addMonths, allow, begins, due, fromDay, notConcerned, own, rule, unknown, used } from '#kernel'
import { person } from '#domains/people/person'
import { career, postTurns, presentPost } from './career.ts'

/** 新录用公务员试用期一年：届满合格的任职，不合格的取消录用。 */
export const recruitTrial = rule('recruit-trial', {
  label: '新录用公务员试用期',
  clauses: ['XR-TX1'],
  about: 'person',
  facts: { career, self: own(person, ['hiredOn']) },
  questions: ['trial-end'],
  decide({ on, facts: { career: posts, self }, law }) {
    const turns = postTurns(posts)
    const post = presentPost(posts, on)
    if (post !== null && post.level === null) return unknown(`现任“${post.post ?? ''}”未记职务层次`, { register: 'appointment', field: 'level' }, { turns })
    if (post?.level !== '1A98') return { ...notConcerned, turns }
    if (!self || self.hiredOn === null) return unknown('录用时间未记，不能推算试用期', { register: 'person', field: 'hiredOn' }, { turns })
    const { earliest, latest } = begins(self.hiredOn)
    const months = law.number('months')
    const options = { facts: [used(self, self, 'hiredOn')], turns }
    const ends = { earliest: addMonths(earliest, months), latest: addMonths(latest, months) }
    return fromDay(on, ends, allow(`录用试用期到 ${ends.earliest} 届满`, options), due(`录用试用期已于 ${ends.latest} 届满，应当考核后任职或者取消录用`, options), unknown('录用时间只记到年，请补记到月', { register: 'person', field: 'hiredOn' }, options))
  },
})
