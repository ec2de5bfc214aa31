import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { and, holds as holdsPredicate, scope, toldOfHidden, type Predicate, type Register, type Row } from '#kernel'
import { column, compile, type Bounds } from './compile.ts'
import { joins, orderBy, termsOf } from './order.ts'
import { gathered } from './subtree.ts'
import { fieldList, relation, type View } from './view.ts'

export interface ListQuery {
  readonly where?: Predicate
  /** Field names, `-` before one for descending. */
  readonly sort?: readonly string[]
  readonly limit?: number
  readonly offset?: number
  /** Also what does not hold on asOf: ended spans, abolished units, events to come. */
  readonly all?: boolean
  readonly fields?: readonly string[]
  readonly period?: Bounds
}

export type StoredRow = Row & { readonly id: string; readonly version: number }

/** Reading a register that the principal may not read at all. */
export class NotAllowed extends Error {}

/** What a list asks of `t`, with what the principal may see of it. */
export function condition(view: View, register: Register, query: ListQuery, visible: Predicate | null): RawBuilder<SqlBool> {
  const parts = [query.where ?? and([]), ...(query.all ? [] : [holdsPredicate]), ...(visible ? [visible] : [])]
  return sql<SqlBool>`t.tenant = ${view.principal.tenant} and ${compile(view, register, 't', and(parts), query.period)}`
}

/** A query whose subtrees have been looked up. */
export async function ready<Q extends { readonly where?: Predicate }>(view: View, register: Register, query: Q): Promise<Q> {
  return query.where ? { ...query, where: await gathered(view, register, query.where) } : query
}

/** The rows of a register that the principal may see, in order. */
export async function list(view: View, register: Register, query: ListQuery): Promise<StoredRow[]> {
  return (await listStatement(view, register, query).execute(view.connection)).rows
}

/** The statement that reads a list. Throws NotAllowed. */
export function listStatement(view: View, register: Register, query: ListQuery): RawBuilder<StoredRow> {
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const terms = termsOf(view, register, query.sort ?? register.sort ?? [])
  return sql<StoredRow>`
    select ${fieldList(register, 't', readable(view, register, query.fields))} from ${relation(view, register)} as t ${joins(view, terms)}
    where ${condition(view, register, query, rows === 'all' ? null : rows)}
    order by ${orderBy(terms)}
    limit ${query.limit ?? null} offset ${query.offset ?? 0}`
}

/** The fields asked for that the principal may see. */
export function readable(view: View, register: Register, fields: readonly string[] = Object.keys(register.fields)): string[] {
  const { withheld } = scope(view.principal, register, 'read')
  return fields.filter((f) => !withheld.has(f) && register.fields[f])
}

/** How many the principal sees, and how many more there are. */
export async function count(view: View, register: Register, asked: ListQuery, sums: readonly string[] = []): Promise<{ total: number; hidden: number; totals: Record<string, number> }> {
  const query = await ready(view, register, asked)
  const { rows, withheld } = scope(view.principal, register, 'read')
  const totals = sums.filter((f) => !withheld.has(f) && (register.fields[f]?.type === 'integer' || register.fields[f]?.type === 'decimal'))
  const from = (visible: Predicate | null): RawBuilder<unknown> => sql`from ${relation(view, register)} as t where ${condition(view, register, query, visible)}`
  const added = totals.map((f) => sql`, sum(${column('t', f)})::numeric as ${sql.ref(f)}`)
  // Who sees all asks once; for others both numbers come in one answer.
  const whole = rows === 'all' || !toldOfHidden(view.principal, register) ? sql`` : sql`, (select count(*)::int ${from(null)}) as "#whole"`
  const seen = rows === 'none' ? sql`select 0 as "#total" ${whole}` : sql`select count(*)::int as "#total" ${sql.join(added, sql``)} ${whole} ${from(rows === 'all' ? null : rows)}`
  const found = (await sql<Record<string, number>>`${seen}`.execute(view.connection)).rows[0] ?? {}
  const total = found['#total'] ?? 0
  return { total, hidden: (found['#whole'] ?? total) - total, totals: Object.fromEntries(totals.map((f) => [f, found[f] ?? 0])) }
}

/** Whether a text can be the id of a row. */
export function isRowId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}

/** One row, or null when there is none that the principal may see. */
export async function find(view: View, register: Register, id: string): Promise<StoredRow | null> {
  if (!isRowId(id)) return null
  const found = await list(view, register, { where: { op: 'equals', path: ['id'], value: id }, all: true, sort: [], limit: 1 })
  return found[0] ?? null
}
