import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addMonths, columnName, nextDay, previousDay, type Related, type Register, type When } from '#kernel'
import { beginsBy, beginsFrom, endsBy, liesWithin } from './days.ts'
import { relation, type View } from './view.ts'

type Condition = RawBuilder<SqlBool>
type Value = RawBuilder<unknown>
const column = (alias: string, name: string): Value => sql`${sql.ref(`${alias}.${columnName(name)}`)}`

/** Days between which rows count, both included; `from` null: since ever. */
interface Window { readonly from: string | null; readonly to: string; /** The end was chosen by somebody: what may reach beyond it does not surely lie within. */ readonly chosen: boolean }

function windowOf(when: When, asOf: string): Window {
  if (typeof when === 'string') return { from: null, to: asOf, chosen: false }
  if ('years' in when) return { from: nextDay(addMonths(asOf, -12 * when.years)), to: asOf, chosen: false }
  if ('calendarYears' in when) return { from: `${Number(nextDay(asOf).slice(0, 4)) - when.calendarYears}-01-01`, to: asOf, chosen: false }
  return { from: when.from, to: when.to, chosen: true }
}

/**
 * The condition that rows of another register refer to the row under `alias`, in time. `where` is compiled by the caller, for an
 * alias of the other register. One row that is asked for becomes a semi-join, which the planner may turn either way round; numbers
 * and lengths are worked out for all who have such rows, once; row by row, everything is looked up by itself.
 */
export function relatedRows(view: View, alias: string, p: Related, next: string, where: Condition): Condition {
  const other = view.catalogue.register(p.register)
  const rows = sql`${relation(view, other)} as ${sql.ref(next)} where ${sql.ref(`${next}.tenant`)} = ${view.principal.tenant}`
  const matching = sql`${inWindow(view, other, next, p)} and ${where}`
  const via = column(next, p.via)
  const own = sql`select 1 from ${rows} and ${via} = ${column(alias, 'id')} and ${matching}`
  if (p.against) return sql<SqlBool>`(select count(*) from ${rows} and ${via} = ${column(alias, 'id')} and ${matching}) ${sql.raw(p.against.than === '<' ? '<' : '>')} ${column(alias, p.against.field)}`
  if (!p.lasting && (p.count?.from ?? 1) <= 1) return existsIn(view, own)
  const having = [
    ...(p.count?.from !== undefined ? [sql<SqlBool>`count(*) >= ${p.count.from}`] : []),
    ...(p.lasting ? [longEnough(view, other, next, p, p.lasting)] : []),
  ]
  if (view.rowByRow) return sql<SqlBool>`exists (${own} having ${sql.join(having, sql` and `)})`
  return sql<SqlBool>`${column(alias, 'id')} in (select ${via} from ${rows} and ${via} is not null and ${matching} group by ${via} having ${sql.join(having, sql` and `)})`
}

/** Row by row, an offset keeps the planner from making one join of all. */
export function existsIn(view: View, rows: RawBuilder<unknown>): Condition {
  return view.rowByRow ? sql<SqlBool>`exists (${rows} offset 0)` : sql<SqlBool>`exists (${rows})`
}

/** The row counts at some time of the window. */
export function inWindow(view: View, register: Register, alias: string, p: Related): Condition {
  // The length of what holds now is measured over all that led to it.
  const when = p.when === 'now' && p.lasting ? 'ever' : p.when
  if (register.time === 'event') return happened(view, register, alias, when, p.possible === true)
  const ends = endsOf(register)
  if (!ends) return sql<SqlBool>`true`
  if (when === 'now') return overlaps(register, alias, ends, view.asOf, view.asOf, p.possible === true)
  const { from, to } = windowOf(when, view.asOf)
  return overlaps(register, alias, ends, from, to < view.asOf ? to : view.asOf, p.possible === true)
}

/** First and last day fields (the last excluded) between which a row is true; null where it always is. */
function endsOf(register: Register): readonly [string, string] | null {
  return register.time === 'span' ? ['since', 'until'] : register.lifetime ?? null
}

