import type { RowView } from './rows.ts'

/**
 * GET /api/registers/:register/bin?q=&before=CURSOR → Bin: rows that were withdrawn and are not there now, latest first, each as
 * it last stood. `q` finds by 汉字, 全拼 or 首字母.
 */
export interface BinRow { row: RowView; act: { number: number; at: string; actorName: string; verbLabel: string; reason: string } }
export interface Bin {
  rows: BinRow[]
  /** Of those looked through, rows that this reader may not see. */
  hidden: number
  /** Where to go on; null at the end. A search looks through so many at a time. */
  next: string | null
  mayWrite: boolean
}

/**
 * POST /api/registers/:register/bin/restore { ids, reason } → Restored: brings rows back as they last stood, and with them the rows
 * they refer to that were withdrawn too; one act. With `?preview=1` → Preview.
 */
export interface Restored { act: number; rows: number; /** Rows of other registers, or not asked for, that came with them. */ along: { register: string; label: string; id: string; title: string }[] }
