import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { equal, readWords, scope, seriesFields, type Principal, type Register, type Row, type Value, type Verb } from '#kernel'
import type { Database } from '#server/postgres/database'
import { find, type StoredRow } from '#server/postgres/read/list'
import { referencedNames, valueText } from '#server/postgres/read/titles'
import { act, type Writer } from '#server/postgres/write/act'
import { insertRows, updateRows } from '#server/postgres/write/rows'
import { Conflicting, Forbidden, NotFound } from './refusals.ts'
import { writeSeries } from './series.ts'
import { afterwards, assertMay, current, fieldsOf, parseAll, settle, wholeRow } from './settle.ts'

export { Conflicting, Forbidden, NotFound, Refused } from './refusals.ts'
export { settle } from './settle.ts'

/** Adds a row; in a dated series by the rule of kernel/history. Returns its id. */
export async function createRow(database: Database, principal: Principal, register: Register, values: Readonly<Record<string, Value>>, reason: string): Promise<string> {
  assertMay(principal, register)
  const given = parseAll(database, register, values)
  const id = randomUUID()
  const row: Row = { ...Object.fromEntries(Object.keys(register.fields).map((f) => [f, given[f] ?? null])), ...readWords(database.catalogue, register, given) }
  await act(database, principal, { verb: 'create', reason }, async (writer) => {
    await insertWhole(writer, register, id, row)
  })
  return id
}

/** Writes a new row; one of a dated series takes its place in it. */
export async function insertWhole(writer: Writer, register: Register, id: string, row: Row): Promise<void> {
  const { since, until } = row
  if (register.time === 'span' && typeof since === 'string') return writeSeries(writer, register, { id: null, row }, { verb: 'create', since, until: typeof until === 'string' ? until : null, values: row }, id)
  await settle(writer, register, id, row)
  await insertRows(writer, register, [{ id, values: row }])
  await afterwards(writer, register, [id])
}

/** Replaces a row. Where its dates move, its series moves with it; where its key does, it leaves one series and has to fit into the other. */
export async function updateWhole(writer: Writer, register: Register, id: string, before: Row, next: Row): Promise<void> {
  const { since, until } = next
  const key = (row: Row): string => JSON.stringify(seriesFields(register, row)?.map((f) => row[f]) ?? null)
  if (register.time === 'span' && typeof since === 'string' && key(before) === key(next)) return writeSeries(writer, register, { id, row: before }, { verb: 'correct', target: id, since, until: typeof until === 'string' ? until : null, values: next }, id)
  await settle(writer, register, id, next)
  await updateRows(writer, register, [{ id, values: next }])
  await afterwards(writer, register, [id])
}

/** Fields of a row as they were when the form was opened. */
async function baseRow(writer: Writer, register: Register, id: string, base: number): Promise<StoredRow | null> {
  return find({ ...writer.view, knownAt: base }, register, id)
}

/** Corrects fields. Changes of other fields made meanwhile are kept; the same field changed differently is a conflict. */
export async function correctRow(database: Database, principal: Principal, register: Register, id: string, base: number, changes: Readonly<Record<string, Value>>, reason: string, verb: Verb = 'correct'): Promise<void> {
  assertMay(principal, register, 'correct')
  const given = parseAll(database, register, changes)
  await act(database, principal, { verb, reason }, async (writer) => {
    const row = await current(writer, register, id)
    const { withheld } = scope(principal, register, 'read')
    for (const name of Object.keys(given)) if (withheld.has(name)) throw new Forbidden(`您无权修改“${register.fields[name]?.label ?? name}”`)
    if (row.version !== base) await refuseConflicts(writer, register, row, base, given)
    const values = await wholeRow(writer, register, id, row)
    const next: Row = { ...values, ...given }
    if (Object.keys(given).every((f) => equal(values[f], next[f]))) return
    await updateWhole(writer, register, id, values, next)
  })
}

async function refuseConflicts(writer: Writer, register: Register, now: StoredRow, base: number, given: Row): Promise<void> {
  const then = await baseRow(writer, register, now.id, base)
  const both = Object.keys(given).filter((f) => !equal(now[f], given[f]) && !equal(now[f], then?.[f]))
  if (both.length === 0) return
  const { rows } = await sql<{ actorName: string; at: string }>`select actor_name as "actorName", at from act where tenant = ${writer.principal.tenant} and number = ${now.version}`.execute(writer.connection)
  const names = await referencedNames(writer.view, register, [now, given])
  const words = (name: string, row: Row): string | null => {
    const field = register.fields[name]
    return field && row[name] != null ? valueText(writer.view, field, row[name], names) : null
  }
  throw new Conflicting({
    version: now.version,
    fields: both.map((f) => ({ field: f, label: register.fields[f]?.label ?? f, yours: words(f, given), theirs: words(f, now), theirsBy: rows[0]?.actorName ?? '', theirsAt: rows[0]?.at ?? '' })),
  })
}

/** Brings a row back to what it was at an act: the way back from a rescission or a wrong correction. In a dated series the others make room for it. */
export async function restoreRow(database: Database, principal: Principal, register: Register, id: string, at: number, reason: string): Promise<void> {
  assertMay(principal, register, 'correct')
  await act(database, principal, { verb: 'correct', reason }, async (writer) => {
    const then = await find({ ...writer.view, knownAt: at }, register, id)
    if (!then) throw new NotFound(`第 ${at} 号变更时没有这条${register.label}`)
    const now = await find(writer.view, register, id)
    const whole = now && (await wholeRow(writer, register, id, now))
    const values = fieldsOf(register, { ...whole, ...then })
    if (whole && Object.keys(values).every((f) => equal(whole[f], values[f]))) return
    const { since, until } = values
    if (whole) await updateWhole(writer, register, id, whole, values)
    else if (register.time === 'span' && typeof since === 'string' && typeof until === 'string') await writeSeries(writer, register, { id: null, row: values }, { verb: 'insert-between', since, until, values }, id)
    else await insertWhole(writer, register, id, values)
  })
}
