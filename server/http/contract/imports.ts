/**
 * GET /api/registers/:register/template.xlsx; GET /api/registers/:register/export.xlsx?filter&sort&columns&asOf&knownAt&purpose= (export.lrmx.zip and export.lrm.zip for person).
 * POST /api/registers/:register/imports multipart `files` (+ fields dryRun=1, same=1 “确认同名同龄者为同一人”, reason) → ImportJob (202).
 * POST /api/files multipart `file` → {digest, name}: stores an attachment or photograph, whose digest is then the value of a file field;
 * GET /api/registers/:register/rows/:id/files/:field → its bytes. GET /api/registers/person/export.lrmx.zip?purpose= → a folder of forms.
 * GET /api/imports/:id → ImportJob (poll every 400 ms); DELETE cancels: nothing of the file stays. GET /api/imports/:id/annotated?file=NAME → the workbook with notes.
 */
export interface ImportJob {
  id: string
  register: string
  state: 'reading' | 'checking' | 'writing' | 'done' | 'failed' | 'cancelled'
  /** Rows (or files) done so far and expected, when known. */
  done: number
  total: number | null
  result?: ImportResult
  message?: string
}
export interface ImportResult {
  read: number
  inserted: number
  updated: number
  unchanged: number
  rejected: number
  /** Child rows written by register. */
  children: Record<string, number>
  act: number | null
  dryRun: boolean
  errors: { file: string; sheet?: string; row?: number; column?: string; message: string; warning?: boolean }[]
  /** Photographs and whom they were taken to be of. */
  matched: { file: string; id: string; title: string; unchanged: boolean }[]
  /** File names for which an annotated workbook can be fetched. */
  annotated: string[]
}
