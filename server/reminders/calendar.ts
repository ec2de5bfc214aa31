import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { publishedYears } from '#basis'
import { scope, specialDays, type CalendarYear, type Catalogue, type Principal, type SpecialDay, type WorkingCalendar } from '#kernel'
import type { Database } from '#server/postgres/database'
import { list } from '#server/postgres/read/list'
import { relation, type View } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows, type WholeRow } from '#server/postgres/write/rows'
import { Forbidden } from '#server/records/save'

const registerId = 'working-days'

/**
 * The working calendar as known to the view: years brought in by the office, and those published with the product where it
 * has brought in none. The calendar is the same for everybody: whoever sees a deadline sees whether its day is worked.
 */
export async function calendarOf(view: View): Promise<WorkingCalendar> {
  const register = view.catalogue.register(registerId)
  const { rows } = await sql<{ year: number; day: string; kind: SpecialDay['kind']; name: string }>`
    select year, day, kind, name from ${relation(view, register)} as t where tenant = ${view.principal.tenant}`.execute(view.connection)
  const own = new Set(rows.map((r) => r.year))
  const known = new Set(own)
  const days = new Map<string, SpecialDay>()
  for (const published of publishedYears) {
    known.add(published.year)
    if (!own.has(published.year)) for (const [day, special] of specialDays(published)) days.set(day, special)
  }
  for (const { day, kind, name } of rows) days.set(day, { kind, name })
  return { known, days }
}

/** Whether a principal may bring in a year. */
export function mayArrange(catalogue: Catalogue, principal: Principal): boolean {
  return scope(principal, catalogue.register(registerId), 'write').rows === 'all'
}

/** Refuses in words whoever may not, before anything is read of what he sends. */
export function refuseStranger(catalogue: Catalogue, principal: Principal): void {
  if (!mayArrange(catalogue, principal)) throw new Forbidden(`您无权修改“${catalogue.register(registerId).label}”，请由办公室或系统管理员导入`)
}

/** Where the arrangement of a year comes from, and the document that is cited for it. */
export async function yearOf(view: View, year: number): Promise<{ year: number; origin: 'own' | 'published' | 'unknown'; document: string | null }> {
  const register = view.catalogue.register(registerId)
  const { rows } = await sql<{ document: string | null }>`select document from ${relation(view, register)} as t where tenant = ${view.principal.tenant} and year = ${year} order by document nulls last limit 1`.execute(view.connection)
  const published = publishedYears.find((p) => p.year === year)
  if (rows[0]) return { year, origin: 'own', document: rows[0].document }
  return published ? { year, origin: 'published', document: published.document } : { year, origin: 'unknown', document: null }
}

/** What bringing in a year would change: days by what they become. */
export interface YearChange { readonly day: string; readonly before: SpecialDay | null; readonly after: SpecialDay | null }

export async function yearChanges(view: View, year: CalendarYear): Promise<YearChange[]> {
  const register = view.catalogue.register(registerId)
  const { rows } = await sql<{ day: string; kind: SpecialDay['kind']; name: string }>`
    select day, kind, name from ${relation(view, register)} as t where tenant = ${view.principal.tenant} and year = ${year.year}`.execute(view.connection)
  const published = publishedYears.find((p) => p.year === year.year)
  const before: ReadonlyMap<string, SpecialDay> = rows.length > 0 ? new Map(rows.map(({ day, kind, name }) => [day, { kind, name }])) : published ? specialDays(published) : new Map()
  const after = specialDays(year)
  const days = [...new Set([...before.keys(), ...after.keys()])].sort()
  return days.map((day) => ({ day, before: before.get(day) ?? null, after: after.get(day) ?? null }))
}

/** Brings in the arrangement of a year in one act: it replaces what the register held for that year. Returns the days written. */
export async function bringInYear(database: Database, principal: Principal, year: CalendarYear): Promise<{ days: number; act: number | null }> {
  const register = database.catalogue.register(registerId)
  refuseStranger(database.catalogue, principal)
  const days = specialDays(year)
  const done = await act(database, principal, { verb: 'import', reason: `导入${year.year}年工作日历`, source: year.document }, async (writer) => {
    const wanted = [...days.keys()]
    const held = [
      ...await list(writer.view, register, { where: { op: 'equals', path: ['year'], value: year.year }, all: true, sort: [] }),
      ...await list(writer.view, register, { where: { op: 'and', of: [{ op: 'in', path: ['day'], values: wanted }, { op: 'not', of: { op: 'equals', path: ['year'], value: year.year } }] }, all: true, sort: [] }),
    ]
    const byDay = new Map(held.map((row) => [String(row['day']), row]))
    const rows = wanted.map((day): WholeRow => ({
      id: byDay.get(day)?.id ?? randomUUID(),
      values: { year: year.year, day, kind: days.get(day)?.kind ?? 'rest', name: days.get(day)?.name ?? '', document: year.document },
    }))
    await deleteRows(writer, register, held.filter((row) => !days.has(String(row['day']))).map((row) => row.id))
    const changed = rows.filter(({ id, values }) => {
      const before = byDay.get(String(values['day']))
      return before?.id === id && Object.entries(values).some(([name, value]) => before[name] !== value)
    })
    await updateRows(writer, register, changed)
    await insertRows(writer, register, rows.filter(({ values }) => !byDay.has(String(values['day']))))
  })
  return { days: days.size, act: done.act?.number ?? null }
}
