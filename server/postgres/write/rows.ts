import { sql, type RawBuilder } from 'kysely'
import { columnName, type Register, type Row, type Value } from '#kernel'
import { columnType, tableName } from '../schema/model.ts'
import { storedColumns } from '../read/view.ts'
import type { Writer } from './act.ts'
import { rowDigest } from './digest.ts'
import { searchOf } from './search-terms.ts'

/** A whole row of a register: every field, checked, with its id. */
export interface WholeRow { readonly id: string; readonly values: Row }

const CHUNK = 4000
type Searchable = ReturnType<typeof searchOf>

/** Inserts whole rows. The caller has validated them. */
export async function insertRows(writer: Writer, register: Register, rows: readonly WholeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    const part = rows.slice(i, i + CHUNK)
    const columns = written(register)
    const found = part.map((row) => searchOf(register, row.values))
    await sql`insert into ${sql.table(tableName(register))} (tenant, id, act_from, ${names(columns)})
      select ${writer.principal.tenant}, x.id, ${writer.number}, ${prefixed('x', columns)} from ${incoming(register, part, found)}`.execute(writer.connection)
    await indexTerms(writer, register, part, found)
  }
  trace(writer, register, rows, 'insert')
}

/** Replaces rows by new whole versions; the statement that changes a row also inserts its old version into the history. */
export async function updateRows(writer: Writer, register: Register, rows: readonly WholeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    const part = rows.slice(i, i + CHUNK)
    const columns = written(register)
    const table = sql.table(tableName(register))
    const found = part.map((row) => searchOf(register, row.values))
    await sql`with x as (select * from ${incoming(register, part, found)}),
      kept as (${keep(writer, register, sql`select id from x`)})
      update ${table} as t set act_from = ${writer.number}, ${sql.join(columns.map((c) => sql`${sql.ref(c)} = ${sql.ref(`x.${c}`)}`))}
      from x where t.tenant = ${writer.principal.tenant} and t.id = x.id`.execute(writer.connection)
    await forgetTerms(writer, register, part.map((r) => r.id))
    await indexTerms(writer, register, part, found)
  }
  trace(writer, register, rows, 'update')
}

/** Takes rows out of the present; they stay in the history. */
export async function deleteRows(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  await sql`with kept as (${keep(writer, register, sql`select unnest(${ids}::uuid[])`)})
    delete from ${sql.table(tableName(register))} where tenant = ${writer.principal.tenant} and id = any(${ids}::uuid[])`.execute(writer.connection)
  await forgetTerms(writer, register, ids)
  trace(writer, register, ids.map((id) => ({ id, values: {} })), 'delete')
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

/** Rows as one JSON parameter: a fixed statement however many rows. */
function incoming(register: Register, rows: readonly WholeRow[], found: readonly Searchable[]): RawBuilder<unknown> {
  const fields = Object.entries(register.fields)
  const json = JSON.stringify(rows.map(({ id, values }, i) => {
    const out: Record<string, Value | undefined> = { id }
    for (const [name] of fields) out[columnName(name)] = values[name] ?? null
    if (register.search) out['sort_key'] = found[i]?.sortKey ?? null
    return out
  }))
  const types = ['id uuid', ...fields.map(([name, f]) => `"${columnName(name)}" ${columnType(f)}`), ...(register.search ? ['sort_key text'] : [])]
  return sql`jsonb_to_recordset(${json}::jsonb) as x(${sql.raw(types.join(', '))})`
}

async function indexTerms(writer: Writer, register: Register, rows: readonly WholeRow[], found: readonly Searchable[]): Promise<void> {
  if (!register.search) return
  const [kinds, terms, ids]: [string[], string[], string[]] = [[], [], []]
  for (const [i, row] of rows.entries()) for (const t of found[i]?.terms ?? []) {
    kinds.push(t.kind)
    terms.push(t.term)
    ids.push(row.id)
  }
  if (ids.length === 0) return
  await sql`insert into search_term (tenant, kind, term, register, id) select ${writer.principal.tenant}, k::"char", t, ${register.id}, i from unnest(${kinds}::text[], ${terms}::text[], ${ids}::uuid[]) as x(k, t, i) order by k, t`.execute(writer.connection)
}

async function forgetTerms(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  if (register.search) await sql`delete from search_term where tenant = ${writer.principal.tenant} and register = ${register.id} and id = any(${ids}::uuid[])`.execute(writer.connection)
}

function trace(writer: Writer, register: Register, rows: readonly WholeRow[], operation: 'insert' | 'update' | 'delete'): void {
  for (const row of rows) writer.traces.push({ register: register.id, id: row.id, operation, digest: rowDigest(row.id, operation === 'delete' ? {} : row.values) })
}
