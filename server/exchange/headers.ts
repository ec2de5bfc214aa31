import type { Cell, CellValue } from '#formats/xlsx'
import { WorkbookProblem } from '#formats/xlsx'
import type { Catalogue, Register } from '#kernel'
import { templateColumns, type SheetColumn } from './columns.ts'

/** Which column of a sheet holds what. */
export interface Heading {
  readonly row: number
  readonly columns: readonly { readonly number: number; readonly header: string; readonly column: SheetColumn }[]
  /** Headers that mean nothing to this register: told, not guessed. */
  readonly unknown: readonly { readonly number: number; readonly header: string }[]
}

const normal = (text: string): string => text.normalize('NFKC').replace(/[\s*＊:：()（）]/g, '')
/** Columns that the product itself adds to a returned workbook. */
const ours = new Set(['导入结果', '序号', '说明'].map(normal))
const MAX_COLUMNS = 200

export function cellText(cell: CellValue | undefined): string {
  return cell ? (cell as Cell).text.trim() : ''
}

/**
 * Reads a row as the heading of a register, or null when it is a title above it. Columns are found by header, in any
 * order, under their own name or an alias.
 */
export function readHeading(catalogue: Catalogue, register: Register, row: { sheet: string; row: number; cells: readonly CellValue[] }): Heading | null {
  const known = new Map<string, SheetColumn>()
  const columns = templateColumns(catalogue, register)
  for (const column of columns) for (const alias of column.aliases) known.set(normal(alias), column)
  for (const column of columns) known.set(normal(column.header), column)
  const found: { number: number; header: string; column: SheetColumn }[] = []
  const unknown: { number: number; header: string }[] = []
  row.cells.forEach((cell, i) => {
    const header = cellText(cell)
    if (!header) return
    const column = known.get(normal(header))
    if (column) found.push({ number: i + 1, header, column })
    else if (!ours.has(normal(header))) unknown.push({ number: i + 1, header })
  })
  // A title line above the heading names no column; a heading names most of its own.
  if (found.length === 0 || (found.length === 1 && unknown.length > 3)) return null
  const place = { sheet: row.sheet, row: row.row }
  if (row.cells.length > MAX_COLUMNS) throw new WorkbookProblem('too-many-columns', `表头有 ${row.cells.length} 列，超过 ${MAX_COLUMNS} 列`, `请用“${register.label}”的模板，或删去无关的列`, place)
  const seen = new Map<string, { header: string; number: number }>()
  for (const f of found) {
    const key = `${f.column.field}/${f.column.part}`
    const twin = seen.get(key)
    if (twin) throw new WorkbookProblem('bad-sheet', `“${twin.header}”（第 ${twin.number} 列）与“${f.header}”（第 ${f.number} 列）重复，都表示“${f.column.header}”`, '请删去其中一列', place)
    seen.set(key, { header: f.header, number: f.number })
  }
  const missing = columns.filter((c) => c.required && c.part === 'value' && !seen.has(`${c.field}/value`) && !seen.has(`${c.field}/identity`))
  if (missing.length > 0) throw new WorkbookProblem('bad-sheet', `缺少必填的列：${missing.map((c) => c.header).join('、')}`, `请补上这些列，或下载“${register.label}”模板填写`, place)
  return { row: row.row, columns: found, unknown }
}
