import type { Principal } from '#kernel'
import type { SeriesPreview } from '#server/http/contract'
import type { Connection } from '../database.ts'
import type { View } from '../read/view.ts'
import type { RowTrace } from './digest.ts'

/** An act under way: rows are written through it and traced. */
export interface Writer {
  readonly connection: Connection
  readonly principal: Principal
  readonly number: number
  /** What the registers hold inside this act, the rows just written included. */
  readonly view: View
  /** Of the rows written last; earlier ones may have been spilled. */
  readonly traces: RowTrace[]
  /** How many traces already stand in `act_row`; null in an act that is shown, or held against what was shown: it keeps them all to tell them. */
  spilled: number | null
  /** The procedure that writes; null where a person does, by the right of his roles. */
  readonly procedure: string | null
  /** What the act will say of itself: work may settle it on the way (the number of a case is given inside the act that opens it). */
  readonly said: { reason: string; source: string | null }
  /** Dated series moved, told where the act is only to be shown. */
  readonly series: SeriesPreview[]
}
