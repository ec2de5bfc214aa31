import type { RowView } from './rows.ts'
import type { Difference } from './preview.ts'

/** A pair of axes as resolved: the day, and the act up to which things were known. */
export interface MomentSeen { asOf: string; knownAt: number }

/** Rows of a register that hold at one moment and not at the other, or hold at both and say something else. */
export interface RowChange {
  /** `succeeded`: in a dated series another stretch has taken the place of the one before. */
  kind: 'joined' | 'left' | 'changed' | 'succeeded'
  register: string
  /** The row as at each moment; null where it does not hold (yet, or any more). */
  before: RowView | null
  after: RowView | null
  /** What is said otherwise, field by field; of `succeeded` without the days. */
  differences: Difference[]
}
export type ChangeCounts = Record<RowChange['kind'], number>

/**
 * GET /api/registers/:register/differences?from=DAY@KNOWN&to=DAY@KNOWN&filter&q&kind&limit&offset: who joined, who left, what changed
 * between two moments among the rows that fit. Either part of a moment may be blank: today, the newest act. KNOWN is an act
 * number or a day. `kind` lists one kind only.
 */
export interface ListDifference {
  from: MomentSeen
  to: MomentSeen
  counts: ChangeCounts
  /** Changes among rows that this principal may not see. */
  hidden: number
  rows: RowChange[]
}

/** GET /api/registers/:register/rows/:id/differences?from&to: one record at two moments, with all that refers to it. */
export interface RecordDifference {
  from: MomentSeen
  to: MomentSeen
  register: string
  title: string
  /** The row as known at each moment; null where it was not known. */
  before: RowView | null
  after: RowView | null
  differences: Difference[]
  /** Registers that refer here, with what changed in them; those without any change too. */
  referring: { register: string; label: string; field: string; changes: RowChange[]; /** More than are listed. */ more: number; /** Rows that hold at both moments unchanged. */ same: number }[]
  /** Changes among rows that this principal may not see. */
  hidden: number
  withheld: string[]
}
