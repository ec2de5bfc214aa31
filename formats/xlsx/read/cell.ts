/**
 * One cell as read. `text` is what a person would copy out of it: plain digits for
 * numbers (15 significant digits, as Excel shows), 'YYYY-MM-DD' | 'YYYY-MM' | 'YYYY' for dates,
 * 'TRUE'/'FALSE', the error code, and the cached result for a formula, which is never computed.
 * `value` is the stored value: the serial number for dates.
 */
export interface Cell {
  kind: 'text' | 'number' | 'boolean' | 'date' | 'formula' | 'error'
  text: string
  value: string | number | boolean
  /** the day, for a date (or a formula whose result is a date) */
  date?: string
  /** how much of the date the cell shows: a cell formatted 1985年3月 is known to the month only */
  dateFormat?: 'day' | 'month' | 'year'
}

/** null is an empty cell, and so is an empty text. */
export type CellValue = Cell | null