function happened(view: View, register: Register, alias: string, when: When, possible: boolean): Condition {
  const name = register.on ?? ''
  const field = register.fields[name]
  const value = column(alias, name)
  const { from, to, chosen } = windowOf(when, view.asOf)
  const last = to < view.asOf ? to : view.asOf
  if (field?.type !== 'date') {
    const within = sql<SqlBool>`${value} <= ${last}::date${from === null ? sql`` : sql` and ${value} >= ${from}::date`}`
    return unknown(field?.optional === true && (possible || from === null), value, within)
  }
  // An event of a month or year under way has happened, as everywhere: somebody has entered it.
  const within = possible || from === null
    ? sql<SqlBool>`${beginsBy(value, last)}${from === null ? sql`` : sql` and not ${endsBy(value, previousDay(from))}`}`
    : chosen ? liesWithin(value, from, to, view.asOf) : sql<SqlBool>`${beginsFrom(value, from)} and ${beginsBy(value, last)}`
  return unknown(field.optional === true && (possible || from === null), value, within)
}
function unknown(open: boolean, value: Value, known: Condition): Condition {
  return open ? sql<SqlBool>`(${value} is null or (${known}))` : sql<SqlBool>`(${known})`
}

/**
 * A row from its first day to the day before its last lies partly between two days. A month begins on its first day, as valid time
 * does everywhere; a year alone leaves the day open.
 */
function overlaps(register: Register, alias: string, [start, end]: readonly [string, string], from: string | null, to: string, possible: boolean): Condition {
  const [since, until] = [column(alias, start), column(alias, end)]
  const begun = register.fields[start]?.type !== 'date' ? sql<SqlBool>`${since} <= ${to}::date`
    : possible ? beginsBy(since, to) : sql<SqlBool>`(${beginsBy(since, to)}${to.endsWith('-12-31') ? sql`` : sql` and ${since} <> ${to.slice(0, 4)}`})`
  const began = unknown(register.fields[start]?.optional === true, since, begun)
  if (from === null) return began
  const lasts = register.fields[end]?.type !== 'date' ? sql<SqlBool>`${until} > ${from}::date`
    : possible && !from.endsWith('-12-31') ? sql<SqlBool>`(${beginsFrom(until, nextDay(from))} or ${until} = ${from.slice(0, 4)})` : beginsFrom(until, nextDay(from))
  return sql<SqlBool>`(${began} and (${until} is null or ${lasts}))`
}

/** Whether the rows of a group cover so many full months. */
function longEnough(view: View, register: Register, alias: string, p: Related, { months, how }: NonNullable<Related['lasting']>): Condition {
  const ends = endsOf(register)
  if (!ends) throw new Error(`${register.id}: rows without a beginning have no length`)
  const { asOf } = view
  const { from, to } = windowOf(p.when, asOf)
  // Time passed up to a day: it is full on the same day of a later month.
  const first = from === null ? null : typeof p.when === 'object' && 'years' in p.when ? addMonths(asOf, -12 * p.when.years) : from
  const last = to < asOf ? nextDay(to) : asOf
  const [since, until] = [edge(register, alias, ends[0], p.possible !== true), edge(register, alias, ends[1], p.possible === true)]
  const begin = first === null ? since : sql`greatest(${since}, ${first}::date)`
  const finish = sql`least(${until}, ${last}::date)`
  const stretches = sql`unnest(range_agg(case when ${begin} < ${finish} then daterange(${begin}, ${finish}) end)) as x`
  const span = sql`make_interval(months => ${sql.lit(months)})`
  const now = p.when === 'now' ? sql<SqlBool>`bool_or(${overlaps(register, alias, ends, asOf, asOf, p.possible === true)}) and ` : sql``
  if (how === 'longest') return sql<SqlBool>`${now} exists (select 1 from ${stretches} where lower(x) + ${span} <= upper(x)${p.when === 'now' ? sql` and upper(x) = ${asOf}::date` : sql``})`
  return sql<SqlBool>`${now} (select sum(${monthsOf}) from ${stretches}) >= ${sql.lit(months)}`
}

/** Full months of a stretch `x`: as many as can be added to its first day without passing its end. */
const monthsOf = (() => {
  const m = sql`((extract(year from upper(x)) - extract(year from lower(x))) * 12 + extract(month from upper(x)) - extract(month from lower(x)))::int`
  return sql`${m} - (case when lower(x) + make_interval(months => ${m}) > upper(x) then 1 else 0 end)`
})()

/** The day of an end: the first day it may mean, or for a year alone the last. */
function edge(register: Register, alias: string, name: string, latest: boolean): Value {
  const value = column(alias, name)
  const field = register.fields[name]
  const day = register.time === 'span' ? column(alias, name === 'since' ? 'validFrom' : 'validTo') : field?.type === 'date' ? sql`mingshi_earliest(${value})` : value
  return field?.type === 'date' && latest ? sql`(case when length(${value}) = 4 then make_date(${value}::int, 12, 31) else ${day} end)` : day
}
