import { sql, type RawBuilder } from 'kysely'
import { columnName, scope, toldOfHidden, type Dimension, type Indicator, type Predicate } from '#kernel'
import { column, freshAlias } from '#server/postgres/read/compile'
import { Parts } from '#server/postgres/read/parts'
import { relation, type View } from '#server/postgres/read/view'
import { dimensionOn, source, specOf, type Question, type Source } from './source.ts'

export { dimensionOf, membersRegister, specOf, UnknownDimension, type Cell, type Part, type Question } from './source.ts'

/** What there is to know of a list: members seen and not seen; for sums and averages the number, for grades the latest code. */
export interface Measured { readonly seen: number; readonly hidden: number; readonly value: number | string | null }

/** A question, and the day and state it is asked of. */
export interface Asked { readonly view: View; readonly question: Question }

/**
 * Answers many questions in one message to the database, which sees them all in one state. Whoever sees every row is counted
 * once; what several questions ask alike (a whole that does not change from year to year) is asked once, and what was counted
 * before and has not been written to since is not asked at all.
 */
export async function measure(asked: readonly Asked[]): Promise<Measured[]> {
  const [first] = asked
  if (!first) return []
  const parts = new Parts(first.view)
  const wanted = asked.map(({ view, question }) => {
    const register = view.catalogue.register(specOf(question.indicator, question.part).register)
    const { rows } = scope(view.principal, register, 'read')
    // A cell may be one small office: how many stand in it unseen would tell of whom.
    const whole = rows === 'all' || (question.cell && !toldOfHidden(view.principal, register)) ? null : parts.put(number(source(view, question, null)))
    if (rows === 'none') return { whole, seen: null, value: null }
    const own = source(view, question, rows === 'all' ? null : rows)
    const value = valueOf(question, own)
    return { whole, seen: parts.put(number(own)), value: value && parts.put(value) }
  })
  const values = await parts.answers()
  const at = (key: string | null): number | string | null => (key === null ? null : values.get(key) ?? null)
  return wanted.map(({ whole, seen, value }) => ({ seen: Number(at(seen) ?? 0), hidden: whole === null ? 0 : Number(at(whole)) - Number(at(seen) ?? 0), value: at(value) }))
}

/**
 * How many members: rows, or different subjects. `count(distinct)` reads a million of them in the order of the key that begins
 * with the subject; as groups they would be hashed, at three times the cost.
 */
function number(s: Source): RawBuilder<unknown> {
  return sql`select count(${s.single ? sql`*` : sql`distinct ${s.subject}`})::int from ${s.from} where ${s.where}`
}

/** Sum or average of a number field over the rows of the list, or the code in the latest of them. */
function valueOf({ indicator }: Question, s: Source): RawBuilder<unknown> | null {
  if (!indicator.value) return null
  const value = column('t', indicator.value)
  switch (indicator.kind) {
    case 'share': case 'sum': case 'average': return sql`select ${aggregate(indicator)} from ${s.from} where ${s.where}`
    case 'grade': return sql`select ${value} from ${s.from} where ${s.where} order by ${sql.ref(`t.${columnName(s.register.on ?? 'id')}`)} desc, t.id limit 1`
    case 'count': case 'distinct': case 'ratio': return null
  }
}

/** The number that a list's rows make together, as an expression over rows `t`: a sum, an average, or a share in percent with one decimal. */
function aggregate({ kind, value = '', parts = [] }: Indicator): RawBuilder<unknown> {
  const number = column('t', value)
  if (kind === 'sum') return sql`coalesce(sum(${number}), 0)::numeric`
  if (kind === 'average') return sql`avg(${number})::numeric`
  return sql`round(1000.0 * sum(${sql.join(parts.map((p) => sql`coalesce(${column('t', p)}, 0)`), sql` + `)}) / nullif(sum(${number}), 0)) / 10`
}

export interface MemberIds { readonly id: string; readonly rows: readonly string[] }

/** A figure of more members than this is paged along their names; fewer are gathered and put in order. */
const MANY = 5000

/**
 * The members with the rows inside each, in the order of their names. The length of this list is the figure. `total`, where
 * it is known, tells which way is shorter.
 */
