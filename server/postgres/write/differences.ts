import { equal, scope, type Register, type Row } from '#kernel'
import type { Difference, Preview, SeriesPreview } from '#server/http/contract'
import { list, type StoredRow } from '../read/list.ts'
import { fullTitleOf, referencedNames, valueText, type Names } from '../read/titles.ts'
import type { View } from '../read/view.ts'
import { sm3, type RowTrace } from './digest.ts'

export const nothing: Preview = { rows: 0, inserted: 0, updated: 0, deleted: 0, differences: [], told: 0, hidden: 0, series: [], digest: '' }

/**
 * What an act under way has changed so far, row by row and field by field, as its author may see it: the registers as the
 * act before knew them beside what they hold now. Rows after the first `limit` are counted only.
 */
export async function differencesOf(view: View, traces: readonly RowTrace[], series: SeriesPreview[], limit: number): Promise<Preview> {
  const ids = new Map<string, Set<string>>()
  const operations = new Map<string, RowTrace['operation'] | null>()
  for (const { register, id, operation } of traces) {
    ids.set(register, (ids.get(register) ?? new Set()).add(id))
    operations.set(`${register}/${id}`, settled(operations.get(`${register}/${id}`) ?? null, operation))
  }
  const counts = { insert: 0, update: 0, delete: 0 }
  for (const operation of operations.values()) if (operation) counts[operation] += 1
  const { insert: inserted, update: updated, delete: deleted } = counts
  const out: Preview = { ...nothing, rows: inserted + updated + deleted, inserted, updated, deleted, differences: [], series }
  for (const [name, written] of ids) {
    const register = view.catalogue.register(name)
    const wanted = [...written].filter((id) => operations.get(`${name}/${id}`)).slice(0, limit - out.told)
    if (wanted.length === 0) continue
    const [before, after] = [await sideOf({ ...view, knownAt: view.head }, register, wanted), await sideOf(view, register, wanted)]
    for (const id of wanted) {
      const operation = operations.get(`${name}/${id}`)
      const [old, now] = [before.rows.get(id), after.rows.get(id)]
      if (!old && !now) { out.hidden += 1; continue }
      out.told += 1
      out.differences.push(...rowDifferences(view, register, id, operation ?? 'update', { row: old, names: before.names }, { row: now, names: after.names }))
    }
  }
  return { ...out, digest: digestOf(out) }
}

/** Two rehearsals of one write give one digest: rows that it makes have no id of their own yet. */
function digestOf({ inserted, updated, deleted, hidden, differences }: Preview): string {
  return sm3(JSON.stringify([inserted, updated, deleted, hidden, differences.map((d) => [d.register, d.operation === 'insert' ? '' : d.id, d.title, d.operation, d.field, d.before, d.after])]))
}

/** Several writes of one row in one act come down to one. */
function settled(before: RowTrace['operation'] | null, next: RowTrace['operation']): RowTrace['operation'] | null {
  if (before === 'insert') return next === 'delete' ? null : 'insert'
  return before === 'delete' && next === 'insert' ? 'update' : next
}

/** Adds what a second act of the same rehearsal would do. */
export function joined(a: Preview, b: Preview): Preview {
  if (a.rows + a.hidden === 0) return b
  return {
    rows: a.rows + b.rows, inserted: a.inserted + b.inserted, updated: a.updated + b.updated, deleted: a.deleted + b.deleted,
    differences: [...a.differences, ...b.differences], told: a.told + b.told, hidden: a.hidden + b.hidden,
    series: [...a.series, ...b.series], digest: sm3(a.digest + b.digest),
  }
}

interface Rows { readonly rows: ReadonlyMap<string, StoredRow>; readonly names: Names }

/** Rows by id as their reader may see them, and the names they refer to. */
export async function sideOf(view: View, register: Register, ids: readonly string[]): Promise<Rows> {
  if (scope(view.principal, register, 'read').rows === 'none') return { rows: new Map(), names: new Map() }
  const found = await list(view, register, { where: { op: 'in', path: ['id'], values: ids }, all: true, sort: [] })
  return { rows: new Map(found.map((row) => [row.id, row])), names: await referencedNames(view, register, found) }
}

interface Side { readonly row: StoredRow | undefined; readonly names: Names }

/** The fields in which two states of a row differ, in words. A row without a state is one that is not there. */
export function rowDifferences(view: Pick<View, 'catalogue'>, register: Register, id: string, operation: Difference['operation'], before: Side, after: Side): Difference[] {
  const named = after.row ? after : before
  const title = named.row ? fullTitleOf(view, register, named.row, named.names) : ''
  const words = ({ row, names }: Side, field: string): string | null => {
    const declared = register.fields[field]
    return declared && row?.[field] != null ? valueText(view, declared, row[field], names) : null
  }
  const value = (row: Row | undefined, field: string) => row?.[field] ?? null
  return Object.entries(register.fields).flatMap(([field, { label, type }]) => (type === 'structured' || equal(value(before.row, field), value(after.row, field)) ? []
    : [{ register: register.id, registerLabel: register.label, id, title, operation, field, label, before: words(before, field), after: words(after, field) }]))
}
