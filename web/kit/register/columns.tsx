import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import type { FieldMeta, RegisterMeta, RowView } from '#server/http/contract'
import { RowLink } from '../row-link.tsx'
import { fieldValue, isWithheld } from './field-value.tsx'

/** Width in pixels that shows the usual value of a field without cutting it. */
export function columnWidth(field: FieldMeta, first: boolean): number {
  const head = field.label.length * 13 + 34
  return Math.max(head, contentWidth(field, first))
}

function contentWidth(field: FieldMeta, first: boolean): number {
  switch (field.type) {
    case 'day': return 92
    case 'date': return 84
    case 'boolean': return 64
    case 'integer': case 'decimal': return 84
    case 'code': return 104
    case 'reference': return field.register === 'person' ? 84 : field.register === 'unit' ? 150 : field.register === 'documents' ? 230 : 190
    case 'text': {
      if (field.check) return 168
      const longest = field.maxLength ?? 100
      return longest <= 20 ? 110 : longest <= 40 ? 96 : longest <= 120 ? (first ? 200 : 170) : 230
    }
    default: return 90
  }
}

/** Columns of a list, in the order chosen; the first opens the row and stays in sight. */
export function registerColumns(register: RegisterMeta, fields: readonly FieldMeta[], sort: string | undefined): TableColumnType<RowView>[] {
  const [sorted] = (sort ?? '').split(',')
  return fields.map((field, i) => {
    const number = field.type === 'integer' || field.type === 'decimal'
    const own = field.type !== 'reference'
    return {
      key: field.name, title: field.label, width: columnWidth(field, i === 0),
      ...(i === 0 ? { fixed: 'left' as const } : {}), ...(number ? { align: 'right' as const } : {}),
      ...(field.type === 'file' || field.type === 'structured' ? {} : {
        sorter: true, sortOrder: sorted === field.name ? 'ascend' as const : sorted === `-${field.name}` ? 'descend' as const : null,
        showSorterTooltip: false,
      }),
      render: (_: unknown, row: RowView): ReactNode => {
        const value = isWithheld(field, row) ? <span className="tertiary">无权查看</span> : fieldValue(register, field, row)
        if (i === 0 && own) return <div className="cell"><RowLink register={register.id} id={row.id}>{value ?? row.title ?? '未命名'}</RowLink></div>
        const text = typeof value === 'string' ? value : row.text[field.name] ?? ''
        return <div className="cell" title={text.length > 16 ? text : undefined}>{value}</div>
      },
    }
  })
}
