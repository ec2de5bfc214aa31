import { equal, type Register, type Row, type RowOperation } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'

/** A row that an act wrote: what it was before, what the act made of it, what it is now. Null where there was or is none. */
export interface Trail {
  readonly id: string
  readonly operation: RowOperation
  readonly before: StoredRow | null
  readonly after: StoredRow | null
  readonly now: StoredRow | null
}

/** What undoing does to one row; or the fields that were changed later and stand in the way (`gone`: the row itself was withdrawn). */
export type Reversal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'bring-back' | 'change'; readonly values: Row }
  | { readonly kind: 'clash'; readonly fields: readonly string[]; readonly gone: boolean }

function fieldsOf(register: Register, row: Row): Row {
  return Object.fromEntries(Object.keys(register.fields).map((f) => [f, row[f] ?? null]))
}

export function differing(register: Register, a: Row | null, b: Row | null): string[] {
  return Object.keys(register.fields).filter((f) => !equal(a?.[f], b?.[f]))
}

/**
 * Only what the act itself changed goes back: fields that later acts have written keep what they wrote. A field that the
 * act and a later one both changed cannot be decided here and is named.
 */
export function reversalOf(register: Register, { operation, before, after, now }: Trail): Reversal {
  switch (operation) {
    case 'insert': {
      if (!now) return { kind: 'nothing' }
      const later = differing(register, after, now)
      return later.length === 0 ? { kind: 'withdraw' } : { kind: 'clash', fields: later, gone: false }
    }
    case 'delete': return now || !before ? { kind: 'nothing' } : { kind: 'bring-back', values: fieldsOf(register, before) }
    case 'update': {
      const mine = differing(register, before, after)
      if (mine.length === 0) return { kind: 'nothing' }
      if (!now) return { kind: 'clash', fields: [], gone: true }
      const clash = mine.filter((f) => !equal(now[f], after?.[f]) && !equal(now[f], before?.[f]))
      if (clash.length > 0) return { kind: 'clash', fields: clash, gone: false }
      if (mine.every((f) => equal(now[f], before?.[f]))) return { kind: 'nothing' }
      return { kind: 'change', values: { ...fieldsOf(register, now), ...Object.fromEntries(mine.map((f) => [f, before?.[f] ?? null])) } }
    }
  }
}
