import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection } from '../database.ts'
import type { Writer } from './writer.ts'
import { byKey, rowsDigest, traceLine, type RowTrace } from './digest.ts'

const SPILL = 20_000
const PAGE = 10_000

/** Array literals of words that need no quoting: slugs, UUIDs, hexadecimal digests. */
const words = (items: readonly string[]): string => `{${items.join(',')}}`

/**
 * Moves the traces gathered so far into `act_row`, so that an act of millions of rows does not hold them in memory. Call it
 * between savepoints, never inside one that may be rolled back. Does nothing while there are few; says how many it moved.
 */
export async function spillTraces(writer: Writer): Promise<number> {
  if (writer.traces.length < SPILL || writer.spilled === null) return 0
  return store(writer)
}

/** Stores the remaining traces and gives what the act says of all of them: how many, and one digest. */
export async function sealTraces(writer: Writer): Promise<{ rows: number; digest: string }> {
  const { connection, principal, number, traces } = writer
  if (!writer.spilled) {
    const sealed = { rows: traces.length, digest: rowsDigest(traces) }
    await store(writer)
    return sealed
  }
  await store(writer)
  return digestOfAct(connection, principal.tenant, number)
}

async function store(writer: Writer): Promise<number> {
  // In the order of the keys: neighbours go to the same page of each index.
  const traces = writer.traces.splice(0).sort(byKey)
  for (let i = 0; i < traces.length; i += SPILL) {
    const part = traces.slice(i, i + SPILL)
    await sql`insert into act_row (tenant, act, register, id, operation, digest)
      select ${writer.principal.tenant}, ${writer.number}, r, i, o, d from unnest(${words(part.map((t) => t.register))}::text[], ${words(part.map((t) => t.id))}::uuid[], ${words(part.map((t) => t.operation))}::text[], ${words(part.map((t) => t.digest))}::text[]) as x(r, i, o, d)`.execute(writer.connection)
  }
  writer.spilled = (writer.spilled ?? 0) + traces.length
  return traces.length
}

/**
 * How many rows an act wrote, and their digest, from the stored traces: read in the order of the digest's lines (a register's
 * slug in bytes, then the id), which is that of the key, page by page.
 */
export async function digestOfAct(connection: Connection, tenant: number, act: number): Promise<{ rows: number; digest: string }> {
  const few = (await sql<RowTrace>`select register, id, operation, digest from act_row where tenant = ${tenant} and act = ${act} limit ${PAGE}`.execute(connection)).rows
  if (few.length < PAGE) return { rows: few.length, digest: rowsDigest(few) }
  const registers = (await sql<{ register: string }>`select distinct register from act_row where tenant = ${tenant} and act = ${act}`.execute(connection)).rows.map((r) => r.register).sort()
  const hash = createHash('sm3')
  let rows = 0
  for (const register of registers) {
    let after: string | null = null
    for (;;) {
      const page: RowTrace[] = (await sql<RowTrace>`select register, id, operation, digest from act_row where tenant = ${tenant} and act = ${act} and register = ${register} and ${after === null ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${PAGE}`.execute(connection)).rows
      const last = page.at(-1)
      if (!last) break
      hash.update(`${rows > 0 ? '\n' : ''}${page.map(traceLine).join('\n')}`)
      rows += page.length
      after = last.id
    }
  }
  return { rows, digest: hash.digest('hex') }
}
