import { dayKind, dueState, nextDay, type DueState, type WorkingCalendar } from '#kernel'
import type { DueList } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { calendarOf } from './calendar.ts'
import { dueKinds, whatIsDue, type DueCount, type DueKind, type Window } from './due.ts'

export interface DueAsked {
  /** Keys of the kinds wanted; all unless told. */
  readonly kinds?: readonly string[]
  readonly state?: DueState
  /** Also what should have been done before the window. */
  readonly overdue?: boolean
  readonly limit?: number
  /** At most so many of one kind. */
  readonly each?: number
}

/** What should have been done may be long past; nothing in the registers is older. */
const EVER = '1900-01-01'

/** The list, its counts and its days, all of one state of the registers. Used by the calendar and the home page alike. */
export async function dueList(view: View, window: Window, asked: DueAsked = {}): Promise<DueList> {
  const calendar = await calendarOf(view)
  const every = dueKinds(view)
  const { kinds, state, limit = 500, each } = asked
  const chosen = kinds ? every.filter((k) => kinds.includes(k.key)) : every
  const late = asked.overdue && window.from <= view.asOf ? { from: EVER, to: window.to } : window
  const { counts, rows: entries } = await whatIsDue(view, every, calendar, late, { chosen, limit, each, state })
  const days = daysOf(calendar, window)
  for (const { kind, day, count } of counts) {
    const cell = days.get(day)
    if (cell && chosen.includes(kind)) cell.counts[kind.key] = (cell.counts[kind.key] ?? 0) + count
  }
  return {
    asOf: view.asOf, knownAt: view.knownAt ?? view.head, ...window,
    kinds: every.map((kind) => ({ ...described(kind), ...tally(view, kind, counts) })),
    entries: entries.map(({ kind, ...rest }) => ({ kind: kind.key, register: kind.register.id, ...rest })),
    total: counts.reduce((sum, c) => (chosen.includes(c.kind) && (!state || dueState(c.day, view.asOf, c.kind.deadline) === state) ? sum + c.count : sum), 0),
    days: [...days.values()],
    unknownYears: [...new Set([...days.values()].filter((d) => !d.certain).map((d) => Number(d.day.slice(0, 4))))],
  }
}

function described({ key, register, deadline }: DueKind): Omit<DueList['kinds'][number], 'overdue' | 'near' | 'later'> {
  return { key, label: deadline.label, register: register.id, registerLabel: register.label, basis: deadline.basis ?? null, lapses: deadline.lapses === true, notice: deadline.notice }
}

function tally(view: View, kind: DueKind, counts: readonly DueCount[]): { overdue: number; near: number; later: number } {
  const sum = { overdue: 0, near: 0, later: 0 }
  for (const c of counts) if (c.kind === kind) sum[dueState(c.day, view.asOf, kind.deadline)] += c.count
  return sum
}

export function daysOf(calendar: WorkingCalendar, window: Window): Map<string, DueList['days'][number]> {
  const days = new Map<string, DueList['days'][number]>()
  for (let day = window.from; day <= window.to; day = nextDay(day)) days.set(day, { day, ...dayKind(calendar, day), counts: {} })
  return days
}
