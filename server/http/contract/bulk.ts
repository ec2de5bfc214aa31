import type { Value } from '#kernel'
import type { Preview } from './preview.ts'

/** What is done to one field of every row: a value set, the value cleared, words in a text replaced wherever they stand. */
export type BulkChange =
  | { field: string; how: 'set'; value: Value }
  | { field: string; how: 'clear' }
  | { field: string; how: 'replace'; find: string; with: string }

/**
 * POST /api/registers/:register/bulk BulkRequest → BulkJob (done already where it is quick; else poll GET /api/bulk/:id; DELETE
 * cancels, nothing of it stays). `ids`, or all rows that a list with the parameters `query` shows. With `?preview=1` nothing is kept.
 */
export interface BulkRequest {
  ids?: string[]
  query?: Record<string, string>
  changes: BulkChange[]
  reason: string
  /** `base` of the preview: a row whose field others changed since then is refused, not overwritten. */
  base?: number
  /** Change the rows that can be changed and leave the others; otherwise one refused row and nothing is written. */
  skip?: boolean
}
export interface BulkResult {
  /** Rows asked for, of these changed, already so, and refused. */
  matched: number
  changed: number
  unchanged: number
  refused: number
  /** The first of the refused rows, with why. */
  refusals: { id: string; title: string; field: string; label: string; message: string }[]
  act: number | null
  base: number
  preview?: Preview
}
export interface BulkJob {
  id: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  result?: BulkResult
  message?: string
  problems?: { field: string; message: string }[]
}
