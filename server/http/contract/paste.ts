/**
 * POST /api/registers/:register/paste/columns { rows: the first rows of the block, columns: fields the list shows } → PasteColumns:
 * which column of the block is which, by its heading or, where there is none, by position.
 */
export interface PasteColumns {
  /** Rows at the top that are heading: 0 or 1. */
  heading: number
  /** Key of each column of the block; null where it is left out. */
  columns: (string | null)[]
  /** What a column can be. */
  choices: { key: string; header: string; required: boolean; note: string }[]
}

/**
 * POST /api/registers/:register/paste PasteRequest → PasteResult. With `?preview=1` everything is checked and nothing kept.
 * Rows are recognised as in a workbook: known ones updated, others added, all in one act. A blank cell leaves what is recorded.
 */
export interface PasteRequest {
  columns: (string | null)[]
  rows: string[][]
  /** `base` of the preview: values that others changed since then are told, not overwritten. */
  base?: number
  /** Equal name, birth and sex is the same person. */
  same?: boolean
  reason: string
  /** Take the good rows and leave the others; otherwise one wrong row and nothing is written. */
  skip?: boolean
}
export interface PasteResult {
  rows: PasteRow[]
  inserted: number
  updated: number
  unchanged: number
  rejected: number
  act: number | null
  base: number
}
/** What became, or would become, of a row of the block, in its order. */
export interface PasteRow {
  outcome: 'insert' | 'update' | 'unchanged' | 'rejected' | 'blank'
  id: string | null
  notes: { column: number | null; message: string; warning: boolean }[]
  /** By column of the block: what is recorded now, where it differs. */
  before: Record<number, string>
}

/** POST /api/registers/:register/copied { rows, purpose } → {}: rows with personal facts were taken to the clipboard, and what for; goes into the log of accesses as an export does. */
