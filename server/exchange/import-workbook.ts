import { basename } from 'node:path'
import { readWorkbook, WorkbookProblem, type CellValue } from '#formats/xlsx'
import type { Catalogue, Register, Value } from '#kernel'
import { readCell } from './cell-value.ts'
import { complain, newDraft, Shapes, type Draft, type Note, type Pending } from './draft.ts'
import { cellText, HeadingFinder, type Heading } from './headers.ts'

/** What is told of a workbook as a whole, and where the headings of its sheets stand. */
export interface SheetNotes { readonly file: string; readonly notes: Note[]; readonly headerRows: Record<string, number> }
export interface ReadSheet extends SheetNotes { readonly drafts: Draft[] }
export interface ReadSheetOptions { readonly signal?: AbortSignal; readonly onProgress?: (rows: number, fraction: number) => void; readonly fileName?: string }

/** Rows handed on together. */
const PART = 3000

const HEADING_WITHIN = 10

/** One sheet on its way in: looking for its heading, or past it. */
interface SheetState { readonly finder: HeadingFinder; headed: Headed | null; unread: number }
/** What all rows under a heading share. */
interface Headed { readonly heading: Heading; readonly places: Draft['columns']; readonly shapes: Shapes }

/**
 * Reads a workbook into drafts of one register. Cells are parsed at once; references wait for the registers. Throws
 * WorkbookProblem when the file as a whole cannot be used.
 */
export async function readRegisterWorkbook(catalogue: Catalogue, register: Register, path: string, options: ReadSheetOptions = {}): Promise<ReadSheet> {
  const out: ReadSheet = { ...sheetNotes(path, options), drafts: [] }
  for await (const part of readDrafts(catalogue, register, path, out, options)) for (const draft of part) out.drafts.push(draft)
  return out
}

export function sheetNotes(path: string, options: ReadSheetOptions): SheetNotes {
  return { file: options.fileName ?? basename(path), notes: [], headerRows: {} }
}

/** The same in parts, as the rows come. What is wrong with the whole file may show itself only after the last of them. */
export async function* readDrafts(catalogue: Catalogue, register: Register, path: string, out: SheetNotes, options: ReadSheetOptions = {}): AsyncGenerator<Draft[]> {
  const { file } = out
  const sheets = new Map<string, SheetState>()
  const shapes = new Shapes()
  let part: Draft[] = []
  for await (const row of readWorkbook(path, { ...(options.signal ? { signal: options.signal } : {}), fileName: file, onProgress: (p) => options.onProgress?.(p.rows, p.fraction) })) {
    const state = sheets.get(row.sheet) ?? { finder: new HeadingFinder(catalogue, register), headed: null, unread: 0 }
    sheets.set(row.sheet, state)
    if (!state.headed) {
      const heading = state.unread < HEADING_WITHIN ? state.finder.take(row) : null
      state.unread += 1
      if (!heading) continue
      state.headed = { heading, places: placesOf(heading), shapes }
      out.headerRows[row.sheet] = row.row
      for (const u of heading.unknown) out.notes.push({ file, sheet: row.sheet, row: row.row, column: u.header, columnNumber: u.number, warning: true, message: `“${u.header}”不是“${register.label}”的列，这一列未导入` })
      continue
    }
    if (isRemark(state.headed.heading, row)) {
      out.notes.push({ file, sheet: row.sheet, row: row.row, warning: true, message: `第 ${row.row} 行看似附注或合计，未导入` })
      continue
    }
    const draft = readRow(catalogue, register, file, state.headed, row)
    if (!draft) continue
    part.push(draft)
    if (part.length < PART) continue
    yield part
    part = []
  }
  tellOthers(out, register, sheets)
  if (part.length > 0) yield part
}

/** A workbook without any heading is refused; a sheet without one beside others is told. */
function tellOthers(out: SheetNotes, register: Register, sheets: ReadonlyMap<string, SheetState>): void {
  if (Object.keys(out.headerRows).length === 0) {
    const [problem] = [...sheets.values()].flatMap((s) => (s.finder.problem ? [s.finder.problem] : []))
    throw problem ?? new WorkbookProblem('bad-sheet', sheets.size === 0 ? '工作簿是空的' : `前 ${HEADING_WITHIN} 行里没有找到“${register.label}”的表头`, `请用“${register.label}”的模板填写后再导入`)
  }
  for (const [sheet, { headed, finder }] of sheets) {
    if (!headed) out.notes.push({ file: out.file, sheet, row: 1, warning: true, message: `工作表“${sheet}”未导入：${finder.problem?.what ?? `没有“${register.label}”的表头`}` })
  }
}

const remark = /^(?:注|备注|附注|说明|填表说明|填报说明|填表人|制表人?|填报人|填报单位|审核人?|复核人?|单位?负责人|联系人|联系电话|合计|总计|小计|共计)\s*(?:[:：、.．\d一二三四五六七八九十]|$)/

/** A line under the table: begins like a remark and does not fill the required columns. */
function isRemark(heading: Heading, row: { cells: readonly CellValue[] }): boolean {
  const words = row.cells.map((c) => cellText(c)).filter(Boolean)
  if (!remark.test(words[0] ?? '')) return false
  return new Set(words).size === 1 || heading.columns.some((c) => c.column.required && cellText(row.cells[c.number - 1]) === '')
}

function readRow(catalogue: Catalogue, register: Register, file: string, { heading, places, shapes }: Headed, row: { sheet: string; row: number; cells: readonly CellValue[] }): Draft | null {
  const names: string[] = []
  const given: Value[] = []
  const references: Record<string, Pending> = {}
  const problems: { field: string; message: string }[] = []
  let blank = true
  for (const { number, column } of heading.columns) {
    const cell = row.cells[number - 1]
    if (!cell || cellText(cell) === '') continue
    blank = false
    const field = register.fields[column.field]
    if (!field) continue
    const read = readCell(catalogue, field, column.header, cell)
    if (!read.ok) problems.push({ field: column.field, message: read.message })
    else if (field.type === 'reference') {
      const before = references[column.field]
      const known = before && 'text' in before ? before : { text: '' }
      references[column.field] = column.part === 'identity' ? { ...known, identity: String(read.value) } : { ...known, text: String(read.value) }
    } else if (read.value !== null) {
      names.push(column.field)
      given.push(read.value)
    }
  }
  if (blank) return null
  const values = shapes.row(names)
  names.forEach((name, i) => { values[name] = given[i] ?? null })
  const draft = newDraft({ file, sheet: row.sheet, row: row.row }, places, undefined, { values, references })
  for (const { field, message } of problems) complain(draft, field, message)
  return draft
}

/** Where a note on a field of a row is put. */
function placesOf(heading: Heading): Draft['columns'] {
  const columns: Record<string, { header: string; number: number }> = {}
  for (const c of heading.columns) if (c.column.part === 'value' || !columns[c.column.field]) columns[c.column.field] = { header: c.header, number: c.number }
  return columns
}
