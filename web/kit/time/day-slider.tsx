import { addMonths, nextDay, previousDay } from '#kernel'
import dayjs from 'dayjs'
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './time.css'

interface DaySliderProps {
  /** The day shown; a day while it is dragged. */
  value: string
  today: string
  from: string
  to: string
  /** Days on which something changes for what is on the screen. */
  marks: readonly string[]
  onChange: (day: string) => void
  /** The person has let go. */
  onSettle: (day: string) => void
}

const number = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
const dayOf = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10)
/** How near, in pixels, a dragged day is drawn to a mark. */
const PULL = 5

/** A day on an axis of years: dragged, or by keyboard — ←→ a day, PageUp and PageDown a month, Shift+←→ to the next change or year's end, Home and End. */
export function DaySlider({ value, today, from, to, marks, onChange, onSettle }: DaySliderProps): ReactNode {
  const track = useRef<HTMLDivElement>(null)
  const [first, last] = [number(from), number(to)]
  const place = (day: string): string => `${Math.min(100, Math.max(0, ((number(day) - first) / (last - first)) * 100))}%`
  const within = (day: string): string => (day < from ? from : day > to ? to : day)
  const ends = yearEnds(from, to)
  const stops = [...new Set([...marks, ...ends, today])].filter((d) => d >= from && d <= to).sort()

  const at = (event: PointerEvent): string => {
    const box = track.current?.getBoundingClientRect()
    if (!box || box.width === 0) return value
    const day = within(dayOf(Math.round(first + ((event.clientX - box.left) / box.width) * (last - first))))
    const pixels = (a: string, b: string): number => Math.abs(number(a) - number(b)) / (last - first) * box.width
    const near = stops.reduce<string | null>((best, d) => (pixels(d, day) <= PULL && (best === null || pixels(d, day) < pixels(best, day)) ? d : best), null)
    return near ?? day
  }
  const go = (day: string): void => {
    const next = within(day)
    onChange(next)
    onSettle(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyed(event, value, stops, { from, to })
    if (next === null) return
    event.preventDefault()
    go(next)
  }
  return (
    <div className="day-slider">
      <div
        ref={track} className="day-track" role="slider" tabIndex={0} aria-label="截至日" aria-orientation="horizontal"
        aria-valuemin={first} aria-valuemax={last} aria-valuenow={number(value)} aria-valuetext={dayjs(value).format('YYYY年M月D日')}
        onKeyDown={onKeyDown}
        onPointerDown={(e) => { e.currentTarget.setPointerCapture(e.pointerId); onChange(at(e)) }}
        onPointerMove={(e) => { if (e.currentTarget.hasPointerCapture(e.pointerId)) onChange(at(e)) }}
        onPointerUp={(e) => { e.currentTarget.releasePointerCapture(e.pointerId); onSettle(at(e)) }}
      >
        {ends.map((d) => <i key={d} className="year-end" style={{ left: place(d) }} />)}
        <i className="today" style={{ left: place(today) }} title={`今天 ${today}`} />
        {marks.filter((d) => d >= from && d <= to).map((d) => <i key={d} className="mark" style={{ left: place(d) }} title={`${d} 有变动`} />)}
        <b style={{ left: place(value) }} className={value === today ? undefined : 'amber'} />
      </div>
      <div className="day-years" aria-hidden>{thinned(ends).map((d) => <span key={d} style={{ left: place(d) }}>{d.slice(0, 4)}</span>)}</div>
    </div>
  )
}

function keyed(event: KeyboardEvent, value: string, stops: readonly string[], { from, to }: { from: string; to: string }): string | null {
  switch (event.key) {
    case 'ArrowRight': case 'ArrowUp': return event.shiftKey ? stops.find((d) => d > value) ?? to : nextDay(value)
    case 'ArrowLeft': case 'ArrowDown': return event.shiftKey ? stops.findLast((d) => d < value) ?? from : previousDay(value)
    case 'PageUp': return addMonths(value, 1)
    case 'PageDown': return addMonths(value, -1)
    case 'Home': return from
    case 'End': return to
    default: return null
  }
}

function yearEnds(from: string, to: string): string[] {
  const out: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) if (`${year}-12-31` >= from && `${year}-12-31` <= to) out.push(`${year}-12-31`)
  return out
}

/** Years whose names do not touch. */
function thinned(ends: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(ends.length / 11))
  return ends.filter((_, i) => (ends.length - 1 - i) % step === 0)
}
