import { begins, rowsOf, used, type Fact, type FactUsed } from '#kernel'
import { career, height, mainPosts, usedPosts, type Career } from '#domains/cadres/appointments'
import { ranks } from '#domains/cadres/ranks'

/** What tells whether somebody was lowered: ranks, and main posts one after another. */
export const loweredFacts = { held: rowsOf(ranks, 'person', ['rank', 'since', 'until', 'change']), career }

type Ranks = typeof loweredFacts.held extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never

export interface Lowered { readonly on: string; readonly what: '职级' | '职务层次'; readonly facts: readonly FactUsed[] }

/** The first lowering of rank or of the level of the post on or after a day; null where none is recorded. */
export function loweredSince({ held, career: posts }: { readonly held: Ranks; readonly career: Career }, day: string): Lowered | null {
  const byRank = held.rows.flatMap((r): Lowered[] => (r.change === 'demote' && r.since !== null ? [{ on: begins(r.since).earliest, what: '职级', facts: [used(held, r, 'since', 'change')] }] : []))
  const main = mainPosts(posts).filter((p) => p.since !== null && height(p.level) !== null).sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''))
  const byPost = main.flatMap((p, i): Lowered[] => {
    const before = main[i - 1]
    return before !== undefined && (height(p.level) ?? 0) < (height(before.level) ?? 0) ? [{ on: begins(p.since ?? '').earliest, what: '职务层次', facts: usedPosts(posts, [before, p], 'level', 'since') }] : []
  })
  return [...byRank, ...byPost].filter((l) => l.on >= day).sort((a, b) => a.on.localeCompare(b.on))[0] ?? null
}
