/** A dated series as a fool would keep it: one box a day. The oracle against which the rule for spans is held. */
import { earliest, latest, nextDay } from '../index.ts'
import type { Span, SeriesChange } from './series.ts'

const range = { from: '2019-01-01', to: '2024-12-31' } as const
export const days: readonly string[] = (() => {
  const out: string[] = []
  for (let day: string = range.from; day <= range.to; day = nextDay(day)) out.push(day)
  return out
})()
const at = new Map(days.map((day, i) => [day, i]))
/** Box of a day; days before the range are its first box, days after it lie past the last. */
const box = (day: string): number => (day < range.from ? 0 : day > range.to ? days.length : at.get(day) ?? 0)

/** What each day holds: the values of the span that holds on it, as reads see it (from the first possible day of each end). */
export type Days = (string | null)[]

export function daysOf(series: readonly Span<string>[]): Days {
  const out: Days = days.map(() => null)
  for (const s of series) out.fill(s.values, box(earliest(s.since)), s.until === null ? days.length : box(earliest(s.until)))
  return out
}

/** Days on which nothing certain can be said: some boundary known to the month or year may lie before or after them. */
export function vague(...all: (readonly Span<string>[])[]): Set<number> {
  const out = new Set<number>()
  for (const date of all.flat().flatMap((s) => [s.since, s.until])) {
    if (date === null || date.length === 10) continue
    const end = box(latest(date))
    for (let i = box(earliest(date)); i <= end; i++) out.add(i)
  }
  return out
}

/** Days that two spans claim though no date is vague there. */
export function claimedTwice(series: readonly Span<string>[]): string[] {
  const certain: number[] = days.map(() => 0)
  for (const s of series) for (let i = box(latest(s.since)); i < (s.until === null ? days.length : box(earliest(s.until))); i++) certain[i] = (certain[i] ?? 0) + 1
  return days.filter((_, i) => (certain[i] ?? 0) > 1)
}

/** Whether one date may be a day of the other. */
function meet(a: string | null, b: string): boolean {
  if (a === null) return false
  const [from, to, end] = [box(earliest(b)), box(latest(b)), box(latest(a))]
  for (let i = box(earliest(a)); i <= end; i++) if (from <= i && i <= to) return true
  return false
}

/** The same write, day by day: paint, and fill what a span that went leaves bare. */
export function paint(series: readonly Span<string>[], change: SeriesChange<string>): Days {
  const now = daysOf(series)
  const fill = (from: string, to: string | null, value: string | null): void => { now.fill(value, box(earliest(from)), to === null ? days.length : box(earliest(to))) }
  const target = 'target' in change ? series.find((s) => s.id === change.target) : undefined
  switch (change.verb) {
    case 'create': case 'insert-between': fill(change.since, change.until, change.values); return now
    case 'change-from': fill(change.since, target?.until ?? null, change.values); return now
    case 'override-future':
      fill(change.since, null, null)
      fill(change.since, change.until, change.values)
      return now
    case 'correct': case 'rescind': {
      if (!target) throw new Error('no target')
      const [from, to] = [box(earliest(target.since)), target.until === null ? days.length : box(earliest(target.until))]
      // Who stands next to it, and may begin or end on a day on which it ends or begins.
      const ordered = [...series].sort((x, y) => box(earliest(x.since)) - box(earliest(y.since)) || (x.until === null ? days.length + 1 : box(earliest(x.until))) - (y.until === null ? days.length + 1 : box(earliest(y.until))))
      const [previous, following] = [ordered[ordered.indexOf(target) - 1], ordered[ordered.indexOf(target) + 1]]
      const before = previous && meet(previous.until, target.since) ? previous : null
      const next = following && meet(target.until, following.since) ? following : null
      now.fill(null, from, to)
      if (change.verb === 'rescind') {
        if (before && change.leaveGap !== true) now.fill(before.values, box(earliest(before.since)), to)
        return now
      }
      const [since, until] = [box(earliest(change.since)), change.until === null ? days.length : box(earliest(change.until))]
      if (before && since > from) now.fill(before.values, box(earliest(before.since)), since)
      if (next && until < to) now.fill(next.values, until, to)
      now.fill(change.values, since, until)
      return now
    }
  }
}

/** Days held before and bare now, in a stretch between held days that was not there before: a gap where there was none. */
export function newGaps(before: Days, after: Days, fog: ReadonlySet<number>): string[] {
  const out: string[] = []
  const [first, final] = [before.findIndex((v) => v !== null), before.findLastIndex((v) => v !== null)]
  let last = -1
  for (let i = 0; i < days.length; i++) {
    if (after[i] === null) continue
    if (last >= 0 && i > last + 1) {
      let [was, old, unsure] = [false, false, false]
      for (let j = last + 1; j < i; j++) {
        if (fog.has(j)) unsure = true
        else if (before[j] !== null) was = true
        else if (first < j && j < final) old = true
      }
      if (was && !old && !unsure) out.push(days[last + 1] ?? '')
    }
    last = i
  }
  return out
}
