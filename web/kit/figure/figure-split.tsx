import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Figure, IndicatorMeta } from '#server/http/contract'
import { separated } from '../format.ts'
import type { FigureParam } from './figure-param.ts'

interface SplitProps {
  indicator: IndicatorMeta
  figure: Figure
  param: FigureParam
  show: (next: FigureParam) => void
}

/** The figure split by a dimension; every cell opens its own list. */
export function FigureSplit({ indicator, figure, param, show }: SplitProps): ReactNode {
  const split = figure.by && figure.by.dimension === param.by ? figure.by : null
  const most = Math.max(1, ...(split?.cells ?? []).map((c) => (typeof c.figure === 'number' ? c.figure : 0)))
  return (
    <section className="figure-split">
      <label className="split-choice">
        <span className="secondary">按</span>
        <Select
          size="small" value={param.by ?? ''} popupMatchSelectWidth={false}
          options={[{ value: '', label: '不细分' }, ...indicator.dimensions.map((d) => ({ value: d.id, label: d.label }))]}
          onChange={(by) => show({ indicator: indicator.id, part: param.part, ...(by ? { by } : {}) })}
          aria-label="细分方式"
        />
        <span className="secondary">细分</span>
        {split?.overlapping && <span className="tertiary">各项有重叠，相加不等于合计</span>}
      </label>
      {split && (
        <ul className="split-cells">
          {split.cells.map((cell) => (
            <li key={cell.value ?? ''}>
              <button
                type="button" className={param.cell === (cell.value ?? '') ? 'current' : undefined} aria-pressed={param.cell === (cell.value ?? '')}
                onClick={() => show({ indicator: indicator.id, part: param.part, by: split.dimension, ...(param.cell === (cell.value ?? '') ? {} : { cell: cell.value ?? '' }) })}
              >
                <span className="split-label">{cell.label}</span>
                <span className="split-bar" aria-hidden><i style={{ width: `${(typeof cell.figure === 'number' ? cell.figure / most : 0) * 100}%` }} /></span>
                <span className="num">{separated(cell.text)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
