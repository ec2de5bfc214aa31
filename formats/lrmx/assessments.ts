import { halfWidthDigits } from './resume-dates.ts'

export type AssessmentGrade =
  | '优秀' | '称职' | '基本称职' | '不称职' | '合格' | '基本合格' | '不合格' | '不定等次' | '未参加考核'

export interface Assessment { readonly year: number; readonly grade: AssessmentGrade; /** The words it was read from. */ readonly text: string }
export interface AssessmentsReading { readonly entries: Assessment[]; /** What was not understood, word for word, joined by `，`. */ readonly rest: string }

/** The element holds 414 characters; anything far longer is not searched, for the search is not linear. */
const longest = 5000

const year = String.raw`(?<!\d)\d{4}(?!\d)\s*(?:年度|年)?`
const several = String.raw`${year}(?:\s*(?:[、，,和及与]|[—–－~～至到-]+)\s*${year})*`
const middle = String.raw`[^\d，,；;。\n]{0,14}?`
const grades = '基本称职|不称职|称职|基本合格|不合格|合格|优秀|不定等次|不确定等次|未定等次|不进行考核|不参加(?:年度)?考核|未参加(?:年度)?考核'
const statement = new RegExp(`(${several})${middle}(${grades})(?:等次|档次)?`, 'g')

function gradeOf(word: string): AssessmentGrade {
  if (/[不未](?:参加|进行)/.test(word)) return '未参加考核'
  if (word.endsWith('定等次')) return '不定等次'
  return word as AssessmentGrade
}

/** Years of `2013年、2014年` or `2019-2021年`; null where a range runs backwards or beyond a working life. */
function yearsOf(text: string): number[] | null {
  const years: number[] = []
  let range = false
  for (const [token] of text.matchAll(/\d{4}|[—–－~～至到-]+/g)) {
    if (!/^\d/.test(token)) {
      range = true
      continue
    }
    const to = Number(token)
    const from = range ? (years.at(-1) ?? to) + 1 : to
    if (range && (to < from || to - from > 50)) return null
    for (let y = from; y <= to; y++) years.push(y)
    range = false
  }
  return years
}

/**
 * Reads 年度考核结果: `2017年年度考核为称职，2018年年度考核为优秀。`, `2013年、2014年年度考核均为称职`, `2019-2021年…`,
 * the grades of institutions too. One entry a year, in the order written; the rest is returned word for word.
 */
export function parseAssessments(text: string): AssessmentsReading {
  const plain = halfWidthDigits(text.trim())
  if (/^(?:无|暂无)?[。\s]*$/.test(plain)) return { entries: [], rest: '' }
  if (plain.length > longest) return { entries: [], rest: plain }
  const entries: Assessment[] = []
  const rest: string[] = []
  let at = 0
  for (const found of plain.matchAll(statement)) {
    const years = yearsOf(found[1] ?? '')
    if (years === null) continue
    rest.push(plain.slice(at, found.index))
    at = found.index + found[0].length
    const grade = gradeOf(found[2] ?? '')
    entries.push(...years.map((y) => ({ year: y, grade, text: found[0] })))
  }
  rest.push(plain.slice(at))
  const left = rest.map((part) => part.replace(/^[\s，,；;。、]+|[\s，,；;。、]+$/g, '')).filter((part) => part !== '')
  return { entries, rest: left.join('，') }
}

/** Years in order, neighbours of one grade together: `2013年、2014年年度考核均为称职，2015年年度考核为优秀。`; '' where there are none. */
export function renderAssessments(entries: readonly { readonly year: number; readonly grade: AssessmentGrade }[]): string {
  const groups: { years: number[]; grade: AssessmentGrade }[] = []
  for (const { year: y, grade } of entries.toSorted((a, b) => a.year - b.year)) {
    const last = groups.at(-1)
    if (last?.grade === grade) last.years.push(y)
    else groups.push({ years: [y], grade })
  }
  if (groups.length === 0) return ''
  return `${groups.map(({ years, grade }) => {
    const when = years.map((y) => `${y}年`).join('、')
    if (grade === '未参加考核') return `${when}未参加年度考核`
    return grade === '不定等次' ? `${when}年度考核不定等次` : `${when}年度考核${years.length > 1 ? '均' : ''}为${grade}`
  }).join('，')}。`
}
