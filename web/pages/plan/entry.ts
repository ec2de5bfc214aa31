import { dateProblem, parseImpreciseDate, type Value } from '#kernel'
import type { Column } from './columns.ts'

/** What a person typed into a cell: the changes to send, or a sentence that says how to mend it. */
export type Entry = { changes: Record<string, Value> } | { problem: string }

/** Reads what was typed. Dates are taken as officers write them: 202606、2026.6、2026-06-30、2026年6月。 */
export function readEntry(column: Column, typed: string): Entry {
  const text = typed.trim()
  if (text === '') return column.optional ? { changes: emptied(column) } : { problem: `请填写${column.label}` }
  if (column.maxLength !== undefined && text.length > column.maxLength) return { problem: `${column.label}不超过${column.maxLength}字，现为${text.length}字` }
  if (column.editor === 'date') {
    const date = parseImpreciseDate(text)
    return date ? { changes: { [column.key]: date } } : { problem: dateProblem(text) ?? '请填写年、年月或年月日' }
  }
  if (column.editor === 'target') {
    const match = /^(\d+(?:\.\d+)?)\s*(\S{0,20})$/.exec(toAscii(text))
    if (!match) return { problem: '请先写数再写单位，如 30名、93.5%' }
    return { changes: { target: Number(match[1]), targetUnit: match[2] || null } }
  }
  return { changes: { [column.key]: text } }
}

function emptied(column: Column): Record<string, Value> {
  return column.editor === 'target' ? { target: null, targetUnit: null } : { [column.key]: null }
}

/** Full-width digits and points, as Chinese input methods leave them. */
function toAscii(text: string): string {
  return text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}
