/** Periods: a year, a half, a quarter, a month, or any two days; both ends included. */
export interface Period {
  /** `YYYY-MM-DD`, first day. */
  readonly from: string
  /** `YYYY-MM-DD`, last day. */
  readonly to: string
  readonly label: string
}

/**
 * Reads `2025`, `2025-H1`, `2025-Q3`, `2025-07` or `2025-01-01..2025-06-30`, and the labels that it gives to the first four.
 * Null when it is none of these.
 */
export function parsePeriod(text: string): Period | null {
  const value = coded(text.trim())
  const span = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(value)
  if (span?.[1] && span[2] && isRealDay(span[1]) && isRealDay(span[2]) && span[1] <= span[2]) return { from: span[1], to: span[2], label: `${span[1]}至${span[2]}` }
  const match = /^((?:19|20|21)\d{2})(?:年|-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.exec(value)
  const year = match?.[1]
  if (!year) return null
  const part = match[2]
  if (!part) return yearPeriod(Number(year))
  const [first, last] = part.startsWith('H') ? (part === 'H1' ? [1, 6] : [7, 12])
    : part.startsWith('Q') ? [Number(part[1]) * 3 - 2, Number(part[1]) * 3] : [Number(part), Number(part)]
  const label = part.startsWith('H') ? `${year}年${part === 'H1' ? '上' : '下'}半年` : part.startsWith('Q') ? `${year}年第${'一二三四'[Number(part[1]) - 1]}季度` : `${year}年${Number(part)}月`
  return { from: `${year}-${pad(first ?? 1)}-01`, to: `${year}-${pad(last ?? 12)}-${lastDayOf(Number(year), last ?? 12)}`, label }
}

/** 2025年上半年, 2025年第三季度, 2025年7月 in their short form; other texts as they are. */
function coded(text: string): string {
  const match = /^(\d{4})年(?:(上|下)半年|第?([一二三四])季度|(\d{1,2})月)$/.exec(text)
  if (!match) return text
  const [, year, half, quarter, month] = match
  return `${year}-${half ? (half === '上' ? 'H1' : 'H2') : quarter ? `Q${'一二三四'.indexOf(quarter) + 1}` : pad(Number(month))}`
}

export function yearPeriod(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}年` }
}

/** The year before, day for day: the period compared with. */
export function previousYear(period: Period): Period {
  const back = (day: string): string => {
    const year = Number(day.slice(0, 4)) - 1
    const rest = day.slice(4)
    return rest === '-02-29' ? `${year}-02-28` : day.endsWith('-02-28') && lastDayOf(year, 2) === '29' ? `${year}-02-29` : `${year}${rest}`
  }
  const from = back(period.from)
  const to = back(period.to)
  const label = /^\d{4}年/.test(period.label) ? period.label.replace(/^\d{4}/, from.slice(0, 4)) : `${from}至${to}`
  return { from, to, label }
}

/** The last closed year on a day: on 2026-03-01 that is 2025. */
export function lastClosedYear(today: string): Period {
  return yearPeriod(Number(today.slice(0, 4)) - 1)
}

function lastDayOf(year: number, month: number): string {
  return pad(new Date(Date.UTC(year, month, 0)).getUTCDate())
}
function isRealDay(text: string): boolean {
  const t = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(t.getTime()) && t.toISOString().startsWith(text)
}
function pad(n: number): string {
  return String(n).padStart(2, '0')
}
