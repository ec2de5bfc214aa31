import { Button } from 'antd'
import { useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { TokenNames } from '#kernel'
import type { Conflict, HandWritten } from '#server/http/contract'
import { ApiFailure, messageOf } from '#web/kit'
import { Said } from '../said.tsx'
import { inserted, searchAt, tokenAt } from './caret.ts'
import { FigureFinder, mostFound, useInsertables, type Insertable } from './figure-finder.tsx'
import { TextConflict } from './text-conflict.tsx'
import { TokenOptions } from './token-options.tsx'
import { usePreview } from './use-narrative.ts'

/** The paragraph being written, for the lists beside it. */
export interface Written { readonly byHand: readonly HandWritten[]; replace(start: number, end: number, token: string): void }

export interface ParagraphEditorProps {
  report: string
  period: string
  names: TokenNames
  /** The row that is rewritten; absent for a new paragraph. */
  paragraph?: string
  label: string
  /** Text and version it was begun from. */
  text: string
  base: number
  onType(text: string, base: number): void
  /** Throws ApiFailure, with `conflict` where others have rewritten the paragraph. */
  onSave(text: string, base: number): Promise<void>
  /** Leaves; what was typed is kept as a draft unless `discard`. */
  onLeave(discard: boolean): void
  onWritten(written: Written | null): void
}

/**
 * A paragraph as text with figures by name, and beneath it what it says. @ or / looks for a figure; with the caret in a figure
 * its form, period and part are chosen below. Everything is reached with the keyboard, and plain text can be copied in and out.
 */
export function ParagraphEditor({ report, period, names, paragraph, label, text, base, onType, onSave, onLeave, onWritten }: ParagraphEditorProps): ReactNode {
  const box = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const [begun] = useState(text)
  const [caret, setCaret] = useState<number | null>(null)
  const [closed, setClosed] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const place = useRef<number | null>(null)
  const settled = useSettled(useDeferredValue(text), 250)
  const preview = usePreview(report, period, settled, paragraph)
  const search = caret === null ? null : searchAt(text, caret, closed)
  const all = useInsertables(search?.q ?? null, period, names)
  const found = all.slice(0, mostFound)
  const open = search !== null
  const token = caret === null || open ? null : tokenAt(text, caret)

  useEffect(() => {
    box.current?.focus()
    box.current?.closest('.studio-editor')?.scrollIntoView({ block: 'nearest' })
  }, [])
  // Where the caret belongs after a change from outside the box.
  useLayoutEffect(() => {
    if (place.current === null || !box.current) return
    box.current.setSelectionRange(place.current, place.current)
    setCaret(place.current)
    place.current = null
  }, [text])

  const type = (next: string, caretAfter?: number): void => {
    if (caretAfter !== undefined) place.current = caretAfter
    onType(next, conflict?.version ?? base)
  }
  const replace = (start: number, end: number, by: string): void => {
    type(text.slice(0, start) + by + text.slice(end), start + by.length)
    box.current?.focus()
  }
  const latest = useRef(replace)
  useEffect(() => { latest.current = replace })
  const byHand = preview.data?.byHand
  useEffect(() => {
    onWritten({ byHand: settled === text ? byHand ?? [] : [], replace: (...args) => latest.current(...args) })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told anew with each text, not with each function
  }, [byHand, settled, text])
  useEffect(() => () => onWritten(null), []) // oxlint-disable-line react-hooks/exhaustive-deps -- once, on leaving

  const pick = (item: Insertable | undefined): void => {
    if (!item || !search) return
    const { text: next, caret: after } = inserted(text, search, item.token)
    setClosed(null)
    type(next, after)
  }
  const save = async (onto = conflict?.version ?? base): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await onSave(text, onto)
    } catch (error) {
      setBusy(false)
      if (error instanceof ApiFailure && error.conflict) setConflict(error.conflict)
      else setProblem(`没有保存：${messageOf(error)}`)
    }
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (open && found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    } else if (open && found.length > 0 && (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      pick(found[Math.min(at, found.length - 1)])
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (open) setClosed(search.from)
      else onLeave(text === begun)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }
  const moved = (): void => {
    const now = box.current?.selectionStart ?? null
    if (now !== caret) { setCaret(now); setAt(0) }
  }
  const find = (): void => {
    const here = box.current?.selectionStart ?? text.length
    setClosed(null)
    replace(here, here, '@')
  }
  return (
    <div className="studio-editor">
      {conflict && <TextConflict conflict={conflict} mine={text} onTheirs={(theirs) => { type(theirs, theirs.length); setConflict(null); onLeave(true) }} onMine={() => void save(conflict.version)} />}
      <textarea
        ref={box} value={text} maxLength={5000} rows={3} aria-label={label} aria-describedby={`${id}-help`} aria-autocomplete="list" aria-controls={open ? `${id}-found` : undefined}
        aria-activedescendant={open && found.length > 0 ? `${id}-found-${Math.min(at, found.length - 1)}` : undefined}
        onChange={(e) => {
          const here = e.target.selectionStart
          // A sign typed anew is a new search, even where one was given up.
          if (/[@＠/／【]/.test(e.target.value.charAt(here - 1))) setClosed(null)
          setCaret(here)
          setAt(0)
          type(e.target.value)
        }} onSelect={moved} onKeyDown={keys} onBlur={() => setClosed(search?.from ?? closed)}
      />
      {open && <FigureFinder id={`${id}-found`} found={found} more={all.length - found.length} current={Math.min(at, found.length - 1)} onPick={pick} />}
      {token && <TokenOptions body={token.body} names={names} report={report} period={period} onChange={(next) => replace(token.start, token.end, next)} />}
      <div className="studio-preview" aria-live="polite" aria-busy={settled !== text || preview.isFetching}>
        {preview.error ? <span className="red-word">{messageOf(preview.error)}</span>
          : text.trim() === '' ? <span className="tertiary">这里显示写成以后的样子</span>
            : preview.data && <p className="report-paragraph"><Said pieces={preview.data.pieces} figures={preview.data.figures} /></p>}
      </div>
      <div className="studio-foot">
        {problem ? <span className="report-problem" role="alert">{problem}</span>
          : <span id={`${id}-help`} className="tertiary">输入 @ 或 / 查找数字（汉字、全拼、首字母），光标停在【】里可改写法。Ctrl+Enter 保存，Esc 离开</span>}
        <Button size="small" onMouseDown={(e) => e.preventDefault()} onClick={find}>插入数字</Button>
        <Button size="small" onClick={() => onLeave(true)}>放弃改动</Button>
        <Button size="small" type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void save()}>保存</Button>
      </div>
    </div>
  )
}

/** The value once it has rested for `ms`. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
