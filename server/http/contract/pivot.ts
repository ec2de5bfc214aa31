import type { Predicate } from '#kernel'

/**
 * GET /api/registers/:register/pivot?rows=SPLIT&columns=SPLIT&measure=…&sums=field,field + the filter, q, all, asOf and knownAt of
 * the list → PivotView. A SPLIT is written as kernel/pivot reads it: `person.sex`, `since:quarter`, `person.birth:years:30,40`.
 * `measure`: `rows`, `distinct:FIELD` (a reference), `sum:FIELD`, `average:FIELD`. The same with /pivot.xlsx is a workbook
 * (with `share=row|column|total` also of the shares).
 */
export interface PivotView {
  rows: PivotKey[]
  columns: PivotKey[]
  /** Groups beyond these, too many to show; totals count them too. */
  cut: { rows: number; columns: number }
  cells: PivotCell[]
  /** Rows that exist but that this principal may not see. */
  hidden: number
  /** The parts add up to more than the whole: one subject stands in several. */
  overlapping: { rows: boolean; columns: boolean }
  unit: string
  asOf: string
  knownAt: number
}
export interface PivotKey {
  key: string | null
  label: string
  /** What exactly the rows of this group satisfy: with the filter of the list, the list behind its figures. */
  where: Predicate
}
/** One figure. `row` and `column` are places in `rows` and `columns`; null is the total over all. */
export interface PivotCell {
  row: number | null
  column: number | null
  /** Null where there is nothing to add up. */
  value: number | null
  /** Rows behind it. */
  count: number
  sums?: Record<string, number>
}
