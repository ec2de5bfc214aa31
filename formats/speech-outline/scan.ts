/** Lines and brackets: the layout of a text before any meaning. All functions are linear in the text. */

import type { Range } from './types.ts'

/** A paragraph: one line, or several of a text that was wrapped at a fixed width. Trimmed of blanks. */
export type Paragraph = Range

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'], ['‘', '’'], ['《', '》'], ['〈', '〉'], ['（(', '）)'], ['【', '】'], ['〔', '〕'], ['「', '」'], ['『', '』'], ['[［', ']］'],
]
const openers = new Map(pairs.flatMap(([open], type) => [...open].map((c) => [c, type] as const)))
const closers = new Map(pairs.flatMap(([, close], type) => [...close].map((c) => [c, type] as const)))

/** A quotation longer than this is a typing error, and must not swallow the paragraph. */
const longestQuotation = 300

/**
 * For every character, whether it stands inside a pair of quotes or brackets of its own paragraph.
 * The opening mark counts as inside, the closing one too: a cut may fall only where the value is 0.
 */
export function quotedMask(text: string, paragraphs: readonly Paragraph[]): Uint8Array {
  const step = new Int32Array(text.length + 1)
  const enclose = (from: number, to: number) => {
    if (to - from > longestQuotation) return
    step[from] = (step[from] ?? 0) + 1
    step[to + 1] = (step[to + 1] ?? 0) - 1
  }
  for (const { start, end } of paragraphs) {
    const open: number[][] = pairs.map(() => [])
    let straight = -1
    for (let i = start; i < end; i++) {
      const c = text.charAt(i)
      if (c === '"') {
        if (straight >= 0) enclose(straight, i)
        straight = straight >= 0 ? -1 : i
        continue
      }
      const opened = openers.get(c)
      if (opened !== undefined) open[opened]?.push(i)
      const closed = closers.get(c)
      const from = closed === undefined ? undefined : open[closed]?.pop()
      if (from !== undefined) enclose(from, i)
    }
  }
  const mask = new Uint8Array(text.length)
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    depth += step[i] ?? 0
    mask[i] = depth > 0 ? 1 : 0
  }
  return mask
}

/** Narrows a range to its non-blank characters; undefined if it has none. */
export function trimmed(text: string, start: number, end: number): Range | undefined {
  let from = start
  let to = end
  while (from < to && isBlank(text, from)) from++
  while (to > from && isBlank(text, to - 1)) to--
  return from < to ? { start: from, end: to } : undefined
}

export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 32 && code < 0xa0) return false
  return /\s/.test(text.charAt(at))
}

/**
 * Paragraphs of a text: its non-blank lines; lines of a hard-wrapped text are joined.
 * @param unwrapped every line is a paragraph.
 * @param startsItem whether an outline number begins at an offset: such a line is never joined to the one before.
 */
export function paragraphsOf(text: string, startsItem: (at: number, end: number) => boolean, unwrapped = false): Paragraph[] {
  const lines: (Range & { indented: boolean })[] = []
  const ends = /\r\n|[\n\r\v\f\u2028\u2029]/g
  let from = 0
  for (;;) {
    const hit = ends.exec(text)
    const to = hit ? hit.index : text.length
    const line = trimmed(text, from, to)
    if (line) lines.push({ ...line, indented: line.start > from })
    if (!hit) break
    from = ends.lastIndex
  }
  const width = unwrapped ? undefined : wrapWidth(text, lines)
  if (width === undefined) return lines.map(({ start, end }) => ({ start, end }))
  const joined: Paragraph[] = []
  let previous: Range | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    const runsOn = previous && previous.end - previous.start >= width * 0.85 && !endsSentence(text, previous.end)
    if (last && runsOn && !line.indented && !startsItem(line.start, line.end)) last.end = line.end
    else joined.push({ start: line.start, end: line.end })
    previous = line
  }
  return joined
}

function endsSentence(text: string, end: number): boolean {
  return '。！？；：.!?;:'.includes(text.charAt(end - 1))
}

/** Width at which a text was hard-wrapped, or undefined if its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly Range[]): number | undefined {
  const width = Math.max(0, ...lines.slice(0, 2000).map((l) => l.end - l.start))
  const full = lines.filter((l) => l.end - l.start >= width * 0.85)
  const broken = full.filter((l) => !endsSentence(text, l.end)).length
  return width >= 20 && width <= 90 && full.length >= 4 && broken >= full.length * 0.6 ? width : undefined
}
