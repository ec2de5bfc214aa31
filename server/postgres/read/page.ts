import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { scope, type Predicate, type Register } from '#kernel'
import { cursorOf, placeOf, type Place } from './cursor.ts'
import { condition, NotAllowed, readable, ready, type ListQuery, type StoredRow } from './list.ts'
import { joins, orderBy, termsOf, type Term } from './order.ts'
import { fieldList, relation, type View } from './view.ts'

export interface PageQuery extends Omit<ListQuery, 'limit' | 'offset'> {
  readonly limit: number
  readonly offset?: number
  /** The rows that follow this place … */
  readonly after?: string
  /** … or those that lead up to it. */
  readonly before?: string
  /** How many rows the principal sees in the whole list, where that is known. */
  readonly total?: number
}

export interface Page {
  readonly rows: StoredRow[]
  /** How many rows the principal sees in the whole list, where so few are left that it was found out along the way. */
  readonly total: number | null
  /** Where the page begins and ends, to go on from; null where nothing lies beyond. */
  readonly first: string | null
  readonly last: string | null
}

/** A stretch of the order within which the leading value is always there, or never. */
interface Stretch { readonly terms: readonly Term[]; readonly where: RawBuilder<SqlBool> | null; readonly place: Place | null }

type Keyed = StoredRow & { '#'?: string }

/**
 * One page of a list in its order, and the places before and behind it. By place, a page deep in a million rows costs what
 * the first one costs, and stays where it was when rows come in before it.
 */
export async function page(view: View, register: Register, asked: PageQuery, most = FEW): Promise<Page> {
  const query = { ...await ready(view, register, asked), sort: asked.sort ?? register.sort ?? [] }
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const visible = rows === 'all' ? null : rows
  const terms = termsOf(view, register, query.sort)
  const backwards = query.before !== undefined
  const cursor = query.before ?? query.after
  const place = cursor === undefined ? null : placeOf(cursor, query, terms)
  const offset = place ? 0 : query.offset ?? 0
  // One more than asked tells whether anything lies beyond.
  const wanted = query.limit + 1
  const found: Keyed[] = []
  const unforeseen = visible !== null || blind(query.where)
  const total = query.total ?? (unforeseen ? await upTo(view, register, query, visible, most) : null)
  const few = unforeseen && total !== null && total <= most
  const how = { backwards, offset, few: few || seeks(query.where) }
  for (const stretch of offset > 0 ? [{ terms, where: null, place: null }] : stretches(terms, place, backwards)) {
    found.push(...await read(view, register, query, visible, terms, stretch, { ...how, limit: wanted - found.length }))
    if (found.length >= wanted) break
  }
  const beyond = found.length === wanted
  const shown = found.slice(0, query.limit)
  if (backwards) shown.reverse()
  const at = (row: Keyed | undefined): string | null => (row ? cursorOf(query.sort, { values: JSON.parse(row['#'] ?? '[]') as (string | null)[], id: row.id }) : null)
  const [before, behind] = backwards ? [beyond, true] : [place !== null || offset > 0, beyond]
  const [first, last] = [before ? at(shown[0]) : null, behind ? at(shown.at(-1)) : null]
  for (const row of shown) delete row['#']
  return { total, rows: shown, first, last }
}

/**
 * A list is read along its order until the page is full, or its rows are found first and put in order. The planner takes the
 * first way also for conditions whose rows it cannot foresee, and walks a million rows where three fit. So they are counted
 * before, but no further than this: of so many, a page is full soon.
 */
const FEW = 5000

/** Whether the planner cannot tell from its statistics how many rows a condition leaves: it looks into other tables, or into texts. */
function blind(where: Predicate | undefined): boolean {
  switch (where?.op) {
    case undefined: case 'holds': case 'held': return false
    case 'and': case 'or': return where.of.some(blind)
    case 'not': case 'sure': case 'possible': return blind(where.of)
    case 'equals': case 'in': case 'empty': case 'compare': case 'years': case 'as-of': case 'in-period': return where.path.length > 1
    case 'under': case 'starts': case 'contains': case 'found': case 'exists': case 'related': return true
  }
}

