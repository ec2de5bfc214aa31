import { CloseOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { PasteRow } from '#server/http/contract'
import { chosenDisplay } from '../../../kit/display.ts'
import { blockOf } from './block.ts'
import type { PasteState } from './use-paste.ts'

/** Height of a row and growth of a width, as in paste.css. */
const [ROW, wide] = chosenDisplay() === 'elder' ? [48.9, 1.4] : [30, 1]
const HEAD = Math.round(132 * wide)
const SPARE = 6
const outcomes: Readonly<Record<PasteRow['outcome'], string>> = { insert: '新增', update: '更新', unchanged: '未变', rejected: '有错', blank: '空行' }

interface GridProps {
  paste: PasteState
  /** The cell to go to; a new object each time one is asked for. */
  target: { row: number; column: number } | null
}

/** The block as a grid: what each column is on top, what becomes of each row on the left, notes in their cells; every cell can be changed. */
export function PasteGrid({ paste, target }: GridProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ row: number; column: number } | null>(null)
  const [view, setView] = useState({ top: 0, height: 400 })
  const { pasting, result, dirty } = paste
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const goTo = (row: number, column: number): void => {
    const element = frame.current
    if (!element) return
    wanted.current = { row, column }
    const y = row * ROW
    if (y < element.scrollTop) element.scrollTop = y
    else if (y + ROW * 3 > element.scrollTop + element.clientHeight) element.scrollTop = y + ROW * 4 - element.clientHeight
    focusWanted(element, wanted)
  }
  const going = useRef(goTo)
  useEffect(() => { going.current = goTo })
  useEffect(() => { if (target) going.current(target.row, target.column) }, [target])
  // A cell that was out of sight has its place only once the rows there have been drawn.
  useEffect(() => { if (frame.current) focusWanted(frame.current, wanted) }, [view])
  if (!pasting) return null
  const { cells, columns, headings, choices } = pasting
  const first = Math.max(0, Math.floor(view.top / ROW) - SPARE)
  const last = Math.min(cells.length, Math.ceil((view.top + view.height) / ROW) + SPARE)
  const widths = columns.map((_, c) => Math.round(widthOf(cells, c, headings?.[c] ?? '') * wide))

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, row: number, column: number): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      const { selectionStart: at, selectionEnd: end, value } = event.currentTarget
      paste.setCell(row, column, `${value.slice(0, at)}\n${value.slice(end)}`)
      return
    }
    const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
    const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)
    if (!down && !up) return
    event.preventDefault()
    const next = row + (down ? 1 : -1)
    if (next >= 0 && next < cells.length) goTo(next, column)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, row: number, column: number): void => {
    const block = blockOf(event.clipboardData)
    if (block.length <= 1 && (block[0]?.length ?? 0) <= 1) return
    event.preventDefault()
    paste.setBlock(block, row, column)
  }
  return (
    <div ref={frame} className="paste-frame" tabIndex={-1} onScroll={(e) => setView({ top: e.currentTarget.scrollTop, height: e.currentTarget.clientHeight })}>
      <table className="paste-grid" style={{ width: HEAD + widths.reduce((a, b) => a + b, 0) }} aria-label="粘贴的表" aria-rowcount={cells.length}>
        <colgroup><col style={{ width: HEAD }} />{widths.map((w, c) => <col key={c} style={{ width: w }} />)}</colgroup>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map((key, c) => (
              <th key={c} scope="col" className={key === null ? 'left-out' : undefined}>
                <select aria-label={`第 ${c + 1} 列${headings?.[c] ? `（${headings[c]}）` : ''}是`} value={key ?? ''} onChange={(e) => paste.setColumn(c, e.target.value || null)}>
                  <option value="">{headings?.[c] ? `${headings[c]}：不要` : '不要这一列'}</option>
                  {choices.map((choice) => <option key={choice.key} value={choice.key}>{choice.header}{choice.required ? ' *' : ''}</option>)}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden style={{ height: first * ROW }}><td colSpan={columns.length + 1} /></tr>}
          {cells.slice(first, last).map((row, i) => {
            const r = first + i
            const told = result?.rows[r]
            const whole = told?.notes.filter((n) => n.column === null) ?? []
            return (
              <tr key={r} aria-rowindex={r + 1} className={told?.outcome}>
                <th scope="row">
                  <span className="num">{r + 1}</span> <span className="outcome">{told ? outcomes[told.outcome] : ''}</span>
                  <button type="button" aria-label={`删去第 ${r + 1} 行`} onClick={() => paste.removeRow(r)}><CloseOutlined /></button>
                  {whole.length > 0 && <Note notes={whole} />}
                </th>
                {row.map((text, c) => {
                  const notes = dirty.has(`${r}:${c}`) ? [] : told?.notes.filter((n) => n.column === c) ?? []
                  const wrong = notes.some((n) => !n.warning)
                  const before = dirty.has(`${r}:${c}`) ? undefined : told?.before[c]
                  const state = columns[c] === null ? 'left-out' : wrong ? 'wrong' : notes.length > 0 ? 'warned' : before !== undefined ? 'changed' : undefined
                  const note = `paste-note-${r}-${c}`
                  return (
                    <td key={c} className={state}>
                      <textarea
                        rows={1} value={text} data-cell={`${r}:${c}`} aria-label={`第 ${r + 1} 行${choices.find((x) => x.key === columns[c])?.header ?? headings?.[c] ?? `第 ${c + 1} 列`}`} aria-invalid={wrong || undefined}
                        aria-describedby={notes.length > 0 || before !== undefined ? note : undefined} disabled={paste.busy === 'writing'} spellCheck={false}
                        onChange={(e) => paste.setCell(r, c, e.target.value)} onKeyDown={(e) => onKeyDown(e, r, c)} onPaste={(e) => onPaste(e, r, c)}
                      />
                      {(notes.length > 0 || before !== undefined) && <Note id={note} notes={notes} before={before} />}
                    </td>
                  )
                })}
              </tr>
            )
          })}
          {last < cells.length && <tr aria-hidden style={{ height: (cells.length - last) * ROW }}><td colSpan={columns.length + 1} /></tr>}
        </tbody>
      </table>
    </div>
  )
}

function Note({ id, notes, before }: { id?: string; notes: PasteRow['notes']; before?: string | undefined }): ReactNode {
  return (
    <span id={id} className="cell-note">
      {notes.map((n) => <span key={n.message} className={n.warning ? 'amber-word' : 'red-word'}>{n.message}</span>)}
      {before !== undefined && <span>现记载：{before || '空'}</span>}
    </span>
  )
}

function focusWanted(frame: HTMLElement, wanted: { current: { row: number; column: number } | null }): void {
  const at = wanted.current
  const cell = at && frame.querySelector(`[data-cell="${at.row}:${at.column}"]`)
  if (!(cell instanceof HTMLTextAreaElement)) return
  wanted.current = null
  cell.focus({ preventScroll: true })
  cell.select()
  cell.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** As wide as the usual value needs: Chinese takes two places. */
function widthOf(cells: PastingCells, column: number, heading: string): number {
  const places = (text: string): number => [...text].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0)
  const longest = cells.slice(0, 60).reduce((n, row) => Math.max(n, places(row[column] ?? '')), places(heading) + 3)
  return Math.min(260, Math.max(86, longest * 7.2 + 18))
}
type PastingCells = readonly (readonly string[])[]
