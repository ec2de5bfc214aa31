import { cellRange, type CellRange } from '../cell-ref.ts'
import { placed, WorkbookProblem } from '../problem.ts'
import { attribute } from '#formats/package'
import type { Package } from '../zip/workbook-package.ts'
import type { CellValue } from './cell.ts'
import type { SheetEntry } from './workbook.ts'

const MAX_MERGES = 100_000

/** Merged ranges of a sheet from top to bottom; they stand behind the rows, hence a pass of their own. */
export async function mergedRanges(pack: Package, sheet: SheetEntry): Promise<CellRange[]> {
  const ranges: CellRange[] = []
  try {
    await pack.scan(sheet.part, (kind, raw, name) => {
      if (name !== 'mergeCell' || kind === 'close') return
      const range = cellRange(attribute(raw, 'ref') ?? '')
      if (range !== null && range.left <= pack.limits.columns) ranges.push(range)
      if (ranges.length > MAX_MERGES) throw new WorkbookProblem('too-big', `合并单元格超过 ${MAX_MERGES} 处`, '请取消合并后再上传')
    })
  } catch (error) {
    throw placed(error, { sheet: sheet.name })
  }
  return ranges.toSorted((a, b) => a.top - b.top)
}

/** Repeats the value of each merged range over its cells in the rows that hold something of their own. */
export class MergeFiller {
  readonly #ranges: CellRange[]
  readonly #columns: number
  #next = 0
  #active: { range: CellRange; value: CellValue }[] = []

  /** @param columns ranges are filled up to this column */
  constructor(ranges: CellRange[], columns: number) {
    this.#ranges = ranges
    this.#columns = columns
  }

  fill(row: number, cells: CellValue[]): void {
    if (this.#active.some(({ range }) => range.bottom < row)) this.#active = this.#active.filter(({ range }) => range.bottom >= row)
    for (let range = this.#ranges[this.#next]; range !== undefined && range.top <= row; range = this.#ranges[this.#next]) {
      this.#next += 1
      if (range.top === row) this.#active.push({ range, value: cells[range.left - 1] ?? null })
    }
    for (const { range, value } of this.#active) {
      if (value === null) continue
      for (let column = range.left; column <= Math.min(range.right, this.#columns); column++) {
        while (cells.length < column) cells.push(null)
        cells[column - 1] ??= value
      }
    }
  }
}
