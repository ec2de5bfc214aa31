import { sql } from 'kysely'
import { scope, type Principal, type Register, type Row, type Verb } from '#kernel'
import type { Database } from '#server/postgres/database'
import { act, type Writer } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows, type WholeRow } from '#server/postgres/write/rows'
import { checkMany, checkWritten, outsideScope, referrers } from '../check-many.ts'
import { Forbidden, NotFound, Refused } from '../refusals.ts'
import { Obstacles } from './obstacles.ts'
import { differing, reversalOf, type Trail } from './reversal.ts'
import { registersOf, trailsOf } from './trails.ts'

/** What an undo rests on, as its act's source; by it an act is known to have been undone. */
export function undoneSource(act: number): string {
  return `第 ${act} 号变更`
}

export interface Undone { readonly act: number; readonly rows: number }
export interface UndoOptions { readonly signal?: AbortSignal; /** Rows gone through so far, of all that the act wrote. */ readonly onProgress?: (done: number, total: number) => void }

/**
 * Takes an act back: rows it added are withdrawn, rows it withdrew come back, fields it changed get their former values.
 * Fields that later acts changed keep theirs; where a later act changed the very same field, or something now refers to a
 * row to be withdrawn, all is refused and each place named. One act, which can be undone like any other. Rights are those
 * of writing each register. Throws `Refused`, `Forbidden`, `NotFound`.
 */
export async function undoAct(database: Database, principal: Principal, number: number, reason: string, options: UndoOptions = {}): Promise<Undone> {
  const { act: done, result: changed } = await act(database, principal, { verb: 'undo', reason, source: undoneSource(number) }, async (writer) => {
    await reverse(writer, number, options)
    return writer.traces.length
  })
  // Rehearsed for a preview: no act, though rows were written.
  if (!done && changed > 0) return { act: 0, rows: changed }
  if (!done) throw new Refused(`第 ${number} 号变更已经撤回，各行都已是变更前的样子`)
  return { act: done.number, rows: done.rows }
}

/** The work of an undo inside an act under way. */
async function reverse(writer: Writer, number: number, { signal, onProgress }: UndoOptions): Promise<void> {
  const registers = await reversible(writer, number)
  const obstacles = new Obstacles(writer, number)
  const written = new Map<Register, string[]>()
  const withdrawn = new Map<Register, string[]>()
  const total = await rowsOf(writer, number)
  let gone = 0
  const step = (rows: number): void => {
    signal?.throwIfAborted()
    onProgress?.((gone += rows), total)
  }
  // First rows leave, so that the keys they hold are free; then rows change; then rows come back.
  for (const register of registers) await withdraw(writer, number, register, obstacles, withdrawn, step)
  for (const operation of ['update', 'delete'] as const) for (const register of registers) {
    for await (const chunk of trailsOf(writer.view, number, register, { operation })) {
      await rewrite(writer, register, chunk, obstacles, written)
      step(chunk.length)
    }
  }
  await obstacles.refuse()
  for (const [register, ids] of written) obstacles.add(register, await checkWritten(writer, register, ids))
  for (const [register, ids] of withdrawn) obstacles.referred(register, await referrers(writer, register, ids))
  await obstacles.refuse()
}

async function reversible(writer: Writer, number: number): Promise<Register[]> {
  const { rows } = await sql<{ verb: Verb; source: string | null }>`select verb, source from act where tenant = ${writer.principal.tenant} and number = ${number}`.execute(writer.connection)
  const verb = rows[0]?.verb
  if (!verb) throw new NotFound(`没有第 ${number} 号变更`)
  if (verb === 'demonstrate') throw new Refused('演示数据是一次装入的底子，不能整体撤回')
  return (await registersOf(writer.view, number)).map(({ register: id }) => {
    const register = writer.view.catalogue.registers.get(id)
    if (!register) throw new Refused(`第 ${number} 号变更写过的台账“${id}”已不再使用，不能撤回`)
    if (register.keptBy) throw new Forbidden(`第 ${number} 号变更是“${register.keptBy.label}”${rows[0]?.source ?? ''}办理的一步，不能在这里撤回：请到该案中撤回这一步、退回或者终止；决定已经生效的，另行决定`)
    if (scope(writer.principal, register, 'write').rows === 'none') throw new Forbidden(`第 ${number} 号变更改过“${register.label}”，您无权修改这个台账`)
    return register
  })
}

async function rowsOf(writer: Writer, number: number): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select rows from act where tenant = ${writer.principal.tenant} and number = ${number}`.execute(writer.connection)
  return rows[0]?.rows ?? 0
}

async function mayWrite(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  const outside = await outsideScope(writer, register, ids)
  if (outside.length > 0) throw new Forbidden(`这号变更写过外单位的${register.label} ${outside.length} ${register.unit}，您只能撤回本单位的`)
}

async function withdraw(writer: Writer, number: number, register: Register, obstacles: Obstacles, withdrawn: Map<Register, string[]>, step: (rows: number) => void): Promise<void> {
  for await (const chunk of trailsOf(writer.view, number, register, { operation: 'insert' })) {
    await mayWrite(writer, register, chunk.filter((t) => t.now).map((t) => t.id))
    const ids: string[] = []
    for (const trail of chunk) {
      const reversal = reversalOf(register, trail)
      if (reversal.kind === 'withdraw') ids.push(trail.id)
      else if (reversal.kind === 'clash') obstacles.clash(register, trail, reversal)
    }
    step(chunk.length)
    if (ids.length === 0) continue
    await deleteRows(writer, register, ids)
    withdrawn.set(register, [...(withdrawn.get(register) ?? []), ...ids])
  }
}

async function rewrite(writer: Writer, register: Register, chunk: readonly Trail[], obstacles: Obstacles, written: Map<Register, string[]>): Promise<void> {
  await mayWrite(writer, register, chunk.filter((t) => t.now).map((t) => t.id))
  const [changed, back]: [WholeRow[], WholeRow[]] = [[], []]
  for (const trail of chunk) {
    const reversal = reversalOf(register, trail)
    if (reversal.kind === 'clash') obstacles.clash(register, trail, reversal)
    else if (reversal.kind === 'change') {
      refuseWithheld(writer, register, trail.now, reversal.values)
      changed.push({ id: trail.id, values: reversal.values })
    } else if (reversal.kind === 'bring-back') back.push({ id: trail.id, values: reversal.values })
  }
  const rows = [...changed, ...back]
  if (rows.length === 0) return
  const wrong = await checkMany(writer, register, rows)
  obstacles.add(register, wrong)
  // What is wrong in words now would be an error of the database at the write.
  const bad = new Set(wrong.map((p) => p.id))
  const good = (part: readonly WholeRow[]): WholeRow[] => part.filter((r) => !bad.has(r.id))
  if (good(changed).length > 0) await updateRows(writer, register, good(changed))
  if (good(back).length > 0) await insertRows(writer, register, good(back))
  written.set(register, [...(written.get(register) ?? []), ...rows.filter((r) => !bad.has(r.id)).map((r) => r.id)])
}

/** What one may not see one may not set, back neither. */
function refuseWithheld(writer: Writer, register: Register, now: Row | null, next: Row): void {
  const { withheld } = scope(writer.principal, register, 'read')
  const field = withheld.size > 0 ? differing(register, now, next).find((f) => withheld.has(f)) : undefined
  if (field) throw new Forbidden(`您无权修改“${register.fields[field]?.label ?? field}”，不能撤回这号变更`)
}
