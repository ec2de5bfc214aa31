import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { FigureNumber, formatDate } from '#web/kit'
import { CellEditor } from './cell-editor.tsx'
import { cellText, columns, stateLabels } from './columns.ts'
import type { Changes, Choices } from './edits.ts'
import { isOverdue, stateOf, textOf, type TreeLine } from './tasks.ts'

/** What a row can ask of the table; one stable object, so that rows need not be drawn again. */
export interface RowActions {
  select(id: string, column: number): void
  point(id: string | null): void
  edit(id: string, column: number): void
  toggle(id: string): void
  check(id: string, on: boolean, range: boolean): void
  save(id: string, column: number, changes: Changes, then: 'down' | 'next' | 'previous' | 'stay'): void
  cancel(): void
}

interface Props {
  line: TreeLine
  at: number
  selected: boolean
  checked: boolean
  saving: boolean
  /** Column with the cursor, when this is the selected row. */
  cursor: number | null
  editing: boolean
  mayWrite: boolean
  today: string
  choices: Choices
  actions: RowActions
}

export const TaskRow = memo(function TaskRow({ line, at, selected, checked, saving, cursor, editing, mayWrite, today, choices, actions }: Props) {
  const { row, figure } = line.task
  const id = row.id
  const className = ['plan-row', selected && 'selected', line.context && 'context', saving && 'saving', line.children > 0 && 'parent'].filter(Boolean).join(' ')
  return (
    <tr className={className} data-id={id} aria-level={line.depth + 1} aria-rowindex={at + 2} aria-selected={selected}
      aria-expanded={line.children > 0 ? line.open : undefined}
      onMouseEnter={() => actions.point(id)} onMouseLeave={() => actions.point(null)}>
      <td className="c-check">
        <input type="checkbox" aria-label={`选中${row.title}`} checked={checked} tabIndex={-1}
          onClick={(e) => actions.check(id, e.currentTarget.checked, e.shiftKey)} onChange={() => undefined} />
      </td>
      {columns.flatMap((column, i) => {
        const here = cursor === i
        const text = cellText(row, column.key)
        const cell = (
          <td key={column.key} id={`task-${id}-${i}`} className={`c-${column.key}${here ? ' cursor' : ''}`}
            onClick={() => actions.select(id, i)} onDoubleClick={mayWrite ? () => actions.edit(id, i) : undefined}>
            {here && editing
              ? <CellEditor row={row} column={column} choices={choices} onCancel={actions.cancel} onSave={(changes, then) => actions.save(id, i, changes, then)} />
              : column.key === 'title'
                ? <div className="plan-title" style={{ paddingLeft: line.depth * 8 }} title={line.children > 0 ? text : textOf(row, 'text') || text}>
                    {line.children > 0
                      ? <button type="button" className="plan-fold" tabIndex={-1} aria-label={line.open ? '收起下级任务' : '展开下级任务'} onClick={(e) => { e.stopPropagation(); actions.toggle(id) }}>
                          {line.open ? <CaretDownOutlined /> : <CaretRightOutlined />}
                        </button>
                      : <span className="plan-fold" />}
                    <span className="plan-number">{textOf(row, 'number')}</span><span className="plan-words">{text}</span>
                  </div>
                : <CellText>{cellShown(column.key, text, line, today)}</CellText>}
          </td>
        )
        // What is reached stands beside what is aimed at.
        return column.key === 'target' ? [cell, <td key="figure" className="c-figure">{figure ? <FigureNumber figure={figure} /> : null}</td>] : [cell]
      })}
    </tr>
  )
})

function CellText({ children }: { children: ReactNode }) {
  return <div className="plan-cell">{children}</div>
}

function cellShown(key: string, text: string, { task: { row }, children }: TreeLine, today: string): ReactNode {
  // A task that groups others has no progress or form of its own unless somebody gave it one.
  if (children > 0 && (key === 'state' ? text === '' || stateOf(row) === 'pending' : key === 'kind')) return null
  if (key === 'state') {
    const state = stateOf(row)
    return <span className={`plan-state s-${state}`}>{stateLabels[state]}</span>
  }
  if (key === 'deadline') return children === 0 && isOverdue(row, today) ? <span className="plan-overdue">{formatDate(text)}<b>逾期</b></span> : formatDate(text)
  return text
}