export async function memberIds(view: View, question: Question, page: { limit?: number; offset?: number; total?: number } = {}): Promise<MemberIds[]> {
  const { rows } = scope(view.principal, view.catalogue.register(specOf(question.indicator, question.part).register), 'read')
  if (rows === 'none') return []
  const visible = rows === 'all' ? null : rows
  if (page.limit === undefined || (page.total ?? 0) <= MANY) return gathered(view, question, visible, page)
  const ids = await alongNames(view, question, visible, page)
  const found = new Map((await gathered(view, question, visible, {}, ids)).map((m) => [m.id, m]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function gathered(view: View, question: Question, visible: Predicate | null, page: { limit?: number; offset?: number }, only?: readonly string[]): Promise<MemberIds[]> {
  const s = source(view, question, visible)
  const alias = freshAlias()
  const among = only ? sql`and ${s.subject} = any(${only}::uuid[])` : sql``
  const named = s.members.search ? sql`left join ${relation(view, s.members)} as ${sql.ref(alias)} on ${column(alias, 'tenant')} = ${view.principal.tenant} and ${column(alias, 'id')} = x.id` : sql``
  const { rows } = await sql<{ id: string; rows: string[] }>`
    select x.id, x.rows from (select ${s.subject} as id, array_agg(t.id::text order by t.id) as rows from ${s.from} where ${s.where} ${among} group by 1) as x ${named}
    order by ${s.members.search ? sql`${column(alias, 'sortKey')}, x.id` : sql`x.id`} limit ${page.limit ?? null} offset ${page.offset ?? 0}`.execute(view.connection)
  return rows
}

/** The ids of one page, read along the names of all who could be members until it is full. */
async function alongNames(view: View, question: Question, visible: Predicate | null, page: { limit?: number; offset?: number }): Promise<string[]> {
  const s = source(view, question, visible)
  const order = (alias: string): RawBuilder<unknown> => (s.members.search ? sql`${column(alias, 'sortKey')}, ${column(alias, 'id')}` : column(alias, 'id'))
  const among = s.single ? sql`${s.from} where ${s.where} order by ${order('t')}`
    : sql`${relation(view, s.members)} as m where m.tenant = ${view.principal.tenant} and exists (select from ${s.from} where ${s.where} and ${s.subject} = m.id) order by ${order('m')}`
  const { rows } = await sql<{ id: string }>`select ${sql.raw(s.single ? 't.id' : 'm.id')} as id from ${among} limit ${page.limit ?? null} offset ${page.offset ?? 0}`.execute(view.connection)
  return rows.map((r) => r.id)
}

/** `measured`: of sums, averages and shares, the number that the rows of the cell make together. */
export interface Split { readonly value: string | null; readonly count: number; readonly measured?: string | null }

/** Members by the value of a dimension. A member with events in several cells is in each of them. */
export async function splitMembers(view: View, question: Question, dimension: Dimension): Promise<Split[]> {
  const { rows } = scope(view.principal, view.catalogue.register(specOf(question.indicator, question.part).register), 'read')
  if (rows === 'none') return []
  const s = source(view, question, rows === 'all' ? null : rows)
  const { join, value } = dimensionOn(view, s.register, dimension)
  const added = ['sum', 'average', 'share'].includes(question.indicator.kind) && question.part !== 'denominator'
  if (added) {
    const result = await sql<Split>`select value::text, count, measured from (select ${value} as value, count(${s.single ? sql`*` : sql`distinct ${s.subject}`})::int as count, ${aggregate(question.indicator)} as measured from ${s.from} ${join} where ${s.where} group by 1) as y order by count desc, value::text nulls last`.execute(view.connection)
    return result.rows
  }
  const inside = s.single ? sql`select ${value} as value, count(*)::int as count from ${s.from} ${join} where ${s.where} group by 1`
    : sql`select value, count(*)::int as count from (select ${value} as value from ${s.from} ${join} where ${s.where} group by ${value}, ${s.subject}) as x group by 1`
  const result = await sql<Split>`select value::text, count from (${inside}) as y order by count desc, value::text nulls last`.execute(view.connection)
  return result.rows
}
