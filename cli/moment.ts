import { isDay, parsePeriod, type Period } from '#kernel'
import { defaultPeriod, momentOf } from '#server/figures/figure'
import type { Known } from '#server/postgres/read/view'
import { CliProblem, text, type Options, type Values } from './verb.ts'

export const momentOptions: Options = {
  period: { type: 'string', value: 'Y', hint: '报告期：2025、2025-H1、2025-Q3、2025-07 或 2025-01-01..2025-06-30；默认上一个整年' },
  'as-of': { type: 'string', value: 'D', hint: '截至日，默认报告期末日（期未满则今日）' },
  'known-at': { type: 'string', value: 'N', hint: '按第 N 号变更当时所知，或按某日（2026-06-30）所知；默认最新' },
}

/** The period and the two time axes of a command line. */
export function momentFrom(values: Values): { period: Period; asOf: string; knownAt: Known | null } {
  const asked = text(values, 'period')
  const period = asked === undefined ? defaultPeriod() : parsePeriod(asked)
  if (!period) throw new CliProblem(`认不出报告期“${asked}”，请写成 2025、2025-H1、2025-Q3、2025-07 或 2025-01-01..2025-06-30`)
  const asOf = text(values, 'as-of')
  if (asOf !== undefined && !isDay(asOf)) throw new CliProblem(`截至日“${asOf}”不是日期，请写成 2025-12-31`)
  const known = text(values, 'known-at')
  if (known !== undefined && !isDay(known) && !/^\d{1,15}$/.test(known)) throw new CliProblem(`--known-at 要填变更号（整数）或日期（2026-06-30），现为“${known}”`)
  return { period, ...momentOf(period, { asOf, knownAt: known === undefined ? null : isDay(known) ? known : Number(known) }) }
}
