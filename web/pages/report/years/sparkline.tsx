import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Series } from '#server/http/contract'
import { periodWords, separated } from '#web/kit'
import { linesIn, pointsOf } from './trend.ts'
import { TrendDialog } from './trend-dialog.tsx'

const [width, height, margin] = [84, 22, 3]

/** A figure through its last periods as a line in the size of a word, the last value marked; opens onto the large one. `asOf`: the day up to which it runs. */
export function Sparkline({ series, asOf }: { series: Series | undefined; asOf: string }): ReactNode {
  const [open, setOpen] = useState(false)
  if (!series || series.figures.length === 0) return null
  const points = pointsOf(series.figures)
  const lines = linesIn(points, width, height, margin)
  if (lines.length === 0) return <span className="tertiary">—</span>
  const last = points.findLast((p) => p.y !== null)
  const told = series.figures.map((f) => `${periodWords(f.period.label)} ${separated(f.text)}`).join('，')
  return (
    <>
      <button type="button" className="sparkline" onClick={() => setOpen(true)} aria-label={`${series.label}走势：${told}。放大`} title={told}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          {lines.map((l) => <polyline key={l} points={l} />)}
          {last?.y != null && <circle cx={margin + last.x * (width - 2 * margin)} cy={height - margin - last.y * (height - 2 * margin)} r={2.4} />}
        </svg>
      </button>
      {open && <TrendDialog indicator={series.indicator} label={series.label} asOf={asOf} onClose={() => setOpen(false)} />}
    </>
  )
}
