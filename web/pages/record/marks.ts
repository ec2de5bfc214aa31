import { earliest } from '#kernel'
import type { TimelineEntry } from '#server/http/contract'
import { declared } from '../../language/index.ts'

/** Something drawn in a lane: a stretch or a point. `from` and `to` are days, `from0` and `to0` as precisely as they are known. */
export interface Mark {
  readonly key: string
  readonly lane: string
  readonly text: string
  /** What fits into a bar. */
  readonly short: string
  readonly detail: string | null
  readonly tone: TimelineEntry['tone']
  readonly runs: boolean
  readonly holds: boolean
  readonly from: string
  readonly to: string | null
  readonly from0: string
  readonly to0: string | null
  readonly entry: TimelineEntry
}
export interface Range { readonly from: string; readonly to: string }

/** Marks of all lanes in order of time; stretches of equal words in a further lane are one. */
export function marksOf(entries: readonly TimelineEntry[]): Mark[] {
  const dated = entries.filter((e) => e.from !== null).toSorted((a, b) => earliest(a.from ?? '').localeCompare(earliest(b.from ?? '')) || a.id.localeCompare(b.id))
  const marks: Mark[] = []
  for (const entry of dated) {
    const from0 = entry.from ?? ''
    const base = { entry, from: earliest(from0), to: entry.to === null ? null : earliest(entry.to), from0, to0: entry.to, runs: entry.runs, holds: entry.runs && entry.holds }
    marks.push({ ...base, key: `${entry.register}/${entry.id}`, lane: entry.kind, text: entry.title || declared(entry.kind), short: entry.title, detail: entry.detail, tone: entry.tone })
    if (!entry.also) continue
    const { kind, text } = entry.also
    const last = marks.findLastIndex((m) => m.lane === kind)
    const before = marks[last]
    // Unbroken up to the beginning of this one, and the same words: one stretch.
    if (before && before.text === text && before.to !== null && before.to >= base.from) marks[last] = { ...before, to: base.to, to0: base.to0, holds: base.holds }
    else marks.push({ ...base, key: `${kind}/${entry.id}`, lane: kind, text, short: text, detail: null, tone: null })
  }
  return marks
}

/** Where a day stands in a range, in per cent; what lies outside stands at its edge. */
export function place(day: string, { from, to }: Range): number {
  const [a, b, d] = [Date.parse(from), Date.parse(to), Date.parse(day)]
  return Math.min(100, Math.max(0, ((d - a) / (b - a)) * 100))
}
