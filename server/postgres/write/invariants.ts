import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { columnName, fieldAt, type Register } from '#kernel'
import { scalar } from '../read/compile.ts'
import type { Breach } from './breach.ts'
import { byHand } from './by-procedure.ts'
import { boundByOthers, unknownAccounts } from './own-rows.ts'
import { tableName } from '../schema/model.ts'
import type { Writer } from './writer.ts'

/** Checks set-wise what no single row can show: overlapping spans, circles in a tree. */
export async function breaches(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  if (ids.length === 0) return []
  return [...(await reversed(writer, register, ids)), ...(await tooEarly(writer, register, ids)), ...(await overlaps(writer, register, ids)), ...(await circles(writer, register, ids)), ...(await byHand(writer, register, ids)), ...(await unknownAccounts(writer, register, ids)), ...(await boundByOthers(writer, register, ids))]
}

/** Whether rows of a register may break any of these: written without being held against them, nothing would have told. */
export function mayBreach({ time, notBefore, exclusive, tree, byProcedure, own, fields }: Register): boolean {
  return time === 'span' || [notBefore, exclusive, tree, byProcedure, own].some((declared) => declared !== undefined) || Object.values(fields).some((f) => f.type === 'text' && f.account === true)
}

async function reversed(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  if (register.time !== 'span') return []
  const found = await sql<{ id: string; since: string; until: string }>`
    select id, since, until from ${sql.table(tableName(register))} where tenant = ${writer.principal.tenant} and id = any(${ids}::uuid[]) and mingshi_latest(until) <= mingshi_earliest(since)`.execute(writer.connection)
  const label = register.fields['until']?.label ?? '终止时间'
  return found.rows.map((r) => ({ id: r.id, field: 'until', message: r.until === r.since ? `起止是同一天（${r.since}），一天也没有成立，请核对${label}` : `${label}（${r.until}）早于${register.fields['since']?.label ?? '起始时间'}（${r.since}），请核对` }))
}

/** Dates before what they have to follow, where that is certain: 1980 may lie after 1980-05. */
async function tooEarly(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  const found: Breach[] = []
  for (const { field, path, message } of register.notBefore ?? []) {
    const bound = (end: 'latest' | 'earliest', along: readonly string[]): RawBuilder<unknown> => {
      const value = scalar(writer.view, register, 't', along)
      return fieldAt(writer.view.catalogue, register, along).field?.type === 'date' ? sql`${sql.ref(`mingshi_${end}`)}(${value})` : value
    }
    const { rows } = await sql<{ id: string }>`select t.id from ${sql.table(tableName(register))} as t where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and ${bound('latest', [field])} < ${bound('earliest', path)}`.execute(writer.connection)
    found.push(...rows.map(({ id }) => ({ id, field, message })))
  }
  return found
}

/** Overlaps that are certain: 2015 may have begun after 2015-06. */
async function overlaps(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  const exclusive = register.exclusive
  if (!exclusive) return []
  const table = sql.table(tableName(register))
  const same = exclusive.by.map((f): RawBuilder<SqlBool> => sql`${sql.ref(`a.${columnName(f)}`)} = ${sql.ref(`b.${columnName(f)}`)}`)
  const where = exclusive.where ? sql`and ${sql.ref(`a.${columnName(exclusive.where.field)}`)} = ${exclusive.where.value} and ${sql.ref(`b.${columnName(exclusive.where.field)}`)} = ${exclusive.where.value}` : sql``
  const found = await sql<{ id: string; since: string; until: string | null }>`
    select distinct on (a.id) a.id, b.since, b.until from ${table} as a join ${table} as b on b.tenant = a.tenant and b.id <> a.id and ${sql.join(same, sql` and `)}
    where a.tenant = ${writer.principal.tenant} and a.id = any(${ids}::uuid[]) ${where}
      and mingshi_latest(a.since) < coalesce(b.valid_to, 'infinity') and mingshi_latest(b.since) < coalesce(a.valid_to, 'infinity')
    order by a.id, b.since`.execute(writer.connection)
  const keys = exclusive.by.map((f) => register.fields[f]?.label ?? f).join('、')
  return found.rows.map((r) => ({ id: r.id, field: 'since', message: `与同一${keys}的另一条（${r.since} 至 ${r.until ?? '今'}）时间重叠，请先更正其中一条的起止时间` }))
}

/** Walks up from each row just written; a walk that comes back, or does not end in 64 steps, is a circle. */
async function circles(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  if (!register.tree) return []
  const table = sql.table(tableName(register))
  const parent = sql.ref(`t.${columnName(register.tree)}`)
  const tenant = writer.principal.tenant
  const found = await sql<{ id: string; on: boolean }>`
    with recursive up as (
      select t.id as origin, ${parent} as at, 1 as depth from ${table} as t where t.tenant = ${tenant} and t.id = any(${ids}::uuid[]) and ${parent} is not null
      union all
      select up.origin, ${parent}, up.depth + 1 from up join ${table} as t on t.tenant = ${tenant} and t.id = up.at where ${parent} is not null and up.at <> up.origin and up.depth < 64
    ) select origin as id, bool_or(at = origin) as "on" from up where at = origin or depth >= 64 group by origin`.execute(writer.connection)
  const field = register.tree
  // Rows that only hang from a circle are right once it is gone.
  const on = found.rows.filter((r) => r.on)
  return (on.length > 0 ? on : found.rows).map((r) => ({ id: r.id, field, message: `“${register.fields[field]?.label ?? '上级'}”成了环：它成为自己的上级，请更正` }))
}
