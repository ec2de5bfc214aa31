/**
 * Dates that keep the precision they were recorded with. Files often give a year or a month only; inventing the
 * missing part would make ages, terms and seniority look surer than they are.
 */

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type ImpreciseDate = string
export type DatePrecision = 'year' | 'month' | 'day'

const firstYear = 1850
const lastYear = 2200

interface Parts { readonly year: number; readonly month?: number; readonly day?: number }

const shapes: readonly RegExp[] = [
  /^(\d{4})$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})([.\-/])(\d{1,2})(?:\2(\d{1,2}))?$/,
  /^(\d{4})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?)?$/,
]

/** Full-width digits, point, dash, slash and blanks become half-width; blanks around go. */
function halfWidth(text: string): string {
  return text.replace(/[\uff0d-\uff19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).trim()
}

function read(text: string): Parts | null {
  const plain = halfWidth(text)
  for (const shape of shapes) {
    const found = shape.exec(plain)
    if (!found) continue
    const [year, month, day] = found.slice(1).filter((part) => part === undefined || /^\d+$/.test(part)).map((part) => (part === undefined ? undefined : Number(part)))
    if (year === undefined) return null
    return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
  }
  return null
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function problemOf({ year, month, day }: Parts): string | null {
  if (year < firstYear || year > lastYear) return `年份${year}不在${firstYear}至${lastYear}之间，请核对`
  if (month === undefined) return null
  if (month < 1 || month > 12) return `没有${month}月，请核对`
  if (day === undefined || (day >= 1 && day <= daysIn(year, month))) return null
  return month === 2 && day === 29 ? `${year}年2月没有29日，请核对` : `${month}月没有${day}日，请核对`
}

const pad = (n: number, width = 2): string => (width === 2 && n > 9 ? String(n) : String(n).padStart(width, '0'))

function iso({ year, month, day }: Parts): ImpreciseDate {
  const text = pad(year, 4)
  return month === undefined ? text : day === undefined ? `${text}-${pad(month)}` : `${text}-${pad(month)}-${pad(day)}`
}

/**
 * Dates of a register are few, its rows many: what a short text means is kept, for as many different ones as fit. The answer
 * depends on the text alone.
 */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > 12) return work(text)
    let meaning = known.get(text)
    if (meaning === undefined) {
      if (known.size >= 20_000) known.clear()
      known.set(text, meaning = work(text))
    }
    return meaning
  }
}

/** Parts of a date already in ISO form. Throws RangeError for anything else: callers parse first. */
const partsOf = remembered((date: ImpreciseDate): Parts => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (year === undefined) throw new RangeError(`“${date}”不是 1978、1978-05 或 1978-05-03 形式的日期`)
  return { year: Number(year), ...(month === undefined ? {} : { month: Number(month) }), ...(day === undefined ? {} : { day: Number(day) }) }
})

/**
 * Reads the spellings found in files and forms: `1978`, `1978.05`, `1978/5`, `197805`, `19780503`, `1978-05-03`,
 * `1978年5月3日`, full-width ones too. Null for impossible days, years outside 1850–2200 and other text.
 */
export function parseImpreciseDate(text: string): ImpreciseDate | null {
  return parsed(text)
}

const parsed = remembered((text: string): ImpreciseDate | null => {
  const parts = read(text)
  return parts && problemOf(parts) === null ? iso(parts) : null
})

/** Why `parseImpreciseDate` refuses a text, as a sentence for the person who wrote it; null where it accepts. */
export function dateProblem(text: string): string | null {
  if (text.trim() === '') return '日期为空，请填写'
  const parts = read(text)
  return parts ? problemOf(parts) : `“${text.trim()}”不是日期，请写成1978、1978.05或1978-05-03`
}

/** Reads a full day in any accepted spelling; null where the day is missing or impossible. */
export function parseDay(text: string): string | null {
  const date = parseImpreciseDate(text)
  return date !== null && date.length === 10 ? date : null
}

/** Whether a text is an existing day in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return text.length === 10 && parseImpreciseDate(text) === text
}

/** Whether a text is a date in the stored form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isImpreciseDate(text: string): text is ImpreciseDate {
  const date = parseImpreciseDate(text)
  // `197805` is a spelling, not the stored form.
  return date !== null && date === text
}

/** Written to the day, in the form in which dates are stored: most are, and need no taking apart. */
function isWhole(date: ImpreciseDate): boolean {
  return date.length === 10 && date.charCodeAt(4) === HYPHEN && date.charCodeAt(7) === HYPHEN
}
const HYPHEN = 45
/** Written to the month, likewise. */
function isMonth(date: ImpreciseDate): boolean {
  return date.length === 7 && date.charCodeAt(4) === HYPHEN
}

