import { cellRange } from '../cell-ref.ts'
import { placed } from '../problem.ts'
import { SheetParser, type SheetContext } from '../read/sheet.ts'
import type { SheetEntry } from '../read/workbook.ts'
import { attribute } from '#formats/package'
import type { Package } from '../zip/workbook-package.ts'

/** What has to be known of a sheet before its first row can be rewritten. */
export interface Survey {
  /** where results go: the column already headed so, else the one after the last in use */
  statusColumn: number
  /** the column exists from an earlier import */
  reused: boolean
}

/** Reads the sheet once: last used column, columns under merged cells from the header down, an earlier status column. */
export async function surveySheet(pack: Package, sheet: SheetEntry, context: SheetContext, headerRow: number, header: string): Promise<Survey> {
  const parser = new SheetParser(context)
  let last = 0
  let earlier = 0
  try {
    await pack.scan(sheet.part, (kind, raw, name) => {
      parser.token(kind, raw, name)
      if (name === 'mergeCell') {
        const range = cellRange(attribute(raw, 'ref') ?? '')
        if (range !== null && range.bottom >= headerRow && range.right <= context.limits.columns) last = Math.max(last, range.right)
      }
      for (const { row, cells } of parser.rows) {
        last = Math.max(last, cells.length)
        if (row === headerRow) earlier = cells.findIndex((c) => c?.text.trim() === header) + 1
      }
      if (parser.rows.length > 0) parser.rows = []
    })
  } catch (error) {
    throw placed(error, { sheet: sheet.name })
  }
  return earlier > 0 ? { statusColumn: earlier, reused: true } : { statusColumn: last + 1, reused: false }
}
