import { inYear, periodsUpTo, type Indicator, type Period, type Step } from '#kernel'
import { figuresOf } from '#server/figures/figure'
import type { Figure, Series } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'

/** As of which day another year is asked: the same day of it, or its end. */
export type YearRule = 'same-day' | 'year-end'

interface When { readonly period: Period; readonly asOf: string }

/** The stretches of other years that a period is compared with, in the order given; years to come are left out. */
export function otherYears(view: View, period: Period, years: readonly number[], rule: YearRule): When[] {
  return years.flatMap((year): When[] => {
    const found = inYear(period, year)
    if (!found) return []
    const day = inYear({ from: view.asOf, to: view.asOf, label: '' }, Number(view.asOf.slice(0, 4)) - (Number(period.to.slice(0, 4)) - year))
    // A year's end that has not come is today.
    const end = `${year}-12-31`
    return [{ period: found, asOf: rule === 'same-day' ? day?.to ?? view.asOf : end < view.asOf ? end : view.asOf }]
  })
}

/** The last periods of a step up to the day of the view, each as of its last day, the one under way as of the view's. */
export function stepsUpTo(view: View, step: Step, count: number): When[] {
  return periodsUpTo(view.asOf, step, count).map((period) => ({ period, asOf: period.to < view.asOf ? period.to : view.asOf }))
}

/** Each indicator at each time; every value is a figure that opens. */
export async function seriesOf(view: View, indicators: readonly Indicator[], times: readonly When[]): Promise<Series[]> {
  const columns: Figure[][] = []
  for (const { period, asOf } of times) columns.push(await figuresOf({ ...view, asOf }, indicators, period))
  return indicators.map(({ id, label, kind, unit }, i) => ({ indicator: id, label, kind, unit, figures: columns.flatMap((column) => column[i] ?? []) }))
}
