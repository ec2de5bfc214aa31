import { readFileSync } from 'node:fs'
import { makePdf, type PdfResult } from '#formats/pdf'
import { layoutOf, type Roster } from './roster.ts'

const template = readFileSync(new URL('roster.typ', import.meta.url), 'utf8')

/** The list as PDF/A. Rejects with PdfProblem (Chinese). */
export function writeRosterPdf(roster: Roster, fontFolders: readonly string[] = []): Promise<PdfResult> {
  return makePdf(template, { ...roster, rows: roster.rows.map((row) => roster.columns.map((_, i) => row[i] ?? '')), ...layoutOf(roster) }, fontFolders)
}