export function precisionOf(date: ImpreciseDate): DatePrecision {
  if (isWhole(date)) return 'day'
  if (isMonth(date)) return 'month'
  const { month, day } = partsOf(date)
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
}

/** First day the date may mean. */
export function earliest(date: ImpreciseDate): string {
  if (isWhole(date)) return date
  if (isMonth(date)) return `${date}-01`
  const { month, day } = partsOf(date)
  return day !== undefined ? date : month !== undefined ? `${date}-01` : `${date}-01-01`
}

/** Last day the date may mean. */
export function latest(date: ImpreciseDate): string {
  if (isWhole(date)) return date
  const { year, month = 12, day } = partsOf(date)
  return day !== undefined ? date : iso({ year, month, day: daysIn(year, month) })
}

/** As shown and printed: `1978`, `1978.05`, `1978-05-03`. */
export function formatDate(date: ImpreciseDate): string {
  return precisionOf(date) === 'month' ? date.replace('-', '.') : date
}

/** Without separators, as exchange files write it: `1978`, `197805`, `19780503`. */
export function compactDate(date: ImpreciseDate): string {
  partsOf(date)
  return date.replaceAll('-', '')
}

/** Digits of a text as a number; NaN where something else stands there. */
function digits(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    n = n * 10 + digit
  }
  return n
}
const ZERO = 48

/** `-MM-DD` by month and day: days are written far more often than there are any. */
const endings: readonly string[] = Array.from({ length: 13 * 32 }, (_, i) => `-${pad(Math.floor(i / 32))}-${pad(i % 32)}`)

function written(year: number, month: number, day: number): string {
  return `${year > 999 ? String(year) : pad(year, 4)}${endings[month * 32 + day] ?? ''}`
}

/** Days from 1970 to a full day. Throws RangeError for anything else. */
function dayNumber(day: string): number {
  const number = isWhole(day) ? Date.UTC(digits(day, 0, 4), digits(day, 5, 7) - 1, digits(day, 8, 10)) / MS : Number.NaN
  if (Number.isNaN(number)) throw notFull(day)
  return number
}
const MS = 86_400_000

function notFull(day: string): RangeError {
  // Anything but a date is refused there.
  partsOf(day)
  return new RangeError(`“${day}”没有写到日`)
}

/** How many days lie between two: 1 from a day to the next. */
export function daysFrom(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

function shiftDay(day: string, by: number): string {
  const date = new Date((dayNumber(day) + by) * MS)
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

export function addDays(day: string, days: number): string {
  return shiftDay(day, days)
}
export function nextDay(day: string): string {
  return shiftDay(day, 1)
}
export function previousDay(day: string): string {
  return shiftDay(day, -1)
}

/** The same day `months` later (earlier where negative); the last day of the month where that month is shorter. */
export function addMonths(day: string, months: number): string {
  if (!isWhole(day)) throw notFull(day)
  const date = digits(day, 8, 10)
  const count = digits(day, 0, 4) * 12 + (digits(day, 5, 7) - 1) + months
  if (Number.isNaN(count + date)) throw notFull(day)
  const toYear = Math.floor(count / 12)
  const toMonth = (count - toYear * 12) + 1
  return written(toYear, toMonth, date <= 28 ? date : Math.min(date, daysIn(toYear, toMonth)))
}

function yearsByMonth(from: string, to: string): number {
  const a = partsOf(from)
  const b = partsOf(to)
  return b.year - a.year - ((b.month ?? 1) < (a.month ?? 1) ? 1 : 0)
}

function yearsByDay(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/**
 * Full years (足年) from `birth` to `on`. Where either is known to the month only, months are counted as the
 * appointment form does (足年到月: the month itself completes the year); otherwise days are.
 * Null where the answer differs across what the dates may mean, or where `on` lies before `birth`.
 */
export function fullYears(birth: ImpreciseDate, on: ImpreciseDate): number | null {
  const years = precisionOf(birth) === 'month' || precisionOf(on) === 'month' ? yearsByMonth : yearsByDay
  const least = years(latest(birth), earliest(on))
  const most = years(earliest(birth), latest(on))
  return least === most && least >= 0 ? least : null
}
