import { Checkbox } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactNode, type Ref, useImperativeHandle } from 'react'
import type { RegisterMeta, RowView } from '#server/http/contract'
import { formatNumber } from '../format.ts'
import { columnWidth, isNumber, type Column } from './column.ts'
import './register-table.css'
import { isSelected, noRows, selectedCount, toggled, type Matching, type Selection } from './selection.ts'
import { TableHead } from './table-head.tsx'
import { TableRow, type CellPlace } from './table-row.tsx'
import { useVirtualRows } from './use-virtual-rows.ts'

const tickWidth = 36

export interface RegisterTableProps {
  register: RegisterMeta
  columns: readonly Column[]
  /** How many rows there are to scroll through. */
  length: number
  /** The row at a place; undefined while it is on its way. */
  rowAt: (index: number) => RowView | undefined
  onRange: (first: number, end: number) => void
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  onColumns?: (columns: Column[]) => void
  onOpen: (row: RowView, index: number) => void
  /** Ticking needs to know what the list matches, for all of it may be ticked at once. Absent: nothing can be ticked. */
  selection?: Selection
  matching?: Matching
  onSelection?: (next: Selection) => void
  /** Index of the row the keyboard is on; -1 for none. */
  current: number
  totals?: Readonly<Record<string, number>> | undefined
  dimmed: boolean
  empty: ReactNode
  /** Draws a cell in place of its value: an editor, a mark. Null leaves the value. */
  cell?: (place: CellPlace) => ReactNode
  /** Draws a whole line in place of a row: the head of a group. */
  lineAt?: (index: number) => ReactNode
  /** How many rows can be ticked, where some lines are none. */
  all?: number
  ref?: Ref<TableHandle>
}

export interface TableHandle { readonly fitting: () => number; readonly top: () => number; readonly goTo: (index: number) => void; readonly focus: () => void }

