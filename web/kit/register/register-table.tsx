import { Table } from 'antd'
import { useEffect, useRef, useState, type Key, type ReactNode } from 'react'
import type { FieldMeta, RegisterMeta, RowView } from '#server/http/contract'
import { formatNumber } from '../format.ts'
import { columnWidth, registerColumns } from './columns.tsx'

const headHeight = 34
const footHeight = 34

export interface RegisterTableProps {
  register: RegisterMeta
  fields: readonly FieldMeta[]
  rows: readonly RowView[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  onOpen: (row: RowView) => void
  selected: readonly string[]
  onSelect: (ids: string[]) => void
  /** Index of the row the keyboard is on; -1 for none. */
  current: number
  totals?: Readonly<Record<string, number>> | undefined
  dimmed: boolean
  empty: ReactNode
}

/** The dense list of a register: fills the height it is given, its head and first column stay. */
export function RegisterTable({ register, fields, rows, sort, onSort, onOpen, selected, onSelect, current, totals, dimmed, empty }: RegisterTableProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const height = useHeight(frame)
  const summed = totals && fields.some((f) => totals[f.name] !== undefined)
  useEffect(() => {
    frame.current?.querySelector('tr.at')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const width = fields.reduce((sum, f, i) => sum + columnWidth(f, i === 0), 36)
  return (
    <div ref={frame} className={`register-table${dimmed ? ' dimmed' : ''}`} aria-busy={dimmed}>
      <Table<RowView>
        size="small" rowKey="id" dataSource={[...rows]} columns={registerColumns(register, fields, sort)} pagination={false} tableLayout="fixed"
        scroll={{ x: width, y: Math.max(120, height - headHeight - (summed ? footHeight : 0) - 2) }}
        rowSelection={{ columnWidth: 36, fixed: 'left', selectedRowKeys: [...selected], onChange: (keys: Key[]) => onSelect(keys.map(String)), getCheckboxProps: (row) => ({ 'aria-label': `勾选${row.title}` }) }}
        rowClassName={(_, i) => (i === current ? 'at' : '')}
        onRow={(row) => ({
          onClick: (event) => {
            const target = event.target instanceof Element ? event.target : null
            // Links and check boxes do their own; marking text to copy opens nothing.
            if (target?.closest('a, button, input, .ant-table-selection-column') || window.getSelection()?.toString()) return
            onOpen(row)
          },
        })}
        onChange={(_, __, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? sorter[0] ?? {} : sorter
          onSort(order && columnKey !== undefined ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined)
        }}
        locale={{ emptyText: empty }}
        {...(summed ? { summary: () => totalsRow(fields, totals) } : {})}
      />
    </div>
  )
}

/** Sums of the number columns over all rows of the list, not of this page alone. A function, since the table keeps only a bare Summary in sight. */
function totalsRow(fields: readonly FieldMeta[], totals: Readonly<Record<string, number>>): ReactNode {
  return (
    <Table.Summary fixed>
      <Table.Summary.Row>
        <Table.Summary.Cell index={0} />
        {fields.map((f, i) => (
          <Table.Summary.Cell key={f.name} index={i + 1} align={totals[f.name] === undefined ? 'left' : 'right'}>
            <div className="cell num">{totals[f.name] !== undefined ? <>{formatNumber(totals[f.name] ?? 0)}{f.unit && <span className="unit">{f.unit}</span>}</> : i === 0 ? '合计' : null}</div>
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  )
}

function useHeight(frame: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(480)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => { if (entry) setHeight(Math.floor(entry.contentRect.height)) })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return height
}
