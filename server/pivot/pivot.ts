import { sql, type RawBuilder } from 'kysely'
import { groupCondition, scope, type Predicate, type Register, type Split } from '#kernel'
import type { PivotCell, PivotKey, PivotView } from '#server/http/contract'
import { column } from '#server/postgres/read/compile'
import { condition, count, NotAllowed, type ListQuery } from '#server/postgres/read/list'
import { relation, type View } from '#server/postgres/read/view'
import { labelled } from './labels.ts'
import { splitValue, type SplitValue } from './split-value.ts'

export type Measure = { readonly kind: 'rows' } | { readonly kind: 'distinct' | 'sum' | 'average'; readonly field: string }

export interface PivotQuery {
  readonly list: ListQuery
  readonly rows: Split | null
  readonly columns: Split | null
  readonly measure: Measure
  /** Number fields added up in every cell. */
  readonly sums: readonly string[]
}

/** Split so finely that nobody could read it, in words. */
export class TooFine extends Error {}

const mostGroups = 60_000
const mostRows = 500
const mostColumns = 60

interface Group { readonly r: string | null; readonly c: string | null; readonly gr: number; readonly gc: number; readonly n: number; readonly v: number | null; readonly [sum: `s${number}`]: number | null }

/**
 * Counts or adds up the rows of a list by one or two splits, with all totals, in one statement over one state of the registers.
 * The condition that each group carries gives, with the list's own, exactly the rows that were counted.
 */
export async function pivot(view: View, register: Register, query: PivotQuery): Promise<PivotView> {
  const { rows: visible } = scope(view.principal, register, 'read')
  if (visible === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const [down, across] = [query.rows && splitValue(view, register, query.rows), query.columns && splitValue(view, register, query.columns)]
  const groups = await grouped(view, register, query, down, across, visible === 'all' ? null : visible)
  if (groups.length > mostGroups) throw new TooFine('分得太细，超过 6 万格，请换一个字段，或者先筛选')
  const rowKeys = await keys(view, query.rows, down, groups.filter((g) => g.gr === 0 && g.gc === 1))
  const columnKeys = await keys(view, query.columns, across, groups.filter((g) => g.gc === 0 && g.gr === 1))
  const [rows, columns] = [rowKeys.slice(0, mostRows), columnKeys.slice(0, mostColumns)]
  const { hidden } = visible === 'all' ? { hidden: 0 } : await count(view, register, query.list)
  return {
    rows, columns, cut: { rows: rowKeys.length - rows.length, columns: columnKeys.length - columns.length }, cells: cells(groups, rows, columns, query.sums), hidden,
    overlapping: query.measure.kind === 'distinct' ? overlapping(groups) : { rows: false, columns: false },
    unit: unitOf(view, register, query.measure), asOf: view.asOf, knownAt: view.knownAt ?? view.head,
  }
}

async function grouped(view: View, register: Register, { list, measure, sums }: PivotQuery, down: SplitValue | null, across: SplitValue | null, visible: Predicate | null): Promise<Group[]> {
  const measured = measure.kind === 'rows' ? sql`null` : column('t', measure.field)
  const added = sums.map((field, i) => sql`, ${column('t', field)} as ${sql.ref(`x${i}`)}`)
  const value: RawBuilder<unknown> = { rows: sql`count(*)`, distinct: sql`count(distinct m)`, sum: sql`sum(m)`, average: sql`avg(m)` }[measure.kind]
  const sets = down && across ? sql`(r, c), (r), (c), ()` : down ? sql`(r), ()` : across ? sql`(c), ()` : sql`()`
  const mark = (present: unknown, name: 'r' | 'c'): RawBuilder<unknown> => (present ? sql`grouping(${sql.ref(name)})` : sql`1`)
  const result = await sql<Group>`
    select ${down ? sql`r` : sql`null::text as r`}, ${across ? sql`c` : sql`null::text as c`}, ${mark(down, 'r')} as gr, ${mark(across, 'c')} as gc,
      count(*)::int as n, (${value})::float8 as v ${sql.join(sums.map((_, i) => sql`, sum(${sql.ref(`x${i}`)})::float8 as ${sql.ref(`s${i}`)}`), sql``)}
    from (
      select ${down ? down.key : sql`null`} as r, ${across ? across.key : sql`null`} as c, ${measured} as m ${sql.join(added, sql``)}
      from ${relation(view, register)} as t ${sql.join([...(down?.joins ?? []), ...(across?.joins ?? [])], sql` `)}
      where ${condition(view, register, list, visible)}
    ) as counted
    group by grouping sets (${sets}) limit ${mostGroups + 1}`.execute(view.connection)
  return result.rows
}

/** The groups along one side, in their natural order, named, with the condition of each. */
async function keys(view: View, split: Split | null, value: SplitValue | null, groups: readonly Group[]): Promise<PivotKey[]> {
  if (!split || !value) return []
  const side = groups.map((g) => ({ key: g.gr === 0 ? g.r : g.c, count: g.n }))
  return (await labelled(view, split, value, side)).map(({ key, label }) => ({ key, label, where: groupCondition(split, value.field, key) }))
}

function cells(groups: readonly Group[], rows: readonly PivotKey[], columns: readonly PivotKey[], sums: readonly string[]): PivotCell[] {
  const rowAt = new Map(rows.map((k, i) => [k.key, i]))
  const columnAt = new Map(columns.map((k, i) => [k.key, i]))
  return groups.flatMap((g): PivotCell[] => {
    const row = g.gr === 1 ? null : rowAt.get(g.r)
    const column = g.gc === 1 ? null : columnAt.get(g.c)
    if (row === undefined || column === undefined) return []
    return [{ row, column, value: g.v, count: g.n, ...(sums.length > 0 ? { sums: Object.fromEntries(sums.map((field, i) => [field, g[`s${i}`] ?? 0])) } : {}) }]
  })
}

/** Whether the totals along a side are less than their parts together. */
function overlapping(groups: readonly Group[]): { rows: boolean; columns: boolean } {
  const whole = groups.find((g) => g.gr === 1 && g.gc === 1)?.v ?? 0
  const sum = (of: readonly Group[]): number => of.reduce((total, g) => total + (g.v ?? 0), 0)
  return { rows: sum(groups.filter((g) => g.gr === 0 && g.gc === 1)) > whole, columns: sum(groups.filter((g) => g.gc === 0 && g.gr === 1)) > whole }
}

function unitOf(view: View, register: Register, measure: Measure): string {
  if (measure.kind === 'rows') return register.unit
  const field = register.fields[measure.field]
  if (field?.type === 'reference') return view.catalogue.register(field.register).unit
  return field?.type === 'integer' || field?.type === 'decimal' ? field.unit ?? '' : ''
}
