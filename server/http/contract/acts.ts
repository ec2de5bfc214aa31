import type { Difference, Preview } from './preview.ts'

/**
 * POST /api/acts/:number/undo { reason?: string } → Undone: everything the act did goes back, as one new act, which can itself
 * be undone. 422 names every place that stands in the way. With `?preview=1` → Preview: what would go back. With `?job=1` → UndoJob,
 * done already where it is quick; else poll GET /api/undo/:id; DELETE cancels, nothing of it stays.
 */
export interface Undone { act: number; rows: number }

export interface UndoJob {
  id: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  result?: Undone | Preview
  message?: string
  problems?: { field: string; message: string }[]
}

/** An act as its list shows it. */
export interface ActView {
  number: number
  at: string
  actorName: string
  mine: boolean
  verb: string
  verbLabel: string
  reason: string
  source: string | null
  rows: number
  /** Registers written that the reader may read; `rows` null where counting would take long. */
  registers: { register: string; label: string; unit: string; rows: number | null }[]
  /** The undo by which it is taken back now, if it is. */
  undoneBy: number | null
  mayUndo: boolean
}

/**
 * GET /api/acts?mine=1&register=&before=N → ActList, newest first, 50 at a time: one's own, and those that wrote registers one
 * may read as a whole. GET /api/acts/:number → ActView. GET /api/acts/:number/rows?register=&after=ID → ActRows.
 */
export interface ActList { acts: ActView[]; next: number | null }
export interface ActRow { register: string; id: string; title: string; operation: Difference['operation']; /** Whether the row is there to be opened. */ present: boolean; differences: Difference[] }
export interface ActRows { rows: ActRow[]; /** Rows written that this reader may not see, of those asked for. */ hidden: number; next: string | null }
