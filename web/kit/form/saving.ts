import type { Conflict, CorrectRequest, CreateRequest, RecordView, RegisterMeta, RescindRequest, RestoreRequest, RowView, SpanRequest } from '#server/http/contract'
import type { Value } from '#kernel'
import { api } from '../api.ts'
import { rowPath } from '../queries.ts'
import type { Draft } from './field-input.tsx'
import { stored } from './rules.ts'

/** `create` a row, `correct` what was recorded wrongly, or write a new stretch into a dated series: from a day on, between two days, or over all that is to come. */
export type FormMode = 'create' | 'correct' | 'change-from' | 'insert-between' | 'override-future'

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

/** What is sent for a form, to be done or to be shown. */
export interface WriteRequest { method: 'post' | 'patch'; path: string; body: CreateRequest | CorrectRequest | SpanRequest | RescindRequest | RestoreRequest }

export function requestOf({ register, mode, row, base: begun, draft, reason, settled }: Saving): WriteRequest {
  const changes = changesOf(register, row, draft)
  for (const field of settled?.theirs ?? []) delete changes[field]
  if (mode === 'create' || !row) return { method: 'post', path: `/registers/${register.id}/rows`, body: { values: changes, reason } satisfies CreateRequest }
  const base = settled?.conflict.version ?? begun ?? row.version
  if (mode === 'correct') return { method: 'patch', path: rowPath(register.id, row.id), body: { base, changes, reason } satisfies CorrectRequest }
  const { since: _since, until: _until, ...rest } = changes
  const [since, until] = [stored(draft.since), stored(draft.until)]
  return { method: 'post', path: `${rowPath(register.id, row.id)}/${mode}`, body: { base, since: String(since ?? ''), ...(mode === 'change-from' ? {} : { until: until === null ? null : String(until) }), changes: rest, reason } satisfies SpanRequest }
}

/** Sends the form. Throws ApiFailure; with `conflict` where others have saved the same fields meanwhile. `expect`: only if it does what was shown under this digest. */
export function save(saving: Saving, expect?: string): Promise<RecordView> {
  const { method, path, body } = requestOf(saving)
  return api[method]<RecordView>(path, body, { expect })
}
