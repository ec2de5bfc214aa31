import { allow, forbid, givenText, notConcerned, rule, unknown, used } from '#kernel'
import { atLeast, career, levelName, postTurns, presentPost } from '#domains/cadres/appointments'
import { postLeadingTo, rankBelow, rankName, rankPlace } from './rank-ladder.ts'
import { held, presentRank, rankTurns } from './rank-service.ts'

/** 职级逐级晋升：一次一级；任对应领导职务的，可以晋升到与该职务对应的职级。 */
export const rankByStep = rule('rank-by-step', {
  label: '职级逐级晋升',
  clauses: ['ZJ-49', 'ZJ-18'],
  about: 'person',
  facts: { held, career },
  questions: ['rank-promotion'],
  decide({ on, facts, given }) {
    const to = givenText(given, 'rank')
    if (to === null) return unknown('未给出拟晋升的职级', { given: 'rank' })
    const high = rankPlace(to)
    const below = rankBelow(to)
    if (high === null || below === null) return notConcerned
    const turns = [...rankTurns(facts.held), ...postTurns(facts.career)]
    const level = postLeadingTo(to)
    const post = level === null ? null : presentPost(facts.career, on)
    const leads = level !== null && post !== null && atLeast(post.level, level)
    const row = presentRank(facts.held, on)
    const low = rankPlace(row?.rank ?? null)
    if (row === null || low === null) {
      if (leads) return allow(`现任${levelName(post.level ?? '')}，可以晋升${rankName(to)}`, { facts: [used(facts.career, post, 'level')], turns, clause: 'ZJ-18' })
      return facts.held.complete ? forbid(`现无职级，不能直接晋升${rankName(to)}`, { turns }) : unknown('没有现职级的记录', { register: 'ranks', field: 'rank' }, { turns })
    }
    const options = { facts: [used(facts.held, row, 'rank', 'since')], turns }
    const now = rankName(row.rank ?? '')
    // What a batch reserves is reckoned from the rank it names: it has to be the one on record.
    const named = givenText(given, 'presentRank')
    if (named !== null && named !== row.rank) return forbid(`所报现职级为${rankName(named)}，台账为${now}，请核对`, options)
    if (low <= high) return forbid(`现职级为${now}，${low === high ? '已是' : '高于'}拟晋升的${rankName(to)}`, options)
    if (low === high + 1) return allow(`现职级为${now}，拟晋升${rankName(to)}，逐级晋升`, options)
    if (leads) return allow(`现任${levelName(post.level ?? '')}，可以晋升${rankName(to)}`, { facts: [used(facts.career, post, 'level'), ...options.facts], turns, clause: 'ZJ-18' })
    return forbid(`现职级为${now}，拟晋升${rankName(to)}，越过${rankName(below)}${low > high + 2 ? '等职级' : ''}，应当逐级晋升`, options)
  },
})
