import { parsePeriod, previousYear, type Period } from './period.ts'

/** Steps by which figures are followed through time. */
export const steps = { year: '年', half: '半年', quarter: '季度', month: '月' } as const
export type Step = keyof typeof steps

const perYear = { year: 1, half: 2, quarter: 4, month: 12 } as const satisfies Record<Step, number>

/** The last `count` periods of a step up to the one in which `day` lies, oldest first. */
export function periodsUpTo(day: string, step: Step, count: number): Period[] {
  const n = perYear[step]
  const last = Number(day.slice(0, 4)) * n + Math.floor(((Number(day.slice(5, 7)) - 1) * n) / 12)
  return Array.from({ length: count }, (_, i) => periodNumbered(last - count + 1 + i, step)).flatMap((p) => p ?? [])
}

function periodNumbered(number: number, step: Step): Period | null {
  const n = perYear[step]
  const [year, part] = [Math.floor(number / n), number % n]
  switch (step) {
    case 'year': return parsePeriod(String(year))
    case 'half': return parsePeriod(`${year}-H${part + 1}`)
    case 'quarter': return parsePeriod(`${year}-Q${part + 1}`)
    case 'month': return parsePeriod(`${year}-${String(part + 1).padStart(2, '0')}`)
  }
}

/** The same stretch of an earlier (or later) year. */
export function inYear(period: Period, year: number): Period | null {
  const own = Number(period.to.slice(0, 4))
  if (year > own) return null
  let found = period
  for (let y = own; y > year; y--) found = previousYear(found)
  return found
}
