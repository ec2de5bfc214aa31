import { sql } from 'kysely'
import type { Connection } from '../database.ts'

/**
 * Checks now what the act's rows refer to; later rows are again checked later. PostgreSQL plans such a check once per connection
 * and keeps the plan: made while a table is small it would read the whole table for every row of a later import. So it is
 * always made for the index.
 */
export async function checkReferences(connection: Connection): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(connection)
  await sql`set constraints all immediate`.execute(connection)
  await sql`set constraints all deferred`.execute(connection)
  await sql`set local enable_seqscan = on`.execute(connection)
}
