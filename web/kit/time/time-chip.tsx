import { CloseOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type ReactNode, type Ref } from 'react'
import { earliest, nextDay, parseDay, previousDay } from '#kernel'
import { useAxes } from '../axes.ts'
import { useTimeline } from '../queries.ts'
import { findRegister, useMeta, useSession } from '../session.ts'
import { DaySlider } from './day-slider.tsx'
import { Typed } from './moment-picker.tsx'
import { knownWords, parseKnown } from './moment.ts'
import { useAsOf } from './use-as-of.ts'

interface TimeChipProps {
  /** The day shown where the address says none: today, or the last day of a report's period. */
  own?: string | undefined
  /** What that day is called, where it is not today. */
  ownLabel?: string | undefined
}

/** The two axes of the page in one chip: as of which day, by what was known when; amber, and said in words, when either is not now. */
export function TimeChip({ own, ownLabel = '今天' }: TimeChipProps): ReactNode {
  const { asOf, knownAt } = useAxes()
  const { today } = useSession()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const base = own ?? today
  const axis = useAsOf(asOf, base)
  const [panel, chip] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)]
  // The panel stands elsewhere in the document: the keyboard is taken there, and brought back.
  const shift = (shown: boolean): void => {
    if (shown) panel.current?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true })
    else if (document.activeElement === document.body) chip.current?.focus({ preventScroll: true })
  }
  const amber = axis.day !== base || knownAt !== undefined
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent): void => { if (event.key === 'Escape') { event.stopPropagation(); setOpen(false) } }
    window.addEventListener('keydown', close, true)
    return () => window.removeEventListener('keydown', close, true)
  }, [open])
  return (
    <span className={`time-chip${amber ? ' amber' : ''}`}>
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} destroyOnHidden afterOpenChange={shift} content={<TimePanel ref={panel} axis={axis} base={base} baseLabel={ownLabel} onClose={() => setOpen(false)} />}>
        <button ref={chip} type="button" aria-haspopup="dialog" aria-expanded={open} title="选截至日和所知时点">
          截至 <span className="num">{axis.day}</span>{axis.day !== today && own === undefined && ' 非今日'}{knownAt !== undefined && `，${knownWords(knownAt)}`}
        </button>
      </Popover>
      {amber && <button type="button" className="clear" aria-label={`回到${ownLabel}、最新所知`} title={`回到${ownLabel}、最新所知`} onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, asOf: undefined, knownAt: undefined }), resetScroll: false })}><CloseOutlined /></button>}
    </span>
  )
}

function TimePanel({ ref, axis, base, baseLabel, onClose }: { ref: Ref<HTMLDivElement>; axis: ReturnType<typeof useAsOf>; base: string; baseLabel: string; onClose: () => void }): ReactNode {
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
    <div ref={ref} className="time-panel" role="dialog" aria-label="截至日和所知时点">
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
