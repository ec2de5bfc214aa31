import { addMonths, begins, between, completes, holdsOn, rowsOf, type DayRange, type Elapsed, type Fact, type ImpreciseDate } from '#kernel'
import { assessment } from '#domains/cadres/cadre-records'
import { ranks } from './ranks.register.ts'

/** What the rules read of ranks held and of yearly grades: one query each for all of them. */
export const held = rowsOf(ranks, 'person', ['rank', 'since', 'until', 'change', 'unit', 'unit.name', 'unit.kind', 'unit.level'])
export const grades = rowsOf(assessment, 'person', ['year', 'grade'])

export type Held = typeof held extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never
export type Grades = typeof grades extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never

/** The rank held on a day; null where none is recorded. */
export function presentRank(ranksHeld: Held, on: string): Held['rows'][number] | null {
  return ranksHeld.rows.find((r) => holdsOn(r, on)) ?? null
}

/** Days on which a rank begins or ends. */
export function rankTurns(ranksHeld: Held): string[] {
  const days: string[] = []
  for (const { since, until } of ranksHeld.rows) {
    if (since !== null) days.push(begins(since).earliest)
    if (until !== null) days.push(begins(until).latest)
  }
  return days
}

/** Yearly grades that shorten, interrupt or are missing from a term that began on a day. */
export interface TermGrades {
  /** 优秀 within the term, ascending. */
  readonly excellent: readonly number[]
  /** Years that do not count: 基本称职、不称职、不定等次、不进行考核. */
  readonly excluded: readonly number[]
  /** Years that were over on the day of the question and have no grade on record. */
  readonly missing: readonly number[]
}

/**
 * Grades of the years whose last day lies in the term: the year in which it began is assessed in it. Years not over on
 * `known` are presumed to count in full, and to bring nothing.
 */
export function gradesOf(rows: Grades['rows'], start: string, known: string): TermGrades {
  const first = Number(start.slice(0, 4))
  const end = Number(known.slice(0, 4))
  const excellent: number[] = []
  const excluded: number[] = []
  const seen = new Set<number>()
  for (const { year, grade } of rows) {
    const at = Number(year?.slice(0, 4))
    if (grade === null || !(at >= first)) continue
    seen.add(at)
    if (grade === '1') excellent.push(at)
    else if (grade !== '2') excluded.push(at)
  }
  const missing: number[] = []
  for (let year = first; year < end; year++) if (!seen.has(year)) missing.push(year)
  return { excellent: ascending(excellent), excluded: ascending(excluded), missing }
}

/**
 * The day on which a term of `months` that began on a day is full. Years of `excluded` do not count; each of `excellent` takes
 * `less` months off, not before it is over.
 */
export function fullOn(start: string, months: number, excellent: readonly number[], excluded: readonly number[], less: number): string {
  const counts = countsFrom(start, excluded)
  let best = later(counts, months, excluded)
  for (let i = 0; i < excellent.length; i++) {
    const over = `${String((excellent[i] ?? 0) + 1)}-01-01`
    const day = later(counts, Math.max(0, months - (i + 1) * less), excluded)
    const from = day > over ? day : over
    if (from < best) best = from
  }
  return best
}

/** The first day that counts: the year in which the term began may itself be excluded. */
function countsFrom(start: string, excluded: readonly number[]): string {
  let day = start
  for (const year of excluded) if (day.startsWith(String(year))) day = `${String(year + 1)}-01-01`
  return day
}

function later(from: string, months: number, excluded: readonly number[]): string {
  let day = addMonths(from, months)
  for (const year of excluded) if (`${String(year)}-01-01` >= from && `${String(year)}-01-01` < day) day = addMonths(day, 12)
  return day
}

/** How much of a term has counted up to a day. */
export function countedUpTo(start: string, on: string, excluded: readonly number[]): Elapsed {
  const from = countsFrom(start, excluded)
  if (from >= on) return { months: 0, days: 0 }
  let end = on
  let years = 0
  for (const year of excluded) {
    if (end.startsWith(String(year))) end = `${String(year)}-01-01`
    else if (`${String(year)}-01-01` >= from && `${String(year)}-01-01` < end) years++
  }
  const { months, days } = between(from, end)
  return { months: Math.max(0, months - years * 12), days }
}

/** The days between which a term began: one day, unless the record has the year alone. */
export function began(since: ImpreciseDate): DayRange {
  return completes(since, 0)
}

function ascending(years: number[]): readonly number[] {
  return years.length > 1 ? years.sort((a, b) => a - b) : years
}
