import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Figure, Series } from '#server/http/contract'
import { chosenDisplay, periodWords, separated } from '#web/kit'
import { numberOf } from './trend.ts'

use([LineChart, GridComponent, TooltipComponent, SVGRenderer])

/** The line of a figure; a point opens its list. The table beneath says the same in numbers. */
export default function TrendChart({ series, onOpen }: { series: Series; onOpen(figure: Figure): void }): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onOpen)
  useEffect(() => { latest.current = onOpen })
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'svg' })
    const { figures, unit } = series
    const fontSize = chosenDisplay() === 'elder' ? 18 : 12
    chart.setOption({
      animation: false, grid: { left: fontSize * 4, right: 24, top: fontSize + 16, bottom: fontSize + 16 },
      tooltip: { trigger: 'axis', formatter: (points: { dataIndex: number }[]) => { const f = figures[points[0]?.dataIndex ?? -1]; return f ? `${periodWords(f.period.label)}　${separated(f.text)}` : '' } },
      xAxis: { type: 'category', data: figures.map((f) => periodWords(f.period.label)), axisTick: { alignWithLabel: true }, axisLabel: { color: '#544d43', fontSize }, axisLine: { lineStyle: { color: '#b9b0a3' } } },
      yAxis: { type: 'value', name: unit, minInterval: unit === '%' ? 0 : 1, nameTextStyle: { color: '#544d43', fontSize }, axisLabel: { color: '#544d43', fontSize }, splitLine: { lineStyle: { color: '#e8e3da' } } },
      series: [{ type: 'line', data: figures.map(numberOf), symbol: 'circle', symbolSize: 9, lineStyle: { color: '#b3261e', width: 2 }, itemStyle: { color: '#b3261e' }, label: { show: figures.length <= 12, color: '#1f1b16', fontSize }, cursor: 'pointer' }],
    })
    chart.on('click', ({ dataIndex }) => { const f = figures[dataIndex]; if (f) latest.current(f) })
    const fit = new ResizeObserver(() => chart.resize())
    fit.observe(place.current)
    return () => { fit.disconnect(); chart.dispose() }
  }, [series])
  return <div ref={place} className="trend-chart" role="img" aria-label={`${series.label}走势图，数字见下表`} />
}
