/** The parts of a document around its outline: title lines, address, signature, annexes. */

import { markerAt } from './markers.ts'
import { opensWithLead, type Piece } from './outline.ts'
import { isNote } from './notes.ts'
import type { Item } from './segment.ts'
import type { Paragraph } from './scan.ts'
import type { Range } from './types.ts'
import { isAddress, isClosing, type FixedKind } from './wording.ts'

export interface Frame {
  fixed: (Range & { kind: FixedKind })[]
  pieces: Piece[]
  /** The title lines, joined. */
  title: string
}

/** Sorts a document's paragraphs, each already split into items, into its frame and its outline. */
export function frameOf(text: string, paragraphs: readonly Paragraph[], items: readonly (readonly Item[])[]): Frame {
  const fixed: Frame['fixed'] = []
  const slice = (range: Range) => text.slice(range.start, range.end)
  const numbered = items.some((list) => list[0]?.marker)
  let from = 0
  const titles: string[] = []
  for (; from < paragraphs.length; from++) {
    const paragraph = paragraphs[from]
    if (!paragraph || !isTitleLine(text, paragraph, from, paragraphs.length)) break
    fixed.push({ ...paragraph, kind: 'title' })
    titles.push(slice(paragraph))
  }
  const to = signatureStart(paragraphs.map(slice), from)
  for (const paragraph of paragraphs.slice(to)) fixed.push({ ...paragraph, kind: 'courtesy' })

  const body = items.slice(from, to)
  const lastPlain = body.findLastIndex((list) => !list[0]?.marker)
  const leads = body.filter((list) => list[0] && opensWithLead(text, list[0])).length
  const pieces: Piece[] = []
  let annex = false
  for (const [i, list] of body.entries()) {
    const [first] = list
    const paragraph = paragraphs[from + i]
    if (!first || !paragraph) continue
    const words = slice(paragraph)
    if (/^附[件表录]?\s{0,4}[\d一二三四五六七八九十]{0,2}\s{0,4}(?:[：:]|$)/.test(words)) annex = true
    else if (annex && /^(chapter|cn)$/.test(first.marker?.class ?? '')) annex = false
    if (annex) fixed.push({ ...paragraph, kind: 'title' })
    else if (!first.marker && (isAddress(words) || (i === lastPlain && i > 0 && isClosing(words)))) {
      for (const { sentences } of list) fixed.push(...sentences.map((s) => ({ ...s, kind: 'courtesy' as const })))
    } else {
      const plainHeading = list.length === 1 && isPlainHeading(text, paragraph, first, i + 1 < body.length || !numbered)
      const listed = (list[1]?.marker?.number ?? 0) === 1 && first.sentences.length === 1 && first.end - first.start <= 45
      const lead = !first.marker && !plainHeading && (listed ? !/[，,].*[，,]/.test(slice(first)) : leads >= 2 && opensWithLead(text, first))
      for (const [j, item] of list.entries()) pieces.push({ item, plainHeading: plainHeading && j === 0, lead: lead && j === 0 })
    }
  }
  return { fixed, pieces, title: titles.join('\n') }
}

const titleWords = /(讲话|报告|要点|总结|计划|方案|意见|通知|汇报|安排|发言|提纲|稿)$|^[（(【〔].*[）)】〕]$|^[—–-]{1,2}|^[^。，]{0,12}(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年[^。，]{0,16}[日）)]?$|发〔?\[?20\d\d|^[一-龥]{1,16}(部长|书记|县长|市长|主任|同志)\s{0,4}[一-龥X×\s　]{0,6}$|^[一-龥、]{2,24}(部长|书记|主任|县长|市长|区长|局长)[\s\u3000]{1,6}[一-龥X×]{1,4}([\s\u3000]{1,4}[一-龥X×]{1,2})?$|^[一-龥X×]\s{0,4}[一-龥X×]{1,3}$/

/** Lines before the text: the first short line without a full stop, then date, name and occasion. */
function isTitleLine(text: string, { start, end }: Paragraph, index: number, count: number): boolean {
  const words = text.slice(start, end)
  if (isNote(words) || words.length > 60 || /[。；;：:，！]$/.test(words) || count === 1) return false
  const marker = markerAt(text, start, end, 'line')
  if (marker && marker.class !== 'bullet' && !(marker.class === 'arabic-bracket' || marker.class === 'cn-bracket')) return false
  if (marker && index === 0) return false
  return index === 0 ? words.length <= 50 : index < 6 && titleWords.test(words)
}

/** Index of the paragraph at which the signature (unit, date) begins; the number of paragraphs if there is none. */
function signatureStart(lines: readonly string[], from: number): number {
  const last = lines.at(-1) ?? ''
  const dated = /^[（(]?\s*(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})\s*年[^。，]{2,14}[日号]\s*[）)]?$/.test(last)
  let at = lines.length - (dated ? 1 : 0)
  const unit = lines[at - 1] ?? ''
  const isUnit = /^[^。，；：\d、]{3,25}(部|委员会|委|局|办公室|党组|工委)$/.test(unit)
  if (dated && isUnit) at--
  return Math.max(at, from)
}

/** A short line without number and without a full stop, above other text. */
function isPlainHeading(text: string, { start, end }: Paragraph, item: Item, textFollows: boolean): boolean {
  const words = text.slice(start, end)
  return !item.marker && textFollows && !isNote(words) && words.length >= 2 && words.length <= 30 && !/[。；;：:，,！？、.]$/.test(words)
    && /[一-龥]{2}/.test(words) && !/[。；]/.test(words) && !/^[（(【〔]/.test(words)
}
