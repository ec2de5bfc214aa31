import { useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Timeline, TimelineEntry } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { formatDate, formatSpan } from '../../kit/format.ts'
import { declared } from '../../language/index.ts'
import { marksOf, place, type Mark, type Range } from './marks.ts'

const ranges = { all: '全部', ten: '近十年', five: '近五年' } as const

/**
 * Everything in time at one glance: a lane for each kind, years from left to right. Each mark opens its record; the keyboard goes
 * along a lane with ← →, from lane to lane with ↑ ↓. What a mark says in short stands in full in the list below.
 */
export function Lanes({ timeline, chosen, asOf }: { timeline: Timeline; chosen: readonly string[]; asOf: string }): ReactNode {
  const [zoom, setZoom] = useState<keyof typeof ranges>('all')
  const axes = useAxes()
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const marks = marksOf(timeline.entries)
  const first = marks.map((m) => m.from).sort()[0]
  if (first === undefined) return null
  const lastYear = Number(asOf.slice(0, 4)) + 1
  const firstYear = zoom === 'all' ? Number(first.slice(0, 4)) : lastYear - (zoom === 'ten' ? 10 : 5)
  const range: Range = { from: `${firstYear}-01-01`, to: `${lastYear}-01-01` }
  const lanes = timeline.lanes.filter((lane) => chosen.length === 0 || chosen.includes(lane))
    .map((lane) => ({ lane, marks: marks.filter((m) => m.lane === lane && (m.to ?? m.from) >= range.from && m.from < range.to) })).filter((l) => l.marks.length > 0)
  const every = lanes.flatMap((l) => l.marks)
  const current = every.some((m) => m.key === at) ? at : every.at(-1)?.key ?? null
  const step = lastYear - firstYear > 24 ? 5 : lastYear - firstYear > 10 ? 2 : 1
  const ticks = Array.from({ length: lastYear - firstYear }, (_, i) => firstYear + i).filter((y) => y % step === 0)
  const open = (entry: TimelineEntry): void => void navigate({ to: '/registers/$register/$id', params: { register: entry.register, id: entry.id }, search: axes })
  const focus = (key: string | undefined): void => {
    if (key === undefined) return
    setAt(key)
    frame.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(key)}"]`)?.focus()
  }
  const move = (event: KeyboardEvent, mark: Mark): void => {
    const lane = lanes.findIndex((l) => l.lane === mark.lane)
    const own = lanes[lane]?.marks ?? []
    const here = own.indexOf(mark)
    const near = (i: number): string | undefined => lanes[i]?.marks.toSorted((a, b) => Math.abs(Date.parse(a.from) - Date.parse(mark.from)) - Math.abs(Date.parse(b.from) - Date.parse(mark.from)))[0]?.key
    const to = { ArrowRight: own[here + 1]?.key, ArrowLeft: own[here - 1]?.key, ArrowDown: near(lane + 1), ArrowUp: near(lane - 1), Home: own[0]?.key, End: own.at(-1)?.key }[event.key]
    if (!['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    focus(to)
  }
  return (
    <div className="lanes" ref={frame} role="group" aria-label="时间轴，方向键移动，回车打开">
      <div className="lanes-head screen-only"><Segmented size="small" aria-label="时间范围" value={zoom} onChange={setZoom} options={Object.entries(ranges).map(([value, label]) => ({ value: value as keyof typeof ranges, label }))} /></div>
      <div className="lane-years" aria-hidden>{ticks.map((y) => <span key={y} style={{ left: `${place(`${y}-01-01`, range)}%` }}>{y}</span>)}</div>
      {lanes.map(({ lane, marks: own }) => (
        <div key={lane} className="lane">
          <span className="lane-name">{declared(lane)}</span>
          <div className="lane-line">
            {ticks.map((y) => <i key={y} aria-hidden style={{ left: `${place(`${y}-01-01`, range)}%` }} />)}
            {own.map((mark) => (
              <button
                key={mark.key} type="button" data-mark={mark.key} tabIndex={mark.key === current ? 0 : -1} className={`mark${mark.runs ? ' runs' : ''}${mark.holds ? ' holds' : ''}${mark.tone ? ` ${mark.tone}` : ''}`}
                style={mark.runs ? { left: `${place(mark.from, range)}%`, width: `max(5px, calc(${place(mark.to ?? asOf, range) - place(mark.from, range)}% - 1px))` } : { left: `${place(mark.from, range)}%` }}
                title={`${declared(lane)}：${mark.text}${mark.detail ? `（${mark.detail}）` : ''}　${mark.runs ? formatSpan(mark.from0, mark.to0, mark.holds) : formatDate(mark.from0)}`}
                aria-label={`${declared(lane)}：${mark.text}，${mark.runs ? formatSpan(mark.from0, mark.to0, mark.holds) : formatDate(mark.from0)}`}
                onFocus={() => setAt(mark.key)} onKeyDown={(event) => move(event, mark)} onClick={() => open(mark.entry)}
              >{mark.runs && mark.short}</button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
