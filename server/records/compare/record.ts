import { scope, type Register } from '#kernel'
import type { RecordDifference } from '#server/http/contract'
import { count, NotAllowed } from '#server/postgres/read/list'
import { titleOf } from '#server/postgres/read/titles'
import { rowDifferences, sideOf } from '#server/postgres/write/differences'
import { describeRow } from '../describe.ts'
import { NotFound } from '../refusals.ts'
import { changedRows, type Pair } from './rows.ts'

/** A row that many refer to (a town, a document of a whole batch) tells this many changes of each kind of row; the list has the rest. */
const EACH = 200

/** One record at two moments: its own fields, and the rows of all registers that refer to it. */
export async function compareRecord(pair: Pair, register: Register, id: string): Promise<Omit<RecordDifference, 'from' | 'to'>> {
  const { rows, withheld } = scope(pair.after.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const [before, after] = [await sideOf(pair.before, register, [id]), await sideOf(pair.after, register, [id])]
  const [old, now] = [before.rows.get(id), after.rows.get(id)]
  if (!old && !now) throw new NotFound(`两个时点都没有这条${register.label}，或您无权查看`)
  const out: Omit<RecordDifference, 'from' | 'to'> = {
    register: register.id, title: now ? titleOf(pair.after, register, now, after.names) : old ? titleOf(pair.before, register, old, before.names) : '',
    before: old ? describeRow(pair.before, register, old, before.names) : null, after: now ? describeRow(pair.after, register, now, after.names) : null,
    differences: rowDifferences(pair.after, register, id, !old ? 'insert' : !now ? 'delete' : 'update', { row: old, names: before.names }, { row: now, names: after.names }),
    referring: [], hidden: 0, withheld: [...withheld],
  }
  for (const { register: other, field } of pair.after.catalogue.referring(register.id)) {
    const where = { op: 'equals', path: [field], value: id } as const
    const { counts, hidden, rows: changes } = await changedRows(pair, other, where, { limit: EACH, offset: 0 })
    out.hidden += hidden
    if (scope(pair.after.principal, other, 'read').rows === 'none') continue
    const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
    const holding = (await count(pair.after, other, { where })).total
    out.referring.push({ register: other.id, label: other.label, field, changes, more: all - changes.length, same: Math.max(0, holding - counts.joined - counts.changed - counts.succeeded) })
  }
  return out
}
