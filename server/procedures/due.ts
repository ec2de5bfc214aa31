import { dayKind, dueDay, workingDaysBetween, type Procedure, type Row, type Law, type Duration, type WorkingCalendar } from '#kernel'

/** The day by which a stage entered on `on` has to be done; null where it has no deadline, or the date it runs from is missing. */
export function stageDue({ stages }: Procedure, stage: string, values: Row, on: string, law: Law, calendar: WorkingCalendar): string | null {
  const { deadline } = stages[stage] ?? {}
  if (!deadline) return null
  const from = deadline.from === undefined ? on : values[deadline.from]
  if (typeof from !== 'string') return null
  const number = deadline.clause !== undefined && deadline.parameter !== undefined && law.inForce(deadline.clause, on) ? law.number(deadline.clause, deadline.parameter, on) : null
  const after = number === null ? deadline.after : withNumber(deadline.after, number)
  return dueDay({ after }, from, () => null, calendar)?.value ?? null
}

/** The same kind of term with the number that the clause gives. */
function withNumber(after: Duration, number: number): Duration {
  if ('workingDays' in after) return { workingDays: number }
  if ('days' in after) return { days: number }
  return 'months' in after ? { months: number } : { years: number }
}

/** Working days from the first to the second day, both included; nothing where they are reversed. */
export function workingDaysIn(calendar: WorkingCalendar, from: string, to: string): number {
  if (to < from) return 0
  return workingDaysBetween(calendar, from, to).value + (isWorkingDay(calendar, from) ? 1 : 0)
}
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  return dayKind(calendar, day).working
}

