import { tokensIn } from '#kernel'

/** The figure in which the caret stands, or behind which it has just come to stand. */
export function tokenAt(text: string, caret: number): { start: number; end: number; body: string } | null {
  return tokensIn(text).find((t) => caret > t.start && caret <= t.end) ?? null
}

/** What is being looked for: from the sign that opens the finder up to the caret. */
export interface Search { from: number; q: string }

const longest = 30

/**
 * The search that the caret stands in: @诫勉, /jm or an open 【 begins one, and nothing ends it but a blank, a stop, or Esc
 * (`closed`: where a search was given up). A slash after a letter or a digit is a slash.
 */
export function searchAt(text: string, caret: number, closed: number | null): Search | null {
  for (let at = caret - 1; at >= 0 && caret - at <= longest; at--) {
    const c = text.charAt(at)
    if (c === '@' || c === '＠' || c === '【' || ((c === '/' || c === '／') && !/[A-Za-z0-9]/.test(text.charAt(at - 1)))) {
      return at === closed ? null : { from: at, q: text.slice(at + 1, caret) }
    }
    if (/[\s，。；：！？、】]/.test(c)) return null
  }
  return null
}

/** The text with the search replaced by a figure, and where the caret then stands. A bracket that is there already is not doubled. */
export function inserted(text: string, { from, q }: Search, token: string): { text: string; caret: number } {
  const end = from + 1 + q.length
  const rest = text.charAt(from) === '【' && text.charAt(end) === '】' ? text.slice(end + 1) : text.slice(end)
  return { text: text.slice(0, from) + token + rest, caret: from + token.length }
}
