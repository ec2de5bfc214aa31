import { all, allow, begins, forbid, givenNumber, givenText, integer, notConcerned, rowsOf, rowsWithin, rule, text, unknown, used, type Decision, type RowsQuery } from '#kernel'
import { most, rankGroups } from './rank-groups.ts'
import { rankQuota as quotaRegister } from './rank-quota.register.ts'
import { ranks } from './ranks.register.ts'

/** Items of running batches of the same agency; the procedure's registers are derived, so they are named. */
interface Reserved { readonly id: string; readonly case: string | null; readonly status: string | null; readonly rank: string | null; readonly presentRank: string | null }
const reserved: RowsQuery<Reserved> = { register: 'rank-promotion-items', by: 'case', fields: ['case', 'status', 'rank', 'presentRank'], through: { register: 'rank-promotion-cases', by: 'unit', field: 'id' } }

/**
 * 职数：本批净增加上现有和其他办理中的批次，不得超过核定数；核定数本身不得超过规定的比例。使用数由职级台账推算，含下级。
 * 净增是晋升进入该段的减去由该段升出的，可以是负数。
 */
export const rankQuotaRule = rule('rank-quota', {
  label: '职级职数',
  clauses: ['ZJ-11a', 'ZJ-11b', 'ZJ-11c', 'ZJ-11d'],
  about: 'unit',
  facts: {
    quotas: rowsOf(quotaRegister, 'unit', ['since', 'until', 'scope', 'base', 'exception', ...rankGroups.map((g) => g.id)]),
    holders: rowsWithin(ranks, 'unit', ['rank', 'since', 'until']),
    reserved,
  },
  given: {
    ...Object.fromEntries(rankGroups.map((g) => [g.id, integer(`${g.label.replace('其中：', '')}净增`, { optional: true, unit: '名' })])),
    batch: text('本批', { optional: true, maxLength: 60, hint: '不与自己相加' }),
  },
  decide({ on, facts, given, law }) {
    const turns = [...facts.quotas.rows, ...facts.holders.rows].flatMap((r) => [r.since, r.until].flatMap((d) => (d === null || d <= on ? [] : [begins(d).earliest])))
    const quota = facts.quotas.rows.find((q) => q.since !== null && begins(q.since).earliest <= on && (q.until === null || begins(q.until).latest > on))
    if (quota === undefined) return unknown('没有该单位现行的职级职数核定', { register: 'rank-quota' }, { turns })
    const present = new Map<string, number>()
    for (const { rank, since, until } of facts.holders.rows) if (rank !== null && since !== null && begins(since).earliest <= on && (until === null || begins(until).latest > on)) present.set(rank, (present.get(rank) ?? 0) + 1)
    const decisions = rankGroups.map((group): Decision => {
      if (!law.inForce(group.clause)) return notConcerned
      const name = group.label.replace('其中：', '')
      const net = givenNumber(given, group.id) ?? 0
      const approved = quota[group.id]
      const fact = [used(facts.quotas, quota, group.id, 'base')]
      if (approved === null) return net > 0 ? unknown(`${name}的职数未核定`, { register: 'rank-quota', field: group.id }, { facts: fact, clause: group.clause }) : notConcerned
      const base = group.within === null ? quota.base : quota[group.within]
      const over = quota.scope !== 'county' || quota.exception !== null || base === null ? 0 : approved - most(base, law.number(group.parameter, { clause: group.clause }))
      const irregular = over > 0 ? forbid(`${name}核定${String(approved)}名，超过规定比例${String(over)}名`, { facts: fact, clause: group.clause }) : notConcerned
      if (net <= 0) return irregular
      const reserved = held(facts.reserved.rows, group.ranks, givenText(given, 'batch'))
      const now = group.ranks.reduce((sum, rank) => sum + (present.get(rank) ?? 0), 0)
      const left = approved - now - reserved
      const told = `${name}核定${String(approved)}名，现有${String(now)}名${reserved > 0 ? `，其他批次占用${String(reserved)}名` : ''}，本批净增${String(net)}名`
      return all(irregular, net <= left ? allow(`${told}，不超职数`, { facts: fact, clause: group.clause }) : forbid(`${told}，超出${String(net - left)}名`, { facts: fact, clause: group.clause }))
    })
    const decision = all(...decisions)
    return { ...decision, turns: [...decision.turns, ...turns] }
  },
})

/** What other running batches will use of a group: who enters it, less who leaves it. */
function held(items: readonly Reserved[], ranksOf: readonly string[], own: string | null): number {
  const within = (rank: string | null): number => (rank !== null && ranksOf.includes(rank) ? 1 : 0)
  return items.reduce((sum, item) => (item.status === 'open' && item.case !== own ? sum + within(item.rank) - within(item.presentRank) : sum), 0)
}
