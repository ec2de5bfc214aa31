import { columnLetters } from '../cell-ref.ts'
import type { ColumnSpec, SheetSpec, WorkbookSpec } from './spec.ts'
import { sheetNameFor } from './spec.ts'

/** Excel's bound on a list typed into the validation itself. */
const INLINE_CHARS = 255

export interface DropDowns {
  /** formula of each column of each sheet, null without a list */
  formulas: (string | null)[][]
  /** the hidden sheet that holds the long lists; null when none is needed */
  sheet: SheetSpec | null
}

/** Short lists stand in the validation; long ones, and ones with commas or quotes, on a hidden sheet, equal lists once. */
export function dropDowns({ sheets }: WorkbookSpec): DropDowns {
  const name = sheetNameFor('下拉选项', sheets.map((s) => s.name))
  const lists = new Map<string, { options: readonly string[]; formula: string }>()
  const formula = ({ options }: ColumnSpec): string | null => {
    if (options === undefined || options.length === 0) return null
    const inline = options.join(',')
    if (inline.length <= INLINE_CHARS && options.every((o) => /^[^\s,"'=][^,"\n]*$/.test(o) && o.trim() === o)) return `"${inline}"`
    const key = JSON.stringify(options)
    const known = lists.get(key)
    if (known !== undefined) return known.formula
    const letters = columnLetters(lists.size + 1)
    // Row 1 of every written sheet is its header.
    const range = `'${name}'!$${letters}$2:$${letters}$${options.length + 1}`
    lists.set(key, { options, formula: range })
    return range
  }
  const formulas = sheets.map((sheet) => sheet.columns.map(formula))
  const columns = [...lists.values()]
  if (columns.length === 0) return { formulas, sheet: null }
  const longest = Math.max(...columns.map((c) => c.options.length))
  const rows = Array.from({ length: longest }, (_, i) => columns.map((c) => c.options[i]))
  return { formulas, sheet: { name, columns: columns.map((_, i) => ({ header: `选项${i + 1}`, kind: 'text' })), rows } }
}
