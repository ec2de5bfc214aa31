import { sql, type RawBuilder } from 'kysely'
import { columnName, scope, type Register } from '#kernel'
import type { SearchHit } from '#server/http/contract'
import { column, compile } from '#server/postgres/read/compile'
import { foundBy, single, soughtOf, words, type Sought } from '#server/postgres/read/found'
import { relation, type View } from '#server/postgres/read/view'
import { list } from '#server/postgres/read/list'
import { namesAcross } from '#server/postgres/read/titles'
import { sortKeysFrom } from '#server/postgres/write/search-terms'

/** A register to look through, and how many of its rows are wanted. */
interface Wanted { readonly register: Register; readonly limit: number }

/** Names that hold a pair of characters are weighed one by one up to this many; 王 or 支部 holds far more. */
const WEIGHED = 1000

/** The best `limit` rows of one register for a query; the first in order when nothing is asked for. */
export async function searchRegister(view: View, register: Register, q: string, limit: number): Promise<{ id: string; title: string; detail: string }[]> {
  const about = register.search ? null : subjectRegister(view, register)
  if (about !== null && q.trim() !== '') return bySubject(view, register, about, q, limit)
  return (await search(view, [{ register, limit }], q)).map(({ id, title, detail }) => ({ id, title, detail }))
}

/** What a register's rows are about, where that is found by name. */
function subjectRegister({ catalogue }: View, register: Register): Register | null {
  const field = register.subject === undefined ? undefined : register.fields[register.subject]
  const about = field?.type === 'reference' ? catalogue.register(field.register) : null
  return about?.search ? about : null
}

/** Records without a name of their own are found by whom they are about: 诫勉 by the cadre. */
async function bySubject(view: View, register: Register, about: Register, q: string, limit: number): Promise<{ id: string; title: string; detail: string }[]> {
  if (scope(view.principal, register, 'read').rows === 'none') return []
  const subjects = (await search(view, [{ register: about, limit: 50 }], q)).map((hit) => hit.id)
  if (subjects.length === 0) return []
  const rows = await list(view, register, { where: { op: 'in', path: [register.subject ?? ''], values: subjects }, limit, all: true })
  const names = await namesAcross(view, new Map([[register.id, new Set(rows.map((row) => row.id))]]), true)
  return rows.map(({ id }) => ({ id, title: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '' }))
}

/** Ctrl+K: people and organizations first, then whatever else is searched. */
export async function searchAll(view: View, q: string): Promise<SearchHit[]> {
  if (!q.trim()) return []
  const searchable = [...view.catalogue.registers.values()].filter((r) => r.search).sort((a, b) => rankOf(a) - rankOf(b))
  const hits = await search(view, searchable.map((register) => ({ register, limit: rankOf(register) === 0 ? 10 : 5 })), q)
  return hits.slice(0, 30).map(({ register, ...hit }) => ({ register: register.id, registerLabel: register.label, ...hit }))
}

function rankOf(register: Register): number {
  return register.about === 'self' ? 0 : register.tree ? 1 : 2
}

/** Looks through several registers at once: two or three questions to the database, however many they are. */
async function search(view: View, asked: readonly Wanted[], q: string): Promise<{ register: Register; id: string; title: string; detail: string }[]> {
  const readable = asked.filter(({ register }) => scope(view.principal, register, 'read').rows !== 'none')
  const sought = soughtOf(q)
  if (view.knownAt !== null && sought) return described(view, readable, await asKnown(view, readable, q))
  const byName = sought !== null && 'grams' in sought ? readable.filter(({ register }) => register.search) : []
  const ids = sought !== null && 'grams' in sought ? await byCharacters(view, byName, q, sought.grams) : new Map<string, Set<string>>()
  for (const [id, found] of await inOrder(view, readable.filter((wanted) => !byName.includes(wanted)), sought)) ids.set(id, found)
  return described(view, readable, ids)
}

async function described(view: View, asked: readonly Wanted[], ids: Ids): Promise<{ register: Register; id: string; title: string; detail: string }[]> {
  const names = await namesAcross(view, ids, true)
  return asked.flatMap(({ register }) => [...ids.get(register.id) ?? []].map((id) => ({ register, id, title: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '' })))
}

type Ids = Map<string, Set<string>>

/** By the names that rows had then, all of them weighed: the words in their order are those of today. */
function asKnown(view: View, asked: readonly Wanted[], q: string): Promise<Ids> {
  return first(view, asked.filter(({ register }) => register.search), ({ register, limit }) => [sql`select t.id from ${relation(view, register)} as t
    where t.tenant = ${view.principal.tenant} and ${foundBy(view, register, column('t', 'id'), q)} ${visible(view, register)} order by ${closeness(register, q.trim())}, length(${shownName(register)}), t.sort_key, t.id limit ${limit}`])
}

