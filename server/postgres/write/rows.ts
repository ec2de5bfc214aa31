import { setImmediate } from 'node:timers/promises'
import { sql, type RawBuilder } from 'kysely'
import { canonicalRow, columnName, type Register, type Row } from '#kernel'
import { columnType, tableName } from '../schema/model.ts'
import { storedColumns } from '../read/view.ts'
import { WrittenByProcedure, type Writer } from './act.ts'
import { takenOut } from './by-procedure.ts'
import { refuseOthers } from './own-rows.ts'
import { checkReferences } from './check-references.ts'
import { rowDigest, sm3, type RowTrace } from './digest.ts'
import { searchOf } from './search-terms.ts'
import { changeTerms, insertionOf, storedTerms, wordsOf, type Terms } from './terms.ts'
import { spillTraces } from './trace.ts'
import { JsonText } from './json-text.ts'

/** A whole row of a register: every field, checked, with its id. */
export interface WholeRow { readonly id: string; readonly values: Row }

/** Many, so that words go to the index in long sorted runs; few enough for a few megabytes. */
const CHUNK = 4000

/** Rows as they go to the database: one parameter however many rows, their words, and what the act says of them. */
interface Ready { readonly register: Register; readonly json: Buffer; readonly terms: Terms; readonly traces: readonly RowTrace[] }

/** Inserts whole rows. The caller has validated them. */
export async function insertRows(writer: Writer, register: Register, rows: readonly WholeRow[]): Promise<void> {
  await inStep(parts([{ register, rows }]), (part) => insert(writer, part))
}

/**
 * Inserts the rows of many registers as they come, millions if need be: only a few are in memory at a time, here and in the
 * database. Who is referred to comes first, or in the same batch. Not to be undone by a savepoint.
 */
export async function insertStream(writer: Writer, batches: Iterable<Batch>): Promise<void> {
  await inStep(parts(batches), (part) => insertForGood(writer, part, part.last))
}

/** Makes rows ready, and gives what inserts them. Not to be undone by a savepoint. */
export function insertion(writer: Writer, register: Register, rows: readonly WholeRow[]): () => Promise<void> {
  const made = [...parts([{ register, rows }])]
  return async () => { for (const part of made) await insertForGood(writer, part, part.last) }
}

async function insertForGood(writer: Writer, part: Ready, last: boolean): Promise<void> {
  await insert(writer, part)
  // Else every reference of every row would wait in the database's memory for its check.
  const spilled = last ? await spillTraces(writer) : 0
  if (spilled > 0) await checkReferences(writer.connection, spilled)
}

interface Batch { readonly register: Register; readonly rows: readonly WholeRow[] }

function* parts(batches: Iterable<Batch>): Generator<Ready & { last: boolean }> {
  for (const { register, rows } of batches) for (let i = 0; i < rows.length; i += CHUNK) yield { ...ready(register, rows.slice(i, i + CHUNK), 'insert'), last: i + CHUNK >= rows.length }
}

async function insert(writer: Writer, part: Ready): Promise<void> {
  const columns = written(part.register)
  const rows = sql`insert into ${sql.table(tableName(part.register))} (tenant, id, act_from, ${names(columns)})
    select ${writer.principal.tenant}, x.id, ${writer.number}, ${prefixed('x', columns)} from ${incoming(part)}`
  // One statement for rows and words: no answer is waited for in between.
  await (part.terms.size > 0 ? sql`with rows as (${rows}) ${insertionOf(writer, part.register, part.terms)}` : rows).execute(writer.connection)
  writer.traces.push(...part.traces)
}

/** Makes the next part ready while the database works on the one before. */
async function inStep<T>(parts: Iterable<T>, send: (part: T) => Promise<void>): Promise<void> {
  let sending = Promise.resolve()
  try {
    for (const part of parts) {
      await sending
      sending = send(part)
      // Lets the statement leave before the next part takes the processor.
      await setImmediate()
    }
  } finally {
    await sending
  }
}

