import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { OutlookUnit, OutlookView } from '#server/http/contract'
import { Reading, useData } from '#web/kit'
import { countsOf, monthsOf, type Cell } from './buckets.ts'
import { CountCell } from './count-cell.tsx'

interface UnitsProps {
  view: OutlookView
  asked: Readonly<Record<string, string | undefined>>
  question: string | undefined
  onQuestion: (question: string) => void
  onUnit: (unit: string) => void
  onOpen: (cell: Cell) => void
}

/** One question by unit and year; a unit narrows the whole outlook to it. */
export function Units({ view, asked, question, onQuestion, onUnit, onOpen }: UnitsProps): ReactNode {
  const chosen = view.questions.find((q) => q.id === question) ?? view.questions[0]
  const query = useData<OutlookUnit[]>(chosen ? `/outlook/${chosen.id}/units` : null, asked)
  const years = [...new Set(monthsOf(view.asOf, view.until).map((m) => m.slice(0, 4)))]
  const columns = [['now', '现在'], ...years.map((y) => [y, `${y}年`]), ['never', '期内不到']] as const
  return (
    <>
      <label className="outlook-question"><span>事项</span><Select aria-label="事项" value={chosen?.id ?? null} options={view.questions.map((q) => ({ value: q.id, label: `${q.label}（${q.arrival}）` }))} onChange={(value: string | null) => { if (value) onQuestion(value) }} popupMatchSelectWidth={false} /></label>
      <Reading query={query}>{(units) => (
        <div className="outlook-frame" tabIndex={0} role="group" aria-label="按单位">
          <table className="outlook">
            <thead><tr><th scope="col">单位</th>{columns.map(([key, label]) => <th key={key} scope="col">{label}</th>)}</tr></thead>
            <tbody>{units.map((u) => (
              <tr key={u.id}>
                <th scope="row">{u.id === '' ? u.title : <button type="button" className="row-link" onClick={() => onUnit(u.id)}>{u.title}</button>}</th>
                {columns.map(([key, label]) => <CountCell key={key} {...countsOf(u.counts, key)} label={`${u.title}，${label}`} onOpen={(open) => onOpen({ question: chosen?.id ?? '', bucket: `${key}${open}`, at: u.id === '' ? 'none' : u.id })} />)}
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}</Reading>
    </>
  )
}
