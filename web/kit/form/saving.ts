import type { Conflict, CorrectRequest, CreateRequest, RecordView, RegisterMeta, RowView, SpanRequest } from '#server/http/contract'
import type { Value } from '#kernel'
import { api } from '../api.ts'
import { rowPath } from '../queries.ts'
import type { Draft } from './field-input.tsx'
import { stored } from './rules.ts'

/** `create` a row, `correct` what was recorded wrongly, or `change-from` a day on: the old span ends and a new one begins. */
export type FormMode = 'create' | 'correct' | 'change-from'

/** The fields whose value differs from the row as it was read. */
export function changesOf(register: RegisterMeta, row: RowView | null, draft: Draft): Record<string, Value> {
  const changes: Record<string, Value> = {}
  for (const field of register.fields) {
    if (!(field.name in draft)) continue
    const next = stored(draft[field.name])
    if (next !== (row?.values[field.name] ?? null)) changes[field.name] = next
  }
  return changes
}

export interface Saving {
  register: RegisterMeta
  mode: FormMode
  row: RowView | null
  /** Version the draft was begun from: older than the row's where the draft was kept while others saved. */
  base: number | null
  draft: Draft
  reason: string
  /** After a conflict: the version to build on, and fields where the other's value stays. */
  settled?: { conflict: Conflict; theirs: ReadonlySet<string> } | undefined
}

/** Sends the form. Throws ApiFailure; with `conflict` where others have saved the same fields meanwhile. */
export function save({ register, mode, row, base: begun, draft, reason, settled }: Saving): Promise<RecordView> {
  const changes = changesOf(register, row, draft)
  for (const field of settled?.theirs ?? []) delete changes[field]
  if (mode === 'create' || !row) return api.post<RecordView>(`/registers/${register.id}/rows`, { values: changes, reason } satisfies CreateRequest)
  const base = settled?.conflict.version ?? begun ?? row.version
  if (mode === 'correct') return api.patch<RecordView>(rowPath(register.id, row.id), { base, changes, reason } satisfies CorrectRequest)
  const { since, ...rest } = changes
  delete rest.until
  return api.post<RecordView>(`${rowPath(register.id, row.id)}/change-from`, { base, since: String(since ?? ''), changes: rest, reason } satisfies SpanRequest)
}