/** The number of rows of a list, or null where there are more than `most`. */
async function upTo(view: View, register: Register, query: ListQuery, visible: Predicate | null, most: number): Promise<number | null> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from ${relation(view, register)} as t where ${condition(view, register, query, visible)} limit ${most + 1}) as x`.execute(view.connection)
  const n = rows[0]?.n ?? 0
  return n > most ? null : n
}

/** An index gives what has a value, in order, either way; what has none is asked for by itself, where the page gets that far. */
function stretches(terms: readonly Term[], place: Place | null, backwards: boolean): Stretch[] {
  const [lead, ...rest] = terms
  if (!lead?.nullable) return [{ terms, where: null, place }]
  const given: Stretch = { terms: [{ ...lead, nullable: false }, ...rest], where: sql<SqlBool>`${lead.value} is not null`, place }
  const missing: Stretch = { terms: rest, where: lead.absent, place: place && { values: place.values.slice(1), id: place.id } }
  if (!place) return [given, missing]
  const inMissing = place.values[0] === null
  if (backwards) return inMissing ? [missing, { ...given, place: null }] : [given]
  return inMissing ? [missing] : [given, { ...missing, place: null }]
}

async function read(view: View, register: Register, query: ListQuery, visible: Predicate | null, all: readonly Term[], stretch: Stretch, how: { backwards: boolean; limit: number; offset: number; few: boolean }): Promise<Keyed[]> {
  const fields = readable(view, register, query.fields)
  const place = sql`jsonb_build_array(${sql.join(all.map(({ value }) => sql`(${value})::text`))})::text as "#"`
  const kept = condition(view, register, query, visible)
  const source = how.few ? sql`(select t.* from ${relation(view, register)} as t where ${kept} offset 0) as t` : sql`${relation(view, register)} as t`
  const conditions = [how.few ? sql<SqlBool>`true` : kept, ...(stretch.where ? [stretch.where] : []), ...(stretch.place ? [beyondPlace(stretch.terms, stretch.place, how.backwards)] : [])]
  // The leading term of a stretch may be joined inside; where it is missing its join stays as it was.
  const joined = [...stretch.terms, ...all.slice(0, all.length - stretch.terms.length)]
  const { rows } = await sql<Keyed>`
    select ${fieldList(register, 't', fields)}, ${place} from ${source} ${joins(view, joined, true)}
    where ${sql.join(conditions, sql` and `)} order by ${orderBy(stretch.terms, how.backwards)} limit ${how.limit} offset ${how.offset}`.execute(view.connection)
  return rows
}

/** Rows behind a place in the order of the terms (before it, when `backwards`). */
function beyondPlace(terms: readonly Term[], place: Place, backwards: boolean): RawBuilder<SqlBool> {
  let rest = sql<SqlBool>`t.id ${sql.raw(backwards ? '<' : '>')} ${place.id}::uuid`
  for (const [i, term] of [...terms.entries()].reverse()) {
    const value = place.values[i] ?? null
    rest = sql<SqlBool>`(${strictly(term, value, backwards)} or (${same(term, value)} and ${rest}))`
  }
  const lead = terms[0]
  const value = place.values[0] ?? null
  // Says again what already follows, in a form that tells an index where to begin.
  if (!lead || lead.nullable || value === null) return rest
  return sql<SqlBool>`${lead.value} ${sql.raw(lead.descending === backwards ? '>=' : '<=')} ${typed(lead, value)} and ${rest}`
}

function strictly(term: Term, value: string | null, backwards: boolean): RawBuilder<SqlBool> {
  if (value === null) return backwards ? sql<SqlBool>`${term.value} is not null` : sql<SqlBool>`false`
  const further = sql<SqlBool>`${term.value} ${sql.raw(term.descending === backwards ? '>' : '<')} ${typed(term, value)}`
  return term.nullable && !backwards ? sql<SqlBool>`(${further} or ${term.value} is null)` : further
}
function same(term: Term, value: string | null): RawBuilder<SqlBool> {
  return value === null ? sql<SqlBool>`${term.value} is null` : sql<SqlBool>`${term.value} = ${typed(term, value)}`
}
const typed = (term: Term, value: string): RawBuilder<unknown> => sql`${value}::${sql.raw(term.type)}`

function seeks(where: Predicate | undefined): boolean {
  return where?.op === 'found' || (where?.op === 'and' && where.of.some(seeks))
}
