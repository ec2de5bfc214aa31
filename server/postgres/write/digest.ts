import { createHash, hash } from 'node:crypto'
import { canonical, canonicalRow, type Fields, type Row } from '#kernel'

/** SM3 (GB/T 32905-2016), hex. */
export function sm3(text: string | Uint8Array): string {
  return hash('sm3', text, 'hex')
}

export function rowDigest(id: string, row: Row): string {
  return sm3(canonicalRow(id, row))
}

/**
 * Whether a row was written so: `digest` was made of the names its fields had on that day. One renamed since may have been written
 * under either name.
 */
export function wroteSo(fields: Fields, id: string, row: Row, digest: string): boolean {
  const renamed = Object.entries(fields).flatMap(([name, field]) => (field.renamedFrom && row[name] != null ? [[name, field.renamedFrom] as const] : []))
  // Each may have been renamed on a day of its own.
  for (let chosen = 0; chosen < 2 ** renamed.length; chosen++) {
    const former = new Map(renamed.filter((_, i) => (chosen >> i) % 2 === 1))
    if (rowDigest(id, Object.fromEntries(Object.entries(row).map(([name, value]) => [former.get(name) ?? name, value]))) === digest) return true
  }
  return false
}

/** Digest of a structured value: SM3 over its canonical JSON. What a field declared with `digestOf` holds. */
export function structuredDigest(value: unknown): string {
  return sm3(JSON.stringify(canonical(value)))
}

export interface RowTrace { readonly register: string; readonly id: string; readonly operation: 'insert' | 'update' | 'delete'; readonly digest: string }

/** What the digest of an act reads of a row. A slug holds nothing below the blank: lines sort as (register, id). */
export function traceLine({ register, id, operation, digest }: RowTrace): string {
  return `${register} ${id} ${operation} ${digest}`
}

/** The order of the lines, and of the key of `act_row`. */
export function byKey(a: RowTrace, b: RowTrace): number {
  if (a.register !== b.register) return a.register < b.register ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** One digest over all rows of an act, independent of the order in which they were written. */
export function rowsDigest(rows: readonly RowTrace[]): string {
  const lines = createHash('sm3')
  rows.toSorted(byKey).forEach((row, i) => { lines.update(`${i > 0 ? '\n' : ''}${traceLine(row)}`) })
  return lines.digest('hex')
}
