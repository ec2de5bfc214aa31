/** A dated series as a fool would keep it: one box a day. The oracle against which the rule for spans is held. */
import { earliest, latest, nextDay } from '../index.ts'
import type { Span, SeriesChange } from './series.ts'

export const range = { from: '2019-01-01', to: '2024-12-31' } as const
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
    if (date !== null && date.length < 10) for (let i = box(earliest(date)); i < box(nextDay(latest(date))); i++) out.add(i)
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
  const [from, to] = [earliest(b), latest(b)]
  for (let day = earliest(a); day <= latest(a); day = nextDay(day)) if (from <= day && day <= to) return true
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
  const held = after.flatMap((value, i) => (value === null ? [] : [i]))
  const out: string[] = []
  const heldThen = before.flatMap((value, i) => (value === null ? [] : [i]))
  const between = (i: number): boolean => (heldThen[0] ?? days.length) < i && (heldThen.at(-1) ?? -1) > i
  held.forEach((last, k) => {
    const next = held[k + 1]
    if (next === undefined || next === last + 1) return
    const bare = days.slice(last + 1, next).map((_, j) => last + 1 + j)
    const old = bare.some((i) => before[i] === null && between(i))
    if (!old && bare.some((i) => before[i] !== null) && !bare.some((i) => fog.has(i))) out.push(days[last + 1] ?? '')
  })
  return out
}
