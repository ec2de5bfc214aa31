import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { scope, type Register } from '#kernel'
import type { SearchHit } from '#server/http/contract'
import { compile } from '#server/postgres/read/compile'
import { relation, type View } from '#server/postgres/read/view'
import { namesOf } from '#server/postgres/read/titles'
import { fold } from '#server/postgres/write/search-terms'

/**
 * Rows whose name fits `q`: Chinese by one- and two-character grams (all must fit), letters by prefix of the full pinyin
 * or of the initials. Only equalities and prefixes, so that the index serves under row-level security.
 */
function fits(view: View, register: Register, alias: string, q: string): RawBuilder<SqlBool> {
  const folded = fold(q).slice(0, 20)
  const tenant = view.principal.tenant
  const term = (kind: 'g' | 'p' | 'i', how: RawBuilder<unknown>): RawBuilder<SqlBool> =>
    sql<SqlBool>`${sql.ref(`${alias}.id`)} in (select id from search_term where tenant = ${tenant} and register = ${register.id} and kind = ${kind}::"char" and ${how})`
  if (/^[a-z0-9]+$/.test(folded) && !/^\d/.test(folded)) {
    const prefix = sql`term >= ${folded} and term < ${`${folded}\u{10ffff}`}`
    return sql<SqlBool>`(${term('p', prefix)} or ${term('i', prefix)})`
  }
  const chars = [...folded]
  const grams = chars.length <= 1 ? chars : chars.slice(0, -1).map((c, i) => c + (chars[i + 1] ?? ''))
  if (grams.length === 0) return sql<SqlBool>`true`
  return sql<SqlBool>`(${sql.join(grams.map((g) => term('g', sql`term = ${g}`)), sql` and `)})`
}

/** The best `limit` rows of one register for a query, shortest names first. */
export async function searchRegister(view: View, register: Register, q: string, limit: number): Promise<{ id: string; title: string; detail: string }[]> {
  const { rows: visible } = scope(view.principal, register, 'read')
  if (visible === 'none') return []
  const condition = register.search && q.trim() ? fits(view, register, 't', q) : sql<SqlBool>`true`
  const own = visible === 'all' ? sql`` : sql`and ${compile(view, register, 't', visible)}`
  const order = register.search ? sql`order by length(t.sort_key), t.sort_key, t.id` : sql`order by t.id`
  const { rows } = await sql<{ id: string }>`select t.id from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and ${condition} ${own} ${order} limit ${limit}`.execute(view.connection)
  const names = await namesOf(view, register, rows.map((r) => r.id))
  return rows.map(({ id }) => ({ id, title: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '' }))
}

/** Ids of the rows that fit a query in a list's search box; a query that fits more is not one that anybody pages through. */
export async function searchIds(view: View, register: Register, q: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select t.id from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and ${fits(view, register, 't', q)} order by t.sort_key limit 20000`.execute(view.connection)
  return rows.map((r) => r.id)
}

/** Ctrl+K: people and organizations first, then whatever else is searched. */
export async function searchAll(view: View, q: string): Promise<SearchHit[]> {
  if (!q.trim()) return []
  const searchable = [...view.catalogue.registers.values()].filter((r) => r.search).sort((a, b) => rankOf(a) - rankOf(b))
  const hits: SearchHit[] = []
  for (const register of searchable) {
    const found = await searchRegister(view, register, q, rankOf(register) === 0 ? 10 : 5)
    hits.push(...found.map((f) => ({ register: register.id, registerLabel: register.label, ...f })))
    if (hits.length >= 30) break
  }
  return hits.slice(0, 30)
}

function rankOf(register: Register): number {
  return register.about === 'self' ? 0 : register.tree ? 1 : 2
}
