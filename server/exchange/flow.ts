import type { Principal, Register } from '#kernel'
import type { Database } from '#server/postgres/database'
import { act, type Deed, type Writer } from '#server/postgres/write/act'
import { mayBreach } from '#server/postgres/write/invariants'
import { newId } from '#server/postgres/write/new-id'
import { insertion, updateRows, type WholeRow } from '#server/postgres/write/rows'
import { Undo, type BringInOptions } from './bring-in.ts'
import { refuseCollisions } from './collisions.ts'
import { decide } from './decide.ts'
import { Shapes, type Draft } from './draft.ts'
import { Earlier } from './earlier.ts'
import { matchExisting } from './match.ts'
import { resolveReferences } from './references.ts'

/** Parts read before they are asked for. */
const AHEAD = 1

/**
 * Whether rows of a register may be written while those below them in the file are still being read: nothing below can take
 * such a row back. Rows that can break an invariant between rows (a dated series, a tree, what only a procedure may write), and rows
 * that refer to each other, wait for the whole file.
 */
export function flows(register: Register): boolean {
  return !mayBreach(register) && !Object.values(register.fields).some((f) => f.type === 'reference' && f.register === register.id)
}

/** What a flowing import tells of its rows: each once, as soon as what becomes of it is settled. */
export interface FlowOptions extends Pick<BringInOptions, 'same' | 'dryRun' | 'signal' | 'onProgress'> {
  readonly settled: (drafts: readonly Draft[]) => void
}

/**
 * As `bringIn`, for the rows of one file and of a register that flows: the part before is written while one is recognised and
 * checked and the next ones are read. Only what is new is written on the way; the rows we have are all changed at the end,
 * so that every part is held against the register as it stood before the act.
 */
export async function bringInFlow(database: Database, principal: Principal, deed: Deed, register: Register, parts: AsyncGenerator<Draft[]>, options: FlowOptions): Promise<number | null> {
  const ahead = readAhead(parts)
  try {
    // A file that is refused for its heading is refused before others are made to wait.
    const first = await ahead.next()
    const { act: done } = await act(database, principal, deed, async (writer) => {
      await flow(writer, register, first, ahead, options)
      options.signal?.throwIfAborted()
      if (options.dryRun) throw new Undo()
    })
    return done?.number ?? null
  } catch (error) {
    if (error instanceof Undo) return null
    throw error
  } finally {
    await parts.return(undefined)
  }
}

async function flow(writer: Writer, register: Register, first: IteratorResult<Draft[]>, ahead: Pick<AsyncIterator<Draft[]>, 'next'>, options: FlowOptions): Promise<void> {
  const earlier = new Earlier(writer.number - 1)
  const shapes = new Shapes()
  const updates: WholeRow[] = []
  let read = 0
  let insert = async (): Promise<void> => undefined
  let inserting = Promise.resolve()
  try {
    for (let part = first; !part.done; part = await ahead.next()) {
      await inserting
      options.signal?.throwIfAborted()
      const group = { register, drafts: part.value }
      await resolveReferences(writer.view, group)
      await matchExisting(writer.view, group, options, earlier)
      // Asked for before and not behind the rows of the part before, whose writing now leaves time to check this one.
      inserting = insert()
      inserting.catch(() => undefined)
      for (const draft of group.drafts) if (draft.outcome !== 'rejected') draft.id ??= newId()
      for (const draft of group.drafts) decide(writer.view.catalogue, register, draft, shapes)
      await refuseCollisions(writer.view, group, earlier)
      insert = insertion(writer, register, whole(group.drafts, 'insert'))
      for (const row of whole(group.drafts, 'update')) updates.push(row)
      read += group.drafts.length
      options.settled(group.drafts)
    }
  } finally {
    await inserting
  }
  options.onProgress?.(read - updates.length)
  options.signal?.throwIfAborted()
  await insert()
  if (updates.length > 0) await updateRows(writer, register, updates)
  options.onProgress?.(read)
}

function whole(drafts: readonly Draft[], outcome: 'insert' | 'update'): WholeRow[] {
  return drafts.flatMap((d) => (d.outcome === outcome && d.id && d.after ? [{ id: d.id, values: d.after }] : []))
}

/** Asks for the next parts before they are wanted: they are read while the database works. */
function readAhead<T>(source: AsyncGenerator<T>): Pick<AsyncIterator<T>, 'next'> {
  const asked: Promise<IteratorResult<T>>[] = []
  const ask = (): void => {
    const next = source.next()
    next.catch(() => undefined)
    asked.push(next)
  }
  return {
    next: () => {
      while (asked.length <= AHEAD) ask()
      return asked.shift() ?? source.next()
    },
  }
}
