import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { and, columnName, holds as holdsPredicate, scope, type Predicate, type Register, type Row } from '#kernel'
import { column, compile, scalar, type Bounds } from './compile.ts'
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

function condition(view: View, register: Register, query: ListQuery, visible: Predicate | null): RawBuilder<SqlBool> {
  const parts = [query.where ?? and([]), ...(query.all ? [] : [holdsPredicate]), ...(visible ? [visible] : [])]
  return sql<SqlBool>`t.tenant = ${view.principal.tenant} and ${compile(view, register, 't', and(parts), query.period)}`
}

/** The rows of a register that the principal may see, in order. */
export async function list(view: View, register: Register, query: ListQuery): Promise<StoredRow[]> {
  const { rows, withheld } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const fields = (query.fields ?? Object.keys(register.fields)).filter((f) => !withheld.has(f) && register.fields[f])
  const visible = rows === 'all' ? null : rows
  const found = await sql<StoredRow>`
    select ${fieldList(register, 't', [...fields])} from ${relation(view, register)} as t
    where ${condition(view, register, query, visible)}
    order by ${order(view, register, query.sort ?? register.sort ?? [])}
    limit ${query.limit ?? null} offset ${query.offset ?? 0}`.execute(view.connection)
  return found.rows
}

/** How many the principal sees, and how many more there are. */
export async function count(view: View, register: Register, query: ListQuery, sums: readonly string[] = []): Promise<{ total: number; hidden: number; totals: Record<string, number> }> {
  const { rows, withheld } = scope(view.principal, register, 'read')
  const visible = rows === 'all' || rows === 'none' ? null : rows
  const totals = sums.filter((f) => !withheld.has(f) && (register.fields[f]?.type === 'integer' || register.fields[f]?.type === 'decimal'))
  const added = totals.map((f) => sql`, sum(${column('t', f)})::numeric as ${sql.ref(f)}`)
  const number = async (v: Predicate | null): Promise<Record<string, number>> => (await sql<Record<string, number>>`
    select count(*)::int as total ${sql.join(added, sql``)} from ${relation(view, register)} as t where ${condition(view, register, query, v)}`.execute(view.connection)).rows[0] ?? {}
  const all = rows === 'all' ? null : await number(null)
  const seen = rows === 'none' ? { total: 0 } : await number(visible)
  return { total: seen.total ?? 0, hidden: all ? (all.total ?? 0) - (seen.total ?? 0) : 0, totals: Object.fromEntries(totals.map((f) => [f, seen[f] ?? 0])) }
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

/** Names sort by pinyin; references by what they are called; the id settles ties so that pages never overlap. */
function order(view: View, register: Register, sort: readonly string[]): RawBuilder<unknown> {
  const parts = sort.map((item) => {
    const descending = item.startsWith('-')
    const name = item.replace(/^-/, '')
    const direction = sql.raw(descending ? 'desc nulls last' : 'asc nulls last')
    return sql`${sortValue(view, register, name)} ${direction}`
  })
  return sql.join([...parts, sql`t.id asc`])
}

function sortValue(view: View, register: Register, name: string): RawBuilder<unknown> {
  const field = register.fields[name]
  if (!field) throw new Error(`${register.id} has no field ${name}`)
  if (name === register.search?.[0]) return sql`t.sort_key`
  if (field.type === 'reference') {
    const target = view.catalogue.register(field.register)
    const by = target.search ? 'sortKey' : target.title.find((t) => target.fields[t]?.type !== 'reference') ?? 'id'
    return scalar(view, register, 't', [name, by])
  }
  return sql.ref(`t.${columnName(name)}`) as unknown as RawBuilder<unknown>
}
