import type { PackageLimits } from '#formats/package'
import { EXCEL_CELL_CHARS, EXCEL_ROWS } from './cell-ref.ts'

const MIB = 1024 * 1024

/** Bounds put on an upload before and while it is read. */
export interface Limits extends PackageLimits {
  sheets: number
  rows: number
  columns: number
  cellChars: number
  sharedStrings: number
}

/**
 * A sheet of 1,048,576 rows by 20 columns inflates to about 1 GB; worksheets of
 * real registers compress 5 to 40 times, deflate's ceiling is 1,032.
 */
export const LIMITS: Limits = {
  fileBytes: 200 * MIB,
  entries: 5_000,
  inflatedBytes: 1_536 * MIB,
  ratio: 200,
  ratioFrom: 8 * MIB,
  smallPartBytes: 48 * MIB,
  sheets: 256,
  rows: EXCEL_ROWS,
  columns: 200,
  cellChars: EXCEL_CELL_CHARS,
  sharedStrings: 8_000_000,
}
