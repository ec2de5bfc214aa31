import type { ImpreciseDate } from '#kernel/field/imprecise-date'
import { monthNumber } from './resume-dates.ts'

/** `unread`, `date`: text that became no entry, kept word for word. The rest are doubts about entries that were read. */
export type ResumeProblemKind = 'unread' | 'date' | 'inverted' | 'order' | 'overlap' | 'gap' | 'open'

export interface ResumeProblem {
  readonly kind: ResumeProblemKind
  /** Line of the résumé, from 1. */
  readonly line: number
  readonly text: string
  readonly message: string
}

interface Dated { readonly from: ImpreciseDate; readonly to: ImpreciseDate | null; readonly text: string }

const shown = (date: ImpreciseDate): string => date.slice(0, 7).replace('-', '.')

function between(before: Dated, entry: Dated, latestEnd: ImpreciseDate | null): { kind: ResumeProblemKind; message: string } | null {
  const starts = shown(entry.from)
  if (monthNumber(entry.from, 'last') < monthNumber(before.from, 'first')) return { kind: 'order', message: `${starts}早于上一段的开始${shown(before.from)}，请按时间先后排列` }
  if (before.to === null) return { kind: 'open', message: `上一段（${shown(before.from)}起）没有写止月，请补充` }
  if (latestEnd === null) return null
  if (monthNumber(entry.from, 'last') < monthNumber(latestEnd, 'first')) return { kind: 'overlap', message: `${starts}早于前段的结束${shown(latestEnd)}，时间重叠，请核对` }
  if (monthNumber(entry.from, 'first') - monthNumber(latestEnd, 'last') > 1) return { kind: 'gap', message: `${shown(latestEnd)}至${starts}之间没有经历，请补充` }
  return null
}

/**
 * Doubts about the order of entries as written: an end before its start, an entry before its predecessor, overlaps,
 * gaps of more than a month, an unfinished entry that is not the last. Years without months get the benefit of the doubt.
 */
export function chronologyProblems(entries: readonly Dated[], lines: readonly number[]): ResumeProblem[] {
  const problems: ResumeProblem[] = []
  let latestEnd: ImpreciseDate | null = null
  entries.forEach((entry, i) => {
    const before = entries[i - 1]
    const report = (kind: ResumeProblemKind, message: string): void => {
      const line = lines[i] ?? i + 1
      problems.push({ kind, line, text: entry.text, message: `第${line}行：${message}` })
    }
    if (entry.to !== null && monthNumber(entry.to, 'last') < monthNumber(entry.from, 'first')) {
      report('inverted', `止月${shown(entry.to)}早于起月${shown(entry.from)}，请核对`)
    }
    const found = before && between(before, entry, latestEnd)
    if (found) report(found.kind, found.message)
    if (entry.to !== null && (latestEnd === null || monthNumber(entry.to, 'last') > monthNumber(latestEnd, 'last'))) latestEnd = entry.to
  })
  return problems
}
