import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { and, type Dimension, type Indicator, type ListSpec, type Period, type Predicate, type Register } from '#kernel'
import { column, compile, freshAlias, scalar } from '#server/postgres/read/compile'
import { relation, type View } from '#server/postgres/read/view'

/** Which list of an indicator: its own, or the whole of a ratio. */
export type Part = 'list' | 'denominator'

/** One cell of a split: the value of a dimension, null where the row has none. */
export interface Cell { readonly dimension: string; readonly value: string | null }

export interface Question { readonly indicator: Indicator; readonly period: Period; readonly part?: Part; readonly cell?: Cell }

/** The rows of a list and the subject each stands for. Number, members, cells and hidden count are all read from one source. */
export interface Source {
  readonly register: Register
  readonly members: Register
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<SqlBool>
  readonly subject: RawBuilder<unknown>
  /** Each row is a member by itself. */
  readonly single: boolean
}

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

/** The source of a question, with `t` for its rows and what the principal may see of them. */
export function source(view: View, question: Question, visible: Predicate | null): Source {
  const spec = specOf(question.indicator, question.part)
  const register = view.catalogue.register(spec.register)
  const conditions = [sql<SqlBool>`t.tenant = ${view.principal.tenant}`, compile(view, register, 't', and([spec.where, ...(visible ? [visible] : [])]), question.period)]
  let from = sql`${relation(view, register)} as t`
  if (question.cell) {
    const { cell } = question
    const { join, value } = dimensionOn(view, register, dimensionOf(question.indicator, cell.dimension))
    from = sql`${from} ${join}`
    conditions.push(cell.value === null ? sql<SqlBool>`${value} is null` : sql<SqlBool>`(${value})::text = ${cell.value}`)
  }
  if (spec.distinct) conditions.push(sql<SqlBool>`${column('t', spec.distinct)} is not null`)
  return {
    register, members: membersRegister(view, question.indicator, question.part ?? 'list'), from,
    where: sql<SqlBool>`${sql.join(conditions, sql` and `)}`, subject: spec.distinct ? column('t', spec.distinct) : sql.ref('t.id'), single: !spec.distinct,
  }
}

export function dimensionOf(indicator: Indicator, id: string): Dimension {
  const found = indicator.dimensions.find((d) => d.id === id)
  if (!found) throw new UnknownDimension(`“${indicator.label}”没有维度“${id}”，可用：${indicator.dimensions.map((d) => `${d.id}（${d.label}）`).join('、') || '无'}`)
  return found
}
export class UnknownDimension extends Error {}

/**
 * The value of a dimension beside each row `t`, on the day of the event: a field along references, or what the subject then
 * held. Joined, so that a split of a million rows meets the people in one pass and does not look each of them up.
 */
export function dimensionOn(view: View, register: Register, dimension: Dimension): { join: RawBuilder<unknown>; value: RawBuilder<unknown> } {
  if (dimension.path) return along(view, register, dimension.path)
  const held = dimension.held
  if (!held) throw new Error(`dimension ${dimension.id} has neither path nor held`)
  const spans = view.catalogue.register(held.register)
  const [alias, outer] = [freshAlias(), freshAlias()]
  const on = register.on ?? (register.time === 'span' ? 'validFrom' : null)
  const day = on ? sql`least(${dayOf(register, on)}, ${view.asOf}::date)` : sql`${view.asOf}::date`
  const where = held.where ? sql`and ${compile(view, spans, alias, held.where)}` : sql``
  const value = sql`${sql.ref(`${outer}.value`)}`
  const join = sql`left join lateral (select ${scalar(view, spans, alias, held.value)} as value from ${relation(view, spans)} as ${sql.ref(alias)}
    where ${column(alias, 'tenant')} = t.tenant and ${column(alias, held.by)} = ${scalar(view, register, 't', held.subject)}
      and ${column(alias, 'validFrom')} <= ${day} and (${column(alias, 'validTo')} is null or ${column(alias, 'validTo')} > ${day}) ${where}
    order by ${column(alias, 'validFrom')} desc, ${column(alias, 'id')} limit 1) as ${sql.ref(outer)} on true`
  return { join, value }
}

function along(view: View, register: Register, path: readonly string[]): { join: RawBuilder<unknown>; value: RawBuilder<unknown> } {
  const joins: RawBuilder<unknown>[] = []
  let [current, alias] = [register, 't']
  for (const step of path.slice(0, -1)) {
    const field = current.fields[step]
    if (field?.type !== 'reference') throw new Error(`${current.id}.${step} is not a reference`)
    const [target, next] = [view.catalogue.register(field.register), freshAlias()]
    joins.push(sql`left join ${relation(view, target)} as ${sql.ref(next)} on ${column(next, 'tenant')} = t.tenant and ${column(next, 'id')} = ${column(alias, step)}`)
    ;[current, alias] = [target, next]
  }
  return { join: sql.join(joins, sql` `), value: column(alias, path.at(-1) ?? 'id') }
}

function dayOf(register: Register, name: string): RawBuilder<unknown> {
  return register.fields[name]?.type === 'date' ? sql`mingshi_earliest(${column('t', name)})` : sql`${column('t', name)}`
}
