import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { and, columnName, scope, type Dimension, type Indicator, type ListSpec, type Period, type Predicate, type Register } from '#kernel'
import { compile, column, freshAlias, scalar } from '#server/postgres/read/compile'
import { relation, type View } from '#server/postgres/read/view'

/** Which list of an indicator: its own, or the whole of a ratio. */
export type Part = 'list' | 'denominator'

/** One cell of a split: the value of a dimension, null where the row has none. */
export interface Cell { readonly dimension: string; readonly value: string | null }

export interface Question { readonly indicator: Indicator; readonly period: Period; readonly part?: Part; readonly cell?: Cell }

/** The rows of a list and the subject each stands for. One statement serves number, members, cells and hidden count. */
interface Source { readonly register: Register; readonly members: Register; readonly from: RawBuilder<unknown>; readonly where: RawBuilder<SqlBool>; readonly subject: RawBuilder<unknown> }

export function specOf(indicator: Indicator, part: Part = 'list'): ListSpec {
  return part === 'denominator' && indicator.denominator ? indicator.denominator : indicator.list
}

/** The register that the members of an indicator belong to. */
export function membersRegister(view: Pick<View, 'catalogue'>, indicator: Indicator, part: Part = 'list'): Register {
  const spec = specOf(indicator, part)
  const register = view.catalogue.register(spec.register)
  const field = spec.distinct ? register.fields[spec.distinct] : undefined
  return field?.type === 'reference' ? view.catalogue.register(field.register) : register
}

function source(view: View, question: Question, visible: Predicate | null): Source {
  const spec = specOf(question.indicator, question.part)
  const register = view.catalogue.register(spec.register)
  const conditions = [compile(view, register, 't', and([spec.where, ...(visible ? [visible] : [])]), question.period)]
  if (question.cell) {
    const { cell } = question
    const dimension = dimensionOf(question.indicator, cell.dimension)
    const value = dimensionValue(view, register, dimension)
    conditions.push(cell.value === null ? sql<SqlBool>`${value} is null` : sql<SqlBool>`(${value})::text = ${cell.value}`)
  }
  return {
    register, members: membersRegister(view, question.indicator, question.part ?? 'list'),
    from: sql`${relation(view, register)} as t`,
    where: sql<SqlBool>`t.tenant = ${view.principal.tenant} and ${sql.join(conditions, sql` and `)}`,
    subject: spec.distinct ? column('t', spec.distinct) : sql.ref('t.id'),
  }
}

export function dimensionOf(indicator: Indicator, id: string): Dimension {
  const found = indicator.dimensions.find((d) => d.id === id)
  if (!found) throw new UnknownDimension(`“${indicator.label}”没有维度“${id}”，可用：${indicator.dimensions.map((d) => `${d.id}（${d.label}）`).join('、') || '无'}`)
  return found
}
export class UnknownDimension extends Error {}

/** The value of a dimension on the day of the event: a field along references, or what the subject then held. */
function dimensionValue(view: View, register: Register, dimension: Dimension): RawBuilder<unknown> {
  if (dimension.path) return scalar(view, register, 't', dimension.path)
  const held = dimension.held
  if (!held) throw new Error(`dimension ${dimension.id} has neither path nor held`)
  const spans = view.catalogue.register(held.register)
  const alias = freshAlias()
  const on = register.on ?? (register.time === 'span' ? 'validFrom' : null)
  const day = on ? sql`least(${dayOf(register, on)}, ${view.asOf}::date)` : sql`${view.asOf}::date`
  const where = held.where ? sql`and ${compile(view, spans, alias, held.where)}` : sql``
  return sql`(select ${scalar(view, spans, alias, held.value)} from ${relation(view, spans)} as ${sql.ref(alias)}
    where ${column(alias, 'tenant')} = t.tenant and ${column(alias, held.by)} = ${scalar(view, register, 't', held.subject)}
      and ${column(alias, 'validFrom')} <= ${day} and (${column(alias, 'validTo')} is null or ${column(alias, 'validTo')} > ${day}) ${where}
    order by ${column(alias, 'validFrom')} desc, ${column(alias, 'id')} limit 1)`
}

function dayOf(register: Register, name: string): RawBuilder<unknown> {
  return register.fields[name]?.type === 'date' ? sql`mingshi_earliest(${column('t', name)})` : sql`${column('t', name)}`
}