/** Runs one statement for all registers and keeps the first `limit` different rows of each, in the order they came. */
async function first(view: View, asked: readonly Wanted[], statements: (wanted: Wanted) => readonly RawBuilder<unknown>[]): Promise<Ids> {
  const parts = asked.flatMap((wanted) => statements(wanted).map((statement, i) => sql`(select ${sql.lit(wanted.register.id)} as register, ${sql.lit(i)} as part, row_number() over () as place, x.id from (${statement}) as x)`))
  if (parts.length === 0) return new Map()
  const { rows } = await sql<{ register: string; part: number; place: number; id: string }>`${sql.join(parts, sql` union all `)}`.execute(view.connection)
  const ids: Ids = new Map()
  rows.sort((a, b) => a.part - b.part || a.place - b.place)
  for (const { register, limit } of asked) ids.set(register.id, new Set([...new Set(rows.filter((r) => r.register === register.id).map((r) => r.id))].slice(0, limit)))
  return ids
}

/** A row may stand under several words (市公安局 at each syllable): some more than are wanted are read. */
const spare = (limit: number): number => limit * 4

/**
 * By letters: the words in their own order, full pinyin before initials, and no further than the page is full. What is typed
 * in full so comes first, then what it begins, by the alphabet. Nothing typed: the names in their order.
 */
function inOrder(view: View, asked: readonly Wanted[], sought: Sought | null): Promise<Ids> {
  return first(view, asked, ({ register, limit }) => {
    const rows = sql`${relation(view, register)} as t`
    const own = visible(view, register)
    if (!register.search || sought === null || !('letters' in sought)) return [sql`select t.id from ${rows} where t.tenant = ${view.principal.tenant} ${own} order by ${register.search ? sql`t.sort_key, t.id` : sql`t.id`} limit ${limit}`]
    return (['p', 'i'] as const).map((kind) => sql`select s.id from search_term as s ${amongRows(view, register)}
      where ${words(view, register, 's', kind, sought.letters)} order by s.term, s.id limit ${spare(limit)}`)
  })
}

/**
 * By characters: names equal to the text, names that begin with it, then names that hold it, the shortest first. Where too
 * many hold it to weigh them all, those that begin with it are read in the order of pinyin.
 */
async function byCharacters(view: View, asked: readonly Wanted[], q: string, grams: readonly string[]): Promise<Ids> {
  const candidates = await first(view, asked.map(({ register }) => ({ register, limit: WEIGHED + 1 })), ({ register }) => [holding(view, register, grams)])
  const text = q.trim()
  return first(view, asked, ({ register, limit }) => {
    const ids = [...candidates.get(register.id) ?? []]
    if (ids.length === 0) return []
    const weighed = sql`select t.id from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[]) ${visible(view, register)}
      order by ${closeness(register, text)}, length(${shownName(register)}), t.sort_key, t.id limit ${limit}`
    return ids.length > WEIGHED ? [beginning(view, register, text, limit), weighed] : [weighed]
  })
}

/** Rows whose name holds all pairs of characters, so many as can be weighed. A single one may stand twice in a name (丽丽), hardly more. */
function holding(view: View, register: Register, grams: readonly string[]): RawBuilder<unknown> {
  const [lead = '', ...others] = grams
  const rest = others.map((gram, i) => sql`join search_term as ${sql.ref(`s${i}`)} on ${sql.ref(`s${i}`)}.id = s.id and ${words(view, register, `s${i}`, 'g', gram)}`)
  const found = (limit: number): RawBuilder<unknown> => sql`select s.id from search_term as s ${sql.join(rest, sql` `)} ${amongRows(view, register)} where ${words(view, register, 's', 'g', lead)} limit ${limit}`
  return single(lead) ? sql`select distinct f.id from (${found(2 * (WEIGHED + 1))}) as f limit ${WEIGHED + 1}` : found(WEIGHED + 1)
}

/** Keeps the words of rows that may be seen; who sees all of them need not look at the rows. */
function amongRows(view: View, register: Register): RawBuilder<unknown> {
  if (scope(view.principal, register, 'read').rows === 'all') return sql``
  return sql`join ${relation(view, register)} as t on t.tenant = s.tenant and t.id = s.id ${visible(view, register)}`
}

/** Names that begin with a text, read along the order of pinyin from where its sounds begin. */
function beginning(view: View, register: Register, text: string, limit: number): RawBuilder<unknown> {
  const [from, to] = sortKeysFrom(text, register.about === 'self')
  return sql`select t.id from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.sort_key >= ${from} and t.sort_key < ${to} and starts_with(${shownName(register)}, ${text}) ${visible(view, register)}
    order by t.sort_key, t.id limit ${limit}`
}

/** The name by which rows of a searched register are called. */
function shownName(register: Register): RawBuilder<unknown> {
  return column('t', register.search?.[0] ?? 'id')
}

/** 0 a name that is the text itself, 1 one that begins with it, 2 one that holds it. */
function closeness(register: Register, text: string): RawBuilder<unknown> {
  const names = (register.search ?? []).map((f) => sql.ref(`t.${columnName(f)}`))
  return sql`least(${sql.join(names.map((name) => sql`case when ${name} = ${text} then 0 when starts_with(${name}, ${text}) then 1 else 2 end`))})`
}

function visible(view: View, register: Register): RawBuilder<unknown> {
  const { rows } = scope(view.principal, register, 'read')
  return rows === 'all' || rows === 'none' ? sql`` : sql`and ${compile(view, register, 't', rows)}`
}
