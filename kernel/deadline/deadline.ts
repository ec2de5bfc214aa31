import { addMonths, latest } from '../field/imprecise-date.ts'
import type { Path, Predicate } from '../predicate/predicate.ts'
import { addWorkingDays, type Reckoned, type WorkingCalendar } from '../calendar/working-days.ts'

/** How long a term runs. A field name stands for the number that the row itself holds (任期 3 年、5 年). */
export type Duration =
  | { readonly years: number | string }
  | { readonly months: number | string }
  | { readonly days: number | string }
  | { readonly workingDays: number }

/**
 * A deadline (时限) of the rows of a register: what falls due, reckoned from a date they hold. Declared once; the
 * reminders' calendar, the home page and the count in the top bar come from it.
 */
export interface Deadline {
  /** Unique in its register. */
  readonly id: string
  /** What falls due, as an officer says it: 换届到期、预备期满. */
  readonly label: string
  /** The date the term runs from, along references where it stands elsewhere; without `after` it is the due day itself. */
  readonly from: Path
  readonly after?: Duration
  /** The field that is filled when it has been done. */
  readonly closedBy?: string
  /** Only rows for which it runs. */
  readonly where?: Predicate
  /** True where it passes by itself (影响期届满): never overdue. Else somebody has to act, and it stays in sight until done. */
  readonly lapses?: boolean
  /** Days ahead from which it is near. */
  readonly notice: number
  /** The rule it follows, as it may be cited; none where the day is simply recorded. */
  readonly basis?: string
}

/** How a deadline stands on a day. */
export type DueState = 'overdue' | 'near' | 'later'

export function dueState(due: string, on: string, deadline: Pick<Deadline, 'notice'>): DueState {
  if (due < on) return 'overdue'
  const ahead = (Date.parse(`${due}T00:00:00Z`) - Date.parse(`${on}T00:00:00Z`)) / 86_400_000
  return ahead <= deadline.notice ? 'near' : 'later'
}

/** Months in which a term of years or months is reckoned; null for other terms. */
export function termMonths(term: Duration, read: (field: string) => number | null): number | null {
  const number = (n: number | string): number | null => (typeof n === 'number' ? n : read(n))
  if ('years' in term) {
    const years = number(term.years)
    return years === null ? null : years * 12
  }
  return 'months' in term ? number(term.months) : null
}

/**
 * The day on which it is due; a base known to the month or year only counts to its last day, so that nothing is called
 * late before it certainly is. Null where the row lacks the date or the number.
 */
export function dueDay(deadline: Pick<Deadline, 'after'>, base: string | null, read: (field: string) => number | null, calendar: WorkingCalendar): Reckoned<string> | null {
  if (base === null) return null
  const from = latest(base)
  const { after } = deadline
  if (!after) return { value: from, certain: true }
  if ('workingDays' in after) return addWorkingDays(calendar, from, after.workingDays)
  if ('days' in after) {
    const days = typeof after.days === 'number' ? after.days : read(after.days)
    if (days === null) return null
    return { value: new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10), certain: true }
  }
  const months = termMonths(after, read)
  return months === null ? null : { value: addMonths(from, months), certain: true }
}
