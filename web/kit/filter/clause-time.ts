import type { When } from '#kernel'

export interface RelatedTime { when: When; lasting?: { months: number; how: 'total' | 'longest' }; count?: { from?: number; to?: number } }

/** When, for how long and how often rows are asked for, in the address: `ever`, `y3`, `c3`, `2025-01-01..2025-12-31`; `t36`, `l24`; `2-`, `-1`, `2-3`. */
export function writtenTime({ when, lasting, count }: RelatedTime): [string, string, string] {
  return [
    typeof when === 'string' ? when : 'years' in when ? `y${when.years}` : 'calendarYears' in when ? `c${when.calendarYears}` : `${when.from}..${when.to}`,
    lasting ? `${lasting.how === 'total' ? 't' : 'l'}${lasting.months}` : '', count ? `${count.from ?? ''}-${count.to ?? ''}` : '',
  ]
}

/** Reads it back; null where it makes no sense. */
export function readTime(when: unknown, lasting: unknown, count: unknown): RelatedTime | null {
  if (typeof when !== 'string' || typeof lasting !== 'string' || typeof count !== 'string') return null
  const at = readWhen(when)
  const [, how, months] = /^([tl])([1-9]\d{0,3})$/.exec(lasting) ?? []
  const [, from, to] = /^(\d{1,3})?-(\d{1,3})?$/.exec(count) ?? []
  if (!at || (lasting !== '' && !how) || (count !== '' && from === undefined && to === undefined)) return null
  return {
    when: at, ...(how ? { lasting: { months: Number(months), how: how === 't' ? 'total' : 'longest' } } : {}),
    ...(count === '' ? {} : { count: { ...(from === undefined ? {} : { from: Number(from) }), ...(to === undefined ? {} : { to: Number(to) }) } }),
  }
}

function readWhen(text: string): When | null {
  if (text === 'now' || text === 'ever') return text
  const [, unit, n] = /^([yc])([1-9]\d?)$/.exec(text) ?? []
  if (unit) return unit === 'y' ? { years: Number(n) } : { calendarYears: Number(n) }
  const [, from = '', to = ''] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  return from ? { from, to } : null
}
