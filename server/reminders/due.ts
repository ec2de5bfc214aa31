import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { and, dueDay, dueState, fieldAt, holds, lastWorkingDay, scope, workingDaysBetween, type Deadline, type DueState, type Reckoned, type Register, type WorkingCalendar } from '#kernel'
import { column, compile, scalar } from '#server/postgres/read/compile'
import { namesOf } from '#server/postgres/read/titles'
import { relation, type View } from '#server/postgres/read/view'

/** A deadline of a register that the view may see. */
export interface DueKind { readonly key: string; readonly register: Register; readonly deadline: Deadline }

export interface DueRow {
  readonly kind: DueKind
  readonly id: string
  readonly title: string
  readonly detail: string
  /** `YYYY-MM-DD`; the last day a date known to the month may mean. */
  readonly due: string
  /** The due day as precisely as the date it runs from is known: `2026-06`, `2026-06-30`. */
  readonly on: string
  readonly state: DueState
  /** The last working day on or before the due day. */
  readonly workBy: string
  /** Working days left from asOf (negative when past). */
  readonly workingDays: number
  /** False where the arrangement of a year on the way is not known. */
  readonly certain: boolean
}

/** First and last day asked for, both included. */
export interface Window { readonly from: string; readonly to: string }

/** Every declared deadline whose rows and date the principal may see. */
export function dueKinds(view: View): DueKind[] {
  return [...view.catalogue.registers.values()].flatMap((register) => (register.deadlines ?? []).flatMap((deadline) => (
    mayReckon(view, register, deadline) ? [{ key: `${register.id}/${deadline.id}`, register, deadline }] : [])))
}

function mayReckon(view: View, register: Register, deadline: Deadline): boolean {
  let current: Register = register
  for (const [i, step] of deadline.from.entries()) {
    const { rows, withheld } = scope(view.principal, current, 'read')
    if (rows === 'none' || withheld.has(step)) return false
    const field = current.fields[step]
    if (i < deadline.from.length - 1 && field?.type === 'reference') current = view.catalogue.register(field.register)
  }
  return true
}

/** Rows of one kind that are open on asOf and whose due day may lie in the window; `due` is exact unless counted in working days. */
function openRows(view: View, { register, deadline }: DueKind, window: Window): RawBuilder<unknown> {
  const { rows: visible } = scope(view.principal, register, 'read')
  const base = scalar(view, register, 't', deadline.from)
  const { field } = fieldAt(view.catalogue, register, deadline.from)
  const day = field?.type === 'date' ? sql`mingshi_latest(${base})` : base
  const conditions: RawBuilder<SqlBool>[] = [
    sql<SqlBool>`t.tenant = ${view.principal.tenant}`,
    compile(view, register, 't', and([holds, ...(deadline.where ? [deadline.where] : []), ...(visible === 'all' || visible === 'none' ? [] : [visible])])),
    sql<SqlBool>`${base} is not null`,
  ]
  if (deadline.closedBy !== undefined) conditions.push(stillOpen(view, register, deadline.closedBy))
  return sql`select t.id, (${base})::text as base, ${dueExpression(deadline, day)} as due${lengthColumn(deadline)}
    from ${relation(view, register)} as t where ${sql.join([...conditions, ...near(deadline, base, field?.type === 'date', window)], sql` and `)}`
}

/** Done means done by asOf: looking back, what was closed later still stood open. */
function stillOpen(view: View, register: Register, closedBy: string): RawBuilder<SqlBool> {
  const field = register.fields[closedBy]
  const value = column('t', closedBy)
  if (field?.type === 'day') return sql<SqlBool>`(${value} is null or ${value} > ${view.asOf}::date)`
  if (field?.type === 'date') return sql<SqlBool>`(${value} is null or mingshi_earliest(${value}) > ${view.asOf}::date)`
  return sql<SqlBool>`${value} is null`
}

function lengthField(deadline: Deadline): string | null {
  const length = deadline.after && Object.values(deadline.after)[0]
  return typeof length === 'string' ? length : null
}
function lengthColumn(deadline: Deadline): RawBuilder<unknown> {
  const name = lengthField(deadline)
  return name === null ? sql`, null::integer as length` : sql`, ${column('t', name)} as length`
}

