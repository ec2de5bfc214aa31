import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Figure } from '#server/http/contract'
import { FigureNumber, Nothing, formatNumber, isWithheldWhole, periodWords, separated, useMeta } from '#web/kit'
import { bareValue, differenceText } from './difference.ts'

/** The key figures by area, as in a ledger: value, the year before, the difference. Every number opens its list. */
export function KeyFigures({ figures }: { figures: readonly Figure[] }): ReactNode {
  const meta = useMeta()
  const areaOf = new Map(meta.indicators.map((i) => [i.id, i.area]))
  // A column of noughts that nobody may open says nothing.
  const groups = figures.every(isWithheldWhole) ? [] : meta.areas
    .map((area) => ({ area, figures: figures.filter((f) => areaOf.get(f.indicator) === area.slug) }))
    .filter((g) => g.figures.length > 0)
  const [first] = figures
  return (
    <section className="home-part home-figures" aria-labelledby="home-figures">
      <h2 id="home-figures">主要数字{first && <span className="secondary">{periodWords(first.period.label)}，截至 {first.asOf}</span>}{meta.reports.length > 0 && <Link to="/report" className="home-more">年度报告</Link>}</h2>
      {groups.length === 0 ? <Nothing why="主要数字背后的台账您都无权查看，需要时请联系系统管理员调整权限。" /> : (
        <table>
          <thead><tr><th scope="col"><span className="home-unseen">工作</span></th><th scope="col">指标</th><th scope="col" className="right">本期</th><th scope="col">单位</th><th scope="col" className="right previous">上年同期</th><th scope="col">增减</th></tr></thead>
          <tbody>
            {groups.flatMap(({ area, figures: own }) => own.map((f, i) => (
              <tr key={f.indicator} className={i === 0 ? 'first' : undefined}>
                {i === 0 && <th scope="rowgroup" rowSpan={own.length} className="home-area">{area.label}</th>}
                <th scope="row">{f.label}{f.hidden > 0 && !isWithheldWhole(f) && <span className="tertiary">（另有 {formatNumber(f.hidden)} 条无权查看）</span>}</th>
                {isWithheldWhole(f) ? <td colSpan={3} className="home-withheld">{formatNumber(f.hidden)} 条均无权查看</td> : <>
                  <td className="right value"><FigureNumber figure={f}>{separated(bareValue(f, f.unit))}</FigureNumber></td>
                  <td className="unit">{f.unit}</td>
                  <td className="right previous">{f.previous ? <FigureNumber figure={f} previous>{separated(bareValue(f.previous, f.unit))}</FigureNumber> : null}</td>
                </>}
                <td className="nowrap">{differenceText(f)}</td>
              </tr>
            )))}
          </tbody>
        </table>
      )}
    </section>
  )
}
