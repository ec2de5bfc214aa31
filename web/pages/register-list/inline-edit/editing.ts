import type { Value } from '#kernel'
import type { Conflict, FieldMeta, RowView } from '#server/http/contract'
import { formatDate } from '../../../kit/format.ts'
import { isUnseen } from '../../../kit/register/field-value.tsx'
import type { Column } from '../../../kit/register/column.ts'

/** A cell by its row and column. */
export interface Place { readonly id: string; readonly index: number; readonly path: string }
export const keyOf = ({ id, path }: Pick<Place, 'id' | 'path'>): string => `${id}/${path}`

/** What was typed into a cell and is not (yet) recorded. */
export interface Attempt {
  readonly place: Place
  readonly value: Value
  /** Version of the row it was typed over. */
  readonly base: number
  readonly state: 'saving' | 'refused' | 'conflict'
  readonly message?: string
  readonly conflict?: Conflict
}

/** Whether a cell can be changed where it stands: a field of the row itself that the person sees and the system does not write. */
export function isEditable(column: Column, row: RowView): boolean {
  return !column.path.includes('.') && column.field.type !== 'structured' && column.field.type !== 'file' && !isUnseen(column, row)
}

/** The next cell that can be changed: to the side, and on at the end of the row; or up and down the column. */
export function nextPlace(from: Place, step: 'right' | 'left' | 'down' | 'up', columns: readonly Column[], rowAt: (index: number) => RowView | undefined): Place | null {
  if (step === 'down' || step === 'up') {
    const index = from.index + (step === 'down' ? 1 : -1)
    const row = rowAt(index)
    const column = columns.find((c) => c.path === from.path)
    return row && column && isEditable(column, row) ? { id: row.id, index, path: from.path } : null
  }
  const by = step === 'right' ? 1 : -1
  let at = columns.findIndex((c) => c.path === from.path) + by
  for (let index = from.index; ; index += by, at = by > 0 ? 0 : columns.length - 1) {
    const row = rowAt(index)
    if (!row) return null
    for (; at >= 0 && at < columns.length; at += by) {
      const column = columns[at]
      if (column && isEditable(column, row)) return { id: row.id, index, path: column.path }
    }
  }
}

/** What is typed, in words, until the list has it from the server. */
export function typedWords(field: FieldMeta, value: Value, codeLabel: (code: string) => string, title: string | undefined): string {
  if (value === null) return ''
  switch (field.type) {
    case 'boolean': return value === true ? '是' : '否'
    case 'code': return codeLabel(String(value))
    case 'reference': return title ?? ''
    case 'date': case 'day': return formatDate(String(value))
    default: return String(value)
  }
}
