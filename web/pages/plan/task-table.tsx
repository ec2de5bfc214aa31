import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { RowView } from '#server/http/contract'
import { columns } from './columns.ts'
import type { Changes, Choices } from './edits.ts'
import { TaskRow, type RowActions } from './task-row.tsx'
import type { TreeLine } from './tasks.ts'
import { roomy } from '../../language/index.ts'

interface Props {
  lines: readonly TreeLine[]
  selected: string | null
  checked: ReadonlySet<string>
  saving: ReadonlySet<string>
  mayWrite: boolean
  today: string
  choices: Choices
  /** Why nothing is listed and what to do. */
  emptyText: string
  onSelect(id: string | null): void
  onPoint(id: string | null): void
  onToggle(id: string): void
  onCheck(ids: ReadonlySet<string>): void
  onSave(row: RowView, changes: Changes, column: string): void
  onUndo(): void
}

/** The task tree as a grid: ↑↓←→ move, Enter edits, Esc leaves, blank marks, − and + fold. */
export function TaskTable(props: Props) {
  const { lines, selected, checked, saving, mayWrite, today, choices, emptyText } = props
  const [column, setColumn] = useState(0)
  const [editing, setEditing] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const anchor = useRef<string | null>(null)
  const at = lines.findIndex((l) => l.task.row.id === selected)

  // Again once the row is listed: a task just added, or shown by a filter that was taken off.
  const listed = at >= 0
  useEffect(() => {
    const row = selected === null || !listed ? null : box.current?.querySelector(`tr[data-id="${CSS.escape(selected)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [selected, listed])

  // The rows' actions read the newest props through this, so that the object itself never changes.
  const now = useRef({ props, at })
  useLayoutEffect(() => { now.current = { props, at } })
  const actions = useMemo<RowActions>(() => {
    const focus = (): void => grid.current?.focus({ preventScroll: true })
    const go = (by: number): void => {
      const { props: p, at: from } = now.current
      const next = p.lines[Math.min(p.lines.length - 1, Math.max(0, from + by))]
      if (next) p.onSelect(next.task.row.id)
    }
    return {
      select: (id, to) => {
        // A click into the cell that is being edited belongs to its editor.
        setColumn((c) => { setEditing((e) => e && c === to && now.current.props.selected === id); return to })
        now.current.props.onSelect(id)
      },
      point: (id) => now.current.props.onPoint(id),
      edit: (id, to) => { now.current.props.onSelect(id); setColumn(to); setEditing(true) },
      toggle: (id) => now.current.props.onToggle(id),
      check: (id, on, range) => {
        const { props: p } = now.current
        const ids = p.lines.filter((l) => !l.context || l.task.row.id === id).map((l) => l.task.row.id)
        const from = range && anchor.current !== null ? ids.indexOf(anchor.current) : ids.indexOf(id)
        const to = ids.indexOf(id)
        anchor.current = id
        const next = new Set(p.checked)
        for (const each of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) if (on) next.add(each); else next.delete(each)
        p.onCheck(next)
      },
      save: (id, to, changes, then) => {
        setEditing(false)
        focus()
        const row = now.current.props.lines.find((l) => l.task.row.id === id)?.task.row
        const key = columns[to]
        if (row && key && Object.keys(changes).length > 0) now.current.props.onSave(row, changes, key.label)
        if (then === 'down') go(1)
        else if (then !== 'stay') { setColumn(Math.min(columns.length - 1, Math.max(0, to + (then === 'next' ? 1 : -1)))); setEditing(true) }
      },
      cancel: () => { setEditing(false); focus() },
    }
  }, [])

  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() === 'z' && mayWrite) { event.preventDefault(); props.onUndo() }
      return
    }
    const move = (to: number): void => {
      const line = lines[Math.min(lines.length - 1, Math.max(0, to))]
      if (line) props.onSelect(line.task.row.id)
    }
    const line = lines[at]
    const pageful = Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / 36) - 2)
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at <= 0 ? 0 : at - 1),
      PageDown: () => move(at + pageful),
      PageUp: () => move(at - pageful),
      Home: () => move(0),
      End: () => move(lines.length - 1),
      ArrowRight: () => setColumn((c) => Math.min(columns.length - 1, c + 1)),
      ArrowLeft: () => setColumn((c) => Math.max(0, c - 1)),
      Enter: () => { if (line && mayWrite) setEditing(true) },
      F2: () => { if (line && mayWrite) setEditing(true) },
      Escape: () => props.onSelect(null),
      ' ': () => { if (line) actions.check(line.task.row.id, !checked.has(line.task.row.id), false) },
      '-': () => { if (line && line.children > 0 && line.open) props.onToggle(line.task.row.id) },
      '+': () => { if (line && line.children > 0 && !line.open) props.onToggle(line.task.row.id) },
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  // Marking all means all that match: ancestors shown for context are not meant.
  const meant = lines.filter((l) => !l.context).map((l) => l.task.row.id)
  const marked = meant.filter((id) => checked.has(id)).length
  return (
    <div ref={box} className="plan-grid">
      <table ref={grid} role="treegrid" tabIndex={0} aria-label="年度任务" aria-rowcount={lines.length + 1} aria-multiselectable="true"
        aria-activedescendant={selected !== null && at >= 0 ? `task-${selected}-${column}` : undefined} onKeyDown={keys}>
        <colgroup>
          <col style={{ width: 'calc(30px * var(--tall))' }} />
          {columns.flatMap((c) => [<col key={c.key} style={{ width: `calc(${c.width}px * var(--wide))` }} />, ...(c.key === 'target' ? [<col key="figure" style={{ width: `calc(${roomy(76, 100)}px * var(--wide))` }} />] : [])])}
        </colgroup>
        <thead>
          <tr>
            <th className="c-check" scope="col">
              <input type="checkbox" aria-label="全选所列任务" checked={marked > 0 && marked === meant.length} tabIndex={-1}
                ref={(node) => { if (node) node.indeterminate = marked > 0 && marked < meant.length }}
                onChange={(e) => props.onCheck(e.target.checked ? new Set(meant) : new Set())} />
            </th>
            {columns.flatMap((c) => [<th key={c.key} scope="col" className={`c-${c.key}`}>{c.label}</th>,
              ...(c.key === 'target' ? [<th key="figure" scope="col" className="c-figure" title="绑定指标在计划年度的数">现值</th>] : [])])}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => {
            const id = line.task.row.id
            return (
              <TaskRow key={id} line={line} at={i} selected={id === selected} checked={checked.has(id)} saving={saving.has(id)}
                cursor={id === selected ? column : null} editing={id === selected && editing} mayWrite={mayWrite} today={today}
                choices={choices} actions={actions} />
            )
          })}
        </tbody>
      </table>
      {lines.length === 0 && <p className="plan-empty">{emptyText}</p>}
    </div>
  )
}
