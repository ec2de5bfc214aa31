import { sql } from 'kysely'
import type { Principal, Register } from '#kernel'
import { act, type Deed, type Writer } from '#server/postgres/write/act'
import type { Database } from '#server/postgres/database'
import type { Breach } from '#server/postgres/write/breach'
import { breaches } from '#server/postgres/write/invariants'
import { storeFiles, type StoredFile } from '#server/postgres/write/files'
import { newId } from '#server/postgres/write/new-id'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { refuseCollisions } from './collisions.ts'
import { decide } from './decide.ts'
import { complain, Shapes, type Group } from './draft.ts'
import { superseded, tellWithdrawn, type Superseded } from './lrmx/former.ts'
import { matchExisting, type MatchOptions } from './match.ts'
import { resolveReferences } from './references.ts'
import { succession } from './succession.ts'

export interface BringInOptions extends MatchOptions {
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
  /** Files that the rows refer to by digest, stored in the same act. */
  readonly files?: readonly StoredFile[]
  /** Rows written so far. */
  readonly onProgress?: (done: number) => void
  /** Sees the drafts once it is known which rows they are, and may complain. */
  readonly recognised?: (writer: Writer, group: Group) => Promise<void>
  /** What else must hold of the rows written. */
  readonly written?: (writer: Writer, register: Register, ids: readonly string[]) => Promise<Breach[]>
  /** All or nothing: one rejected row and none is written. */
  readonly whole?: boolean
}

/** Thrown inside the transaction to undo it: a dry run, or a cancelled import. */
export class Undo extends Error {}

/**
 * Takes groups of drafts in (parents before children): resolves references, recognises existing rows, checks, and writes
 * all valid rows in one act. Rejected rows carry notes. Returns the act number, or null when nothing was written.
 */
export async function bringIn(database: Database, principal: Principal, deed: Deed, groups: readonly Group[], options: BringInOptions = {}): Promise<number | null> {
  try {
    const { act: done } = await act(database, principal, deed, async (writer) => {
      await storeFiles(writer, options.files ?? [])
      let written = 0
      for (const group of groups) {
        options.signal?.throwIfAborted()
        const gone = await prepare(writer, group, options)
        await write(writer, group, gone, options)
        written += group.drafts.length
        options.onProgress?.(written)
      }
      options.signal?.throwIfAborted()
      if (options.dryRun || (options.whole && groups.some((g) => g.drafts.some((d) => d.outcome === 'rejected')))) throw new Undo()
    })
    return done?.number ?? null
  } catch (error) {
    if (error instanceof Undo) return null
    throw error
  }
}

async function prepare(writer: Writer, group: Group, options: BringInOptions): Promise<readonly Superseded[]> {
  for (const draft of group.drafts) if (draft.parent?.outcome === 'rejected') draft.outcome = 'rejected'
  linkParents(group)
  await group.find?.(writer.view, group.drafts)
  await resolveReferences(writer.view, group)
  await matchExisting(writer.view, group, options)
  const gone = await superseded(writer.view, group)
  for (const draft of group.drafts) if (draft.outcome !== 'rejected') draft.id ??= newId()
  settleInFile(group)
  const shapes = new Shapes()
  // Rows already refused are checked all the same: one look at the workbook shows everything that is wrong in it.
  for (const draft of group.drafts) if (draft.parent?.outcome !== 'rejected') decide(writer.view.catalogue, group.register, draft, shapes)
  await refuseCollisions(writer.view, group)
  await options.recognised?.(writer, group)
  settleInFile(group)
  return gone
}

/** References to rows of earlier groups take the id those rows have got. */
function linkParents(group: Group): void {
  for (const draft of group.drafts) for (const [name, pending] of Object.entries(draft.references)) {
    if ('draft' in pending && pending.draft.id) draft.values[name] = pending.draft.id
  }
}

/** References inside the file: a row whose target is rejected falls too, and so on up. */
function settleInFile(group: Group): void {
  for (let again = true; again;) {
    again = false
    for (const draft of group.drafts) {
      if (draft.outcome === 'rejected') continue
      for (const [name, pending] of Object.entries(draft.references)) {
        if (!('draft' in pending)) continue
        if (pending.draft.outcome === 'rejected') {
          complain(draft, name, `所填“${group.register.fields[name]?.label ?? name}”在本次导入中未通过，请先改正${pending.draft.origin.row ? `第 ${pending.draft.origin.row} 行` : '它'}`)
          again = true
          break
        }
        draft.values[name] = pending.draft.id ?? null
      }
    }
  }
}

/** Writes what is valid; rows that break an invariant between rows are taken out and the rest is written again. */
async function write(writer: Writer, group: Group, gone: readonly Superseded[], options: BringInOptions): Promise<void> {
  const moved = await succession(writer.view, group, new Set(gone.map((g) => g.id)))
  for (;;) {
    options.signal?.throwIfAborted()
    const mark = writer.traces.length
    await sql`savepoint bring_in`.execute(writer.connection)
    const whole = (outcome: 'insert' | 'update') => group.drafts.flatMap((d) => (d.outcome === outcome && d.id && d.after ? [{ id: d.id, values: d.after }] : []))
    const [inserts, updates] = [whole('insert'), whole('update')]
    // Where a new line was refused, nobody can say that the old ones are out of date.
    const refused = new Set(group.drafts.flatMap((d) => (d.outcome === 'rejected' && d.parent ? [d.parent] : [])))
    const withdrawn = gone.filter((g) => !refused.has(g.person))
    if (withdrawn.length > 0) await deleteRows(writer, group.register, withdrawn.map((g) => g.id))
    if (inserts.length > 0) await insertRows(writer, group.register, inserts)
    if (updates.length > 0) await updateRows(writer, group.register, updates)
    const following = moved.filter((m) => m.draft.outcome !== 'rejected').map((m) => m.row)
    if (following.length > 0) await updateRows(writer, group.register, following)
    const ids = [...inserts, ...updates, ...following].map((r) => r.id)
    const broken = [...await breaches(writer, group.register, ids), ...await options.written?.(writer, group.register, ids) ?? []]
    if (broken.length === 0) {
      await sql`release savepoint bring_in`.execute(writer.connection)
      tellWithdrawn(group.register, withdrawn)
      return
    }
    await sql`rollback to savepoint bring_in`.execute(writer.connection)
    writer.traces.length = mark
    const own = new Map(group.drafts.map((d) => [d.id, d]))
    // A stored row that follows one of the file is blamed on that one only where nothing else of the file is in its way.
    const byId = broken.some((b) => own.has(b.id)) ? own : new Map(moved.map((m) => [m.row.id as string | undefined, m.draft]))
    for (const breach of broken) {
      const draft = byId.get(breach.id)
      if (draft) complain(draft, breach.field, breach.message)
    }
    settleInFile(group)
  }
}