/** Replaces rows by new whole versions; the statement that changes a row also inserts its old version into the history. */
export async function updateRows(writer: Writer, register: Register, rows: readonly WholeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    const part = ready(register, rows.slice(i, i + CHUNK), 'update')
    const columns = written(register)
    const table = sql.table(tableName(register))
    const before = await storedTerms(writer, register, part.traces.map((t) => t.id))
    await sql`with x as (select * from ${incoming(part)}),
      kept as (${keep(writer, register, sql`select id from x`)})
      update ${table} as t set act_from = ${writer.number}, ${sql.join(columns.map((c) => sql`${sql.ref(c)} = ${sql.ref(`x.${c}`)}`))}
      from x where t.tenant = ${writer.principal.tenant} and t.id = x.id`.execute(writer.connection)
    await changeTerms(writer, register, before, part.terms)
    writer.traces.push(...part.traces)
  }
}

/** Takes rows out of the present; they stay in the history. */
export async function deleteRows(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  const [kept] = await takenOut(writer, register, ids)
  if (kept) throw new WrittenByProcedure(kept.message)
  await refuseOthers(writer, register, ids)
  const terms = await storedTerms(writer, register, ids)
  await sql`with kept as (${keep(writer, register, sql`select unnest(${ids}::uuid[])`)})
    delete from ${sql.table(tableName(register))} where tenant = ${writer.principal.tenant} and id = any(${ids}::uuid[])`.execute(writer.connection)
  await changeTerms(writer, register, terms, new Map())
  writer.traces.push(...ids.map((id): RowTrace => ({ register: register.id, id, operation: 'delete', digest: rowDigest(id, {}) })))
}

function keep(writer: Writer, register: Register, ids: RawBuilder<unknown>): RawBuilder<unknown> {
  const columns = storedColumns(register)
  return sql`insert into ${sql.table(`${tableName(register)}_history`)} (tenant, id, act_from, act_to, ${names(columns)})
    select t.tenant, t.id, t.act_from, ${writer.number}, ${prefixed('t', columns)} from ${sql.table(tableName(register))} as t
    where t.tenant = ${writer.principal.tenant} and t.id in (${ids}) returning 1`
}

const names = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((c) => sql.ref(c)))
const prefixed = (alias: string, columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((c) => sql.ref(`${alias}.${c}`)))

/** Columns that a write gives: the fields and the sort key; generated ones make themselves. */
function written(register: Register): string[] {
  return [...Object.keys(register.fields).map(columnName), ...(register.search ? ['sort_key'] : [])]
}

function ready(register: Register, rows: readonly WholeRow[], operation: 'insert' | 'update'): Ready {
  const names = Object.keys(register.fields).sort()
  const keys = new Map(names.map((name) => [name, `,"${columnName(name)}":`]))
  const terms = new Map<string, string[]>()
  const traces: RowTrace[] = []
  const json = new JsonText()
  let line = ''
  const write = (name: string, value: string): void => { line += (keys.get(name) ?? '') + value }
  for (const { id, values } of rows) {
    line = `{"id":"${id}"`
    // Of the same JSON as the digest: an object for each row would cost more than its text.
    const digest = sm3(canonicalRow(id, values, names, write))
    const found = searchOf(register, values)
    if (found?.sortKey) line += `,"sort_key":${JSON.stringify(found.sortKey)}`
    for (const [, words] of wordsOf(id, found)) terms.set(id, words)
    traces.push({ register: register.id, id, operation, digest })
    json.add(`${line}}`)
  }
  return { register, json: json.end(), terms, traces }
}

function incoming({ register, json }: Ready): RawBuilder<unknown> {
  const types = ['id uuid', ...Object.entries(register.fields).map(([name, f]) => `"${columnName(name)}" ${columnType(f)}`), ...(register.search ? ['sort_key text'] : [])]
  return sql`json_to_recordset(${json}::json) as x(${sql.raw(types.join(', '))})`
}
