import type { ReactNode } from 'react'
import type { ReportView, Series } from '#server/http/contract'
import { figureMark, figureName } from './figure-mark.ts'
import { FigureNumber, Nothing, formatNumber, isWithheldWhole, useData } from '#web/kit'
import { Sparkline } from './years/sparkline.tsx'
import './years/years.css'

/** Every figure of the report with the year before; the name leads to its place in the text, the numbers to their lists. */
export function FigureList({ view, pinned }: { view: ReportView; pinned: boolean }): ReactNode {
  const indicators = [...new Set(view.figures.map((f) => f.indicator))].join(',')
  // As of the report's own day, so that the last point is the number in the text.
  const series = useData<Series[]>(indicators === '' ? null : '/series', { indicators, step: 'year', count: 6 }, { asOf: view.asOf, ...(pinned ? { knownAt: String(view.knownAt) } : {}) })
  if (view.figures.length === 0) return <Nothing why="报告中没有绑定指标的数字。" />
  return (
    <table className="report-figures">
      <thead><tr><th scope="col" className="right">本期</th><th scope="col" className="right">上年同期</th><th scope="col" className="right">近6年</th></tr></thead>
      {view.figures.map((f) => (
        <tbody key={figureMark(f)}>
          <tr><th scope="rowgroup" colSpan={3}><button type="button" onClick={() => showPlace(`figure-${figureMark(f)}`)}>{figureName(f)}</button>
            {f.hidden > 0 && !isWithheldWhole(f) && <span className="report-partial">未含无权查看的 {formatNumber(f.hidden)} 条</span>}</th></tr>
          <tr>
            {isWithheldWhole(f) ? <td colSpan={3} className="right report-partial-whole">{formatNumber(f.hidden)} 条均无权查看</td> : <>
              <td className="right"><FigureNumber figure={f} pinned={pinned}>{f.value === null ? '空' : undefined}</FigureNumber></td>
              <td className="right">{f.previous && <FigureNumber figure={f} pinned={pinned} previous>{f.previous.value === null ? '空' : undefined}</FigureNumber>}</td>
              <td className="right">{f.key === undefined && <Sparkline series={series.data?.find((s) => s.indicator === f.indicator)} asOf={view.asOf} />}</td>
            </>}
          </tr>
        </tbody>
      ))}
    </table>
  )
}

/** Numbers that nobody computed. */
export function UnboundList({ view }: { view: ReportView }): ReactNode {
  if (view.unbound.length === 0) return <Nothing why="正文中的数字都已绑定指标。" />
  const places = unboundPlaces(view)
  return (
    <ol className="report-unbound-list">
      {view.unbound.map((u, i) => (
        <li key={`${u.section}${u.text}${i}`}>
          <button type="button" disabled={places[i] === undefined} onClick={() => showPlace(`unbound-${places[i]}`)}>
            <b>{u.text}</b><span className="secondary">{u.section}</span><span className="context">{u.context}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** For each listed number the place of its mark in the text: equal texts are taken in their order. */
function unboundPlaces(view: ReportView): (number | undefined)[] {
  const marks = view.sections.flatMap((s) => s.paragraphs).flatMap((p) => p.pieces).filter((p) => p.kind === 'unbound').map((p) => p.text)
  const used = new Set<number>()
  return view.unbound.map((u) => {
    const at = marks.findIndex((text, i) => text === u.text && !used.has(i))
    if (at < 0) return undefined
    used.add(at)
    return at
  })
}

/** Scrolls to a place of the text and marks it for a moment. */
function showPlace(id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  place.scrollIntoView({ block: 'center' })
  place.classList.remove('report-shown')
  // A reflow lets the mark start anew when the same place is shown twice.
  void place.offsetWidth
  place.classList.add('report-shown')
}
