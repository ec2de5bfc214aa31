import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CalendarYearView } from '#server/http/contract'
import { PageHead, Reading, useAxes, useData, useHotkeys, useSession } from '#web/kit'
import { NoticeDialog } from './notice-dialog.tsx'
import './working-calendar.css'

/** 工作日历: a year of days free and worked, and bringing in the notice that arranges them. */
export default function WorkingCalendarPage(): ReactNode {
  const search: { year?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { today } = useSession()
  const year = /^(19|20|21)\d{2}$/.test(search.year ?? '') ? Number(search.year) : Number(today.slice(0, 4))
  const query = useData<CalendarYearView>('/working-calendar', { year })
  const turn = (to: number): void => void navigate({ to: '.', search: (before) => ({ ...before, year: String(to) }), resetScroll: false })
  useHotkeys({ '[': () => turn(year - 1), ']': () => turn(year + 1) })
  return (
    <div className="calendar-page">
      <Reading query={query}>{(view) => <Year view={view} today={today} onYear={turn} />}</Reading>
    </div>
  )
}

function Year({ view, today, onYear }: { view: CalendarYearView; today: string; onYear: (year: number) => void }): ReactNode {
  const axes = useAxes()
  const [bringing, setBringing] = useState(false)
  const special = view.days.filter((d) => d.name !== null)
  const worked = view.days.filter((d) => d.working).length
  return (
    <>
      <PageHead title="工作日历" aside={originWords(view)}>
        <Button size="small" icon={<LeftOutlined />} aria-label="上一年" onClick={() => onYear(view.year - 1)} />
        <b className="num">{view.year}年</b>
        <Button size="small" icon={<RightOutlined />} aria-label="下一年" onClick={() => onYear(view.year + 1)} />
        <Link to="/registers/$register" params={{ register: 'working-days' }} search={axes} className="button-link"><Button size="small" tabIndex={-1}>逐日维护</Button></Link>
        {view.mayWrite && <Button size="small" type="primary" onClick={() => setBringing(true)}>导入放假通知</Button>}
        <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
      </PageHead>
      <p className="calendar-sum">
        {`全年工作日 ${worked} 天，休息 ${view.days.length - worked} 天；其中节日放假 ${special.filter((d) => !d.working).length} 天，周末调休上班 ${special.filter((d) => d.working).length} 天。`}
        {view.origin === 'unknown' && <b className="amber-word">{`${view.year}年的放假安排还没有导入，以上按周末推算。`}</b>}
      </p>
      <div className="year">{Array.from({ length: 12 }, (_, i) => <Month key={i} year={view.year} month={i + 1} days={view.days.filter((d) => Number(d.day.slice(5, 7)) === i + 1)} today={today} />)}</div>
      {bringing && <NoticeDialog year={view.origin === 'unknown' ? view.year : undefined} onClose={() => setBringing(false)} onDone={(year) => { setBringing(false); onYear(year) }} />}
    </>
  )
}

function originWords({ origin, document }: CalendarYearView): string {
  return origin === 'unknown' ? '按周末推算' : `${document ?? '逐日录入'}${origin === 'own' ? '（本单位导入）' : '（随系统发布）'}`
}

function Month({ year, month, days, today }: { year: number; month: number; days: CalendarYearView['days']; today: string }): ReactNode {
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: 6 }, (_, i) => Array.from({ length: 7 }, (_unused, j) => cells[i * 7 + j] ?? null)).filter((w) => w.some((d) => d !== null))
  return (
    <table className="year-month">
      <caption>{`${month}月`}<span className="tertiary num">{`工作日 ${days.filter((d) => d.working).length} 天`}</span></caption>
      <thead><tr>{['一', '二', '三', '四', '五', '六', '日'].map((w) => <th key={w} scope="col">{w}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, i) => (
          <tr key={i}>{week.map((d, j) => (d === null ? <td key={j} /> : (
            <td key={d.day} className={`${d.working ? '' : 'rest'}${d.day === today ? ' today' : ''}${d.name !== null ? ' special' : ''}`} title={d.name === null ? undefined : `${d.day} ${d.working ? `${d.name}调休上班` : `${d.name}放假`}`}>
              <span className="num">{Number(d.day.slice(8))}</span>{d.name !== null && <small>{d.working ? '班' : '休'}</small>}
            </td>
          )))}</tr>
        ))}
      </tbody>
    </table>
  )
}
