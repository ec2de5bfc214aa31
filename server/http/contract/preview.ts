/** One field that a write changes, in words: what people read before and after. */
export interface Difference {
  register: string
  registerLabel: string
  id: string
  title: string
  operation: 'insert' | 'update' | 'delete'
  field: string
  label: string
  before: string | null
  after: string | null
}

/**
 * What a write would do. Every write of records takes `?preview=1` and then answers 200 with this: everything has been checked
 * and carried out as far as it goes, told, and undone; nothing is numbered or kept. A write that would be refused is refused
 * with the same words.
 */
export interface Preview {
  /** Rows that would be written, all of them. */
  rows: number
  inserted: number
  updated: number
  deleted: number
  /** Row by row, field by field, in the order of writing; the first rows only where there are many. */
  differences: Difference[]
  /** Rows told in `differences`. */
  told: number
  /** Rows that would be written but that this principal may not see. */
  hidden: number
  /** Dated series that the write moves, as they stand and as they would stand. */
  series: SeriesPreview[]
  /** Of all that is told. A write sent with `?expect=DIGEST` is done only if it would do exactly this; otherwise 409, and nothing is written. */
  digest: string
}

/** A dated series before and after a write, in the order of time. */
export interface SeriesPreview { register: string; label: string; before: Band[]; after: Band[] }
/** One stretch of a series; `id` is null where the row has still to be made. */
export interface Band { id: string | null; since: string; until: string | null; title: string }
