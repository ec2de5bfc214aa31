import { nextDay, previousDay } from '../field/imprecise-date.ts'

/**
 * Working days (工作日) of a country that moves them about: festivals give rest on weekdays, and weekends are worked in
 * exchange (调休). A year whose arrangement is not known is reckoned by weekends alone and says so (`certain: false`).
 */

/** One year's arrangement as published: what differs from the plain week. Days are `YYYY-MM-DD`. */
export interface CalendarYear {
  readonly year: number
  /** The document that arranges it, as it is cited. */
  readonly document: string
  /** Days of rest by festival, first and last day included. They may begin in the year before. */
  readonly rest: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  /** Weekend days on which work is done, by festival. */
  readonly work: readonly { readonly name: string; readonly day: string }[]
}

export interface SpecialDay { readonly kind: 'rest' | 'work'; readonly name: string }

export interface WorkingCalendar {
  /** Years whose arrangement is known. */
  readonly known: ReadonlySet<number>
  /** Days that differ from the plain week. */
  readonly days: ReadonlyMap<string, SpecialDay>
}

export interface DayKind {
  readonly working: boolean
  /** The festival for which the day is free or worked; null on a day of the plain week. */
  readonly name: string | null
  /** False where the year's arrangement is not known: a festival may fall on the day. */
  readonly certain: boolean
}

/** The special days of a year, by day. */
export function specialDays(year: CalendarYear): Map<string, SpecialDay> {
  const days = new Map<string, SpecialDay>()
  for (const { name, from, to } of year.rest) for (let day = from; day <= to; day = nextDay(day)) days.set(day, { kind: 'rest', name })
  for (const { name, day } of year.work) days.set(day, { kind: 'work', name })
  return days
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function dayKind(calendar: WorkingCalendar, day: string): DayKind {
  const special = calendar.days.get(day)
  const certain = special !== undefined || calendar.known.has(Number(day.slice(0, 4)))
  if (special) return { working: special.kind === 'work', name: special.name, certain }
  const at = weekday(day)
  return { working: at !== 0 && at !== 6, name: null, certain }
}

/** A day or a number of days, and whether every year it passes through has its arrangement known. */
export interface Reckoned<T> { readonly value: T; readonly certain: boolean }

/**
 * The `count`-th working day after `from`, which itself is not counted (期间开始的当日不计入); before it where `count` is negative.
 * `count` 0 gives the first working day on or after `from` (the day on which a term that ends on a day of rest expires,
 * 《民法典》第二百零三条).
 */
export function addWorkingDays(calendar: WorkingCalendar, from: string, count: number): Reckoned<string> {
  const step = count < 0 ? previousDay : nextDay
  let certain = true
  const works = (day: string): boolean => {
    const kind = dayKind(calendar, day)
    certain &&= kind.certain
    return kind.working
  }
  let day = from
  if (count === 0) while (!works(day)) day = nextDay(day)
  for (let left = Math.abs(count); left > 0;) {
    day = step(day)
    if (works(day)) left -= 1
  }
  return { value: day, certain }
}

/** The last working day on or before `day`: by then at the latest it has to be done. */
export function lastWorkingDay(calendar: WorkingCalendar, day: string): Reckoned<string> {
  return dayKind(calendar, day).working ? { value: day, certain: dayKind(calendar, day).certain } : addWorkingDays(calendar, day, -1)
}

/** Working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): Reckoned<number> {
  if (to < from) {
    const back = workingDaysBetween(calendar, to, from)
    return { value: -back.value, certain: back.certain }
  }
  let certain = true
  let value = 0
  for (let day = from; day < to;) {
    day = nextDay(day)
    const kind = dayKind(calendar, day)
    certain &&= kind.certain
    if (kind.working) value += 1
  }
  return { value, certain }
}
