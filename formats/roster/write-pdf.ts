import { readFileSync } from 'node:fs'
import { makePdf, type PdfResult } from '#formats/pdf'
import { headsOf, layoutOf, type Roster } from './roster.ts'

const template = readFileSync(new URL('roster.typ', import.meta.url), 'utf8')

/** The list as PDF/A. Rejects with PdfProblem (Chinese). */
export function writeRosterPdf(roster: Roster, fontFolders: readonly string[] = []): Promise<PdfResult> {
  const groups = roster.groups.map(({ label, sum = false, rows }) => ({ label, sum, rows: rows.map((row) => roster.columns.map((_, i) => row[i] ?? '')) }))
  return makePdf(template, { ...roster, notes: roster.notes ?? [], groups, heads: headsOf(roster.columns), ...layoutOf(roster) }, fontFolders)
}
