import type { When } from '#kernel'
import { isDay, parseDay } from '#kernel'
import { InputNumber, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import type { RelatedTime } from './clause-time.ts'
import { DateBound } from './test-value.tsx'

type Kind = 'now' | 'ever' | 'years' | 'calendarYears' | 'between'
const kindOf = (when: When): Kind => (typeof when === 'string' ? when : 'years' in when ? 'years' : 'calendarYears' in when ? 'calendarYears' : 'between')

/** When rows are asked for, for how long they have to hold together, and how many of them. */
export function TimeFields({ other, time, onChange }: { other: RegisterMeta; time: RelatedTime; onChange: (next: RelatedTime) => void }): ReactNode {
  const kind = kindOf(time.when)
  const at = (when: When): void => onChange({ ...time, when })
  const kinds: { value: Kind; label: string }[] = [
    ...(other.lasts ? [{ value: 'now' as const, label: '现在' }] : []), { value: 'ever', label: other.lasts ? '曾经（含现在）' : '不论何时' },
    ...(other.lasts || other.time === 'event' ? [{ value: 'years' as const, label: '近几年' }, { value: 'calendarYears' as const, label: '近几个年度' }, { value: 'between' as const, label: '某两日之间' }] : []),
  ]
  return (
    <div className="clause-time">
      <div className="clause-how">
        <span className="clause-label">何时</span>
        <Select<Kind> value={kind} aria-label="何时" options={kinds} onChange={(next) => at(startOf(next))} />
        {typeof time.when === 'object' && 'years' in time.when && <InputNumber min={1} max={60} precision={0} value={time.when.years} suffix="年" aria-label="近几年" onChange={(n) => at({ years: n ?? 1 })} />}
        {typeof time.when === 'object' && 'calendarYears' in time.when && <InputNumber min={1} max={60} precision={0} value={time.when.calendarYears} suffix="个年度" aria-label="近几个年度" onChange={(n) => at({ calendarYears: n ?? 1 })} />}
      </div>
      {typeof time.when === 'object' && 'from' in time.when && <Between when={time.when} onChange={at} />}
      {other.lasts && <Lasting time={time} onChange={onChange} />}
      <div className="clause-how">
        <span className="clause-label">条数</span>
        <InputNumber min={1} max={999} precision={0} value={time.count?.from ?? null} placeholder="不少于" aria-label="条数不少于" onChange={(n) => onChange(counted(time, n, time.count?.to ?? null))} />
        <InputNumber min={0} max={999} precision={0} value={time.count?.to ?? null} placeholder="不超过" aria-label="条数不超过" onChange={(n) => onChange(counted(time, time.count?.from ?? null, n))} />
        <span>{other.unit}</span>
      </div>
    </div>
  )
}

function startOf(kind: Kind): When {
  switch (kind) {
    case 'now': case 'ever': return kind
    case 'years': return { years: 3 }
    case 'calendarYears': return { calendarYears: 3 }
    case 'between': return { from: '', to: '' }
  }
}

/** Two days, kept as typed until both are days. */
function Between({ when, onChange }: { when: { from: string; to: string }; onChange: (next: When) => void }): ReactNode {
  const [typed, setTyped] = useState(when)
  const set = (next: { from: string; to: string }): void => {
    setTyped(next)
    const [from, to] = [parseDay(next.from) ?? '', parseDay(next.to) ?? '']
    onChange(isDay(from) && isDay(to) ? (from <= to ? { from, to } : { from: to, to: from }) : { from: '', to: '' })
  }
  return (
    <div className="range">
      <DateBound value={typed.from} label="起，如 2023-01-01" onChange={(from) => set({ ...typed, from })} />
      <span>至</span>
      <DateBound value={typed.to} label="止，含当日" onChange={(to) => set({ ...typed, to })} />
    </div>
  )
}

function Lasting({ time, onChange }: { time: RelatedTime; onChange: (next: RelatedTime) => void }): ReactNode {
  const { lasting, ...rest } = time
  const months = lasting?.months ?? 0
  const set = (years: number, more: number): void => onChange({ ...rest, lasting: { how: lasting?.how ?? 'total', months: Math.max(1, years * 12 + more) } })
  return (
    <div className="clause-how">
      <span className="clause-label">多久</span>
      <Select
        value={lasting?.how ?? 'any'} aria-label="多久" options={[{ value: 'any', label: '不论长短' }, { value: 'total', label: '累计满' }, { value: 'longest', label: time.when === 'now' ? '到现在连续满' : '一段连续满' }]}
        onChange={(how) => onChange(how === 'any' ? rest : { ...rest, lasting: { how: how as 'total' | 'longest', months: lasting?.months ?? 24 } })}
      />
      {lasting && <InputNumber min={0} max={80} precision={0} value={Math.floor(months / 12)} suffix="年" aria-label="年" onChange={(n) => set(n ?? 0, months % 12)} />}
      {lasting && <InputNumber min={0} max={11} precision={0} value={months % 12} suffix="月" aria-label="月" onChange={(n) => set(Math.floor(months / 12), n ?? 0)} />}
    </div>
  )
}

function counted(time: RelatedTime, from: number | null, to: number | null): RelatedTime {
  const rest = { when: time.when, ...(time.lasting ? { lasting: time.lasting } : {}) }
  return from === null && to === null ? rest : { ...rest, count: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } }
}

/** Whether it can be asked as it stands. */
export function timeReady({ when, count }: RelatedTime): boolean {
  return !(typeof when === 'object' && 'from' in when && (when.from === '' || when.to === '')) && !(count?.from !== undefined && count.to !== undefined && count.from > count.to)
}
