import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { columnName, type Register } from '#kernel'
import { tableName } from '../schema/model.ts'
import { fold, type TermKind } from '../write/search-terms.ts'
import { termLead } from '../write/terms.ts'
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

type Condition = RawBuilder<SqlBool>

/**
 * The words of a register that fit: equalities and prefixes only, which the key of `search_term` serves under row-level
 * security. A single character is what a pair begins with, or the last one of a name; so a name may stand there twice.
 */
export function words(view: View, register: Register, alias: string, kind: TermKind, word: string): Condition {
  const term = sql.ref(`${alias}.term`)
  const sought = `${termLead(register)}${kind}${word}`
  const fits = kind === 'g' && !single(word) ? sql`${term} = ${sought}` : sql`${term} >= ${sought} and ${term} < ${`${sought}\u{10ffff}`}`
  return sql<SqlBool>`${sql.ref(`${alias}.tenant`)} = ${view.principal.tenant} and ${fits}`
}

/** Whether a word is of one character. */
export function single(word: string): boolean {
  return [...word].length === 1
}

/** Whether the row `id` is one whose name is found by `text`: all its pairs of characters, or the beginning of its pinyin or initials. */
export function foundBy(view: View, register: Register, id: RawBuilder<unknown>, text: string): Condition {
  const sought = soughtOf(text)
  if (!sought) return sql<SqlBool>`true`
  const now = byWords(view, register, id, sought)
  if (view.knownAt === null) return now
  // The words are those of today. What has changed since is few, and its names of then are read as they stand in the history.
  const [table, n] = [tableName(register), sql.lit(view.knownAt)]
  const since = (alias: string): RawBuilder<unknown> => sql`${sql.ref(alias)} where ${sql.ref(`${alias}.tenant`)} = ${view.principal.tenant}`
  return sql<SqlBool>`((${now} and ${id} in (select c.id from ${sql.table(table)} as ${since('c')} and c.act_from <= ${n}))
    or ${id} in (select h.id from ${sql.table(`${table}_history`)} as ${since('h')} and h.act_from <= ${n} and h.act_to > ${n} and ${byText(register, 'h', sought)}))`
}

function byWords(view: View, register: Register, id: RawBuilder<unknown>, sought: Sought): Condition {
  const among = (kind: TermKind, word: string): Condition => words(view, register, 's', kind, word)
  if ('letters' in sought) return sql<SqlBool>`${id} in (select s.id from search_term as s where ${among('p', sought.letters)} union select s.id from search_term as s where ${among('i', sought.letters)})`
  return sql<SqlBool>`(${sql.join(sought.grams.map((g) => sql`${id} in (select s.id from search_term as s where ${among('g', g)})`), sql` and `)})`
}

/** The same asked of the text itself: its characters, or the syllables that its sort key keeps. */
function byText(register: Register, alias: string, sought: Sought): Condition {
  if ('grams' in sought) {
    const names = (register.search ?? []).map((f) => sql`lower(${sql.ref(`${alias}.${columnName(f)}`)})`)
    return sql<SqlBool>`(${sql.join(names.map((name) => sql`(${sql.join(sought.grams.map((g) => sql`strpos(${name}, ${g}) > 0`), sql` and `)})`), sql` or `)})`
  }
  const syllables = sql`split_part(${sql.ref(`${alias}.sort_key`)}, E'\\x01', 1)`
  const initials = sql`regexp_replace(${syllables}, '(\\S)\\S*\\s?', '\\1', 'g')`
  const whole = sql`replace(${syllables}, ' ', '')`
  // A person is entered by the first syllable, an organization by any.
  const at = (text: RawBuilder<unknown>): Condition => (register.about === 'self' ? sql<SqlBool>`starts_with(${text}, ${sought.letters})` : sql<SqlBool>`strpos(${text}, ${sought.letters}) > 0`)
  return sql<SqlBool>`(${at(whole)} or ${at(initials)})`
}
