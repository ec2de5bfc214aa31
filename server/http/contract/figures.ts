import type { IndicatorMeta } from './meta.ts'

/** GET /api/indicators?period&asOf&knownAt → Figure[] of all (with `previous`). GET /api/indicators/:id?period&asOf&knownAt&by=DIM */
export interface Figure {
  indicator: string
  label: string
  kind: IndicatorMeta['kind']
  unit: string
  definition: string
  /** Number; ratios in percent with 1 decimal; grades as text; null when there is nothing to say (空). */
  value: number | string | null
  /** As printed with its measure word, e.g. 12名, 93.5%, 好. */
  text: string
  numerator?: number
  denominator?: number
  hidden: number
  period: { from: string; to: string; label: string }
  asOf: string
  knownAt: number
  previous?: { value: number | string | null; text: string; period: { from: string; to: string; label: string }; asOf: string }
  /** A figure of one cell of a split: which, and how many the whole has. `label` is what stands behind the dimension's name: 性别=女. */
  cell?: { dimension: string; value: string | null; label: string; whole: number | string | null }
  /** In reports: tells figures of one indicator apart that stand beside its own: another period, one cell. */
  key?: string
  by?: { dimension: string; label: string; overlapping: boolean; cells: { value: string | null; label: string; figure: number | string | null; text: string; numerator?: number; denominator?: number; members?: number }[] }
}
/** GET /api/indicators/:id/members?period&asOf&knownAt&part=list|denominator&by=DIM&cell=VALUE (cell absent in the row = empty string) &limit&offset */
export interface Members {
  register: string
  total: number
  hidden: number
  members: { id: string; title: string; detail: string; events: { register: string; id: string; title: string; day: string | null; decision?: { id: string; title: string }; document?: { id: string; title: string } }[] }[]
}
