import { dateProblem, parseImpreciseDate, type ImpreciseDate } from '#kernel/field/imprecise-date'

/** One date of a résumé line: `2009.09`, `200909`, `2009-09`, `2009年9月`, `2009`. Full-width digits are made half-width before. */
const date = String.raw`(?:\d{4}[.．]\d{1,2}|\d{4}\s*年(?:\s*\d{1,2}\s*月)?|\d{6}|\d{4}[-/]\d{1,2}|\d{4})(?!\d)`
const dash = String.raw`(?:[—–－〜～~―-]+|至|到)`
const opening = new RegExp(String.raw`^\s*(${date})\s*${dash}\s*`)
const ending = new RegExp(String.raw`^(${date})份?`)
const point = new RegExp(String.raw`^\s*(${date})份?`)
const today = /^(?:至?今|现在|迄今)/

/** A cut before a further dated piece: `；`, `。` or a comma right before a range. */
export const beforePeriod = new RegExp(String.raw`[；;。]\s*(?=\S)|[，,、]\s*(?=${date}\s*${dash})`)

export interface Period {
  readonly from: ImpreciseDate
  /** Null where the line names no end: it lasts. */
  readonly to: ImpreciseDate | null
  readonly rest: string
}
export interface BadPeriod { readonly message: string }

export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

function dated(text: string): ImpreciseDate | BadPeriod {
  return parseImpreciseDate(text) ?? { message: dateProblem(text) ?? `“${text}”不是日期，请核对` }
}

/** The period at the head of a line and what follows; null where the line begins with none. */
export function periodAt(line: string): Period | BadPeriod | null {
  const plain = halfWidthDigits(line)
  const head = opening.exec(plain)
  if (!head?.[1]) return null
  let rest = plain.slice(head[0].length)
  // Behind the nine blanks of an unfinished period a date belongs to the text.
  const end = /\s{4}$/.test(head[0]) ? null : ending.exec(rest) ?? today.exec(rest)
  // `2009-10个` is no period that began in 2009.
  if (!end && /^\d/.test(rest) && !/\s$/.test(head[0])) return null
  if (end) rest = rest.slice(end[0].length)
  // `2008—2010年度被评为…` speaks of years, it opens no entry.
  if (rest.startsWith('度')) return null
  const from = dated(head[1])
  const to = end?.[1] === undefined ? null : dated(end[1])
  if (typeof from !== 'string') return from
  if (to !== null && typeof to !== 'string') return to
  return { from, to, rest: line.slice(line.length - rest.length).trim() }
}

/** A single date at the head of a text (`2014年1月，转任…`) as a period of that month. */
export function pointAt(text: string): Period | BadPeriod | null {
  const plain = halfWidthDigits(text)
  const head = point.exec(plain)
  if (!head?.[1]) return null
  const on = dated(head[1])
  return typeof on === 'string' ? { from: on, to: on, rest: text.slice(head[0].length).replace(/^[\s，,、：:]+/, '').trim() } : on
}

/** Months since year 0, for comparing; a year alone counts from January or to December. */
export function monthNumber(date: ImpreciseDate, end: 'first' | 'last'): number {
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : end === 'first' ? 1 : 12
  return Number(date.slice(0, 4)) * 12 + month - 1
}
