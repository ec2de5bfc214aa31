/** Time limits as officials write them → ISO dates. */

import { halfWidth, numberOf } from './numerals.ts'

const num = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const yearWords = '(?:(20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})年|(今年|当年|本年|明年|次年))?'
const monthDay = new RegExp(`(?<![每\\d一二三四五六七八九十])${yearWords}(${num})月(?:份)?(?:(${num})[日号]|(上旬|中旬|下旬|底|末|初))?(前|之前|以前|内)?`, 'g')
const half = new RegExp(`${yearWords}(上|下)半年`, 'g')
const quarter = new RegExp(`(?<!每)${yearWords}第?([一二三四1-4])季度`, 'g')
const yearEnd = new RegExp(`${yearWords}(?:年[底末内]|[底末内])`, 'g')

interface Found {
  index: number
  date: string
}

/**
 * The time limit a text names, as `YYYY-MM-DD`, or `YYYY-MM` where only the month is known; the last one if it names a span.
 * 6月底前 → 06-30; 6月中旬 → 06-20; 6月初 → 06-10; 6月前 → 05-31; 6月 → the month; 上半年 → 06-30; 三季度 → 09-30; 年底前, 年内 → 12-31.
 * Recurring times (每月, 每季度) are none. Undefined too where no year is known.
 * @param limitsOnly takes a bare month only with 前, 底, 内 or a day; in running text 6月 may be when an event is held.
 */
export function deadlineIn(written: string, year: number | undefined, limitsOnly = false): string | undefined {
  const text = halfWidth(written)
  const found: Found[] = []
  const add = (index: number | undefined, date: string | undefined) => {
    if (date !== undefined && index !== undefined) found.push({ index, date })
  }
  for (const hit of text.matchAll(monthDay)) {
    const [, own, word, month = '', day, part, before] = hit
    if (limitsOnly && !day && !part && !before) continue
    add(hit.index, monthDate(yearOf(own, word, year), numberOf(month), day ? numberOf(day) : undefined, part, before !== undefined && before !== '内'))
  }
  for (const hit of text.matchAll(half)) add(hit.index, endOfMonth(yearOf(hit[1], hit[2], year), hit[3] === '上' ? 6 : 12))
  for (const hit of text.matchAll(quarter)) add(hit.index, endOfMonth(yearOf(hit[1], hit[2], year), (numberOf(hit[3] ?? '') ?? 0) * 3))
  for (const hit of text.matchAll(yearEnd)) {
    // 底 and 内 alone are no year's end: 2027年底 is, 月底 is not.
    if (hit[0].length > 1) add(hit.index, endOfMonth(yearOf(hit[1], hit[2], year), 12))
  }
  const dates = found.sort((a, b) => a.index - b.index)
  // 3月至5月: the end of the span; otherwise what is named first.
  return /[至到—-]/.test(text.slice(dates[0]?.index, dates[1]?.index)) && dates[1] ? dates[1].date : dates[0]?.date
}

function yearOf(written: string | undefined, word: string | undefined, year: number | undefined): number | undefined {
  if (written) return numberOf(written)
  return year === undefined ? undefined : word === '明年' || word === '次年' ? year + 1 : year
}

function monthDate(year: number | undefined, month: number | undefined, day: number | undefined, part: string | undefined, before: boolean): string | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined
  if (day !== undefined) return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : undefined
  if (part === '初' || part === '上旬') return `${year}-${two(month)}-10`
  if (part === '中旬') return `${year}-${two(month)}-20`
  if (part) return endOfMonth(year, month)
  if (before) return month === 1 ? endOfMonth(year - 1, 12) : endOfMonth(year, month - 1)
  return `${year}-${two(month)}`
}

function endOfMonth(year: number | undefined, month: number): string | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/**
 * The year the plan is for: named in the title (the latest one), else after which a sentence goes 全市, 工作, 我们…;
 * else the latest year that is no distant aim (到2035年). Undefined if no year is named.
 */
export function planYear(title: string, text: string): number | undefined {
  const latest = (part: string) => {
    const years = [...halfWidth(part).matchAll(/(?<![到至前]|\d)(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年/g)].map((hit) => numberOf(hit[1] ?? '') ?? 0)
    return years.length > 0 ? Math.max(...years) : undefined
  }
  const openings = [...halfWidth(text).matchAll(/(?<=^|[\n。；：])\s*((?:20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年)(?=[，,全市县区度组我是重的]|工作)/g)].map((hit) => hit[1])
  return latest(title) ?? latest(openings.join('')) ?? latest(text)
}
