/** Excel's own bounds (Microsoft, "Excel specifications and limits"). */
export const EXCEL_ROWS = 1_048_576
export const EXCEL_COLUMNS = 16_384
export const EXCEL_CELL_CHARS = 32_767

/** 1 → 'A', 27 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  }
  return letters
}

/** (5, 2) → 'B5'. */
export const cellRef = (row: number, column: number): string => columnLetters(column) + row

/**
 * Column (1-based) of a reference such as 'B5' or '$B$5'; 0 when it is not one.
 * Runs once a cell, hence the plain loop.
 */
export function columnOf(ref: string): number {
  let column = 0
  for (let i = 0; i < ref.length; i++) {
    const code = ref.charCodeAt(i) & ~32
    if (code >= 65 && code <= 90) column = column * 26 + code - 64
    else if (ref.charCodeAt(i) !== 36) break
  }
  return column <= EXCEL_COLUMNS ? column : 0
}

/** Row (1-based) of a reference; 0 when it is not one. */
export function rowOf(ref: string): number {
  const row = Number(/^\$?[A-Za-z]{1,3}\$?(\d{1,7})$/.exec(ref)?.[1] ?? 0)
  return row <= EXCEL_ROWS ? row : 0
}

/** A rectangle of cells, all four bounds 1-based and inclusive. */
export interface CellRange {
  top: number
  left: number
  bottom: number
  right: number
}

/** 'A1:C3' or 'A1' → its rectangle; null when it is not a reference. */
export function cellRange(ref: string): CellRange | null {
  const [first = '', last = first] = ref.split(':')
  const range = { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) }
  return range.top && range.left && range.bottom >= range.top && range.right >= range.left ? range : null
}
