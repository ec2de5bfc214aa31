import { memo, type ReactNode } from 'react'
import type { RegisterMeta, RowView } from '#server/http/contract'
import { RowLink } from '../row-link.tsx'
import { isNumber, type Column } from './column.ts'
import { columnValue, isUnseen } from './field-value.tsx'

export interface CellPlace { row: RowView; index: number; column: Column; value: ReactNode }

interface TableRowProps {
  register: RegisterMeta
  columns: readonly Column[]
  row: RowView | undefined
  index: number
  ticks: boolean
  at: boolean
  selected: boolean
  onOpen: (row: RowView, index: number) => void
  onTick: (index: number, row: RowView, on: boolean, range: boolean) => void
  cell?: ((place: CellPlace) => ReactNode) | undefined
}

/** One row of a list; blank where it is still on its way. */
export const TableRow = memo(function TableRow({ register, columns, row, index, ticks, at, selected, onOpen, onTick, cell }: TableRowProps): ReactNode {
  return (
    <div
      className={`table-row${index % 2 === 1 ? ' odd' : ''}${at ? ' at' : ''}${selected ? ' selected' : ''}`} role="row" id={`row-${index}`} aria-rowindex={index + 2} aria-selected={selected}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target : null
        // Links and check boxes do their own; marking text to copy opens nothing.
        if (!row || target?.closest('a, button, input, select, textarea, [role=combobox], .table-tick') || window.getSelection()?.toString()) return
        onOpen(row, index)
      }}
    >
      {ticks && (
        <div role="gridcell" className="table-tick" onClick={(event) => { if (row && event.target === event.currentTarget) onTick(index, row, !selected, event.shiftKey) }}>
          {row && <input type="checkbox" checked={selected} aria-label={`勾选${row.title}`} tabIndex={-1} onChange={(e) => onTick(index, row, e.target.checked, e.nativeEvent instanceof MouseEvent && e.nativeEvent.shiftKey)} />}
        </div>
      )}
      {columns.map((column, i) => <div key={column.path} role="gridcell" className={`table-cell${isNumber(column.field) ? ' right' : ''}${i === 0 ? ' first' : ''}`}>{row && <Cell register={register} column={column} row={row} index={index} first={i === 0} cell={cell} />}</div>)}
    </div>
  )
})

function Cell({ register, column, row, index, first, cell }: { register: RegisterMeta; column: Column; row: RowView; index: number; first: boolean; cell: TableRowProps['cell'] }): ReactNode {
  const value = isUnseen(column, row) ? <span className="tertiary">无权查看</span> : columnValue(register, column, row)
  const drawn = cell?.({ row, index, column, value })
  if (drawn !== null && drawn !== undefined) return drawn
  if (first && column.field.type !== 'reference') return <div className="cell"><RowLink register={register.id} id={row.id}>{value ?? row.title ?? '未命名'}</RowLink></div>
  const text = typeof value === 'string' ? value : row.text[column.path] ?? ''
  return <div className="cell" title={text.length > 16 ? text : undefined}>{value}</div>
}
