import { code, question, rowsOf, type Row } from '#kernel'
import { rankLadder } from './rank-ladder.ts'
import { ranks } from './ranks.register.ts'

/** 晋升职级：未说明拟晋升职级的，按现职级的上一级。 */
export const rankPromotion = question('rank-promotion', {
  label: '晋升职级',
  about: 'person',
  given: { rank: code('拟晋升职级', 'rank') },
  facts: { held: rowsOf(ranks, 'person', ['rank', 'since', 'until']) },
  presume({ on, facts: { held } }): Row | null {
    const now = held.rows.find((r) => (r.since ?? '9999') <= on && (r.until === null || r.until > on))
    const at = rankLadder.findIndex((r) => r === now?.rank)
    const above = at > 0 ? rankLadder[at - 1] : undefined
    return above === undefined ? null : { rank: above }
  },
})