/** The dense list of a register, however long: only the rows in sight are drawn; head and first column stay. */
export function RegisterTable(props: RegisterTableProps): ReactNode {
  const { register, columns, length, rowAt, onRange, sort, onSort, onColumns, onOpen, selection, matching, onSelection, current, totals, dimmed, empty, cell, lineAt, all = length, ref } = props
  const frame = useRef<HTMLDivElement>(null)
  const [rowHeight] = useState(saidRowHeight)
  const summed = totals !== undefined && columns.some((c) => totals[c.path] !== undefined)
  // Head and foot are a little lower than a row, as the style says.
  const edge = Math.round((rowHeight * 34) / 36)
  const rows = useVirtualRows(frame, length, rowHeight, edge * (summed ? 2 : 1))
  const { first, end } = rows
  const reveal = useRef(rows.reveal)
  useEffect(() => { reveal.current = rows.reveal })
  useEffect(() => { onRange(first, end) }, [first, end, onRange])
  useEffect(() => { reveal.current(current) }, [current])
  useImperativeHandle(ref, () => ({ fitting: () => rows.fitting, top: () => rows.top, goTo: rows.goTo, focus: () => frame.current?.focus({ preventScroll: true }) }))
  const anchor = useRef(-1)
  const ticks = selection !== undefined
  const template = useMemo(() => `${ticks ? `${tickWidth}px ` : ''}${columns.map((c, i) => (i === columns.length - 1 ? `minmax(${columnWidth(c, i === 0)}px, 1fr)` : `${columnWidth(c, i === 0)}px`)).join(' ')}`, [columns, ticks])
  const width = columns.reduce((sum, c, i) => sum + columnWidth(c, i === 0), ticks ? tickWidth : 0)
  const tick = (index: number, row: RowView, on: boolean, range: boolean): void => {
    if (!selection || !onSelection) return
    const [from, to] = range && anchor.current >= 0 ? [Math.min(anchor.current, index), Math.max(anchor.current, index)] : [index, index]
    const ids = range ? Array.from({ length: to - from + 1 }, (_, i) => rowAt(from + i)?.id).filter((id) => id !== undefined) : [row.id]
    anchor.current = index
    onSelection(toggled(selection, ids, on))
  }
  // Rows are drawn again only when something of theirs changed: what they call stays the same.
  const latest = useRef({ tick, onOpen })
  useEffect(() => { latest.current = { tick, onOpen } })
  const calls = useMemo(() => ({
    open: (row: RowView, index: number) => latest.current.onOpen(row, index),
    tick: (index: number, row: RowView, on: boolean, range: boolean) => latest.current.tick(index, row, on, range),
  }), [])
  const count = selection ? selectedCount(selection) : 0
  return (
    <div
      ref={frame} className={`register-table${dimmed ? ' dimmed' : ''}${rowHeight > 36 ? ' tall' : ''}`} role="grid" aria-label={register.label} aria-busy={dimmed} aria-rowcount={length + 1} aria-colcount={columns.length + (ticks ? 1 : 0)} aria-multiselectable={ticks} tabIndex={0}
      aria-activedescendant={current >= first && current < end ? `row-${current}` : undefined} onScroll={rows.onScroll}
    >
      <div className="table-inner" style={{ minWidth: width, '--table-columns': template } as React.CSSProperties}>
        <TableHead
          columns={columns} sort={sort} onSort={onSort} onColumns={onColumns}
          tick={ticks && onSelection ? (
            <Checkbox
              aria-label={`勾选全部 ${formatNumber(all)} ${register.unit}`} checked={count > 0 && count === all} indeterminate={count > 0 && count < all} disabled={all === 0}
              onChange={(e) => onSelection(e.target.checked ? { kind: 'matching', matching: matching ?? {}, total: all, except: [] } : noRows)}
            />
          ) : null}
        />
        {length === 0 ? <div className="table-empty" role="row"><div role="gridcell">{empty}</div></div> : (
          <div className="table-body" role="rowgroup" style={{ height: rows.height }}>
            <div className="table-window" style={{ transform: `translateY(${rows.start}px)` }}>
              {Array.from({ length: Math.max(0, end - first) }, (_, i) => {
                const index = first + i
                const line = lineAt?.(index)
                if (line) return <div key={index} id={`row-${index}`} role="row" aria-rowindex={index + 2} className={`table-row table-line${index === current ? ' at' : ''}`}><div role="gridcell" aria-colspan={columns.length} className="table-line-cell">{line}</div></div>
                const row = rowAt(index)
                return (
                  <TableRow
                    key={index} register={register} columns={columns} row={row} index={index} ticks={ticks} at={index === current}
                    selected={row !== undefined && selection !== undefined && isSelected(selection, row.id)} onOpen={calls.open} onTick={calls.tick} cell={cell}
                  />
                )
              })}
            </div>
          </div>
        )}
        {summed && <TotalsRow columns={columns} totals={totals} ticks={ticks} />}
      </div>
    </div>
  )
}

/** Sums of the number columns over all rows of the list, not of those in sight alone. */
function TotalsRow({ columns, totals, ticks }: { columns: readonly Column[]; totals: Readonly<Record<string, number>>; ticks: boolean }): ReactNode {
  return (
    <div className="table-row table-totals" role="row">
      {ticks && <div role="gridcell" className="table-tick" />}
      {columns.map((c, i) => (
        <div key={c.path} role="gridcell" className={`table-cell num${isNumber(c.field) ? ' right' : ''}${i === 0 ? ' first' : ''}`}>
          {totals[c.path] !== undefined ? <>{formatNumber(totals[c.path] ?? 0)}{c.field.unit && <span className="unit">{c.field.unit}</span>}</> : i === 0 ? '合计' : null}
        </div>
      ))}
    </div>
  )
}

/** Rows are as tall as the style says; larger in the mode for weak eyes. */
function saidRowHeight(): number {
  const said = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row-height'))
  return said >= 24 ? said : 36
}
