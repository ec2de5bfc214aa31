import type { Value } from '#kernel'
import type { Column } from './columns.ts'

/** What a person typed into a cell: the changes to send, or a sentence that says how to mend it. */
export type Entry = { changes: Record<string, Value> } | { problem: string }

/** Reads what was typed. Dates are taken as officers write them: 202606、2026.6、2026-06-30、2026年6月。 */
export function readEntry(column: Column, typed: string): Entry {
  const text = typed.trim()
  if (text === '') return column.optional ? { changes: emptied(column) } : { problem: `请填写${column.label}` }
  if (column.maxLength !== undefined && text.length > column.maxLength) return { problem: `${column.label}不超过${column.maxLength}字，现为${text.length}字` }
  if (column.editor === 'date') {
    const date = readDate(text)
    return date ? { changes: { [column.key]: date } } : { problem: '请填写年、年月或年月日，如 2026.06、2026-06-30' }
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

/** ISO date that keeps its precision, or null when the text is no date. */
export function readDate(text: string): string | null {
  const plain = toAscii(text).replace(/[年月./]/g, '-').replace(/日/g, '').replace(/-$/, '').replace(/\s/g, '')
  const match = /^(\d{4})(?:-?(\d{2})-?(\d{2})|-(\d{1,2})(?:-(\d{1,2}))?|(\d{2}))?$/.exec(plain)
  if (!match) return null
  const [, year = '', packedMonth, packedDay, month, day, onlyMonth] = match
  const m = packedMonth ?? month ?? onlyMonth
  const d = packedDay ?? day
  if (m === undefined) return year
  if (Number(m) < 1 || Number(m) > 12) return null
  const head = `${year}-${m.padStart(2, '0')}`
  if (d === undefined) return head
  const last = new Date(Date.UTC(Number(year), Number(m), 0)).getUTCDate()
  return Number(d) >= 1 && Number(d) <= last ? `${head}-${d.padStart(2, '0')}` : null
}

/** Full-width digits and points, as Chinese input methods leave them. */
function toAscii(text: string): string {
  return text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}
