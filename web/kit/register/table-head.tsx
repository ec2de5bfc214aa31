import { useRef, useState, type ReactNode } from 'react'
import { columnWidth, isNumber, nextSort, readSort, sortable, sortParam, type Column } from './column.ts'

interface TableHeadProps {
  columns: readonly Column[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  onColumns?: ((columns: Column[]) => void) | undefined
  tick: ReactNode
}

/** The head: a click sorts, with Shift by several columns; drag a name to move its column, its right edge to widen it. */
export function TableHead({ columns, sort, onSort, onColumns, tick }: TableHeadProps): ReactNode {
  const parts = readSort(sort)
  const [over, setOver] = useState<string | null>(null)
  const dragged = useRef<string | null>(null)
  const drop = (onto: string): void => {
    const from = columns.find((c) => c.path === dragged.current)
    setOver(null)
    if (!from || from.path === onto || !onColumns) return
    const rest = columns.filter((c) => c !== from)
    rest.splice(columns.findIndex((c) => c.path === onto), 0, from)
    onColumns(rest)
  }
  return (
    <div className="table-row table-head" role="row" aria-rowindex={1}>
      {tick !== null && <div role="columnheader" className="table-tick">{tick}</div>}
      {columns.map((column, i) => {
        const at = parts.findIndex((p) => p.path === column.path)
        const part = parts[at]
        const mark = part ? (part.descending ? '↓' : '↑') + (parts.length > 1 ? String(at + 1) : '') : ''
        return (
          <div
            key={column.path} role="columnheader" className={`table-cell${isNumber(column.field) ? ' right' : ''}${i === 0 ? ' first' : ''}${over === column.path ? ' over' : ''}`}
            aria-sort={part ? (part.descending ? 'descending' : 'ascending') : undefined} draggable={onColumns !== undefined}
            onDragStart={(e) => { dragged.current = column.path; e.dataTransfer.effectAllowed = 'move' }}
            onDragOver={(e) => { if (dragged.current) { e.preventDefault(); setOver(column.path) } }}
            onDragLeave={() => setOver(null)} onDrop={() => drop(column.path)} onDragEnd={() => { dragged.current = null; setOver(null) }}
          >
            {sortable(column)
              ? <button type="button" className="head-name" title={`${column.label}：点按排序，按住 Shift 点按依次排序`} onClick={(e) => onSort(sortParam(nextSort(parts, column.path, e.shiftKey)))}>{column.label}<span className="sort-mark" aria-hidden>{mark}</span></button>
              : <span className="head-name">{column.label}</span>}
            {onColumns && <WidthGrip column={column} first={i === 0} onWidth={(width) => onColumns(columns.map((c) => (c === column ? { ...c, width } : c)))} />}
          </div>
        )
      })}
    </div>
  )
}

/** Widens a column by dragging; a double click gives back its usual width. By keyboard the same is done in 列. */
function WidthGrip({ column, first, onWidth }: { column: Column; first: boolean; onWidth: (width: number) => void }): ReactNode {
  const start = useRef({ x: 0, width: 0 })
  return (
    <span
      className="width-grip" aria-hidden draggable={false}
      onPointerDown={(e) => {
        e.preventDefault()
        e.stopPropagation()
        e.currentTarget.setPointerCapture(e.pointerId)
        start.current = { x: e.clientX, width: e.currentTarget.parentElement?.getBoundingClientRect().width ?? columnWidth(column, first) }
      }}
      onPointerUp={(e) => {
        const width = Math.round(Math.max(48, Math.min(800, start.current.width + e.clientX - start.current.x)))
        if (e.currentTarget.hasPointerCapture(e.pointerId) && Math.abs(width - start.current.width) > 2) onWidth(width)
        e.currentTarget.releasePointerCapture(e.pointerId)
      }}
      onPointerMove={(e) => {
        const head = e.currentTarget.parentElement
        if (head && e.currentTarget.hasPointerCapture(e.pointerId)) e.currentTarget.style.transform = `translateX(${e.clientX - start.current.x}px)`
      }}
      onLostPointerCapture={(e) => { e.currentTarget.style.transform = '' }}
    />
  )
}
