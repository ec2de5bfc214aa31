import { sql } from 'kysely'
import { freshAlias } from './compile.ts'
import { listStatement, type ListQuery, type StoredRow } from './list.ts'
import type { View } from './view.ts'
import type { Register } from '#kernel'

/**
 * A whole list part by part, for files: asked once and read as it is written, so that a million rows are put in order once
 * and are never all in memory. Other questions may be asked of the view between the parts.
 */
export async function* pagesOf(view: View, register: Register, query: ListQuery, size: number): AsyncGenerator<StoredRow[]> {
  const cursor = sql.ref(`pages_${freshAlias()}`)
  await sql`declare ${cursor} no scroll cursor for ${listStatement(view, register, query)}`.execute(view.connection)
  for (;;) {
    const { rows } = await sql<StoredRow>`fetch ${sql.lit(size)} from ${cursor}`.execute(view.connection)
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await sql`close ${cursor}`.execute(view.connection)
}
