import type { RowView } from '#server/http/contract'
import type { Column } from '../../kit/register/column.ts'

/** A text longer than this many characters runs over several lines rather than widen its column. */
const comfortable = 16
/** Characters of 9 pt between the margins of an upright A4 sheet. */
const upright = 54

/** Half-width characters take a half. */
function widthOf(text: string): number {
  let width = 0
  for (const c of text) width += c > '\u2e7f' ? 1 : 0.55
  return width
}

/** Whether a list fits an upright sheet: heads of four characters, values on one line but for the long ones. */
export function fitsUpright(columns: readonly Column[], rows: readonly RowView[]): boolean {
  let total = 3
  for (const { path, label } of columns) {
    let most = Math.min(4, widthOf(label))
    for (const row of rows) {
      const value = row.text[path] ?? row.values[path]
      if (value !== null && value !== undefined) most = Math.max(most, widthOf(String(value)))
      if (most >= comfortable) break
    }
    total += Math.min(most, comfortable) + 1
  }
  return total <= upright
}
