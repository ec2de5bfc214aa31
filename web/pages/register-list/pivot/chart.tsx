import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef, type ReactNode } from 'react'
import type { PivotView } from '#server/http/contract'
import { chosenDisplay } from '../../../kit/display.ts'
import type { ChartKind } from './chart-kind.ts'
import { figuresOf, figureText, percent, shareOf } from './figures.ts'
import { total, type OpenCell, type PivotSetting } from './pivot-state.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

interface ChartProps { kind: Exclude<ChartKind, ''>; found: PivotView; share: PivotSetting['share']; title: string; onOpen: (cell: OpenCell) => void }

/** Told apart in grey too: from dark to light, and by a line of another kind. */
const colours = ['#8f2a22', '#c98a3b', '#4f6d7a', '#7a9a5b', '#6b5b95', '#b9a88f', '#3f4a3c', '#d0a5a0']
const lines = ['solid', 'dashed', 'dotted'] as const
const mostSeries = 12
const mostPoints = 60

/** The pivot drawn: groups of rows along the axis, groups of columns as series. The table below says the same in figures and is what the keyboard uses. */
export default function Chart({ kind, found, share, title, onOpen }: ChartProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const call = useRef(onOpen)
  useEffect(() => { call.current = onOpen })
  useEffect(() => {
    if (!frame.current) return
    const made = init(frame.current, null, { renderer: 'svg' })
    chart.current = made
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(frame.current)
    return () => {
      observer.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    const made = chart.current
    if (!made) return
    const { option, cellAt } = drawn(kind, found, share)
    made.setOption(option, { notMerge: true })
    made.off('click')
    made.on('click', (event) => {
      if (typeof event.dataIndex === 'number' && typeof event.seriesIndex === 'number') call.current(cellAt(event.seriesIndex, event.dataIndex))
    })
  }, [kind, found, share])
  return <div className="pivot-chart" ref={frame} role="img" aria-label={`${title}的图，数字见下表`} />
}

/** Sides changed over where only columns are split: points need an axis. */
function drawn(kind: ChartProps['kind'], found: PivotView, share: PivotSetting['share']) {
  const figures = figuresOf(found)
  const turned = found.rows.length === 0
  const points = (turned ? found.columns : found.rows).slice(0, mostPoints)
  const series = turned || found.columns.length === 0 ? [null] : found.columns.slice(0, mostSeries)
  const place = (s: number, p: number): [number | null, number | null] => (turned ? [null, p] : [p, series[s] === null ? null : s])
  const value = (s: number, p: number): number | null => {
    const [row, column] = place(s, p)
    return share === '' ? figures(row, column)?.value ?? (kind === 'line' ? null : 0) : shareOf(figures, share, row, column)
  }
  const size = chosenDisplay() === 'elder' ? 18 : 12
  const say = (v: unknown): string => (typeof v !== 'number' ? '' : share === '' ? `${figureText(v)}${found.unit}` : percent(v))
  return {
    cellAt: (s: number, p: number): OpenCell => [turned ? total : points[p]?.key ?? null, turned ? points[p]?.key ?? null : series[s] ? series[s].key : total],
    option: {
      animation: false, color: colours, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: size, color: '#1f1b16' },
      grid: { left: 8, right: 16, top: series.length > 1 ? 34 : 12, bottom: 4, containLabel: true },
      tooltip: { trigger: kind === 'line' ? 'axis' : 'item', valueFormatter: say, confine: true },
      ...(series.length > 1 ? { legend: { type: 'scroll', top: 0, textStyle: { fontSize: size } } } : {}),
      xAxis: { type: 'category', data: points.map((p) => p.label), axisTick: { show: false }, axisLabel: { hideOverlap: true, fontSize: size } },
      yAxis: { type: 'value', axisLabel: { fontSize: size, formatter: (v: number) => (share === '' ? figureText(v) : percent(v)) }, splitLine: { lineStyle: { color: '#e3ddd3' } } },
      series: series.map((column, s) => ({
        type: kind === 'line' ? 'line' : 'bar', name: column === null ? '合计' : column.label, data: points.map((_, p) => value(s, p)), cursor: 'pointer', barMaxWidth: 42,
        ...(kind === 'stacked' ? { stack: 'all' } : {}), ...(kind === 'line' ? { lineStyle: { type: lines[Math.floor(s / 3) % lines.length] }, symbolSize: 7 } : {}),
      })),
    },
  }
}
