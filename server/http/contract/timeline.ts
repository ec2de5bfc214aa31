import type { RowView } from './rows.ts'

/** GET /api/registers/:register/rows/:id/timeline → rows of all registers about this one, newest first. */
export interface TimelineEntry {
  register: string
  id: string
  /** Field of that register which refers here. */
  field: string
  /** ISO prefix, or null for undated facts (family, education without a date). */
  from: string | null
  to: string | null
  title: string
  /** The lane it stands in: 主职、挂职、学历学位、提醒诫勉. */
  kind: string
  /** Said after the title. */
  detail: string | null
  tone: 'adverse' | 'honour' | null
  /** Whether it runs over time or happened on a day. */
  runs: boolean
  /** A further lane in which stretches of equal words are joined. */
  also: { kind: string; text: string } | null
  holds: boolean
  row: RowView
  decision?: { id: string; title: string }
  document?: { id: string; title: string }
}
/** `lanes`: kinds in the order in which they are drawn. */
export interface Timeline { entries: TimelineEntry[]; lanes: string[]; hidden: number }
