import { readStored, writeStored } from '../stored.ts'
import type { Draft } from './field-input.tsx'

/** What was typed and not yet saved, kept in this browser under the account until it is saved or thrown away. */
export interface KeptDraft {
  at: string
  /** Version of the row the draft was made from; null for a new row. */
  base: number | null
  /** The fields that were changed, as typed; the others follow the row. */
  values: Draft
  reason: string
}

export function draftKey(account: string, register: string, id: string | null, mode: string): string {
  return `draft:${account}:${register}:${id ?? 'new'}:${mode}`
}
export function readDraft(key: string): KeptDraft | null {
  return readStored<KeptDraft | null>(key, null)
}
export function keepDraft(key: string, draft: KeptDraft): void {
  writeStored(key, draft)
}
export function dropDraft(key: string): void {
  writeStored(key, undefined)
}
