/** Paragraph → items (a marker with what follows it) → sentences. */

import { isNote } from './notes.ts'
import { markerAt, type Marker } from './markers.ts'
import { isBlank, trimmed, type Paragraph } from './scan.ts'
import type { Range } from './types.ts'

export interface Item extends Range {
  marker: Marker | undefined
  /** The first one begins with the marker. */
  sentences: Range[]
  paragraph: number
  /** Whether it stands at the head of its paragraph. */
  first: boolean
}

const sentenceEnds = '。！？!?；;'
/** A title is set off from its text by a colon or a gap only if it is short. */
const longestTitle = 30

/** Splits one paragraph. Quotes and brackets (mask) are never cut. */
export function itemsOf(text: string, mask: Uint8Array, paragraph: Paragraph, index: number): Item[] {
  const items: Item[] = []
  const opening = markerAt(text, paragraph.start, paragraph.end, 'line')
  let item: Item = { ...paragraph, marker: opening, sentences: [], paragraph: index, first: true }
  let sentenceStart = paragraph.start
  const close = (end: number) => {
    const sentence = trimmed(text, sentenceStart, end)
    if (sentence) item.sentences.push(sentence)
    sentenceStart = end
  }
  const begin = (at: number, marker: Marker) => {
    close(at)
    item.end = item.sentences.at(-1)?.end ?? at
    if (item.sentences.length > 0) items.push(item)
    item = { start: at, end: paragraph.end, marker, sentences: [], paragraph: index, first: false }
  }
  let at = opening ? opening.contentStart : paragraph.start
  while (at < paragraph.end) {
    const c = text.charAt(at)
    // A note in brackets after a full stop is a sentence of its own, whatever follows it.
    if (mask[at] !== 0) {
      const past = afterQuoted(mask, at, paragraph.end)
      if (at === sentenceStart && isNote(text.slice(at, past))) close(past)
      at = past
      continue
    }
    at++
    const ended = sentenceEnds.includes(c)
    const colon = c === '：' || c === ':'
    if (ended) while (at < paragraph.end && sentenceEnds.includes(text.charAt(at))) at++
    if (!ended && !colon && c !== '，' && c !== ',' && c !== '、') {
      if (isGap(text, at - 1, paragraph.end) && isTitleGap(text, item, sentenceStart, at - 1)) {
        close(at - 1)
        while (at < paragraph.end && isBlank(text, at)) at++
        sentenceStart = at
      }
      continue
    }
    let next = at
    while (next < paragraph.end && isBlank(text, next)) next++
    const marker = markerAt(text, next, paragraph.end, ended || colon ? 'sentence' : 'comma')
    if (marker) {
      begin(next, marker)
      at = Math.max(marker.contentStart, next + 1)
    } else if (ended || (colon && endsTitle(text, mask, item, at, paragraph.end))) {
      close(at)
      sentenceStart = next
      at = next
    }
  }
  close(paragraph.end)
  item.end = paragraph.end
  if (item.sentences.length > 0) items.push(item)
  return items
}

function afterQuoted(mask: Uint8Array, at: number, end: number): number {
  let past = at
  while (past < end && mask[past] !== 0) past++
  return past
}

/** A full-width blank, or two blanks, between two words. */
function isGap(text: string, at: number, end: number): boolean {
  return isBlank(text, at) && at + 1 < end && (text.charAt(at) === '\u3000' || isBlank(text, at + 1))
}

/** （一）标题 and a full-width gap before the text: the gap sets the title off if it comes early, unpunctuated, in a numbered item. */
function isTitleGap(text: string, item: Item, sentenceStart: number, at: number): boolean {
  if (!item.marker || item.sentences.length > 0 || sentenceStart !== item.start) return false
  const title = text.slice(item.marker.contentStart, at)
  return title.length >= 4 && title.length <= longestTitle && !/[。；]/.test(title)
}

/** 1.标题：正文: a colon ends a short title of a numbered item, or stands before a list on the next lines. */
function endsTitle(text: string, mask: Uint8Array, item: Item, at: number, end: number): boolean {
  if (at >= end) return true
  if (!item.marker || item.sentences.length > 0) return false
  const title = text.slice(item.marker.contentStart, at - 1)
  const lead = item.marker.contentStart
  return title.length >= 2 && title.length <= 15 && mask[lead] === 0 && !/[，。；\d]|(单位|科室|部门|时限|人|领导|[是为])$/.test(title)
}