function dueExpression(deadline: Deadline, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const { after } = deadline
  if (!after || 'workingDays' in after) return sql`${day}`
  const length = Object.values(after)[0] as number | string
  const n = typeof length === 'number' ? sql`${length}::integer` : column('t', length)
  if ('days' in after) return sql`(${day} + ${n})`
  return sql`(${day} + make_interval(months => ${'years' in after ? sql`${n} * 12` : n}))::date`
}

const shift = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
/** Rest days that may stand between as many working days: weekends and the longest festivals. */
const calendarDays = (workingDays: number): number => Math.ceil(Math.abs(workingDays) * 1.5) + 25

/** Bounds on the date itself, so that its index can serve: plain comparisons, a prefix of a date sorts before what it may mean. */
function near(deadline: Deadline, base: RawBuilder<unknown>, imprecise: boolean, window: Window): RawBuilder<SqlBool>[] {
  const { after } = deadline
  const length = after && Object.values(after)[0]
  // The length differs from row to row: nothing can be said of the base alone.
  if (typeof length === 'string') return []
  const most = !after || length === undefined ? 0 : 'workingDays' in after ? calendarDays(length) : 'days' in after ? length : 'months' in after ? length * 31 : length * 366
  const least = !after || length === undefined ? 0 : 'workingDays' in after ? Math.min(0, length) : 'days' in after ? length : 'months' in after ? length * 28 : length * 365
  const [low, high] = [shift(window.from, -most - 4), shift(window.to, -least + 4)]
  return imprecise
    ? [sql<SqlBool>`${base} >= ${low.slice(0, 4)}`, sql<SqlBool>`${base} <= ${high}`]
    : [sql<SqlBool>`${base} >= ${low}::date`, sql<SqlBool>`${base} <= ${high}::date`]
}

interface DueOne { readonly id: string; readonly due: string; readonly on: string; readonly certain: boolean }
interface Found { readonly id: string; readonly base: string; readonly due: string; readonly length: number | null }
/** What a kind has in a window: how many on each day, and the first of them. */
interface Open { readonly days: readonly { readonly day: string; readonly count: number }[]; readonly rows: readonly DueOne[] }

/** The open rows of a kind due in `window`, counted by day; of those due in `part` of it the first `limit`. Read once for both. */
async function openIn(view: View, kind: DueKind, calendar: WorkingCalendar, window: Window, part: Window | null, limit: number): Promise<Open> {
  const { deadline } = kind
  if (deadline.after && 'workingDays' in deadline.after) return countedOut(view, kind, calendar, window, part, limit)
  const first = part === null || limit === 0
    ? sql`null::jsonb`
    : sql`(select jsonb_agg(jsonb_build_array(id, base, due::text) order by due, id) from (select id, base, due from x where due between ${part.from}::date and ${part.to}::date order by due, id limit ${limit}) as y)`
  const { rows: [found] } = await sql<{ days: [string, number][] | null; rows: [string, string, string][] | null }>`
    with x as materialized (select id, base, due from (${openRows(view, kind, window)}) as z where due between ${window.from}::date and ${window.to}::date)
    select (select jsonb_agg(jsonb_build_array(due::text, count) order by due) from (select due, count(*) as count from x group by due) as y) as days, ${first} as rows`.execute(view.connection)
  const exact = deadline.after !== undefined && 'days' in deadline.after
  return {
    days: (found?.days ?? []).map(([day, count]) => ({ day, count })),
    rows: (found?.rows ?? []).map(([id, base, due]) => ({ id, due, on: exact ? due : due.slice(0, base.length), certain: true })),
  }
}

