import { parsePeriod, previousYear, yearPeriod, type Period } from '../indicator/period.ts'

const part = /^(上年|本年|上一年|去年)?(?:的)?(上半年|下半年|第?[一二三四]季度|(?:1[0-2]|[1-9])月)?$/

/** Names of periods that hold in whatever year a report is of. */
export const periodsWithin = ['上年', '上半年', '下半年', '第一季度', '第二季度', '第三季度', '第四季度'] as const

/** Whether a text names a period inside a report: 上年, 上年下半年, 第三季度, 6月, 2024年, 2024年上半年. */
export function isWhen(text: string): boolean {
  return periodWithin(text, yearPeriod(2000)) !== null
}

/**
 * The period that a text names in a report on `base`. Names without a year are told from the report's own year, so that they
 * hold when the text is taken over into the next; 上年 alone is the report's period a year before, day for day. Null when it names none.
 */
export function periodWithin(text: string, base: Period): Period | null {
  const named = text.trim()
  const match = part.exec(named)
  if (!match || named === '') return /^\d{4}/.test(named) ? parsePeriod(named) : null
  const [, year, within] = match
  const own = Number(base.to.slice(0, 4))
  if (!within) return year === '本年' ? yearPeriod(own) : previousYear(base)
  return parsePeriod(`${year === undefined || year === '本年' ? own : own - 1}年${within}`)
}

/**
 * The day as of which a period inside a report is asked: for the same stretch a year before, the same day a year before;
 * else its last day, or the report's day while it runs. Null when it has not begun by then.
 */
export function dayWithin(period: Period, base: Period, asOf: string): string | null {
  if (period.from === base.from && period.to === base.to) return asOf
  const before = previousYear(base)
  if (period.from === before.from && period.to === before.to) return previousYear({ from: asOf, to: asOf, label: '' }).to
  return period.from > asOf ? null : period.to < asOf ? period.to : asOf
}
