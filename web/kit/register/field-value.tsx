import type { ReactNode } from 'react'
import type { FieldMeta, RowView } from '#server/http/contract'
import { formatDate, formatNumber } from '../format.ts'
import { RowLink } from '../row-link.tsx'

/** A value as people read it: references are links, dates and figures keep their column. Null where nothing is recorded. */
export function fieldValue(field: FieldMeta, row: RowView): ReactNode {
  const value = row.values[field.name]
  if (value === null || value === undefined || value === '') return null
  const text = row.text[field.name]
  switch (field.type) {
    case 'reference': return typeof value === 'string' && field.register ? <RowLink register={field.register} id={value}>{text || '未命名'}</RowLink> : text
    case 'code': return text ?? String(value)
    case 'boolean': return value === true ? '是' : '否'
    case 'day': case 'date': return <span className="num">{formatDate(String(value))}</span>
    case 'integer': case 'decimal': return <span className="num">{typeof value === 'number' ? formatNumber(value, 4) : String(value)}{field.unit && <span className="unit">{field.unit}</span>}</span>
    case 'file': return <a href={fileUrl(String(value))} target="_blank" rel="noreferrer">打开{field.label}</a>
    case 'structured': return <span className="tertiary">系统内容</span>
    default: return field.check ? <span className="num">{String(value)}</span> : String(value)
  }
}

/** Where the bytes of a stored file are, by digest. */
export function fileUrl(digest: string): string {
  return `/api/files/${encodeURIComponent(digest)}`
}

/** Whether the server kept the value back: the field is declared, the row has no word of it. */
export function isWithheld(field: FieldMeta, row: RowView): boolean {
  return !(field.name in row.values) && field.sensitivity !== 'open'
}
