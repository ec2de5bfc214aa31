import { earliest, latest } from '../field/imprecise-date.ts'
import type { Row } from '../field/field.ts'

/** Spans of one subject in the order of their beginnings. */
const inOrder = <T extends Row>(rows: readonly T[]): T[] => rows.toSorted((a, b) => (String(a['since']) < String(b['since']) ? -1 : String(a['since']) > String(b['since']) ? 1 : 0))

/** The span that holds on a day; of several, the one begun last. */
export function holding<T extends Row>(rows: readonly T[], day: string): T | null {
  return inOrder(rows).findLast((r) => earliest(String(r['since'])) <= day && (r['until'] == null || earliest(String(r['until'])) > day)) ?? null
}

/**
 * Since when the value of a field has been what it is now, without a break: from the span that holds back over those with the
 * same value that end no earlier than the next begins. Null where nothing holds or the value is not known.
 */
export function unbrokenSince(rows: readonly Row[], field: string, day: string): string | null {
  const now = holding(rows, day)
  const value = now?.[field]
  if (!now || value == null) return null
  let since = String(now['since'])
  for (const row of inOrder(rows).toReversed()) {
    if (earliest(String(row['since'])) >= earliest(since)) continue
    if (row['until'] == null || latest(String(row['until'])) < earliest(since)) {
      // An open span begun earlier goes on beside this one; a closed one that ended before leaves a gap.
      if (row['until'] == null) continue
      break
    }
    if (row[field] !== value) break
    since = String(row['since'])
  }
  return since
}
