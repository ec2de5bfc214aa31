import type { Figure } from './figures.ts'
import type { IndicatorMeta } from './meta.ts'

/**
 * Figures through time. GET /api/series?indicators=a,b&step=year|half|quarter|month&count=8&asOf&knownAt → Series[]: the last periods
 * up to asOf, oldest first. GET /api/reports/:id/years?period&years=2024,2023&rule=same-day|year-end&asOf&knownAt → YearTable;
 * .xlsx and .docx of the same address give it as a file.
 */
export interface Series { indicator: string; label: string; kind: IndicatorMeta['kind']; unit: string; figures: Figure[] }

/** The figures of a report beside those of other years. The first column is the report's own period. */
export interface YearTable {
  title: string
  columns: { label: string; asOf: string }[]
  rows: YearRow[]
}
export interface YearRow {
  indicator: string
  label: string
  section: string
  figures: Figure[]
  /** Against each other column: absolute and in percent, as texts; null where there is nothing to compare. */
  changes: ({ difference: string; percent: string | null } | null)[]
}