export interface Count { readonly seen: number; readonly hidden: number }

/** How many members a list has: those the principal may see, and those he may not. */
export async function countMembers(view: View, question: Question): Promise<Count> {
  const register = view.catalogue.register(specOf(question.indicator, question.part).register)
  const { rows } = scope(view.principal, register, 'read')
  const number = async (visible: Predicate | null): Promise<number> => {
    const s = source(view, question, visible)
    return (await sql<{ n: number }>`select count(distinct ${s.subject})::int as n from ${s.from} where ${s.where} and ${s.subject} is not null`.execute(view.connection)).rows[0]?.n ?? 0
  }
  if (rows === 'all') return { seen: await number(null), hidden: 0 }
  const all = await number(null)
  if (rows === 'none') return { seen: 0, hidden: all }
  const seen = await number(rows)
  return { seen, hidden: all - seen }
}

export interface MemberIds { readonly id: string; readonly rows: readonly string[] }

/** The members with the rows inside each, in a fixed order. The length of this list is the figure. */
export async function memberIds(view: View, question: Question, page: { limit?: number; offset?: number } = {}): Promise<MemberIds[]> {
  const register = view.catalogue.register(specOf(question.indicator, question.part).register)
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') return []
  const s = source(view, question, rows === 'all' ? null : rows)
  const name = orderName(view, s)
  const result = await sql<{ id: string; rows: string[] }>`
    select ${s.subject} as id, array_agg(t.id::text order by t.id) as rows from ${s.from} where ${s.where} and ${s.subject} is not null
    group by 1 order by ${name} ${s.subject} limit ${page.limit ?? null} offset ${page.offset ?? 0}`.execute(view.connection)
  return result.rows
}

/** Members with names stand in the order of pinyin. */
function orderName(view: View, s: Source): RawBuilder<unknown> {
  if (!s.members.search) return sql``
  const alias = freshAlias()
  return sql`(select ${sql.ref(`${alias}.sort_key`)} from ${relation(view, s.members)} as ${sql.ref(alias)} where ${column(alias, 'tenant')} = ${view.principal.tenant} and ${column(alias, 'id')} = ${s.subject}),`
}

export interface Split { readonly value: string | null; readonly count: number }

/** Members by the value of a dimension. A member with events in several cells is in each of them. */
export async function splitMembers(view: View, question: Question, dimension: Dimension): Promise<Split[]> {
  const spec = specOf(question.indicator, question.part)
  const register = view.catalogue.register(spec.register)
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') return []
  const s = source(view, question, rows === 'all' ? null : rows)
  const result = await sql<Split>`
    select value, count(distinct subject)::int as count from (select (${dimensionValue(view, register, dimension)})::text as value, ${s.subject} as subject from ${s.from} where ${s.where}) as x
    where subject is not null group by value order by count desc, value nulls last`.execute(view.connection)
  return result.rows
}

/** Sum or average of a number field over the rows of the list. */
export async function aggregate(view: View, question: Question): Promise<number | null> {
  const { indicator } = question
  if (!indicator.value || (indicator.kind !== 'sum' && indicator.kind !== 'average')) return null
  const register = view.catalogue.register(specOf(indicator).register)
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') return null
  const s = source(view, question, rows === 'all' ? null : rows)
  const value = column('t', indicator.value)
  const total = indicator.kind === 'sum' ? sql`coalesce(sum(${value}), 0)` : sql`avg(${value})`
  return (await sql<{ n: number | null }>`select ${total}::numeric as n from ${s.from} where ${s.where}`.execute(view.connection)).rows[0]?.n ?? null
}

/** The grade in the latest row of the list, as a code. */
export async function latestGrade(view: View, question: Question): Promise<string | null> {
  const { indicator } = question
  if (indicator.kind !== 'grade' || !indicator.value) return null
  const register = view.catalogue.register(specOf(indicator).register)
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') return null
  const s = source(view, question, rows === 'all' ? null : rows)
  const on = sql.ref(`t.${columnName(register.on ?? 'id')}`)
  return (await sql<{ v: string | null }>`select ${column('t', indicator.value)} as v from ${s.from} where ${s.where} order by ${on} desc, t.id limit 1`.execute(view.connection)).rows[0]?.v ?? null
}
