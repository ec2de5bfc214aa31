import { placed } from '../problem.ts'
import { decodeXml, XmlScanner } from '#formats/package'
import { openWorkbook, type OpenOptions, type Package } from '../zip/workbook-package.ts'
import type { CellValue } from './cell.ts'
import { MergeFiller, mergedRanges } from './merged.ts'
import { sharedStrings } from './shared-strings.ts'
import { SheetParser } from './sheet.ts'
import { cellFormats } from './styles.ts'
import { refuseDoctypes, workbookParts, type SheetEntry } from './workbook.ts'

export interface ReadOptions extends OpenOptions {
  /** read only these sheets; default every visible one */
  sheets?: readonly string[]
  /** repeat the value of a merged range over all its cells, at the cost of reading each sheet twice; default only the top left one has it */
  fillMerged?: boolean
  /** called after each sheet chunk, about every 64 KB of sheet XML */
  onProgress?: (progress: ReadProgress) => void
}

export interface ReadProgress {
  sheet: string
  /** rows handed out so far, over all sheets */
  rows: number
  /** 0 to 1, by bytes of the sheets to be read */
  fraction: number
}

/** `row` is Excel's row number (1-based); `cells[i]` is column i + 1, up to the last value of the row. */
export interface SheetRow {
  sheet: string
  row: number
  cells: CellValue[]
}

/** What can be told about a workbook without reading its rows. */
export interface WorkbookSummary {
  fileName: string
  sheets: { name: string; state: 'visible' | 'hidden' | 'veryHidden' }[]
  inflatedBytes: number
  date1904: boolean
  macros: boolean
}

/**
 * The guard: refuses with a WorkbookProblem whatever is not a sound .xlsx — other formats under
 * an Excel name, passwords, truncated uploads, zip bombs, entity bombs, missing parts — having
 * read only the directory and the heads of the parts.
 */
export async function inspectWorkbook(path: string, options: OpenOptions = {}): Promise<WorkbookSummary> {
  const pack = await openWorkbook(path, options)
  try {
    await refuseDoctypes(pack)
    const { sheets, date1904, macros } = await workbookParts(pack)
    return {
      fileName: pack.fileName,
      sheets: sheets.map(({ name, state }) => ({ name, state })),
      inflatedBytes: pack.inflatedBytes,
      date1904,
      macros,
    }
  } finally {
    pack.close()
  }
}

/** Names of the visible worksheets, in the workbook's order. */
export async function sheetNames(path: string, options: OpenOptions = {}): Promise<string[]> {
  const { sheets } = await inspectWorkbook(path, options)
  return sheets.filter((s) => s.state === 'visible').map((s) => s.name)
}

/**
 * Streams the rows of the visible worksheets that hold a value, in order, in bounded memory.
 * A damaged file may only show itself after rows were handed out: act on them only once the
 * generator has ended. An aborted signal ends it with the signal's reason.
 */
export async function* readWorkbook(path: string, options: ReadOptions = {}): AsyncGenerator<SheetRow> {
  const pack = await openWorkbook(path, options)
  try {
    await refuseDoctypes(pack)
    const workbook = await workbookParts(pack)
    const wanted = workbook.sheets.filter((s) => options.sheets?.includes(s.name) ?? s.state === 'visible')
    const formats = await cellFormats(pack, workbook.styles)
    const texts = await sharedStrings(pack, workbook.sharedStrings)
    try {
      const context = { formats, date1904: workbook.date1904, text: (i: number) => texts.get(i), limits: pack.limits }
      const progress = progressOf(pack, wanted, options.onProgress)
      for (const sheet of wanted) {
        const parser = new SheetParser(context)
        const merged = options.fillMerged === true ? new MergeFiller(await mergedRanges(pack, sheet), pack.limits.columns) : null
        for await (const rows of sheetRows(pack, sheet, parser, progress)) {
          for (const { row, cells } of rows) {
            options.signal?.throwIfAborted()
            merged?.fill(row, cells)
            yield { sheet: sheet.name, row, cells }
          }
        }
      }
    } finally {
      texts.close()
    }
  } finally {
    pack.close()
  }
}

type Progress = (sheet: string, bytes: number, rows: number) => void

function progressOf(pack: Package, sheets: SheetEntry[], report: ReadOptions['onProgress']): Progress {
  const total = sheets.reduce((sum, s) => sum + pack.size(s.part), 0) || 1
  let bytes = 0
  let rows = 0
  return (sheet, moreBytes, moreRows) => {
    bytes += moreBytes
    rows += moreRows
    report?.({ sheet, rows, fraction: Math.min(1, bytes / total) })
  }
}

async function* sheetRows(pack: Package, sheet: SheetEntry, parser: SheetParser, progress: Progress): AsyncGenerator<SheetParser['rows']> {
  const scanner = new XmlScanner((kind, raw, name) => parser.token(kind, raw, name))
  let fresh = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of pack.bytes(sheet.part)) {
      fresh += chunk.length
      yield chunk
    }
  }
  try {
    for await (const text of decodeXml(counted())) {
      scanner.write(text)
      if (parser.rows.length === 0) continue
      const rows = parser.rows
      parser.rows = []
      progress(sheet.name, fresh, rows.length)
      fresh = 0
      yield rows
    }
    scanner.end()
    progress(sheet.name, fresh, 0)
  } catch (error) {
    throw placed(error, { file: pack.fileName, sheet: sheet.name })
  }
}
