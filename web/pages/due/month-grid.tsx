import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { DueDay } from '#server/http/contract'
import { addMonths } from '#kernel'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** First day of the month and of the next one. */
export function monthBounds(month: string): { first: string; last: string } {
  const first = `${month}-01`
  const next = addMonths(first, 1)
  return { first, last: new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) }
}

interface MonthGridProps {
  month: string
  days: readonly DueDay[]
  today: string
  chosen: string | undefined
  /** Words for what falls due on a day, by kind. */
  kindLabel: (key: string) => string
  onMonth: (month: string) => void
  onDay: (day: string) => void
}

/** A month as a table of weeks: what is due each day, and which days are free or worked. Arrow keys walk over the days. */
export function MonthGrid({ month, days, today, chosen, kindLabel, onMonth, onDay }: MonthGridProps): ReactNode {
  const table = useRef<HTMLTableElement>(null)
  const [year, monthNumber] = month.split('-').map(Number)
  const lead = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7
  const cells = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => Array.from({ length: 7 }, (_unused, j) => cells[i * 7 + j] ?? null))
  const tabStop = days.find((d) => d.day === chosen)?.day ?? days.find((d) => d.day === today)?.day ?? days[0]?.day
  const walk = (event: KeyboardEvent, at: number): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const to = days[at + by]
    if (to) table.current?.querySelector<HTMLButtonElement>(`[data-day="${to.day}"]`)?.focus()
    else onMonth(addMonths(`${month}-01`, by < 0 ? -1 : 1).slice(0, 7))
  }
  return (
    <section className="month" aria-label={`${year}年${monthNumber}月`}>
      <header className="month-head">
        <Button size="small" type="text" icon={<LeftOutlined />} aria-label="上一月" onClick={() => onMonth(addMonths(`${month}-01`, -1).slice(0, 7))} />
        <h2>{`${year}年${monthNumber}月`}</h2>
        <Button size="small" type="text" icon={<RightOutlined />} aria-label="下一月" onClick={() => onMonth(addMonths(`${month}-01`, 1).slice(0, 7))} />
        {month !== today.slice(0, 7) && <Button size="small" onClick={() => onMonth(today.slice(0, 7))}>回到本月</Button>}
      </header>
      <table ref={table} className="month-grid">
        <thead><tr>{weekdays.map((w) => <th key={w} scope="col" aria-label={`星期${w}`}>{w}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week, i) => (
            <tr key={i}>
              {week.map((day, j) => (day === null ? <td key={j} className="none" /> : (
                <td key={day.day} className={dayClass(day, today, chosen)}>
                  <button
                    type="button" data-day={day.day} tabIndex={day.day === tabStop ? 0 : -1} aria-pressed={day.day === chosen}
                    aria-label={dayWords(day, kindLabel)} title={dayWords(day, kindLabel)} onClick={() => onDay(day.day)} onKeyDown={(event) => walk(event, days.indexOf(day))}
                  >
                    <span className="date num">{Number(day.day.slice(8))} </span>
                    {day.name !== null && <span className="mark">{day.working ? '班' : '休'} </span>}
                    {total(day) > 0 && <span className="due-count num">{total(day)}<i> 件</i></span>}
                  </button>
                </td>
              )))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const total = (day: DueDay): number => Object.values(day.counts).reduce((sum, n) => sum + n, 0)

function dayClass(day: DueDay, today: string, chosen: string | undefined): string {
  return [day.working ? '' : 'rest', day.day === today ? 'today' : '', day.day === chosen ? 'chosen' : '', total(day) > 0 ? (day.day < today ? 'late' : 'has') : ''].filter(Boolean).join(' ')
}

/** Begins with what stands in the cell, so that whoever speaks to the screen can say what he sees. */
function dayWords(day: DueDay, kindLabel: (key: string) => string): string {
  const shown = [String(Number(day.day.slice(8))), day.name === null ? '' : day.working ? '班' : '休', total(day) > 0 ? `${total(day)} 件` : ''].filter(Boolean).join(' ')
  const kind = day.name === null ? (day.working ? '' : '休息日') : day.working ? `${day.name}调休上班` : `${day.name}放假`
  const due = Object.entries(day.counts).map(([key, n]) => `${kindLabel(key)} ${n} 件`).join('、')
  return [shown, day.day, kind, day.certain ? '' : '放假安排未导入', due].filter(Boolean).join('，')
}
