import { check, finding, rowsOf, used, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { ranks } from './ranks.register.ts'
import { rankName, rankPlace } from './rank-ladder.ts'

/** 职级的先后：降了要有依据，升了要逐级。晋升到领导职务对应职级的，可以不逐级（第十八条），所以只存疑。 */
export const rankLine = check('rank-line', {
  label: '职级升降',
  about: 'person',
  among: withCareer,
  facts: { ranks: rowsOf(ranks, 'person', ['rank', 'since', 'until', 'change']) },
  kinds: {
    'rank-lowered': { label: '职级降低而变动类型不是降低', weight: 'error' },
    'rank-skipped': { label: '职级越级晋升', weight: 'doubt' },
    'rank-broken': { label: '职级中断', weight: 'doubt' },
  },
  find({ facts: { ranks: held } }) {
    const rows = held.rows.filter((r) => r.since !== null && rankPlace(r.rank) !== null).sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
    return rows.flatMap((row, i): (Finding & { readonly kind: 'rank-lowered' | 'rank-skipped' | 'rank-broken' })[] => {
      const last = rows[i - 1]
      if (!last) return []
      const rise = (rankPlace(last.rank) ?? 0) - (rankPlace(row.rank) ?? 0)
      const words = `${rankName(last.rank ?? '')}到${rankName(row.rank ?? '')}（${row.since ?? ''}）`
      const facts = [used(held, row, 'rank', 'change'), used(held, last, 'rank')] as const
      if (rise < 0 && row.change !== 'demote') return [finding('rank-lowered', `${words}是降低，变动类型却不是，请更正职级或变动类型`, ...facts)]
      if (rise > 1 && row.change === 'promote') return [finding('rank-skipped', `${words}越过${String(rise - 1)}级，请核对，或补录中间的职级`, ...facts)]
      return last.until !== null && last.until.slice(0, 7) < (row.since ?? '').slice(0, 7) ? [finding('rank-broken', `${rankName(last.rank ?? '')}到 ${last.until} 为止，下一段 ${row.since ?? ''} 才开始，请把两段接上`, used(held, row, 'since'), used(held, last, 'until'))] : []
    })
  },
})
