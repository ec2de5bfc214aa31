import type { ReactNode } from 'react'
import type { PivotView, RegisterMeta } from '#server/http/contract'
import { useMeta } from '../../../kit/session.ts'
import { figuresOf, figureText, percent, shareOf, type Figures } from './figures.ts'
import { splitLabel, total, type OpenCell, type PivotSetting } from './pivot-state.ts'

interface PivotTableProps { register: RegisterMeta; setting: PivotSetting; found: PivotView; onOpen: (cell: OpenCell) => void; opened: OpenCell | null }

/** The figures as a plain table: heads stay in sight, each figure is a door. */
export function PivotTable({ register, setting, found, onOpen, opened }: PivotTableProps): ReactNode {
  const meta = useMeta()
  const figures = figuresOf(found)
  const columns: (number | null)[] = [...found.columns.map((_, i) => i), null]
  const rows: (number | null)[] = [...found.rows.map((_, i) => i), null]
  const [down, across] = [setting.rows && splitLabel(meta, register, setting.rows), setting.columns && splitLabel(meta, register, setting.columns)]
  return (
    <div className="pivot-frame" tabIndex={0} role="region" aria-label="透视表">
      <table className="plain-table pivot-table">
        <thead>
          <tr>
            <th scope="col">{down ?? ''}{down && across ? ' ＼ ' : ''}{across ?? ''}</th>
            {columns.map((c) => <th key={c ?? total} scope="col" className="right">{c === null ? '合计' : found.columns[c]?.label}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r ?? total} className={r === null ? 'pivot-total' : undefined}>
              <th scope="row">{r === null ? '合计' : found.rows[r]?.label}</th>
              {columns.map((c) => (
                <td key={c ?? total} className={`right${c === null ? ' pivot-total' : ''}`}>
                  <Figure
                    figures={figures} share={setting.share} row={r} column={c} unit={found.unit}
                    opened={opened !== null && opened[0] === keyAt(found.rows, r) && opened[1] === keyAt(found.columns, c)} onOpen={() => onOpen([keyAt(found.rows, r), keyAt(found.columns, c)])}
                    name={[r === null ? '' : found.rows[r]?.label, c === null ? '' : found.columns[c]?.label].filter(Boolean).join('，') || '合计'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const keyAt = (keys: PivotView['rows'], at: number | null): string | null => (at === null ? total : keys[at]?.key ?? null)

function Figure({ figures, share, row, column, unit, name, opened, onOpen }: { figures: Figures; share: PivotSetting['share']; row: number | null; column: number | null; unit: string; name: string; opened: boolean; onOpen: () => void }): ReactNode {
  const cell = figures(row, column)
  if (!cell || cell.value === null || cell.count === 0) return null
  const part = share === '' ? null : shareOf(figures, share, row, column)
  const text = share === '' ? figureText(cell.value) : part === null ? '' : percent(part)
  return <button type="button" className={`figure-number${opened ? ' opened' : ''}`} aria-label={`${name}：${text}${share === '' ? unit : `，${figureText(cell.value)}${unit}`}，打开名单`} onClick={onOpen}>{text}</button>
}
