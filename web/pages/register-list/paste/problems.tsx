import type { ReactNode } from 'react'
import { formatNumber } from '../../../kit/format.ts'
import type { PasteState } from './use-paste.ts'

const SHOWN = 100

/** What is wrong, one a line; pressing it goes to the cell. */
export function Problems({ paste, onGoTo }: { paste: PasteState; onGoTo: (row: number, column: number) => void }): ReactNode {
  const { pasting, result, dirty } = paste
  if (!pasting || !result) return null
  const all = result.rows.flatMap((row, r) => row.notes.filter((n) => n.column === null || !dirty.has(`${r}:${n.column}`)).map((note) => ({ row: r, note })))
  const found = all.sort((a, b) => Number(a.note.warning) - Number(b.note.warning) || a.row - b.row)
  if (found.length === 0) return null
  const head = (column: number): string => pasting.choices.find((c) => c.key === pasting.columns[column])?.header ?? ''
  return (
    <ul className="paste-problems" aria-label="要改的地方">
      {found.slice(0, SHOWN).map(({ row, note }) => (
        <li key={`${row}/${note.column ?? ''}/${note.message}`}>
          <button type="button" onClick={() => onGoTo(row, note.column ?? 0)}>
            <span className="num">第 {row + 1} 行</span> {note.column !== null && head(note.column)} <span className={note.warning ? 'amber-word' : 'red-word'}>{note.warning ? '提醒' : '有错'}</span> {note.message}
          </button>
        </li>
      ))}
      {found.length > SHOWN && <li className="tertiary">另有 {formatNumber(found.length - SHOWN)} 处</li>}
    </ul>
  )
}
