import { pitch, points, smallestPoints } from './geometry.ts'

/** A paragraph of a cell. `head` stands in front, what follows it hangs behind `indent` characters. */
export interface Paragraph { readonly text: string; readonly head?: string; readonly indent?: number }

/**
 * Widths of the characters from blank to tilde in thousandths of the type size: the largest of those that 宋体 (SimSun) and the
 * fonts that stand in for it have (Noto Serif and Sans CJK, DejaVu Sans), so that what fits here fits with any of them. All
 * other characters count as one whole.
 */
const latin = [
  500, 500, 500, 838, 636, 950, 780, 500, 500, 500, 500, 838, 500, 500, 500, 500, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 500, 500, 838, 838, 838, 531,
  1000, 718, 686, 698, 770, 652, 629, 775, 853, 500, 535, 731, 625, 975, 796, 787, 641, 787, 715, 635, 659, 797, 714, 1053, 700, 687, 685, 500, 500, 500, 838, 563,
  606, 613, 638, 550, 635, 615, 500, 635, 663, 500, 500, 607, 500, 974, 661, 612, 638, 635, 500, 521, 500, 653, 592, 838, 592, 592, 525, 636, 500, 636, 838,
]

/** Width of a text in its type size, with the quarter that programs leave between Chinese and Latin characters. */
export function widthOf(text: string): number {
  let width = 0
  let before = ''
  for (const c of text) {
    width += widthBehind(before, c)
    before = c
  }
  return width
}

function widthBehind(before: string, c: string): number {
  const own = (latin[(c.codePointAt(0) ?? 0) - 32] ?? 1000) / 1000
  return (isHan(before) && isAlphanumeric(c)) || (isHan(c) && isAlphanumeric(before)) ? own + 0.25 : own
}
const isHan = (c: string): boolean => c >= '\u2e80' && !closing.has(c) && !opening.has(c)
const isAlphanumeric = (c: string): boolean => (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')

const millimetresInPoint = 25.4 / 72
const closing = new Set('，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%')
const opening = new Set('（《〈「『【〔“‘([{')
const isLatin = (c: string): boolean => c > ' ' && c <= '~'

/** What may not be parted, with its width: a word or number of Latin letters, with the signs that may not end or begin a line. */
function piecesOf(text: string): number[] {
  const pieces: number[] = []
  let before = ''
  for (const c of text) {
    const width = widthBehind(before, c)
    const whole = before !== '' && (closing.has(c) || opening.has(before) || (isLatin(c) && isLatin(before)))
    if (whole) pieces.push((pieces.pop() ?? 0) + width)
    else pieces.push(width)
    before = c
  }
  return pieces
}

/** Lines that pieces take in a width, both in type sizes. A piece wider than the line is broken, but only where `breaking`. */
function linesOf(pieces: readonly number[], width: number, breaking: boolean): number {
  let lines = 1
  let used = 0
  for (const piece of pieces) {
    if (used + piece <= width + 1e-6) {
      used += piece
      continue
    }
    if (piece > width && !breaking) return Number.POSITIVE_INFINITY
    if (used > 0) lines += 1
    used = piece
    while (used > width && width > 1) {
      lines += 1
      used -= width - 1
    }
  }
  return lines
}

/** Paragraphs measured once, to be tried in several type sizes. */
type Measured = readonly { readonly indent: number; readonly lines: readonly (readonly number[])[] }[]
const measured = (paragraphs: readonly Paragraph[]): Measured => paragraphs.map(({ text, indent = 0 }) => ({ indent, lines: text.split('\n').map(piecesOf) }))

function height(of: Measured, width: number, size: number): number {
  const em = size * millimetresInPoint
  let lines = 0
  for (const { indent, lines: each } of of) for (const pieces of each) lines += linesOf(pieces, width / em - indent, size === smallestPoints)
  return lines * pitch * em
}

/** Height of paragraphs in millimetres, of a width in millimetres, in a type size. */
const heightOf = (paragraphs: readonly Paragraph[], width: number, size: number): number => height(measured(paragraphs), width, size)

/** The largest type in which paragraphs fit a box (millimetres); null where they fit in none. */
export function sizeFor(paragraphs: readonly Paragraph[], width: number, room: number): number | null {
  const of = measured(paragraphs)
  return points.find((size) => height(of, width, size) <= room + 0.01) ?? null
}

/** What of the paragraphs fits the box in the smallest type with `rest` behind it, which says where the whole is. */
export function cut(paragraphs: readonly Paragraph[], width: number, room: number, rest: string): Paragraph[] {
  const total = paragraphs.reduce((n, p) => n + [...p.text].length + 1, 0)
  const taking = (n: number): Paragraph[] => {
    const out: Paragraph[] = []
    let left = n
    for (const p of paragraphs) {
      const characters = [...p.text]
      if (left <= 0 && out.length > 0) break
      out.push({ ...p, text: characters.slice(0, Math.max(0, left)).join('') })
      left -= characters.length + 1
    }
    const last = out.at(-1)
    return last ? [...out.slice(0, -1), { ...last, text: last.text + rest }] : [{ text: rest }]
  }
  let [least, most] = [0, total]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (heightOf(taking(middle), width, smallestPoints) <= room) least = middle
    else most = middle - 1
  }
  return taking(least)
}

const endOfName = /^.*?(?:大学|学院|学校|党校|中学|公司|委员会)(?=.)/

/**
 * A short text in the middle of its cell that takes two lines is parted where it reads well: behind the name of a school or in
 * the middle, rather than with a last character alone.
 */
export function balanced(text: string, width: number, room: number): string {
  if (!/^\p{Script=Han}+$/u.test(text) || heightOf([{ text }], width, points[0]) > room) return text
  const most = Math.floor(width / (points[0] * millimetresInPoint))
  if (text.length <= most || text.length > 2 * most) return text
  const name = endOfName.exec(text)?.[0].length ?? 0
  const at = name > 0 && name <= most && text.length - name <= most ? name : text.length <= 8 || text.length - most <= 2 ? Math.ceil(text.length / 2) : 0
  return at === 0 ? text : `${text.slice(0, at)}\n${text.slice(at)}`
}
