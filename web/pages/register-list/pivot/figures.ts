import type { PivotCell, PivotView } from '#server/http/contract'
import { formatNumber } from '../../../kit/format.ts'
import type { PivotSetting } from './pivot-state.ts'

/** The figures of a pivot by place; null is the total. */
export type Figures = (row: number | null, column: number | null) => PivotCell | undefined

export function figuresOf(found: PivotView): Figures {
  const at = new Map(found.cells.map((c) => [`${c.row} ${c.column}`, c]))
  return (row, column) => at.get(`${row} ${column}`)
}

/** The part of its row, its column or the whole that a figure is; null where that is nothing. */
export function shareOf(figures: Figures, share: PivotSetting['share'], row: number | null, column: number | null): number | null {
  const value = figures(row, column)?.value ?? null
  const whole = (share === 'row' ? figures(row, null) : share === 'column' ? figures(null, column) : figures(null, null))?.value ?? null
  return value === null || whole === null || whole === 0 ? null : value / whole
}

/** Percent with one decimal, half up. */
export function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toLocaleString('zh-CN', { minimumFractionDigits: 1 })}%`
}

export function figureText(value: number): string {
  return formatNumber(value, 2)
}
