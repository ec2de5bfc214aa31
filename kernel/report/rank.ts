/** Places in an order that can always be divided once more: texts compared by their bytes, so that moving one row writes one row. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A rank between two others; null is the beginning or the end. No rank ends in 0, so that there is always room below it.
 * Throws RangeError when `before` does not come before `after`.
 */
export function rankBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new RangeError(`no rank between ${before} and ${after}`)
  return between(before ?? '', after)
}

function between(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0
    while (shared < high.length && (low[shared] ?? '0') === high[shared]) shared++
    if (shared > 0) return high.slice(0, shared) + between(low.slice(shared), high.slice(shared))
  }
  const from = low === '' ? 0 : digits.indexOf(low.charAt(0))
  const to = high === null ? digits.length : digits.indexOf(high.charAt(0))
  if (to - from > 1) return digits.charAt(Math.floor((from + to) / 2))
  if (high !== null && high.length > 1) return high.charAt(0)
  return digits.charAt(from) + between(low.slice(1), null)
}

/** Ranks for `count` rows in order between two others, spread evenly. */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] {
  if (count === 0) return []
  const first = Math.floor(count / 2)
  const middle = rankBetween(before, after)
  return [...ranksBetween(before, middle, first), middle, ...ranksBetween(middle, after, count - first - 1)]
}
