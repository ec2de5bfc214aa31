import { code, eligible, question, type Row, yesNo } from '#kernel'
import { career, presentPost } from '#domains/cadres/appointments'
import { rankAbove, rankOfPost, rankPlace } from './rank-ladder.ts'
import { held, presentRank } from './rank-service.ts'

/** 晋升职级：未说明拟晋升职级的，按现职级的上一级；没有职级而任领导职务的，按该职务对应的职级。 */
export const rankPromotion = question('rank-promotion', {
  label: '晋升职级',
  about: 'person',
  outlook: eligible,
  given: { rank: code('拟晋升职级', 'rank'), presentRank: code('所报现职级', 'rank', { optional: true }), qualified: yesNo('认定具备基本条件', { optional: true }) },
  facts: { held, career },
  presume({ on, facts }): Row | null {
    const now = presentRank(facts.held, on)?.rank ?? null
    const rank = rankPlace(now) === null ? rankOfPost(presentPost(facts.career, on)?.level ?? null) : rankAbove(now)
    return rank === null ? null : { rank }
  },
})
