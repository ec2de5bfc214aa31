import type { Value } from '#kernel'
import type { RecordView, RowPage, RowView } from '#server/http/contract'
import { api, rowPath } from '#web/kit'

export type Changes = Record<string, Value>

/**
 * One step that can be taken back. An edit goes back by saving the former values, so that what others have changed in the
 * row meanwhile stays; a withdrawn row is brought back to its state at an act; a row that was made is withdrawn.
 */
export interface Step { label: string; back: StepBack[] }
export type StepBack =
  | { way: 'save'; register: string; id: string; former: Changes }
  | { way: 'restore'; register: string; id: string; act: number }
  | { way: 'rescind'; register: string; id: string }

export const tasksRegister = 'key-tasks'
const sentencesRegister = 'plan-sentences'

/** The newest version of a row that this page knows of: a second save builds on the first, even before the plan is read again. */
export class Versions {
  private readonly known = new Map<string, number>()
  of(row: { id: string; version?: number }): number {
    return Math.max(row.version ?? 0, this.known.get(row.id) ?? 0)
  }
  see(row: RowView): void {
    this.known.set(row.id, Math.max(row.version, this.known.get(row.id) ?? 0))
  }
}

/** Saves changes of a row. Throws ApiFailure, with `conflict` where others have changed the same fields. */
export async function saveRow(versions: Versions, register: string, row: RowView, changes: Changes, reason: string, base = versions.of(row)): Promise<{ row: RowView; back: StepBack }> {
  const former = Object.fromEntries(Object.keys(changes).map((field) => [field, row.values[field] ?? null]))
  const saved = await api.patch<RecordView>(rowPath(register, row.id), { base, changes, reason })
  versions.see(saved.row)
  return { row: saved.row, back: { way: 'save', register, id: row.id, former } }
}

/**
 * Withdraws a task. The sentences of the original that point at it are released first: a row that others refer to is not
 * withdrawn. What is done is put before `done`, so that it reads in the order of taking it back, even if a later part fails.
 */
export async function rescindTask(versions: Versions, row: RowView, reason: string, done: StepBack[]): Promise<void> {
  const filter = JSON.stringify({ op: 'equals', path: ['task'], value: row.id })
  const { rows } = await api.get<RowPage>(`/registers/${sentencesRegister}/rows`, { filter, limit: 200 })
  for (const sentence of rows) {
    versions.see(sentence)
    done.unshift((await saveRow(versions, sentencesRegister, sentence, { task: null }, reason)).back)
  }
  const act = versions.of(row)
  await api.post(`${rowPath(tasksRegister, row.id)}/rescind`, { base: act, reason })
  done.unshift({ way: 'restore', register: tasksRegister, id: row.id, act })
}

/** Takes one part of a step back; gives the row as it now stands, or null where it is gone. */
export async function takeBack(versions: Versions, back: StepBack, reason: string): Promise<RowView | null> {
  const path = rowPath(back.register, back.id)
  const base = versions.of({ id: back.id })
  if (back.way === 'rescind') {
    await api.post(`${path}/rescind`, { base, reason })
    return null
  }
  const { row } = back.way === 'save'
    ? await api.patch<RecordView>(path, { base, changes: back.former, reason })
    : await api.post<RecordView>(`${path}/restore`, { act: back.act, reason })
  versions.see(row)
  return row
}
