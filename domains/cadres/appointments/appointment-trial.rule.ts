import { addMonths, allow, begins, due, fromDay, notConcerned, rule, unknown, type DayRange } from '#kernel'
import { career, countsFrom, postTurns, presentPost, usedPosts } from './career.ts'
import { atLeast, isChief } from './level-ladder.ts'

/**
 * 任职试用期：非选举产生、非人大任命的厅局级以下领导职务一年，限工作部门副职和内设机构领导职务；届满考核合格后正式任职。决定写明试用期的，
 * 以写明的为准。
 */
export const appointmentTrial = rule('appointment-trial', {
  label: '任职试用期',
  clauses: ['XR-43', 'XR-45'],
  about: 'person',
  facts: { career },
  questions: ['trial-end'],
  decide({ on, facts, law }) {
    const turns = [...postTurns(facts.career), ...facts.career.rows.flatMap((p) => p.trialPassedOn ?? [])]
    const post = presentPost(facts.career, on)
    const none = { ...notConcerned, turns }
    if (post === null || atLeast(post.level, '1A12') || (post.level !== null && !atLeast(post.level, '1A42'))) return none
    if (post.level === null || post.change === null) return unknown(`现任“${post.post ?? ''}”未记${post.level === null ? '职务层次' : '任用形式'}，不能确定有没有任职试用期`, { register: 'appointment', field: post.level === null ? 'level' : 'change' }, { turns })
    if (post.change !== 'promote' || (post['position.kind'] === 'chief' && post.trialEndsOn === null)) return none
    if (post.elected === true || post.basisKind === 'election' || post.basisKind === 'npc-appointment') return none
    const options = { facts: usedPosts(facts.career, [post], 'since', 'trialEndsOn', 'trialPassedOn'), turns }
    if (post.trialPassedOn !== null && post.trialPassedOn <= on) return allow(`试用期满，${post.trialPassedOn} 考核合格`, options)
    if (post['position.kind'] === null && isChief(post.level) && post.trialEndsOn === null) return unknown(`现任“${post.post ?? ''}”未连到职位，不能确定有没有任职试用期`, { register: 'appointment', field: 'position' }, options)
    if (post.elected === null && post.basisKind === null && post.trialEndsOn === null) return unknown('是否选举产生未记，不能确定有没有任职试用期', { register: 'appointment', field: 'elected' }, options)
    const ends = post.trialEndsOn ? { earliest: post.trialEndsOn, latest: post.trialEndsOn } : after(countsFrom(post, law) ?? '', law.number('months'))
    const how = post.trialEndsOn ? '' : '（按任职时间推算）'
    return fromDay(on, ends, allow(`任职试用期到 ${ends.earliest} 届满${how}`, options), due(`任职试用期已于 ${ends.latest} 届满${how}，应当考核并办理正式任职或者免去试任职务`, options))
  },
})

function after(since: string, months: number): DayRange {
  const { earliest, latest } = begins(since)
  return { earliest: addMonths(earliest, months), latest: addMonths(latest, months) }
}
