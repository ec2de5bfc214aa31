import type { ImpreciseDate } from '#kernel/field/imprecise-date'
import { chronologyProblems, type ResumeProblem } from './resume-chronology.ts'
import { beforePeriod, periodAt, pointAt } from './resume-dates.ts'
import { splitPost } from './resume-post.ts'

export type ResumeKind = 'study' | 'work' | 'military' | 'unemployed' | 'other'

export interface ResumeEntry {
  readonly from: ImpreciseDate
  /** Null: lasts. In `inner`, a single date gives a period that begins and ends in it. */
  readonly to: ImpreciseDate | null
  /** Everything after the dates, continuation lines joined by `\n` without their indentation; the 其间 bracket included. */
  readonly text: string
  readonly kind: ResumeKind
  /** Periods of the 其间 bracket. */
  readonly inner?: readonly ResumeEntry[]
  /** Best effort, together with `post`; both missing where unsure. */
  readonly unit?: string
  readonly post?: string
}

export interface ResumeReading {
  readonly entries: ResumeEntry[]
  readonly problems: ResumeProblem[]
}

const during = /[（(]\s*[其期]间\s*[:：，,]?/

/** The 其间 brackets of a text and what they hold; a bracket never closed runs to the end. */
function duringBrackets(text: string): { readonly start: number; readonly end: number; readonly content: string }[] {
  const found: { start: number; end: number; content: string }[] = []
  let from = 0
  for (;;) {
    const head = during.exec(text.slice(from))
    if (!head) return found
    const start = from + head.index
    const begin = start + head[0].length
    let depth = 1
    let at = begin
    for (; at < text.length && depth > 0; at++) {
      if (/[（(]/.test(text.charAt(at))) depth++
      else if (/[）)]/.test(text.charAt(at))) depth--
    }
    found.push({ start, end: at, content: text.slice(begin, depth === 0 ? at - 1 : at) })
    from = at
  }
}

/** The text without its 其间 brackets: what the line itself says. */
export function withoutDuring(text: string): string {
  let rest = ''
  let from = 0
  for (const { start, end } of duringBrackets(text)) {
    rest += text.slice(from, start)
    from = end
  }
  return (rest + text.slice(from)).trim()
}

function kindOf(text: string): ResumeKind {
  if (/待业|待分配|失业|无业|下岗/.test(text)) return 'unemployed'
  if (/(?:学习|就读|求学|读书|深造|进修|学生|学员)(?:\s*[，,；;。（(、]|$)/.test(text)) return 'study'
  if (/部队|解放军|武警(?!医院|学院)|服(?:兵)?役|入伍|参军|战士|士官|集团军|舰队/.test(text)) return 'military'
  if (text === '' || /(?:退休|离休|病休|休养|务农|待岗|在家)(?:\s*[，,；;。（(]|$)/.test(text)) return 'other'
  return 'work'
}

function makeEntry(from: ImpreciseDate, to: ImpreciseDate | null, text: string, inner: readonly ResumeEntry[]): ResumeEntry {
  const own = withoutDuring(text).replace(/\n/g, '')
  const kind = kindOf(own)
  const split = kind === 'work' ? splitPost(own) : undefined
  return { from, to, text, kind, ...(inner.length > 0 ? { inner } : {}), ...split }
}

/** Dated pieces of the 其间 brackets; a piece without a date belongs to the one before. */
function innerPeriods(text: string, line: number, problems: ResumeProblem[]): ResumeEntry[] {
  const periods: { from: ImpreciseDate; to: ImpreciseDate | null; text: string }[] = []
  for (const { start, end, content } of duringBrackets(text)) {
    const whole = text.slice(start, end)
    const first = periods.length
    for (const piece of content.replace(/\n/g, '').split(beforePeriod).filter((part) => part.trim() !== '')) {
      const period = periodAt(piece) ?? pointAt(piece)
      const before = periods.at(-1)
      if (period && 'from' in period) periods.push({ from: period.from, to: period.to, text: period.rest })
      else if (period) problems.push({ kind: 'date', line, text: whole, message: `第${line}行“其间”的时间有误：${period.message}` })
      else if (before && periods.length > first) before.text += `；${piece.trim()}`
      else problems.push({ kind: 'unread', line, text: whole, message: `第${line}行“其间”没有写明起止时间，请补充` })
    }
  }
  return periods.map((period) => makeEntry(period.from, period.to, period.text, []))
}

/** Brackets opened and not closed in a line. */
const unclosed = (text: string): number => (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0)

/**
 * Reads a résumé (JianLi). A line that begins with a period opens an entry, any other continues the one before;
 * dashes inside a text never cut it. Nothing is dropped: what belongs to no entry stands word for word in `problems`
 * (kind `unread` or `date`), where overlaps, gaps and the like are also reported, each with its line from 1.
 */
export function parseResume(text: string): ResumeReading {
  const drafts: { from: ImpreciseDate; to: ImpreciseDate | null; lines: string[]; open: number; line: number }[] = []
  const problems: ResumeProblem[] = []
  text.split(/\r\n|\r|\n/).forEach((raw, i) => {
    if (raw.trim() === '') return
    const line = i + 1
    const current = drafts.at(-1)
    // An indented period inside an open bracket is the bracket's, wrapped.
    const wrapped = current !== undefined && /^\s{10}/.test(raw) && current.open > 0
    const found = wrapped ? null : periodAt(raw)
    // Indented years without months are prose of the entry above, not an entry.
    const prose = found && 'from' in found && found.from.length === 4 && current !== undefined && /^\s{4}/.test(raw)
    const period = prose ? null : found
    if (period && 'from' in period) {
      drafts.push({ from: period.from, to: period.to, lines: period.rest === '' ? [] : [period.rest], open: unclosed(period.rest), line })
      return
    }
    if (period) problems.push({ kind: 'date', line, text: raw, message: `第${line}行的时间有误：${period.message}` })
    if (current) {
      current.lines.push(raw.trim())
      current.open += unclosed(raw)
    } else if (!period) problems.push({ kind: 'unread', line, text: raw, message: `第${line}行在第一段起止时间之前，请写明起止时间` })
  })
  const entries = drafts.map(({ from, to, lines, line }) => {
    const content = lines.join('\n')
    return makeEntry(from, to, content, innerPeriods(content, line, problems))
  })
  const all = problems.concat(chronologyProblems(entries, drafts.map(({ line }) => line)))
  return { entries, problems: all.sort((a, b) => a.line - b.line) }
}
