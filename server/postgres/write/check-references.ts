import { sql } from 'kysely'
import type { Connection } from '../database.ts'

const MANY = 500

/**
 * Checks now what the act's rows refer to; what is written later is again checked later. PostgreSQL plans such a check once
 * per connection and keeps the plan: made while a table was small it reads the whole table for every row of a large import,
 * which statistics gathered meanwhile cannot stop, since they do not see an act before its end. So before `rows` are many
 * the plans are made anew.
 */
export async function checkReferences(connection: Connection, rows: number): Promise<void> {
  if (rows >= MANY) await sql`discard plans`.execute(connection)
  await sql`set constraints all immediate`.execute(connection)
  await sql`set constraints all deferred`.execute(connection)
}
