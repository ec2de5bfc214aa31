import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Series, YearTable } from '#server/http/contract'
import { apiUrl, FigureNumber, formatDate, isWithheldWhole, Nothing, periodWords, Reading, useAxes, useData } from '#web/kit'
import { Sparkline } from './sparkline.tsx'
import './years.css'

interface YearViewProps {
  report: string
  period: string
  years: string | undefined
  rule: string | undefined
  onGo(changes: Record<string, string | undefined>): void
}

const most = 5

/** Every figure of the report beside those of up to five other years, and its line through time. */
export function YearView({ report, period, years, rule, onGo }: YearViewProps): ReactNode {
  const axes = useAxes()
  const own = Number(period.slice(0, 4))
  const chosen = years === undefined ? [String(own - 1), String(own - 2)] : years.split(',').filter(Boolean)
  const asked = { period, years: chosen.join(','), rule, ...axes }
  const query = useData<YearTable>(`/reports/${report}/years`, { period, years: chosen.join(','), rule })
  const indicators = query.data?.rows.map((r) => r.indicator).join(',')
  const asOf = query.data?.columns[0]?.asOf
  const series = useData<Series[]>(indicators && asOf ? '/series' : null, { indicators, step: 'year', count: 6 }, { ...axes, ...(asOf ? { asOf } : {}) })
  const choices = Array.from({ length: 15 }, (_, i) => String(own - 1 - i))
  return (
    <div className="year-view">
      <div className="year-tools">
        <label>对照年度 <Select size="small" mode="multiple" maxCount={most} value={chosen} aria-label={`对照年度，最多${most}个`} style={{ minWidth: 'min(240px, 44vw)' }} options={choices.map((y) => ({ value: y, label: `${y}年` }))}
          onChange={(next: string[]) => onGo({ years: [...next].sort().reverse().join(',') || '-' })} /></label>
        <label>截至 <Select size="small" value={rule ?? 'same-day'} aria-label="其他年度截至哪一天" popupMatchSelectWidth={false} options={[{ value: 'same-day', label: '各年同日' }, { value: 'year-end', label: '各年年底' }]} onChange={(next: string) => onGo({ unit: next === 'same-day' ? undefined : next })} /></label>
        <span className="spring" />
        <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/reports/${report}/years.xlsx`, asked)} download>下载表格</Button>
        <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/reports/${report}/years.docx`, asked)} download>下载文档</Button>
      </div>
      <Reading query={query}>{(table) => <Table table={table} series={series.data} />}</Reading>
    </div>
  )
}

function Table({ table, series }: { table: YearTable; series: readonly Series[] | undefined }): ReactNode {
  const { columns, rows } = table
  if (rows.length === 0) return <Nothing why="正文中没有绑定指标的数字。" />
  return (
    <div className="year-scroll">
      <table className="year-table" aria-label={table.title}>
        <thead><tr>
          <th scope="col">指标</th>
          {columns.map((c) => <th key={c.label} scope="col" className="right" title={`数据截至 ${formatDate(c.asOf)}`}>{periodWords(c.label)}<span>截至 {formatDate(c.asOf)}</span></th>)}
          {columns.slice(1).map((c) => <th key={c.label} scope="col" className="right">比{periodWords(c.label)}</th>)}
          <th scope="col">近6年走势</th>
        </tr></thead>
        <tbody>
          {rows.flatMap((row, i) => [
            ...(row.section !== rows[i - 1]?.section ? [<tr key={`section-${i}`} className="year-section"><th scope="rowgroup" colSpan={columns.length * 2 + 1}>{row.section}</th></tr>] : []),
            <tr key={row.indicator}>
              <th scope="row">{row.label}</th>
              {row.figures.map((f, j) => <td key={columns[j]?.label ?? j} className="right">{isWithheldWhole(f) ? <span className="tertiary">无权查看</span> : <FigureNumber figure={f}>{f.value === null ? '空' : undefined}</FigureNumber>}</td>)}
              {row.changes.map((c, j) => <td key={columns[j + 1]?.label ?? j} className="right">{c && <>{c.difference}{c.percent && <span className="secondary"> {c.percent}</span>}</>}</td>)}
              <td><Sparkline series={series?.find((s) => s.indicator === row.indicator)} asOf={columns[0]?.asOf ?? ''} /></td>
            </tr>,
          ])}
        </tbody>
      </table>
    </div>
  )
}
