import type { BringInOptions } from './bring-in.ts'
import type { Note } from './draft.ts'

export interface ImportFile { readonly path: string; readonly name: string }
export interface ImportOptions extends Omit<BringInOptions, 'onProgress'> {
  readonly reason?: string
  readonly onProgress?: (stage: 'reading' | 'checking' | 'writing', done: number, total: number | null) => void
  /** Where the workbook with notes is written; null to write none. */
  readonly annotateTo?: (name: string) => string | null
}
export interface ImportOutcome {
  read: number
  inserted: number
  updated: number
  unchanged: number
  rejected: number
  children: Record<string, number>
  act: number | null
  dryRun: boolean
  errors: Note[]
  /** Photographs and whom they were taken to be of. */
  matched: { readonly file: string; readonly id: string; readonly title: string; readonly unchanged: boolean }[]
  /** Source file name → path of the workbook with notes. */
  annotated: Record<string, string>
}
