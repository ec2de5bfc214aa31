import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { OutlookView } from '#server/http/contract'
import { useAxes } from '#web/kit'
import { countsOf, monthsOf, type Cell } from './buckets.ts'
import { CountCell } from './count-cell.tsx'

/** Questions across, time down: what is so already, year by year and month by month, and what does not come. */
export function Matrix({ view, onOpen }: { view: OutlookView; onOpen: (cell: Cell) => void }): ReactNode {
  const axes = useAxes()
  // Where nobody is concerned there is no column.
  const questions = view.questions.filter((q) => Object.keys(q.counts).length > 0)
  const idle = view.questions.filter((q) => !questions.includes(q))
  const months = monthsOf(view.asOf, view.until)
  const years = [...new Set(months.map((m) => m.slice(0, 4)))]
  const [unfolded, setUnfolded] = useState<readonly string[]>(years.slice(0, 2))
  const number = (q: OutlookView['questions'][number], when: string, label: string): ReactNode => <CountCell key={q.id} {...countsOf(q.counts, when)} label={`${q.label}，${label}`} onOpen={(open) => onOpen({ question: q.id, bucket: `${when}${open}` })} />
  return (
    <div className="outlook-frame" tabIndex={0} role="group" aria-label="展望">
      <table className="outlook">
        <thead>
          <tr>
            <th scope="col">时间</th>
            {questions.map((q) => (
              <th key={q.id} scope="col">
                <b>{q.label}</b><span className="secondary">{q.arrival}</span>
                {q.off.length > 0 && <Link to="/rules" search={{ ...axes, clause: q.off[0]?.clause }} className="row-link outlook-off" title={`未作判断：${q.off.map((r) => r.label).join('、')}`}>{`${q.off.length} 条未生效`}</Link>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="outlook-year"><th scope="row">现在</th>{questions.map((q) => (q.onlyFuture ? <td key={q.id} /> : number(q, 'now', '现在')))}</tr>
          {years.flatMap((year) => [
            <tr key={year} className="outlook-year">
              <th scope="row"><button type="button" aria-expanded={unfolded.includes(year)} onClick={() => setUnfolded(unfolded.includes(year) ? unfolded.filter((y) => y !== year) : [...unfolded, year])}>{unfolded.includes(year) ? <DownOutlined /> : <RightOutlined />}{`${year}年`}</button></th>
              {questions.map((q) => number(q, year, `${year}年`))}
            </tr>,
            ...(unfolded.includes(year) ? months.filter((m) => m.startsWith(year)).map((month) => (
              <tr key={month}><th scope="row" className="outlook-month">{`${Number(month.slice(5))}月`}</th>{questions.map((q) => number(q, month, `${year}年${Number(month.slice(5))}月`))}</tr>
            )) : []),
          ])}
          <tr className="outlook-year"><th scope="row">期内不到</th>{questions.map((q) => number(q, 'never', '期内不到'))}</tr>
        </tbody>
      </table>
      <p className="tertiary outlook-note">按现有事实推算：不预计将来的考核、处分和变动，以后登记的事实会改变日期。“待”是缺事实或者待认定的，补齐以后才能算数。每个数点开就是名单。{idle.length > 0 && `没有人涉及的：${idle.map((q) => q.label).join('、')}。`}</p>
    </div>
  )
}
