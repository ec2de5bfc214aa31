import { sql } from 'kysely'
import type { Register, RowOperation } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'
import { fieldList, type View } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import type { Trail } from './reversal.ts'

const CHUNK = 4000
const NONE = '00000000-0000-0000-0000-000000000000'

/** Registers that an act wrote rows of, with how many. */
export async function registersOf(view: View, act: number): Promise<{ register: string; rows: number }[]> {
  const { rows } = await sql<{ register: string; rows: number }>`select register, count(*)::int as rows from act_row where tenant = ${view.principal.tenant} and act = ${act} group by register order by register`.execute(view.connection)
  return rows
}

/** The rows that an act wrote in one register, in chunks: an import of a hundred thousand rows never lies in memory whole. */
export async function* trailsOf(view: View, act: number, register: Register, { operation, after: start = NONE, size = CHUNK }: { operation?: RowOperation; after?: string; size?: number } = {}): AsyncGenerator<Trail[]> {
  const only = operation ? sql`and operation = ${operation}` : sql``
  for (let after = start; ;) {
    const { rows } = await sql<{ id: string; operation: RowOperation }>`select id, operation from act_row
      where tenant = ${view.principal.tenant} and act = ${act} and register = ${register.id} and id > ${after}::uuid ${only} order by id limit ${size}`.execute(view.connection)
    const last = rows.at(-1)
    if (!last) return
    yield await trails(view, act, register, rows)
    if (rows.length < size) return
    after = last.id
  }
}

async function trails(view: View, act: number, register: Register, rows: readonly { id: string; operation: RowOperation }[]): Promise<Trail[]> {
  const ids = rows.map((r) => r.id)
  const history = `${tableName(register)}_history`
  const now = await versions(view, register, tableName(register), ids)
  const before = await versions(view, register, history, ids, 'act_to', act)
  // What the act wrote is in the table still, or in the history once a later act replaced it.
  const replaced = ids.filter((id) => now.get(id)?.version !== act)
  const old = await versions(view, register, history, replaced, 'act_from', act)
  return rows.map(({ id, operation }) => {
    const present = now.get(id) ?? null
    return { id, operation, before: before.get(id) ?? null, after: operation === 'delete' ? null : present?.version === act ? present : old.get(id) ?? null, now: present }
  })
}

async function versions(view: View, register: Register, table: string, ids: readonly string[], bound?: 'act_to' | 'act_from', act?: number): Promise<Map<string, StoredRow>> {
  if (ids.length === 0) return new Map()
  const cut = bound ? sql`and ${sql.ref(`t.${bound}`)} = ${act}` : sql``
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${sql.table(table)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[]) ${cut}`.execute(view.connection)
  return new Map(rows.map((row) => [row.id, row]))
}
