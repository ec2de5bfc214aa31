import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { Value } from '#kernel'
import type { RegisterMeta, RowView } from '#server/http/contract'
import { ApiFailure, messageOf } from '../../../kit/api.ts'
import { fieldProblem, stored } from '../../../kit/form/rules.ts'
import { save } from '../../../kit/form/saving.ts'
import { formatNumber } from '../../../kit/format.ts'
import { useHotkeys } from '../../../kit/hotkeys.ts'
import { useRefreshAll } from '../../../kit/queries.ts'
import type { Column } from '../../../kit/register/column.ts'
import type { CellPlace } from '../../../kit/register/table-row.tsx'
import { codeLabel, useMeta, useSession } from '../../../kit/session.ts'
import { useActNotices } from '../../../kit/undo/notice.tsx'
import { AttemptCell } from './attempt-cell.tsx'
import { CellEditor } from './cell-editor.tsx'
import { isEditable, keyOf, nextPlace, typedWords, type Attempt, type Place } from './editing.ts'
import { readReason, writeReason } from './reason.ts'
import './inline-edit.css'

/** A row opens on a click, a cell for editing on a double click: the first of two waits this long to learn which it was. */
const DOUBLE_CLICK_MS = 230

interface Asked {
  register: RegisterMeta
  columns: readonly Column[]
  rowAt: (index: number) => RowView | undefined
  /** Index of the row the keyboard is on. */
  at: number
  setAt: (index: number) => void
  enabled: boolean
}
export interface InlineEdit {
  cell: ((place: CellPlace) => ReactNode) | undefined
  /** The line with the reason, while one is editing. */
  strip: ReactNode
  /** Opens a row unless a second click follows. */
  open: (run: () => void) => void
  onDoubleClick: (event: MouseEvent) => void
}

