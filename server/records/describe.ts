import type { Register, Row } from '#kernel'
import type { RowView } from '#server/http/contract'
import type { StoredRow } from '#server/postgres/read/list'
import { referencedNames, titleOf, valueText, type Names } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'

/** Rows as screens show them: raw values and, beside them, what people read. */
export async function describeRows(view: View, register: Register, rows: readonly StoredRow[]): Promise<RowView[]> {
  const names = await referencedNames(view, register, rows)
  return rows.map((row) => describeRow(view, register, row, names))
}

export function describeRow(view: Pick<View, 'catalogue'>, register: Register, row: StoredRow, names: Names): RowView {
  const { id, version, ...stored } = row
  // Structured values are for their mechanism alone: a frozen report holds names that not every reader of the list may see.
  const values = Object.fromEntries(Object.entries(stored).filter(([name]) => register.fields[name]?.type !== 'structured'))
  const text: Record<string, string> = {}
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type === 'code' || field.type === 'reference' || field.type === 'boolean' || field.type === 'date' || field.type === 'day') {
      const words = valueText(view, field, values[name], names)
      if (words) text[name] = words
    }
  }
  return { id, version, title: titleOf(view, register, row, names), values: values as Row, text }
}
