import { sql, type RawBuilder } from 'kysely'
import { columnName, type Register, type Row } from '#kernel'
import { tableName } from '../schema/model.ts'
import type { Writer } from './writer.ts'
import { searchOf } from './search-terms.ts'

/** The words of rows by their ids; each word led by its kind. Words hold no blanks: `fold` takes them out. */
export type Terms = ReadonlyMap<string, readonly string[]>

/** The statement that inserts words, in the order of the key, so that neighbours go to the same page of the index. */
export function insertionOf(writer: Writer, register: Register, terms: Terms): RawBuilder<unknown> {
  return sql`insert into search_term (tenant, term, id)
    select ${writer.principal.tenant}, term, id from ${spread(register, terms)} order by term, id`
}

async function deleteTerms(writer: Writer, register: Register, terms: Terms): Promise<void> {
  if (terms.size === 0) return
  // Materialized: else the planner joins by the id first, and reads the whole index for a row that has a dozen words.
  await sql`with x as materialized (select term, id from ${spread(register, terms)}) delete from search_term as s using x
    where s.tenant = ${writer.principal.tenant} and s.term = x.term and s.id = x.id`.execute(writer.connection)
}

/**
 * Words that went out of use are deleted; a row whose words stay costs nothing. Of any other all are inserted: migration 0016
 * left out the last character of names in which a pair begins with it (明月明), which stands for itself once the pair goes.
 */
export async function changeTerms(writer: Writer, register: Register, before: Terms, after: Terms): Promise<void> {
  const gone = without(before, after)
  await deleteTerms(writer, register, gone)
  const fresh = without(after, before)
  const changed = new Map([...after].filter(([id]) => gone.has(id) || fresh.has(id)))
  if (changed.size > 0) await sql`${insertionOf(writer, register, changed)} on conflict do nothing`.execute(writer.connection)
}

/** The words under which stored rows stand: made again from their text, as they were when it was written. */
export async function storedTerms(writer: Writer, register: Register, ids: readonly string[]): Promise<Terms> {
  if (!register.search) return new Map()
  const { rows } = await sql<Row & { id: string }>`select id, ${sql.join(register.search.map((f) => sql`${sql.ref(columnName(f))} as ${sql.ref(f)}`))}
    from ${sql.table(tableName(register))} where tenant = ${writer.principal.tenant} and id = any(${ids}::uuid[])`.execute(writer.connection)
  return new Map(rows.flatMap((row) => wordsOf(row.id, searchOf(register, row))))
}

/** The entry of one row, or none. */
export function wordsOf(id: string, found: ReturnType<typeof searchOf>): [string, string[]][] {
  return found && found.words.length > 0 ? [[id, found.words]] : []
}

function without(terms: Terms, others: Terms): Terms {
  const left = new Map<string, string[]>()
  for (const [id, words] of terms) {
    const known = new Set(others.get(id))
    const rest = words.filter((w) => !known.has(w))
    if (rest.length > 0) left.set(id, rest)
  }
  return left
}

/** Two parameters however many words: the ids, and a line of words for each. They stand under their register, in bytes. */
function spread(register: Register, terms: Terms): RawBuilder<unknown> {
  const lines = [...terms.values()].map((words) => words.join('\t')).join('\n')
  return sql`(select ${termLead(register)} || word collate "C" as term, id
    from unnest(${`{${[...terms.keys()].join(',')}}`}::uuid[], string_to_array(${lines}, E'\n')) as l(id, line), string_to_table(line, E'\t') as word) as x`
}

/** What leads the words of a register: "person g王建". No slug holds a blank, so that none leads into another's words. */
export function termLead(register: Pick<Register, 'id'>): string {
  return `${register.id} `
}
