import type { ReactNode } from 'react'
import type { FieldMeta, RegisterMeta, RowView } from '#server/http/contract'
import { declared } from '../../language/index.ts'
import { apiUrl } from '../api.ts'
import { formatDate, formatNumber } from '../format.ts'
import { rowPath } from '../queries.ts'
import { RowLink } from '../row-link.tsx'
import type { Column } from './column.ts'

/** A value as people read it: references are links, dates and figures keep their column. Null where nothing is recorded. */
export function fieldValue(register: RegisterMeta, field: FieldMeta, row: RowView): ReactNode {
  const value = row.values[field.name]
  if (value === null || value === undefined || value === '') return null
  const text = row.text[field.name]
  switch (field.type) {
    case 'reference': return typeof value === 'string' && field.register ? <RowLink register={field.register} id={value}>{text || '未命名'}</RowLink> : text
    case 'code': return declared(text ?? String(value))
    case 'boolean': return value === true ? '是' : '否'
    case 'day': case 'date': return <span className="num">{formatDate(String(value))}</span>
    case 'integer': case 'decimal': return <span className="num">{typeof value === 'number' ? formatNumber(value, 4) : String(value)}{field.unit && <span className="unit">{field.unit}</span>}</span>
    case 'file': return <a href={fileUrl(register.id, row.id, field.name)} target="_blank" rel="noreferrer" className="row-link">打开{field.label}</a>
    case 'structured': return <span className="tertiary">系统内容</span>
    default: return field.check ? <span className="num">{String(value)}</span> : String(value)
  }
}

/** Where the file of a row is: pictures open in place, everything else is saved. */
export function fileUrl(register: string, id: string, field: string): string {
  return apiUrl(`${rowPath(register, id)}/files/${field}`)
}

/** Whether the server kept the value back: the field is declared, the row has no word of it. */
export function isWithheld(field: FieldMeta, row: RowView): boolean {
  return !(field.name in row.values) && field.sensitivity !== 'open'
}

/** The value of a column, also of one reached through references: the row then carries it under its path. */
export function columnValue(register: RegisterMeta, column: Column, row: RowView): ReactNode {
  if (!column.path.includes('.')) return fieldValue(register, column.field, row)
  // The file belongs to another row, whose card opens it.
  if (column.field.type === 'file') return row.values[column.path] ? '有' : null
  return fieldValue(register, { ...column.field, name: column.path }, row)
}

/** Whether the person does not see the value: it is withheld, or stands in a row that he may not see. */
export function isUnseen(column: Column, row: RowView): boolean {
  if (!column.path.includes('.')) return isWithheld(column.field, row)
  return !(column.path in row.values) && row.values[column.path.split('.')[0] ?? ''] != null
}
