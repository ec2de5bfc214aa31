import { equal, formatDate, propagate, seriesFields, type Register, type Row, type SeriesChange, type Span } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import type { WholeRow } from '#server/postgres/write/rows'
import { fieldsOf } from '#server/records/settle'
import { complain, type Draft, type Group } from './draft.ts'
import { candidates, keyOf } from './match.ts'

/** A stored stretch that ends or begins otherwise because of a row of the file. */
export interface Moved { readonly draft: Draft; readonly row: WholeRow }

/**
 * What rows of a file bring about in the dated series they enter, by the one rule of kernel/history (`create` for new rows,
 * `correct` for known ones). Rows of the file stand as the file has them and never give way to each other; what the rule
 * refuses is left to the check of what has been written, which names the row it collides with. `leaving` are rows that go anyway.
 */
export async function succession(view: View, { register, drafts }: Group, leaving: ReadonlySet<string>): Promise<Moved[]> {
  if (register.time !== 'span' || !register.exclusive) return []
  const acting = drafts.filter((d) => d.after && changeOf(d) && seriesFields(register, d.after))
  if (acting.length === 0) return []
  const own = new Set(drafts.flatMap((d) => (d.id && d.outcome !== 'rejected' ? [d.id] : [])))
  const { by } = register.exclusive
  const stored = await candidates(view, register, by, acting.map((d) => d.after ?? {}))
  const series = new Map<string, Span<Row>[]>()
  for (const [key, rows] of stored) series.set(key, rows.filter((r) => !own.has(r.id) && !leaving.has(r.id) && seriesFields(register, r)).map((r) => spanOf(register, r)))
  const moved = new Map<string, Moved>()
  for (const draft of acting.sort((a, b) => String(a.after?.['since']).localeCompare(String(b.after?.['since'])))) follow(register, draft, series, moved)
  return [...moved.values()]
}

function spanOf(register: Register, row: StoredRow): Span<Row> {
  return { id: row.id, since: String(row['since']), until: row['until'] == null ? null : String(row['until']), values: fieldsOf(register, row) }
}

/** The change that a draft makes in its series; null where it makes none. */
function changeOf({ outcome, before, after, id }: Draft): SeriesChange<Row> | null {
  if (!after || typeof after['since'] !== 'string') return null
  const ends = { since: after['since'], until: typeof after['until'] === 'string' ? after['until'] : null }
  if (outcome === 'insert') return { verb: 'create', ...ends, values: after }
  if (outcome !== 'update' || !id || !before || (equal(before['since'], ends.since) && equal(before['until'], ends.until))) return null
  return { verb: 'correct', target: id, ...ends, values: after }
}

function follow(register: Register, draft: Draft, series: Map<string, Span<Row>[]>, moved: Map<string, Moved>): void {
  const { after, before } = draft
  const change = changeOf(draft)
  if (!after || !change) return
  const key = keyOf(register.exclusive?.by ?? [], after)
  const others = series.get(key) ?? []
  if (others.length === 0) return
  const self: Span<Row>[] = change.verb === 'correct' && before ? [spanOf(register, before)] : []
  const result = propagate([...others, ...self], change)
  if (!result.ok) return
  const rest = result.series.filter((s) => s.id !== null && s.id !== before?.id)
  for (const span of rest) {
    const old = others.find((o) => o.id === span.id)
    if (!old || !span.id || (old.since === span.since && old.until === span.until)) continue
    moved.set(span.id, { draft, row: { id: span.id, values: { ...span.values, since: span.since, until: span.until } } })
    const words = (s: Span<Row>): string => `${formatDate(s.since)} 至 ${s.until === null ? '今' : formatDate(s.until)}`
    complain(draft, 'since', `库中相接的一段（${words(old)}）随之改为 ${words(span)}`, true)
  }
  series.set(key, rest)
}
