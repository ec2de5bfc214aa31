import { memo, useEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import type { PlanView } from '#server/http/contract'
import type { Range } from './tasks.ts'

type Sentence = PlanView['sentences'][number]

interface Props {
  text: string
  sentences: readonly Sentence[]
  /** Kind shown alone; the others fade. */
  kind: string | null
  /** The selected task's places, and those of the one pointed at. */
  selected: readonly Range[]
  pointed: readonly Range[]
  onKind(kind: string | null): void
  /** A place of the original was clicked. */
  onPlace(offset: number, sentence: Sentence): void
  /** Words marked with the mouse, to be made a task of; null when the mark is gone. */
  onMark(range: Range | null): void
}

/** The original, every sentence in the tint of its kind; the tint's word stands in the legend and in the sentence's title. */
export function SourceText({ text, sentences, kind, selected, pointed, onKind, onPlace, onMark }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => intoParagraphs(text, sentences), [text, sentences])
  const legend = useMemo(() => {
    const kinds = new Map<string, { label: string; count: number }>()
    for (const s of sentences) {
      const entry = kinds.get(s.kind)
      if (entry) entry.count++
      else kinds.set(s.kind, { label: s.kindLabel, count: 1 })
    }
    return [...kinds]
  }, [sentences])

  const selectedStart = selected[0]?.start
  useEffect(() => {
    if (selectedStart === undefined || !body.current) return
    // The panes take their width after the first drawing, and people move the bar between them: both reflow the text.
    const watcher = new ResizeObserver(() => bringIntoView(body.current, '[data-mark="selected"]'))
    watcher.observe(body.current)
    return () => watcher.disconnect()
  }, [selectedStart])
  // Pointing at a row scrolls only after a short rest, so that the page does not run along with the mouse.
  const pointedStart = pointed[0]?.start
  useEffect(() => {
    if (pointedStart === undefined) return
    const rest = setTimeout(() => bringIntoView(body.current, '[data-mark="pointed"]'), 350)
    return () => clearTimeout(rest)
  }, [pointedStart])

  useEffect(() => {
    if (kind) bringIntoView(body.current, `[data-kind="${kind}"]`)
  }, [kind])

  const click = (event: MouseEvent): void => {
    const marked = markedRange(body.current)
    onMark(marked)
    if (marked) return
    const offset = offsetAt(event.clientX, event.clientY)
    const sentence = offset === null ? undefined : sentences.find((s) => offset >= s.start && offset < s.end)
    if (sentence && offset !== null) onPlace(offset, sentence)
  }

  return (
    <section className="plan-source" aria-label="计划原文">
      <div className="plan-legend" role="group" aria-label="按类别查看原文">
        {legend.map(([key, { label, count }]) => (
          <button key={key} type="button" className={`plan-kind k-${key}`} aria-pressed={kind === key}
            onClick={() => onKind(kind === key ? null : key)}>
            {label}<b>{count}</b>
          </button>
        ))}
      </div>
      {/* The same selection is reached by keyboard in the task list; the click here is a shortcut for the mouse. */}
      <div ref={body} className={kind ? 'plan-text only' : 'plan-text'} tabIndex={0} onMouseUp={click}>
        {paragraphs.map((line) => (
          <p key={line[0]?.start}>
            {line.map((s) => (
              <SentenceText key={s.start} sentence={s} text={text.slice(s.start, s.end)} faded={kind !== null && kind !== s.kind}
                selectedFrom={clip(selected, s)?.start} selectedTo={clip(selected, s)?.end}
                pointedFrom={clip(pointed, s)?.start} pointedTo={clip(pointed, s)?.end} />
            ))}
          </p>
        ))}
      </div>
    </section>
  )
}

interface SentenceProps {
  sentence: Sentence
  text: string
  faded: boolean
  selectedFrom: number | undefined
  selectedTo: number | undefined
  pointedFrom: number | undefined
  pointedTo: number | undefined
}

/** Memoized on plain numbers: pointing at a row redraws two sentences, not the whole speech. */
const SentenceText = memo(function SentenceText(props: SentenceProps) {
  const { sentence, text, faded, selectedFrom, selectedTo, pointedFrom, pointedTo } = props
  const cuts = [...new Set([sentence.start, selectedFrom, selectedTo, pointedFrom, pointedTo, sentence.end])]
    .filter((n) => n !== undefined).sort((a, b) => a - b)
  return (
    <span className={`plan-sentence k-${sentence.kind}${faded ? ' faded' : ''}`} data-kind={sentence.kind} title={sentence.kindLabel}>
      {cuts.slice(0, -1).map((from, i) => {
        const to = cuts[i + 1] ?? sentence.end
        const mark = within(from, selectedFrom, selectedTo) ? 'selected' : within(from, pointedFrom, pointedTo) ? 'pointed' : undefined
        return <span key={from} data-at={from} data-mark={mark}>{text.slice(from - sentence.start, to - sentence.start)}</span>
      })}
    </span>
  )
})

function within(at: number, from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && at >= from && at < to
}

/** The part of the ranges that lies in a sentence (the hull of it, should there be several). */
function clip(ranges: readonly Range[], s: Range): Range | undefined {
  const inside = ranges.filter((r) => r.start < s.end && r.end > s.start)
  if (inside.length === 0) return undefined
  return { start: Math.max(s.start, Math.min(...inside.map((r) => r.start))), end: Math.min(s.end, Math.max(...inside.map((r) => r.end))) }
}

function intoParagraphs(text: string, sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = []
  let last = 0
  for (const s of sentences.toSorted((a, b) => a.start - b.start)) {
    const current = paragraphs.at(-1)
    if (!current || text.slice(last, s.start).includes('\n')) paragraphs.push([s])
    else current.push(s)
    last = s.end
  }
  return paragraphs
}

function bringIntoView(body: HTMLElement | null, what: string): void {
  const first = body?.querySelector(what)
  if (!body || !first) return
  const box = body.getBoundingClientRect()
  const at = first.getBoundingClientRect()
  if (at.top < box.top + 24 || at.bottom > box.bottom - 24) body.scrollTop += at.top - box.top - box.height / 3
}

/** Offset into the original of a place within one of our spans. */
function placeOf(node: Node | null, offset: number): number | null {
  const at = (node instanceof Element ? node : node?.parentElement)?.closest('[data-at]')?.getAttribute('data-at')
  return at === null || at === undefined ? null : Number(at) + offset
}

function offsetAt(x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y)
  return caret ? placeOf(caret.offsetNode, caret.offset) : null
}

function markedRange(body: HTMLElement | null): Range | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !body) return null
  const range = selection.getRangeAt(0)
  if (!body.contains(range.commonAncestorContainer)) return null
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  return start !== null && end !== null && end > start ? { start, end } : null
}
