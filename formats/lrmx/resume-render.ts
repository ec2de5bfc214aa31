import { withoutDuring, type ResumeEntry } from './resume.ts'

/** The period stands in exactly 18 half-width columns; further lines are indented by as many. */
const columns = 18
const indentation = ' '.repeat(columns)

const month = (date: string): string => date.slice(0, 7).replace('-', '.')

function innerText(inner: readonly ResumeEntry[]): string {
  const periods = inner.map(({ from, to, text }) => (to === from ? `${month(from)}，${text}` : `${month(from)}--${to === null ? '' : month(to)}${text}`))
  return `（其间：${periods.join('；')}）`
}

/**
 * The résumé as the form prints it: `yyyy.MM--yyyy.MM` and two blanks, `yyyy.MM--` and nine where it lasts, further
 * lines behind 18 blanks. Days are shown by their month. `inner` is written only where the text has no 其间 of its own.
 */
export function renderResume(entries: readonly ResumeEntry[]): string {
  return entries.map(({ from, to, text, inner }) => {
    const period = `${month(from)}--${to === null ? '' : month(to)}`.padEnd(columns)
    const lines = text.split('\n')
    if (inner && inner.length > 0 && withoutDuring(text) === text.trim()) lines.push(innerText(inner))
    return lines.map((line, i) => (i === 0 ? period : indentation) + line).join('\n')
  }).join('\n')
}
