import { nextDay, specialDays, weekday, type CalendarYear } from '#kernel'

/** The arrangement read from a notice, and every sentence that contradicts itself or could not be read. */
export interface ReadNotice {
  readonly year: CalendarYear
  readonly problems: readonly string[]
}

const dayWord = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/
const dayText = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[（(][^）)]*[）)])?'
/** 1月1日（周四）至3日（周六）; a day alone is a span of one. */
const span = new RegExp(`(${dayText})(?:\\s*[至到—–-]+\\s*(${dayText}))?`, 'g')
const heading = /^\s*(?:[一二三四五六七八九十]+、\s*|[（(][一二三四五六七八九十]+[）)]\s*|\d+[.．、]\s*)?([\u4e00-\u9fff、]{2,12})\s*[:：]\s*(.+)$/
const weekdays = '日一二三四五六'

/**
 * Reads the notice by which the State Council's office arranges a year's festivals, as it is published:
 * “一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。” Checks each festival against itself: the number of
 * days it names, the weekdays in brackets, and that what is worked is a weekend. The year is taken from the title
 * (“2026年部分节假日安排”) unless given.
 */
export function readHolidayNotice(text: string, given?: number): ReadNotice {
  const problems: string[] = []
  const named = /(20\d{2}|19\d{2})\s*年\s*(?:部分)?节假日/.exec(text)?.[1]
  const year = given ?? (named ? Number(named) : NaN)
  const rest: { name: string; from: string; to: string }[] = []
  const work: { name: string; day: string }[] = []
  if (!Number.isInteger(year)) return { year: { year: 0, document: '', rest, work }, problems: ['看不出是哪一年的安排，请连同标题一起粘贴，或填写年度'] }
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const [, name, body] = heading.exec(line) ?? []
    if (!name || !body || !/放假|上班/.test(body)) continue
    readFestival(name, body, year, rest, work, problems)
  }
  if (rest.length === 0) problems.push('没有读到放假安排：请粘贴通知正文，每个节日一行，如“一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”')
  const document = /国务院办公厅关于\d{4}年(?:部分)?节假日安排的通知/.exec(text)?.[0] ?? `国务院办公厅关于${year}年部分节假日安排的通知`
  const result = { year, document, rest, work }
  return { year: result, problems: [...problems, ...contradictions(result)] }
}

function readFestival(name: string, body: string, year: number, rest: { name: string; from: string; to: string }[], work: { name: string; day: string }[], problems: string[]): void {
  const context = { year, month: 0 }
  let counted = 0
  for (const sentence of body.split(/[。；;]/)) {
    if (/放假/.test(sentence)) {
      const before = sentence.slice(0, sentence.indexOf('放假'))
      for (const [, first, last] of before.matchAll(span)) {
        const from = readDay(first ?? '', context, name, problems)
        const to = last ? readDay(last, context, name, problems) : from
        if (!from || !to) continue
        if (to < from || Date.parse(to) - Date.parse(from) > 20 * 86_400_000) {
          problems.push(`${name}：${from} 至 ${to} 不像一段假期，请核对`)
          continue
        }
        rest.push({ name, from, to })
        counted += Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
      }
      const said = /共\s*(\d+)\s*天/.exec(sentence)?.[1] ?? /放假\s*(\d+)\s*天/.exec(sentence)?.[1]
      if (said && Number(said) !== counted) problems.push(`${name}：通知写“${said}天”，读到 ${counted} 天，请核对`)
    }
    if (/上班/.test(sentence)) {
      const before = sentence.slice(0, sentence.lastIndexOf('上班'))
      const from = /放假/.test(before) ? before.lastIndexOf('放假') + 2 : 0
      for (const [word] of before.slice(from).matchAll(new RegExp(dayWord, 'g'))) {
        const day = readDay(word, context, name, problems)
        if (day) work.push({ name, day })
      }
    }
  }
}

/** A day without its month is in the month named last; December before a January festival is of the year before. */
function readDay(word: string, context: { year: number; month: number }, name: string, problems: string[]): string | null {
  const [, yearText, monthText, dayOfMonth, inside] = dayWord.exec(word) ?? []
  if (!dayOfMonth) return null
  const month = monthText ? Number(monthText) : context.month
  const yearOf = yearText ? Number(yearText) : month === 12 && name.includes('元旦') ? context.year - 1 : context.year
  context.month = month
  const day = `${yearOf}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const real = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day)) {
    problems.push(`${name}：没有 ${yearOf}年${month}月${dayOfMonth}日 这一天，请核对`)
    return null
  }
  const said = /(?:周|星期)([日天一二三四五六])/.exec(inside ?? '')?.[1]?.replace('天', '日')
  if (said && said !== weekdays[weekday(day)]) problems.push(`${name}：${day} 是周${weekdays[weekday(day)]}，通知写周${said}，请核对`)
  return day
}

/** What no single sentence shows: a day both free and worked, work on a plain weekday. */
function contradictions(year: CalendarYear): string[] {
  const found: string[] = []
  const free = new Map<string, string>()
  for (const { name, from, to } of year.rest) for (let day = from; day <= to; day = nextDay(day)) {
    if (free.has(day)) found.push(`${day} 在${free.get(day)}和${name}里各有一次放假，请核对`)
    free.set(day, name)
  }
  for (const { name, day } of year.work) {
    if (free.has(day)) found.push(`${name}：${day} 既放假又上班，请核对`)
    if (weekday(day) !== 0 && weekday(day) !== 6) found.push(`${name}：${day} 本来就是工作日，写成调休上班，请核对`)
  }
  return found
}

/** The arrangement as the notice words it: the way back, for checking and for print. */
export function writeHolidayNotice(year: CalendarYear): string {
  const dayOf = (day: string): string => `${Number(day.slice(0, 4)) === year.year ? '' : `${day.slice(0, 4)}年`}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${weekdays[weekday(day)]}）`
  const names = [...new Set([...year.rest, ...year.work].map((r) => r.name))]
  const lines = names.map((name, i) => {
    const spans = year.rest.filter((r) => r.name === name)
    const days = [...specialDays({ ...year, rest: spans, work: [] }).keys()].length
    const free = spans.map((r) => (r.from === r.to ? dayOf(r.from) : `${dayOf(r.from)}至${dayOf(r.to)}`)).join('、')
    const worked = year.work.filter((w) => w.name === name).map((w) => dayOf(w.day)).join('、')
    return `${'一二三四五六七八九十'[i] ?? i + 1}、${name}：${free ? `${free}放假，共${days}天。` : ''}${worked ? `${worked}上班。` : ''}`
  })
  return `${year.document}\n\n${lines.join('\n')}\n`
}
