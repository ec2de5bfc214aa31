import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Register } from '#kernel'
import { fold } from '../write/search-terms.ts'
import type { View } from './view.ts'

/** What somebody typed to find a name: letters of a pinyin or of initials, or the characters themselves. */
export type Sought = { readonly letters: string } | { readonly grams: readonly string[] }

/** Takes a text apart into the words that `search_term` knows; null where nothing is left to look for. */
export function soughtOf(text: string): Sought | null {
  const folded = fold(text).slice(0, 20).toWellFormed()
  if (/^[a-z0-9]+$/.test(folded) && !/^\d/.test(folded)) return { letters: folded }
  const chars = [...folded]
  if (chars.length === 0) return null
  return { grams: chars.length === 1 ? chars : chars.slice(0, -1).map((c, i) => c + (chars[i + 1] ?? '')) }
}

/** The words of a register that fit: equalities and prefixes only, which the key of `search_term` serves under row-level security. */
export function words(view: View, register: Register, alias: string, kind: 'g' | 'p' | 'i', word: string): RawBuilder<SqlBool> {
  const term = sql.ref(`${alias}.term`)
  const fits = kind === 'g' ? sql`${term} = ${word}` : sql`${term} >= ${word} and ${term} < ${`${word}\u{10ffff}`}`
  return sql<SqlBool>`${sql.ref(`${alias}.tenant`)} = ${view.principal.tenant} and ${sql.ref(`${alias}.register`)} = ${register.id} and ${sql.ref(`${alias}.kind`)} = ${kind}::"char" and ${fits}`
}

/** Whether the row `id` is one whose name is found by `text`: all its pairs of characters, or the beginning of its pinyin or initials. */
export function foundBy(view: View, register: Register, id: RawBuilder<unknown>, text: string): RawBuilder<SqlBool> {
  const sought = soughtOf(text)
  if (!sought) return sql<SqlBool>`true`
  const among = (kind: 'g' | 'p' | 'i', word: string): RawBuilder<SqlBool> => sql<SqlBool>`${words(view, register, 's', kind, word)}`
  if ('letters' in sought) return sql<SqlBool>`${id} in (select s.id from search_term as s where ${among('p', sought.letters)} union select s.id from search_term as s where ${among('i', sought.letters)})`
  return sql<SqlBool>`(${sql.join(sought.grams.map((g) => sql`${id} in (select s.id from search_term as s where ${among('g', g)})`), sql` and `)})`
}