/** Cells changed where they stand: each change is an act with the reason given once, and can be taken back. */
export function useInlineEdit({ register, columns, rowAt, at, setAt, enabled }: Asked): InlineEdit {
  const { account } = useSession()
  const meta = useMeta()
  const refresh = useRefreshAll()
  const { told, dismiss } = useActNotices()
  const [place, setPlace] = useState<Place | null>(null)
  const [draft, setDraft] = useState<Value | undefined>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [attempts, setAttempts] = useState<ReadonlyMap<string, Attempt>>(new Map())
  const [reason, setReason] = useState(() => readReason(account))
  const [asking, setAsking] = useState<Attempt | null>(null)
  const [saved, setSaved] = useState(0)
  const reasonInput = useRef<InputRef>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => { if (asking) reasonInput.current?.focus({ cursor: 'all' }) }, [asking])

  const columnOf = (path: string): Column | undefined => columns.find((c) => c.path === path)
  const setAttempt = (attempt: Attempt | null, of: Pick<Place, 'id' | 'path'>): void => setAttempts((before) => {
    const next = new Map(before)
    if (attempt) next.set(keyOf(of), attempt)
    else next.delete(keyOf(of))
    return next
  })
  const begin = (next: Place | null, value?: Value): void => {
    setPlace(next)
    setProblem(null)
    if (!next) return
    dismiss()
    setDraft(value ?? attempts.get(keyOf(next))?.value ?? rowAt(next.index)?.values[next.path] ?? null)
    setAt(next.index)
  }
  const send = async (attempt: Attempt, why: string): Promise<void> => {
    const { place: to } = attempt
    const row = rowAt(to.index)
    const column = columnOf(to.path)
    if (!row || row.id !== to.id || !column) return setAttempt({ ...attempt, state: 'refused', message: '这一行已不在列表里，请刷新后再改' }, to)
    setAttempt({ ...attempt, state: 'saving' }, to)
    try {
      const done = await save({ register, mode: 'correct', row, base: attempt.base, draft: { [to.path]: attempt.value }, reason: why })
      setSaved((n) => n + 1)
      told({ act: done.row.version, title: `已更正${column.label}：${done.row.title}` })
      await refresh()
      setAttempt(null, to)
    } catch (error) {
      if (error instanceof ApiFailure && error.conflict) setAttempt({ ...attempt, state: 'conflict', conflict: error.conflict }, to)
      else setAttempt({ ...attempt, state: 'refused', message: error instanceof ApiFailure && error.problems.length > 0 ? error.problems.map((p) => p.message).join('；') : messageOf(error) }, to)
    }
  }
  /** Records the cell and goes on. Returns whether it could be left. */
  const done = (step: 'right' | 'left' | 'down' | 'up' | null): boolean => {
    const column = place && columnOf(place.path)
    const row = place && rowAt(place.index)
    if (!place || !column || !row || row.id !== place.id) { setPlace(null); return true }
    const value = stored(draft)
    const wrong = fieldProblem(column.field, value)
    if (wrong) {
      setProblem(wrong)
      // Whoever clicks away with a wrong value finds it where he left it.
      if (step === null) { setAttempt({ place, value, base: row.version, state: 'refused', message: wrong }, place); setPlace(null) }
      return step === null
    }
    const next = step === null ? null : nextPlace(place, step, columns, rowAt)
    const attempt: Attempt = { place, value, base: attempts.get(keyOf(place))?.base ?? row.version, state: 'saving' }
    if (value === (row.values[place.path] ?? null)) setAttempt(null, place)
    else if (reason.trim() === '') {
      setAttempt(attempt, place)
      setAsking(attempt)
      setPlace(null)
      return true
    } else void send(attempt, reason.trim())
    begin(next)
    return true
  }
  const giveReason = (): void => {
    const why = reason.trim()
    if (why === '') return
    writeReason(account, why)
    if (!asking) return
    setAsking(null)
    void send(asking, why)
    begin(nextPlace(asking.place, 'right', columns, rowAt))
  }
  const leaveAll = (): void => {
    if (asking) setAttempt(null, asking.place)
    setAsking(null)
    setPlace(null)
    setSaved(0)
  }
  const first = (index: number): Place | null => {
    const row = rowAt(index)
    const column = row && columns.find((c) => isEditable(c, row))
    return row && column ? { id: row.id, index, path: column.path } : null
  }
  useHotkeys({ F2: () => begin(first(Math.max(0, at))) }, enabled)

  const onDoubleClick = (event: MouseEvent): void => {
    const cellElement = event.target instanceof Element ? event.target.closest('[role=gridcell]:not(.table-tick)') : null
    const rowElement = cellElement?.closest('[role=row][aria-rowindex]')
    if (!enabled || !cellElement || !rowElement) return
    const index = Number(rowElement.getAttribute('aria-rowindex')) - 2
    const column = columns[[...rowElement.querySelectorAll('[role=gridcell]:not(.table-tick)')].indexOf(cellElement)]
    const row = rowAt(index)
    if (!row || !column) return
    clearTimeout(timer.current)
    window.getSelection()?.removeAllRanges()
    if (isEditable(column, row)) begin({ id: row.id, index, path: column.path })
  }
  const drawn = ({ row, index, column }: CellPlace): ReactNode => {
    const key = keyOf({ id: row.id, path: column.path })
    if (place && keyOf(place) === key) {
      const held = row.values[column.path]
      return (
        <CellEditor
          key={key} field={column.field} label={column.label} value={draft} problem={problem} titles={typeof held === 'string' ? { [held]: row.text[column.path] ?? '' } : {}}
          onChange={(value) => { setDraft(value); setProblem(null) }} onDone={done} onLeave={() => { setPlace(null); setProblem(null) }}
        />
      )
    }
    const attempt = attempts.get(key)
    if (!attempt) return null
    const words = typedWords(column.field, attempt.value, (code) => codeLabel(meta, column.field.codeSet, code), attempt.value === row.values[column.path] ? row.text[column.path] : '所选的')
    return (
      <AttemptCell
        attempt={attempt} words={words} label={column.label} onAgain={() => begin({ id: row.id, index, path: column.path }, attempt.value)} onDrop={() => setAttempt(null, attempt.place)}
        onMine={() => void send({ ...attempt, base: attempt.conflict?.version ?? row.version }, reason.trim())}
      />
    )
  }
  const active = place !== null || asking !== null || attempts.size > 0 || saved > 0
  return {
    cell: enabled && (place !== null || attempts.size > 0) ? drawn : undefined,
    open: (run) => {
      if (!enabled) return run()
      clearTimeout(timer.current)
      timer.current = setTimeout(run, DOUBLE_CLICK_MS)
    },
    onDoubleClick,
    strip: enabled && active && (
      <div className="inline-strip" role="group" aria-label="表内修改">
        <b>表内修改</b>
        <label>事由 <Input
          ref={reasonInput} size="small" value={reason} maxLength={200} status={asking && reason.trim() === '' ? 'error' : ''} placeholder="写一次，这段时间的修改都记它" onChange={(e) => setReason(e.target.value)} onBlur={() => { if (reason.trim() !== '') writeReason(account, reason.trim()) }}
          onPressEnter={giveReason} onKeyDown={(e) => { if (e.key === 'Escape') leaveAll() }}
        /></label>
        {asking && <Button size="small" type="primary" disabled={reason.trim() === ''} onClick={giveReason}>保存</Button>}
        {asking ? <span className="amber-word">写明事由后保存</span> : <span className="secondary" role="status">已改 {formatNumber(saved)} 处{attempts.size > 0 && `，${formatNumber(attempts.size)} 处待处理`}；Tab、回车换格，Esc 放弃</span>}
        <Button size="small" type="text" disabled={attempts.size > 0 && !asking} onClick={leaveAll}>结束</Button>
      </div>),
  }
}
