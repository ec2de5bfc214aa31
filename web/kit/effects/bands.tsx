import { earliest } from '#kernel'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { Band, SeriesPreview } from '#server/http/contract'
import { formatDate, formatSpan } from '../format.ts'
import './effects.css'

type State = 'same' | 'new' | 'moved' | 'edited' | 'gone'
const words: Readonly<Record<Exclude<State, 'same'>, string>> = { new: '新的一段', moved: '起止调整', edited: '内容改变', gone: '撤下' }

const dayNumber = (day: string): number => dayjs(earliest(day)).diff(dayjs('1900-01-01'), 'day')

/** A dated series as it stands and as it would stand, two bands on one axis. */
export function SeriesBands({ series, today }: { series: SeriesPreview; today: string }): ReactNode {
  const all = [...series.before, ...series.after]
  if (all.length === 0) return null
  const former = new Map(series.before.map((b) => [b.id, b]))
  const kept = new Set(series.after.map((b) => b.id))
  const before = (b: Band): State => (kept.has(b.id) ? 'same' : 'gone')
  const after = (b: Band): State => {
    const old = b.id === null ? undefined : former.get(b.id)
    return !old ? 'new' : old.since !== b.since || old.until !== b.until ? 'moved' : old.title === b.title ? 'same' : 'edited'
  }
  const [from, to] = windowOf(series, today, [...series.before.filter((b) => before(b) !== 'same'), ...series.after.filter((b) => after(b) !== 'same')])
  const place = (day: string): number => Math.min(100, Math.max(0, ((dayNumber(day) - from) / (to - from)) * 100))
  const states = new Set([...series.before.map(before), ...series.after.map(after)])
  return (
    <figure className="series-bands">
      <BandRow label="现在" bands={series.before} state={before} place={place} />
      <BandRow label="之后" bands={series.after} state={after} place={place} />
      <Axis from={from} to={to} today={dayNumber(today)} />
      <figcaption>
        {(['new', 'moved', 'edited', 'gone'] as const).filter((s) => states.has(s)).map((s) => <span key={s}><i className={`band ${s}`} aria-hidden />{words[s]}</span>)}
      </figcaption>
    </figure>
  )
}

/** The days to be drawn: what changes, and half as much again on either side; the rest of a long career would only press it together. */
function windowOf({ before, after }: SeriesPreview, today: string, changed: readonly Band[]): [number, number] {
  const all = [...before, ...after]
  const now = dayNumber(today)
  const last = Math.max(now, ...all.flatMap((b) => [b.since, b.until]).filter((d) => d !== null).map(dayNumber))
  const first = Math.min(...all.map((b) => dayNumber(b.since)))
  const seen = changed.length > 0 ? changed : all
  const [a, z] = [Math.min(...seen.map((b) => dayNumber(b.since))), Math.max(...seen.map((b) => (b.until === null ? last : dayNumber(b.until))))]
  const margin = Math.max(180, Math.round((z - a) / 2))
  // An open end runs past the last boundary, so that it is seen to be open.
  const end = last + Math.max(30, Math.round((last - a) * 0.06))
  return [Math.max(first, a - margin), Math.min(end, Math.max(z + margin, a + 60))]
}

function BandRow({ label, bands, state, place }: { label: string; bands: readonly Band[]; state: (b: Band) => State; place: (day: string) => number }): ReactNode {
  return (
    <div className="band-row">
      <span className="band-label">{label}</span>
      <ol className="band-track" aria-label={label}>
        {bands.map((b, i) => {
          const [left, right] = [place(b.since), b.until === null ? 100 : place(b.until)]
          if (right === 0 || left === 100) return null
          const said = `${b.title} ${formatSpan(b.since, b.until, true)}${state(b) === 'same' ? '' : `，${words[state(b) as Exclude<State, 'same'>]}`}`
          return (
            <li key={b.id ?? `new-${i}`} className={`band ${state(b)}${b.until === null ? ' open' : ''}`} style={{ left: `${left}%`, width: `${Math.max(right - left, 0.6)}%` }} title={said}>
              <span aria-hidden>{b.title}</span><span className="visually-hidden">{said}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Year marks, thinned so that they do not touch, and today. */
function Axis({ from, to, today }: { from: number; to: number; today: number }): ReactNode {
  const base = dayjs('1900-01-01')
  const [first, last] = [base.add(from, 'day').year(), base.add(to, 'day').year()]
  const step = Math.max(1, Math.ceil((last - first) / 8))
  const years: number[] = []
  for (let year = first + 1; year <= last; year += step) years.push(year)
  const place = (day: number): string => `${((day - from) / (to - from)) * 100}%`
  return (
    <div className="band-axis" aria-hidden>
      {years.map((year) => <span key={year} style={{ left: place(dayNumber(`${year}-01-01`)) }}>{year}</span>)}
      {today >= from && today <= to && <i style={{ left: place(today) }} title={`今天 ${formatDate(base.add(today, 'day').format('YYYY-MM-DD'))}`} />}
    </div>
  )
}
