import { WorkbookProblem, type Cell, type CellValue } from '#formats/xlsx'
import type { Catalogue, Register } from '#kernel'
import { templateColumns, type SheetColumn } from './columns.ts'

/** Which column of a sheet holds what. */
export interface Heading {
  readonly row: number
  readonly columns: readonly { readonly number: number; readonly header: string; readonly column: SheetColumn }[]
  /** Headers that mean nothing to this register: told, not guessed. */
  readonly unknown: readonly { readonly number: number; readonly header: string }[]
}

interface RawRow { readonly sheet: string; readonly row: number; readonly cells: readonly CellValue[] }

const normal = (text: string): string => text.normalize('NFKC').replace(/[\s*＊:：()（）]/g, '')
/** 出生年月（岁）, 姓名(必填): what stands in brackets explains. */
const withoutRemark = (text: string): string => normal(text.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]/g, ''))
/** Columns that the product itself adds to a returned workbook. */
const ours = new Set(['导入结果', '序号', '说明'].map(normal))
const MAX_COLUMNS = 200

export function cellText(cell: CellValue | undefined): string {
  return cell ? (cell as Cell).text.trim() : ''
}

/** Columns by the words that head them: their aliases, and before these their own names. */
export function knownHeaders(columns: readonly SheetColumn[]): ReadonlyMap<string, SheetColumn> {
  const known = new Map<string, SheetColumn>()
  for (const column of columns) for (const alias of column.aliases) known.set(normal(alias), column)
  for (const column of columns) known.set(normal(column.header), column)
  return known
}

/** The column that a header means, remarks in brackets left aside. */
export function namedBy(known: ReadonlyMap<string, SheetColumn>, header: string): SheetColumn | undefined {
  return known.get(normal(header)) ?? known.get(withoutRemark(header))
}

/** Finds the heading of one sheet, row by row, under title lines and over one or two rows. */
export class HeadingFinder {
  readonly #register: Register
  readonly #known: ReadonlyMap<string, SheetColumn>
  readonly #columns: readonly SheetColumn[]
  #above: RawRow | null = null
  /** Why the row most like a heading is none. */
  problem: WorkbookProblem | null = null
  #named = 0

  constructor(catalogue: Catalogue, register: Register) {
    this.#register = register
    this.#columns = templateColumns(catalogue, register)
    this.#known = knownHeaders(this.#columns)
  }

  /** The heading that ends in this row, or null when it is not (yet) one. */
  take(row: RawRow): Heading | null {
    const above = this.#above
    this.#above = row
    return this.#read(row) ?? (above && above.row === row.row - 1 ? this.#read(stacked(above, row)) : null)
  }

  #read(row: RawRow): Heading | null {
    const columns: { number: number; header: string; column: SheetColumn }[] = []
    const unknown: { number: number; header: string }[] = []
    row.cells.forEach((cell, i) => {
      const header = cellText(cell)
      if (!header) return
      const column = namedBy(this.#known, header)
      if (column) columns.push({ number: i + 1, header, column })
      else if (!ours.has(normal(header))) unknown.push({ number: i + 1, header })
    })
    const refuse = (code: 'too-many-columns' | 'bad-sheet', what: string, repair: string): null => {
      // A title above the heading may name a column by chance; the row that names most was meant.
      if (columns.length > this.#named) {
        this.#named = columns.length
        this.problem = new WorkbookProblem(code, what, repair, { sheet: row.sheet, row: row.row })
      }
      return null
    }
    if (columns.length === 0) return null
    if (row.cells.length > MAX_COLUMNS) return refuse('too-many-columns', `表头有 ${row.cells.length} 列，超过 ${MAX_COLUMNS} 列`, `请用“${this.#register.label}”的模板，或删去无关的列`)
    const seen = new Map<string, { header: string; number: number }>()
    for (const f of columns) {
      const key = `${f.column.field}/${f.column.part}`
      const twin = seen.get(key)
      if (twin) return refuse('bad-sheet', `“${twin.header}”（第 ${twin.number} 列）与“${f.header}”（第 ${f.number} 列）重复，都表示“${f.column.header}”`, '请删去其中一列')
      seen.set(key, { header: f.header, number: f.number })
    }
    const missing = this.#columns.filter((c) => c.required && c.part === 'value' && !seen.has(`${c.field}/value`) && !seen.has(`${c.field}/identity`))
    if (missing.length > 0) return refuse('bad-sheet', `缺少必填的列：${missing.map((c) => c.header).join('、')}`, `请补上这些列，或下载“${this.#register.label}”模板填写`)
    return { row: row.row, columns, unknown }
  }
}

/** Two rows as one heading: the lower word of each column, else the upper. */
function stacked(above: RawRow, below: RawRow): RawRow {
  const width = Math.max(above.cells.length, below.cells.length)
  return { sheet: below.sheet, row: below.row, cells: Array.from({ length: width }, (_, i) => (cellText(below.cells[i]) ? below.cells[i] ?? null : above.cells[i] ?? null)) }
}
