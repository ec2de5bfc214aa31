import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, type ReactNode } from 'react'
import { earliest, nextDay, parseDay, previousDay } from '#kernel'
import { useAxes } from '../axes.ts'
import { useTimeline } from '../queries.ts'
import { findRegister, useMeta, useSession } from '../session.ts'
import { DaySlider } from './day-slider.tsx'
import { Typed } from './moment-picker.tsx'
import { parseKnown } from './moment.ts'
import type { useAsOf } from './use-as-of.ts'

interface TimePanelProps {
  axis: ReturnType<typeof useAsOf>
  base: string
  baseLabel: string
  /** The panel may take the keyboard: it stands where it is shown. */
  shown: boolean
  onClose: () => void
}

/** What the time chip opens: the day by hand, by a usual day or along the years, and by what was known when. */
export function TimePanel({ axis, base, baseLabel, shown, onClose }: TimePanelProps): ReactNode {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => { if (shown) panel.current?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true }) }, [shown])
  const meta = useMeta()
  const { today } = useSession()
  const { asOf, knownAt } = useAxes()
  const navigate = useNavigate()
  const { register, id }: { register?: string; id?: string } = useParams({ strict: false })
  const { filter, q }: { filter?: string; q?: string } = useSearch({ strict: false })
  const known = findRegister(meta, register)
  const year = Number(today.slice(0, 4))
  const know = (next: string): void => void navigate({ to: '.', search: (before) => ({ ...before, knownAt: next === '' ? undefined : next }), resetScroll: false })
  const quick: [string, string][] = [[baseLabel, base], ['上月末', dayjs(today).startOf('month').subtract(1, 'day').format('YYYY-MM-DD')], ...[1, 2, 3].map((back): [string, string] => [`${year - back}年末`, `${year - back}-12-31`])]
  const compared = { from: axis.day === today ? `${year - 1}-12-31` : axis.day, ...(filter ? { filter } : {}), ...(q ? { q } : {}) }
  return (
    <div ref={panel} className="time-panel" role="dialog" aria-label="截至日和所知时点">
      <div className="time-row">
        <span className="time-label">截至</span>
        <Button size="small" aria-label="前一天" onClick={() => axis.settle(previousDay(axis.day))}>‹</Button>
        <Typed key={axis.day} label="截至日，写到日" initial={axis.day} placeholder="2025-12-31" width={122} read={(text) => (text === '' ? base : parseDay(text))} wrong="请写到日，如 2025-12-31" onTake={(day) => axis.settle(day === '' ? undefined : day)} />
        <Button size="small" aria-label="后一天" onClick={() => axis.settle(nextDay(axis.day))}>›</Button>
        {quick.map(([label, day]) => <Button key={label} size="small" type={axis.day === day ? 'primary' : 'default'} ghost={axis.day === day} onClick={() => axis.settle(day)}>{label}</Button>)}
      </div>
      {register && id ? <CardSlider register={register} id={id} axis={axis} /> : <Slider axis={axis} marks={[]} />}
      <p className="tertiary time-keys"><kbd>←</kbd><kbd>→</kbd> 一天，<kbd>PageUp</kbd><kbd>PageDown</kbd> 一月，<kbd>Shift</kbd>+<kbd>←</kbd><kbd>→</kbd> 到{id ? '有变动的一天或' : ''}年末</p>
      <div className="time-row">
        <span className="time-label">所知</span>
        <Typed key={`known/${knownAt ?? ''}`} label="按何时所知：日期或变更号，留空为最新" initial={knownAt ?? ''} placeholder="最新" width={122} read={(text) => (text === '' ? '' : parseKnown(text))} wrong="请填日期或变更号" onTake={know} />
        <Button size="small" onClick={() => know(axis.day)} disabled={axis.day > today || knownAt === axis.day}>按截至日当时所知</Button>
        {knownAt !== undefined && <Button size="small" onClick={() => know('')}>按最新所知</Button>}
      </div>
      <p className="tertiary">截至：情况在哪一天是这样。所知：只算到哪一天（或哪一号变更）为止录入和更正的内容，填日期或变更号。</p>
      {known && (id
        ? <p><Link to="/registers/$register/$id/compare" params={{ register: known.id, id }} search={{ ...(asOf ? { asOf } : {}), from: compared.from }} className="row-link" onClick={onClose}>与另一天比较</Link></p>
        : <p><Link to="/registers/$register/compare" params={{ register: known.id }} search={compared} className="row-link" onClick={onClose}>与另一天比较：谁进、谁出、谁变了</Link></p>)}
    </div>
  )
}

/** On a card the days on which something begins, ends or happens for it are marked. */
function CardSlider({ register, id, axis }: { register: string; id: string; axis: ReturnType<typeof useAsOf> }): ReactNode {
  const timeline = useTimeline(register, id)
  const marks = [...new Set((timeline.data?.entries ?? []).flatMap((e) => [e.from, e.to]).filter((d) => d !== null).map(earliest))].sort()
  return <Slider axis={axis} marks={marks} />
}

function Slider({ axis, marks }: { axis: ReturnType<typeof useAsOf>; marks: readonly string[] }): ReactNode {
  const { today } = useSession()
  const year = Number(today.slice(0, 4))
  // Ten years back, or as far as the record goes; always as far as the day chosen.
  const first = [marks[0] ?? `${year - 10}-01-01`, `${year - 3}-01-01`, axis.day].reduce((a, b) => (a < b ? a : b))
  const last = [marks.at(-1) ?? today, `${year}-12-31`, axis.day].reduce((a, b) => (a > b ? a : b))
  return <DaySlider value={axis.day} today={today} from={`${first.slice(0, 4)}-01-01`} to={`${last.slice(0, 4)}-12-31`} marks={marks} onChange={axis.move} onSettle={axis.settle} />
}
