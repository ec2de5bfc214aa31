import type { Field, Register, Row } from '#kernel'
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
  const { id, version, ...values } = row
  const { hidden, worded } = partsOf(register)
  for (const name of hidden) delete (values as Record<string, unknown>)[name]
  const text: Record<string, string> = {}
  for (const [name, field] of worded) {
    const words = valueText(view, field, values[name], names)
    if (words) text[name] = words
  }
  return { id, version, title: titleOf(view, register, row, names), values: values as Row, text }
}

interface Parts {
  /** Structured values are for their mechanism alone: a frozen report holds names that not every reader of the list may see. */
  readonly hidden: readonly string[]
  /** Fields whose values read otherwise than they are stored. */
  readonly worded: readonly (readonly [string, Field])[]
}
const parts = new WeakMap<Register['fields'], Parts>()

function partsOf({ fields }: Register): Parts {
  let found = parts.get(fields)
  if (!found) {
    const all = Object.entries(fields)
    found = { hidden: all.filter(([, f]) => f.type === 'structured').map(([name]) => name), worded: all.filter(([, f]) => ['code', 'reference', 'boolean', 'date', 'day'].includes(f.type)) }
    parts.set(fields, found)
  }
  return found
}
