import { addDays, addMonths, daysFrom, earliest, latest, precisionOf, type ImpreciseDate } from '../field/imprecise-date.ts'

/** A day that is known only to lie between two, both included; one day where they are equal. */
export interface DayRange { readonly earliest: string; readonly latest: string }

export function exactly(day: string): DayRange {
  return { earliest: day, latest: day }
}

/**
 * The day on which `months` full months from a date are completed. A date known to the month counts by 足月: the month itself
 * completes the term, on its first day. One known to the year leaves a range.
 */
export function completes(date: ImpreciseDate, months: number): DayRange {
  if (precisionOf(date) === 'month') return exactly(addMonths(earliest(date), months))
  return { earliest: addMonths(earliest(date), months), latest: addMonths(latest(date), months) }
}

/** The first day of a date that may be known to the month: by 足月 the month begins it. */
export function begins(date: ImpreciseDate): DayRange {
  return precisionOf(date) === 'month' ? exactly(earliest(date)) : { earliest: earliest(date), latest: latest(date) }
}

export interface Stretch { readonly since: ImpreciseDate | null; readonly until: ImpreciseDate | null }

/**
 * The day on which stretches, overlaps counted once, add up to `months` full months, looking no further than they run: null
 * where they never do. Open stretches go on. Stretches without a beginning cannot be counted and make the range reach on:
 * callers ask for the missing date first.
 */
export function accumulates(stretches: readonly Stretch[], months: number): DayRange | null {
  const soonest = accumulated(stretches, months, (d) => begins(d).earliest, (d) => begins(d).latest)
  if (soonest !== null && stretches.every((s) => settled(s.since) && settled(s.until))) return exactly(soonest)
  const surest = accumulated(stretches, months, (d) => begins(d).latest, (d) => begins(d).earliest)
  if (soonest === null) return null
  return { earliest: soonest, latest: surest ?? '9999-12-31' }
}

/** Known to the month at least: it begins and ends on one day. */
function settled(date: ImpreciseDate | null): boolean {
  return date === null || date.length > 4
}

function accumulated(stretches: readonly Stretch[], months: number, from: (d: ImpreciseDate) => string, to: (d: ImpreciseDate) => string): string | null {
  let left = { months, days: 0 }
  for (const run of runs(stretches.flatMap(({ since, until }) => (since === null ? [] : [{ from: from(since), to: until === null ? null : to(until) }])))) {
    const done = plus(run.from, left)
    if (run.to === null || done <= run.to) return done
    left = remaining(run.from, run.to, left)
  }
  return null
}

interface Run { readonly from: string; readonly to: string | null }

/** Stretches that overlap or follow each other without a gap are one run: two posts in a row count as one. */
function runs(spans: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const span of spans.filter((s) => s.to === null || s.from < s.to).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = found.at(-1)
    if (last && (last.to === null || span.from <= last.to)) found[found.length - 1] = { from: last.from, to: last.to === null || span.to === null ? null : span.to > last.to ? span.to : last.to }
    else found.push(span)
  }
  return found
}

export interface Elapsed { readonly months: number; readonly days: number }

function plus(day: string, { months, days }: Elapsed): string {
  const full = addMonths(day, months)
  return days === 0 ? full : addDays(full, days)
}

/** What is left of a term after the full months and days from `start` to `end`. */
function remaining(start: string, end: string, term: Elapsed): Elapsed {
  const months = fullMonths(start, end)
  const days = daysFrom(addMonths(start, months), end)
  // A month in parts counts as thirty days, as service years are added up.
  const total = term.months * 30 + term.days - months * 30 - days
  return { months: Math.floor(total / 30), days: ((total % 30) + 30) % 30 }
}

function fullMonths(from: string, to: string): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return addMonths(from, months) > to ? months - 1 : months
}

/** Earlier of two days that may be missing. */
export function sooner(...days: readonly (string | null | undefined)[]): string | null {
  return days.filter((d): d is string => typeof d === 'string').sort()[0] ?? null
}

/** Full months and days of stretches up to a day, overlaps counted once; dates known to the month begin with it. */
export function lasting(stretches: readonly Stretch[], on: string): Elapsed {
  const spans = stretches.flatMap(({ since, until }) => (since === null ? [] : [{ from: begins(since).earliest, to: until === null ? on : sooner(begins(until).latest, on) ?? on }]))
  return runs(spans).reduce<Elapsed | null>((sum, { from, to }) => {
    const part = between(from, to ?? on)
    if (sum === null) return part
    // Thirty days left over from several runs make a month; those of a single one do not.
    const days = sum.days + part.days
    return { months: sum.months + part.months + Math.floor(days / 30), days: days % 30 }
  }, null) ?? { months: 0, days: 0 }
}

/** Full months and the days left over from one day to a later one. */
export function between(from: string, to: string): Elapsed {
  const months = fullMonths(from, to)
  return { months, days: daysFrom(addMonths(from, months), to) }
}

/** 1年9个月; days only where there is no full month, unless `exact`: 2个月15天. */
export function termText({ months, days = 0 }: { readonly months: number; readonly days?: number }, exact = false): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const whole = `${years > 0 ? `${String(years)}年` : ''}${rest > 0 ? `${String(rest)}个月` : ''}`
  return whole === '' || (exact && days > 0) ? `${whole}${String(days)}天` : whole
}
