import { hash } from 'node:crypto'
import { canonicalRow, type Row } from '#kernel'

/** SM3 (GB/T 32905-2016), hex. */
export function sm3(text: string | Uint8Array): string {
  return hash('sm3', text, 'hex')
}

export function rowDigest(id: string, row: Row): string {
  return sm3(canonicalRow(id, row))
}

export interface RowTrace { readonly register: string; readonly id: string; readonly operation: 'insert' | 'update' | 'delete'; readonly digest: string }

/** One digest over all rows of an act, independent of the order in which they were written. */
export function rowsDigest(rows: readonly RowTrace[]): string {
  const lines = rows.map((r) => `${r.register} ${r.id} ${r.operation} ${r.digest}`).sort()
  return sm3(lines.join('\n'))
}
