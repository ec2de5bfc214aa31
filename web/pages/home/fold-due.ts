import type { Home } from '#server/http/contract'

const mostOfOneKind = 6

/**
 * The rows of the due list that are shown at once, in their order, and how many of each kind wait behind them. A list of one
 * kind is shown whole, and so is every kind in `unfolded`.
 */
export function foldDue(due: Home['due'], unfolded: readonly string[]): { shown: Home['due']; folded: { kind: string; count: number }[] } {
  const counts = new Map<string, number>()
  for (const item of due) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1)
  const whole = (kind: string): boolean => counts.size === 1 || unfolded.includes(kind) || (counts.get(kind) ?? 0) <= mostOfOneKind + 1
  const seen = new Map<string, number>()
  const shown = due.filter(({ kind }) => {
    const at = (seen.get(kind) ?? 0) + 1
    seen.set(kind, at)
    return whole(kind) || at <= mostOfOneKind
  })
  return { shown, folded: [...counts].flatMap(([kind, count]) => (whole(kind) ? [] : [{ kind, count: count - mostOfOneKind }])) }
}
