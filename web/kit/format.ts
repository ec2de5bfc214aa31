import dayjs from 'dayjs'

/** A day or imprecise date as offices write it: `2019`, `2019.08`, `2019-08-14`. */
export function formatDate(value: string | null | undefined): string {
  if (!value) return ''
  return /^\d{4}-\d{2}$/.test(value) ? value.replace('-', '.') : value.slice(0, 10)
}

/** An instant in local time, to the minute. */
export function formatInstant(iso: string): string {
  const at = dayjs(iso)
  return at.isValid() ? at.format('YYYY-MM-DD HH:mm') : iso
}

/** From–until of a span as people write it. */
export function formatSpan(from: string | null, to: string | null, holds = false): string {
  if (!from && !to) return '时间不详'
  if (!to) return holds ? `${formatDate(from)} 起` : formatDate(from)
  return from === to ? formatDate(from) : `${from ? formatDate(from) : '不详'} — ${formatDate(to)}`
}

/** Thousands separated by commas; at most `digits` decimals. */
export function formatNumber(value: number, digits = 2): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: digits })
}

/** A figure's text as screens show it: thousands separated, as in lists; papers print it as the server wrote it. */
export function separated(text: string): string {
  return text.replace(/^\d{4,}/, (digits) => formatNumber(Number(digits)))
}

/** The shortest text that the server reads as this period. */
export function periodText(period: { from: string; to: string }): string {
  const year = period.from.slice(0, 4)
  if (period.from === `${year}-01-01` && period.to === `${year}-12-31`) return year
  return `${period.from}..${period.to}`
}

/** A period by its name: a year is read by its number alone in other languages. */
export const periodWords = (name: string): string => (/^\d{4}年$/.test(name) ? `${name.slice(0, 4)}年` : name)
