import { sql } from 'kysely'
import type { View } from '#server/postgres/read/view'

/** Who did the acts of these numbers. */
export async function authorsOf(view: View, acts: Iterable<number>): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: number; name: string }>`select number, actor_name as name from act where tenant = ${view.principal.tenant} and number = any(${[...new Set(acts)]}::bigint[])`.execute(view.connection)
  return new Map(rows.map((r) => [r.number, r.name]))
}