/** Terms of working days follow the calendar: the rows that may be due are read and reckoned one by one. */
async function countedOut(view: View, kind: DueKind, calendar: WorkingCalendar, window: Window, part: Window | null, limit: number): Promise<Open> {
  const { rows } = await sql<Found>`select id, base, length from (${openRows(view, kind, window)}) as x`.execute(view.connection)
  const due = rows.flatMap(({ id, base, length }) => {
    const found = dueDay(kind.deadline, base, () => length, calendar)
    return found && found.value >= window.from && found.value <= window.to ? [{ id, due: found.value, on: found.value, certain: found.certain }] : []
  }).sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id))
  const days = new Map<string, number>()
  for (const one of due) days.set(one.due, (days.get(one.due) ?? 0) + 1)
  return { days: [...days].map(([day, count]) => ({ day, count })), rows: part === null ? [] : due.filter((one) => one.due >= part.from && one.due <= part.to).slice(0, limit) }
}

/** What lapses by itself is gone once it is past; what somebody must do stays in sight from however long ago. */
function reach(view: View, deadline: Deadline, window: Window, state?: DueState): Window | null {
  const near = shift(view.asOf, deadline.notice)
  const of: Record<DueState, Window> = {
    overdue: { from: window.from, to: shift(view.asOf, -1) }, near: { from: view.asOf, to: near }, later: { from: shift(near, 1), to: window.to },
  }
  const bounds = [window, ...(deadline.lapses ? [{ from: view.asOf, to: window.to }] : []), ...(state ? [of[state]] : [])]
  const from = bounds.map((b) => b.from).sort().at(-1) ?? window.from
  const to = bounds.map((b) => b.to).sort()[0] ?? window.to
  return from <= to ? { from, to } : null
}

export interface DueAsk {
  /** Kinds whose rows are wanted; the others are only counted. */
  readonly chosen: readonly DueKind[]
  /** At most so many rows in all, and so many of one kind. */
  readonly limit: number
  readonly each?: number | undefined
  readonly state?: DueState | undefined
}
export interface DueCount { readonly kind: DueKind; readonly day: string; readonly count: number }

/**
 * How many of each kind fall due on each day of the window, and the rows themselves, soonest first, named as people read them.
 * The sum over days is the length of the list.
 */
export async function whatIsDue(view: View, kinds: readonly DueKind[], calendar: WorkingCalendar, window: Window, { chosen, limit, each = limit, state }: DueAsk): Promise<{ counts: DueCount[]; rows: DueRow[] }> {
  const counts: DueCount[] = []
  const found: (DueOne & { kind: DueKind })[] = []
  for (const kind of kinds) {
    const whole = reach(view, kind.deadline, window)
    if (!whole) continue
    const { days, rows } = await openIn(view, kind, calendar, whole, chosen.includes(kind) ? reach(view, kind.deadline, window, state) : null, each)
    counts.push(...days.map((day) => ({ kind, ...day })))
    found.push(...rows.map((row) => ({ kind, ...row })))
  }
  return { counts, rows: await named(view, calendar, found, limit) }
}

async function named(view: View, calendar: WorkingCalendar, found: (DueOne & { kind: DueKind })[], limit: number): Promise<DueRow[]> {
  found.sort((a, b) => a.due.localeCompare(b.due) || a.kind.key.localeCompare(b.kind.key) || a.id.localeCompare(b.id))
  const shown = found.slice(0, limit)
  const names = new Map<string, Awaited<ReturnType<typeof namesOf>>>()
  for (const register of new Set(shown.map((r) => r.kind.register))) names.set(register.id, await namesOf(view, register, shown.filter((r) => r.kind.register === register).map((r) => r.id)))
  const days = new Map<string, { by: Reckoned<string>; left: Reckoned<number> }>()
  return shown.map(({ kind, id, due, on, certain }) => {
    const { by, left } = days.get(due) ?? { by: lastWorkingDay(calendar, due), left: workingDaysBetween(calendar, view.asOf, due) }
    days.set(due, { by, left })
    const name = names.get(kind.register.id)?.get(id)
    return { kind, id, title: name?.title ?? '', detail: name?.detail ?? '', due, on, state: dueState(due, view.asOf, kind.deadline), workBy: by.value, workingDays: left.value, certain: certain && by.certain && left.certain }
  })
}
