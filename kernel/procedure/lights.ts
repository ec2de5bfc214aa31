import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/working-days.ts'
import { previousDay } from '../field/imprecise-date.ts'
import type { StageDeadline } from './procedure.ts'

/** How a stage of a running case stands with its deadline. */
export type Light = 'green' | 'yellow' | 'red'

/** What is told of a stage whose time runs out: near, due by tomorrow, past, and past for so long that the leaders have to know. */
export const noticeLevels = { reminder: '提醒', yellow: '黄灯', red: '红灯', escalation: '上报' } as const
export type NoticeLevel = keyof typeof noticeLevels

/** Working days after the due day on which it is told to whom the procedure escalates, unless the deadline says otherwise. */
const ESCALATES_AFTER = 3

/** The last due day that is yellow on a day: what is due today, or has to be done by the end of the next working day. */
export function yellowUntil(calendar: WorkingCalendar, on: string): string {
  return previousDay(addWorkingDays(calendar, on, 2).value)
}

/** Yellow where it has to be done by the end of the next working day, red once the due day is over; the one rule of lists, inbox and notices. */
export function lightOn(calendar: WorkingCalendar, due: string | null, on: string): Light | null {
  if (due === null) return null
  return due < on ? 'red' : due <= yellowUntil(calendar, on) ? 'yellow' : 'green'
}

/**
 * What has to have been told by a day, of a stage due on `due`. Later levels stand in for earlier ones told to the same people: who
 * is late is not reminded any more. The notice of a term in working days is in working days, of any other in days.
 */
export function noticesOn({ after, notice, escalatesAfter = ESCALATES_AFTER }: Pick<StageDeadline, 'after' | 'notice' | 'escalatesAfter'>, due: string, on: string, calendar: WorkingCalendar): readonly NoticeLevel[] {
  switch (lightOn(calendar, due, on)) {
    case 'red': return workingDaysBetween(calendar, due, on).value >= escalatesAfter ? ['red', 'escalation'] : ['red']
    case 'yellow': return ['yellow']
    case 'green': return on >= firstNotice('workingDays' in after, notice, due, calendar) ? ['reminder'] : []
    case null: return []
  }
}

function firstNotice(inWorkingDays: boolean, notice: number, due: string, calendar: WorkingCalendar): string {
  if (inWorkingDays) return notice === 0 ? due : addWorkingDays(calendar, due, -notice).value
  return new Date(Date.parse(`${due}T00:00:00Z`) - notice * 86_400_000).toISOString().slice(0, 10)
}
