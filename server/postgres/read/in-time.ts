import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { columnName, nextDay, type Field, type Predicate, type Register } from '#kernel'
import { beginsBy, beginsFrom } from './days.ts'
import type { View } from './view.ts'

type Condition = RawBuilder<SqlBool>
const column = (alias: string, name: string): RawBuilder<unknown> => sql`${sql.ref(`${alias}.${columnName(name)}`)}`

/** The day `years` before asOf, as text that full and month dates compare with. */
function yearsBefore(asOf: string, years: number): string {
  return `${String(Number(asOf.slice(0, 4)) - years).padStart(4, '0')}${asOf.slice(4)}`
}

/**
 * Full years from a date to asOf lie in the bounds, counted as `fullYears` of the kernel does: a month known alone
 * completes its year from its first day. Written as comparisons of the stored text, which keep their index.
 */
export function yearsBetween(view: View, value: RawBuilder<unknown>, field: Field | null, p: { readonly from?: number | undefined; readonly to?: number | undefined; readonly whole?: true | undefined }): Condition {
  const text = field?.type === 'day' ? sql`${value}::text` : value
  const parts = [sql`${text} <= ${yearsBefore(view.asOf, p.from ?? 0)}`]
  if (p.to !== undefined) parts.push(sql`${text} > ${yearsBefore(view.asOf, p.to + 1)}`)
  // A year alone leaves its full years open, except on the last day of a year; as a bound it is open in one year only.
  if (field?.type === 'date' && !view.asOf.endsWith('-12-31')) parts.push(p.whole ? sql`${text} <> ${yearsBefore(view.asOf, p.from ?? 0).slice(0, 4)}` : sql`length(${text}) > 4`)
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

/** The full years themselves; null where the date leaves them open. Agrees with `yearsBetween`. */
export function fullYearsOf(view: View, value: RawBuilder<unknown>, field: Field | null): RawBuilder<unknown> {
  const text = field?.type === 'day' ? sql`${value}::text` : value
  const year = Number(view.asOf.slice(0, 4))
  const rest = view.asOf.slice(5)
  const years = sql`${year}::int - left(${text}, 4)::int - (case when substr(${text}, 6) > ${rest} then 1 else 0 end)`
  const known = sql`${text} <= ${view.asOf}${field?.type === 'date' && !view.asOf.endsWith('-12-31') ? sql` and length(${text}) > 4` : sql``}`
  return sql`(case when ${known} then ${years} end)`
}

/** True, existing or happening at some time from one day to another, both included. */
export function heldBetween(register: Register, alias: string, p: Extract<Predicate, { op: 'held' }>): Condition {
  const [from, to] = [sql`${p.from}::date`, sql`${p.to}::date`]
  if (register.time === 'span') return sql<SqlBool>`(${column(alias, 'validFrom')} <= ${to} and (${column(alias, 'validTo')} is null or ${column(alias, 'validTo')} > ${from}))`
  // A day that is missing or imprecise is not known to be otherwise.
  const begun = (name: string): Condition => (register.fields[name]?.type === 'date' ? beginsBy(column(alias, name), p.to) : sql<SqlBool>`${column(alias, name)} <= ${to}`)
  const notBefore = (name: string, day: string): Condition => (register.fields[name]?.type === 'date' ? beginsFrom(column(alias, name), day) : sql<SqlBool>`${column(alias, name)} >= ${day}::date`)
  if (register.time === 'event') return sql<SqlBool>`(${notBefore(register.on ?? '', p.from)} and ${begun(register.on ?? '')})`
  if (!register.lifetime) return sql<SqlBool>`true`
  const [start, end] = register.lifetime
  return sql<SqlBool>`(coalesce(${begun(start)}, true) and coalesce(${notBefore(end, nextDay(p.from))}, true))`
}
