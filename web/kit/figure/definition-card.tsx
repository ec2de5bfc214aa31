import type { ReactNode } from 'react'
import type { Figure } from '#server/http/contract'
import { formatDate, formatNumber, periodWords, separated } from '../format.ts'
import { useIndicator } from '../session.ts'
import { isWithheldWhole } from './withheld.ts'

/** 口径: what the figure counts, of which period, as of which day, knowing what. */
export function DefinitionCard({ figure, title = true }: { figure: Figure; title?: boolean }): ReactNode {
  const meta = useIndicator(figure.indicator)
  return (
    <div className="definition-card">
      {title && <div className="definition-title">{figure.label} <b>{isWithheldWhole(figure) ? '无权查看' : separated(figure.text)}</b></div>}
      <dl>
        <dt>口径</dt><dd>{figure.definition}</dd>
        {figure.numerator !== undefined && figure.denominator !== undefined && <><dt>计算</dt><dd className="num">{formatNumber(figure.numerator)} ÷ {formatNumber(figure.denominator)}</dd></>}
        {meta?.over !== 'moment' && <><dt>期间</dt><dd>{periodWords(figure.period.label)}（{formatDate(figure.period.from)} 至 {formatDate(figure.period.to)}）</dd></>}
        {figure.cell && <><dt>分列</dt><dd>{figure.cell.label}</dd></>}
        <dt>截至</dt><dd>{formatDate(figure.asOf)}，记到第 {figure.knownAt} 号变更</dd>
        {figure.hidden > 0 && <><dt>未列</dt><dd>另有 {formatNumber(figure.hidden)} 条无权查看</dd></>}
        {meta && <><dt>口径编号</dt><dd className="digest">{meta.digest.slice(0, 12)}</dd></>}
      </dl>
    </div>
  )
}
