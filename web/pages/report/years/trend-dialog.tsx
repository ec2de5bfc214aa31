import { useNavigate } from '@tanstack/react-router'
import { Modal, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { Figure, Series } from '#server/http/contract'
import { FigureNumber, figureAt, figureParam, Loading, periodText, periodWords, Reading, useAxes, useData } from '#web/kit'

/** The chart is large; it is fetched when somebody enlarges a line. */
const TrendChart = lazy(() => import('./trend-chart.tsx'))

const choices = [{ value: 'year', label: '年' }, { value: 'half', label: '半年' }, { value: 'quarter', label: '季度' }, { value: 'month', label: '月' }]
const counts: Readonly<Record<string, number>> = { year: 8, half: 8, quarter: 12, month: 24 }

/** A figure through time, large: every point and every number of the table beneath opens its list. */
export function TrendDialog({ indicator, label, asOf, onClose }: { indicator: string; label: string; asOf: string; onClose(): void }): ReactNode {
  const { knownAt } = useAxes()
  const [step, setStep] = useState('year')
  const query = useData<Series[]>('/series', { indicators: indicator, step, count: counts[step] }, { asOf, ...(knownAt ? { knownAt } : {}) })
  const navigate = useNavigate()
  const open = ({ period, asOf: day }: Figure): void => {
    onClose()
    void navigate({ to: '.', search: (before) => ({ ...before, figure: figureParam({ indicator, part: 'list' }), figureAt: figureAt({ period: periodText(period), asOf: day }) }), resetScroll: false })
  }
  return (
    <Modal open title={label} width={900} footer={null} onCancel={onClose} destroyOnHidden className="trend">
      <Segmented size="small" value={step} options={choices} onChange={setStep} aria-label="按什么期间" />
      <Reading query={query}>
        {([series]) => series && (
          <>
            <Suspense fallback={<Loading label="正在画图" />}><TrendChart series={series} onOpen={open} /></Suspense>
            <div className="trend-table">
              <table aria-label={`${label}各期数字`}>
                <thead><tr>{series.figures.map((f) => <th key={f.period.from} scope="col">{periodWords(f.period.label)}</th>)}</tr></thead>
                <tbody><tr>{series.figures.map((f) => <td key={f.period.from} onClick={onClose}><FigureNumber figure={f}>{f.hidden > 0 ? '不全' : undefined}</FigureNumber></td>)}</tr></tbody>
              </table>
            </div>
          </>
        )}
      </Reading>
    </Modal>
  )
}
