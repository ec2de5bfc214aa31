import type { ImportResult } from '#server/http/contract'
import type { BringInOptions } from './bring-in.ts'
import type { Note } from './draft.ts'

export interface ImportFile { readonly path: string; readonly name: string }
export interface ImportOptions extends Omit<BringInOptions, 'onProgress'> {
  readonly reason?: string
  readonly onProgress?: (stage: 'reading' | 'checking' | 'writing', done: number, total: number | null) => void
  /** Where the workbook with notes is written; null to write none. */
  readonly annotateTo?: (name: string) => string | null
}
/** What the browser is told of an import, with every note as it stands and where the workbooks with notes are. */
export interface ImportOutcome extends Omit<ImportResult, 'errors' | 'annotated'> {
  errors: Note[]
  /** Source file name → path of the workbook with notes. */
  annotated: Record<string, string>
}
