import { EXCEL_COLUMNS } from '../cell-ref.ts'
import { WorkbookProblem } from '../problem.ts'

/** What a cell may be given; an empty text is written as an empty cell. */
export type CellInput = string | number | boolean | null | undefined

/** Values in the order of the columns; missing ones are empty. */
export type Row = readonly CellInput[]

export interface ColumnSpec {
  header: string
  /** in characters of the standard font; default from the header */
  width?: number
  /** shown as a comment on the header */
  note?: string
  /**
   * `text` keeps digits as they are (identity numbers); `date` takes 'YYYY-MM-DD' or 'YYYY-MM' and
   * writes real dates, other texts as text; without a kind the type of each value decides
   */
  kind?: 'text' | 'number' | 'date'
  /** a drop-down over the whole column */
  options?: readonly string[]
  /** marked by the header's colour, and drop-downs refuse an empty answer */
  required?: boolean
}

export interface SheetSpec {
  name: string
  columns: readonly ColumnSpec[]
  rows: Iterable<Row> | AsyncIterable<Row>
}

export interface WorkbookSpec {
  sheets: readonly SheetSpec[]
}

const FORBIDDEN = /[[\]:*?/\\]/

/** @throws WorkbookProblem for sheet names Excel would repair, TypeError for a workbook without sheets. */
export function checkSpec({ sheets }: WorkbookSpec): void {
  if (sheets.length === 0) throw new TypeError('a workbook needs at least one sheet')
  const taken = new Set<string>()
  for (const { name, columns } of sheets) {
    const bad = name === '' || name.length > 31 || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")
    if (bad) throw new WorkbookProblem('bad-sheet', '工作表名称不合 Excel 的规定', '请改为 31 字以内、不含 [ ] : * ? / \\ 的名称', { sheet: name })
    if (taken.has(name.toLowerCase())) throw new WorkbookProblem('bad-sheet', '有两个工作表同名', '请改名', { sheet: name })
    taken.add(name.toLowerCase())
    if (columns.length > EXCEL_COLUMNS) throw new WorkbookProblem('too-many-columns', `超过 Excel 的 ${EXCEL_COLUMNS} 列`, '请减少导出的列', { sheet: name })
  }
}

/** A sheet name Excel accepts made from any label, and not among `taken` (compared without case). */
export function sheetNameFor(label: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken].map((n) => n.toLowerCase()))
  const base = label.replace(/[[\]:*?/\\]/g, ' ').replace(/^['\s]+|['\s]+$/g, '') || '工作表'
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `（${n}）`
    const name = cut(base, 31 - suffix.length) + suffix
    if (!used.has(name.toLowerCase())) return name
  }
}

/** Never half a surrogate pair, never a quote or blank at the end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$|['\s]+$/g, '')
