import { sql } from 'kysely'
import { canonicalAct, genesis, type Act, type Principal, type Verb } from '#kernel'
import { inTenant, type Database } from '../database.ts'
import type { Preview } from '#server/http/contract'
import { headNumber, today, type View } from '../read/view.ts'
import { checkReferences } from './check-references.ts'
import { differencesOf, joined, nothing } from './differences.ts'
import { sm3 } from './digest.ts'
import { sealTraces } from './trace.ts'
import type { Writer } from './writer.ts'

export type { Writer } from './writer.ts'

export interface Deed {
  readonly verb: Verb
  readonly reason: string
  /** File or document the act rests on. */
  readonly source?: string | null
  /** The procedure that carries it out: its right takes the place of the roles that write a register by hand. */
  readonly procedure?: string
}

/** Serialises the acts of one tenant: the chain has one end. Taken before the number, held to the commit. */
const lockSpace = 771202

/**
 * Does everything of one act in one transaction and appends it to the tenant's chain; nothing is written when `work`
 * throws. An act that wrote no row leaves no trace (importing the same file twice changes nothing).
 */
export async function act<T>(database: Database, principal: Principal, deed: Deed, work: (writer: Writer) => Promise<T>): Promise<{ result: T; act: Act | null }> {
  const { rehearsal, promise } = database
  let rehearsed: { result: T; act: null } | null = null
  const done = inTurn(database, principal.tenant, () => inTenant(database, principal, async (connection) => {
    await sql`select pg_advisory_xact_lock(${lockSpace}, ${principal.tenant})`.execute(connection)
    const head = await headNumber(connection, principal.tenant)
    const number = head + 1
    const view: View = { connection, catalogue: database.catalogue, principal, asOf: today(), knownAt: null, head }
    const writer: Writer = { connection, principal, number, view, traces: [], spilled: rehearsal || promise ? null : 0, procedure: deed.procedure ?? null, said: { reason: deed.reason, source: deed.source ?? null }, series: [] }
    const result = await work(writer)
    if (writer.traces.length + (writer.spilled ?? 0) === 0) return { result, act: null }
    refuseKept(writer, deed)
    // Broken references are reported here, where they can still be told in words, not at the commit.
    await checkReferences(connection, writer.traces.length + (writer.spilled ?? 0))
    if (rehearsal) {
      rehearsal.told = joined(rehearsal.told, await differencesOf(view, writer.traces, writer.series, rehearsal.limit - rehearsal.told.told))
      rehearsed = { result, act: null }
      throw new Rehearsed()
    }
    if (promise && (await differencesOf(view, writer.traces, [], rowsTold)).digest !== promise) throw new NotAsPromised('您核对之后，有关记录又有变动，影响已不是刚才所列；请重新核对')
    return { result, act: await append(writer, deed) }
  }))
  return done.catch((error: unknown) => {
    if (error instanceof Rehearsed && rehearsed) return rehearsed
    throw error
  })
}

/** Whatever way a write takes, the cases of a procedure are written by its steps alone. A demonstration is made whole before anybody works with it. */
function refuseKept({ view, procedure, traces }: Writer, { verb }: Deed): void {
  if (procedure !== null || verb === 'demonstrate') return
  const kept = traces.map((t) => view.catalogue.registers.get(t.register)).find((r) => r?.keptBy)
  if (kept) throw new WrittenByProcedure(`“${kept.label}”由“${kept.keptBy?.label ?? ''}”流程办理时自动记载，这号变更写过它，不能这样改动；请在流程里退回、撤回或者终止`)
}

/** A write that only a procedure may do. */
export class WrittenByProcedure extends Error {}

/** Undoes the transaction of an act that was only to be shown. */
class Rehearsed extends Error {}

/** What was shown before is no longer what would be done. */
export class NotAsPromised extends Error {}

/** Rows told of a write, unless asked otherwise. */
const rowsTold = 200

/** The database for a write that is done only if it does what its preview with this digest told; without a digest, the database itself. */
export function asPromised(database: Database, digest: string | undefined): Database {
  return digest === undefined ? database : { ...database, promise: digest }
}

/**
 * What `work` would do to the registers, however it writes: with the database handed to it every act does all its checks and
 * all it brings about, and is undone at its end. What it throws is thrown: a write that would be refused cannot be previewed.
 * Rows after the first `limit` are counted, not told.
 */
export async function preview(database: Database, work: (database: Database) => Promise<unknown>, limit = rowsTold): Promise<Preview> {
  const rehearsal = { limit, told: nothing }
  await work({ ...database, rehearsal })
  return rehearsal.told
}

const turns = new WeakMap<Database['pool'], Map<number, Promise<unknown>>>()

/** Acts of one tenant follow each other anyway. Here they wait before they take a connection, so that reads find one. */
function inTurn<T>(database: Database, tenant: number, work: () => Promise<T>): Promise<T> {
  const queue = turns.get(database.pool) ?? new Map<number, Promise<unknown>>()
  turns.set(database.pool, queue)
  const mine = (queue.get(tenant) ?? Promise.resolve()).then(work)
  queue.set(tenant, mine.catch(() => undefined))
  return mine
}

async function append(writer: Writer, deed: Deed): Promise<Act> {
  const { connection, principal, number } = writer
  const { rows, digest } = await sealTraces(writer)
  const previous = (await sql<{ hash: string }>`select hash from act where tenant = ${principal.tenant} and number = ${number - 1}`.execute(connection)).rows[0]?.hash ?? genesis
  const unsealed: Omit<Act, 'hash'> = {
    tenant: principal.tenant, number, at: new Date().toISOString(), actor: principal.account, actorName: principal.name,
    verb: deed.verb, reason: writer.said.reason, source: writer.said.source, rows, rowsDigest: digest, previous,
  }
  const sealed: Act = { ...unsealed, hash: sm3(previous + canonicalAct(unsealed)) }
  await sql`insert into act (tenant, number, at, actor, actor_name, verb, reason, source, rows, rows_digest, previous, hash)
    values (${sealed.tenant}, ${sealed.number}, ${sealed.at}::timestamptz, ${sealed.actor}, ${sealed.actorName}, ${sealed.verb}, ${sealed.reason}, ${sealed.source}, ${sealed.rows}, ${sealed.rowsDigest}, ${sealed.previous}, ${sealed.hash})`.execute(connection)
  return sealed
}
