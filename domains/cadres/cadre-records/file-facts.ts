import { addMonths, earliest, latest, precisionOf, rowsOf, type Fact, type ImpreciseDate } from '#kernel'
import { appointment } from '#domains/cadres/appointments'

/** The career as the checks read it: one query for all of them, so that it is loaded once. */
export const fileCareer = rowsOf(appointment, 'person', ['category', 'kind', 'level', 'since', 'until', 'change', 'post', 'unit', 'unit.name', 'position'])

export type FileCareer = typeof fileCareer extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never
export type Line = FileCareer['rows'][number]

const beside = new Set(['concurrent', 'secondment', 'inner'])

/** Lines that fill the time of a life: work, study, service, waiting; what runs beside a main line is left out. In order of time. */
export function mainLines(career: FileCareer): readonly Line[] {
  let lines = known.get(career.rows)
  if (!lines) known.set(career.rows, lines = career.rows.filter((r) => r.since !== null && !beside.has(r.kind ?? 'main')).sort(inTime))
  return lines
}
/** Several checks ask for the same career. */
const known = new WeakMap<readonly Line[], readonly Line[]>()

/** Main working posts, in order of time. */
export function mainPosts(career: FileCareer): readonly Line[] {
  return mainLines(career).filter((r) => r.category === 'work')
}

/** Those that certainly hold on a day. */
export function heldOn(lines: readonly Line[], on: string): readonly Line[] {
  return lines.filter((r) => r.since !== null && earliest(r.since) <= on && (r.until === null || earliest(r.until) > on))
}

/** A prefix of a date stands before what it may mean. */
const inTime = (a: Line, b: Line): number => ((a.since ?? '') < (b.since ?? '') ? -1 : (a.since ?? '') > (b.since ?? '') ? 1 : 0)

/** Certainly earlier, whatever the two imprecise dates turn out to mean. */
export function before(a: ImpreciseDate, b: ImpreciseDate): boolean {
  // Alike at the length of the shorter one, neither is certainly earlier.
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

/** Certainly not yet so many years old on a date. */
export function youngerThan(years: number, birth: ImpreciseDate, at: ImpreciseDate): boolean {
  return latest(at) < addMonths(earliest(birth), years * 12)
}

/** Full months certainly between two dates; negative where they may be in the other order. */
export function monthsBetween(from: ImpreciseDate, to: ImpreciseDate): number {
  const [a, b] = [latest(from), earliest(to)]
  const months = (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7))
  return b.slice(8) < a.slice(8) ? months - 1 : months
}

/** 1998.07, 2019-03-12: as files write dates. */
export function said(date: string): string {
  return precisionOf(date) === 'month' ? date.replace('-', '.') : date
}
