/** Outline numbers of Chinese official writing, at the head of a line or run into it. */

import { numberOf } from './numerals.ts'

/** Ways of numbering, each a class of its own: a class that is open continues, another one nests. */
export type MarkerClass =
  | 'chapter' | 'cn' | 'plain' | 'cn-bracket' | 'arabic' | 'arabic-bracket' | 'circled' | 'lead'
  | 'bullet' | 'is' | 'must' | 'item' | 'ordinal' | 'sequence' | 'yao'

/** Customary depth of each class (一、 above （一） above 1. above （1）); a document may nest otherwise. */
export const ranks: Readonly<Record<MarkerClass, number>> = {
  chapter: 0, cn: 1, plain: 1.5, 'cn-bracket': 2, arabic: 3, 'arabic-bracket': 4, circled: 5, lead: 5.5,
  bullet: 5.7, is: 6, must: 6, item: 6, ordinal: 6, sequence: 6, yao: 8,
}

export interface Marker {
  class: MarkerClass
  /** Null where the class has no number (bullets, 最后). */
  number: number | null
  /** Offset after the marker and the blanks behind it. */
  contentStart: number
}

interface Form {
  class: MarkerClass
  pattern: RegExp
  /** Where it may stand inside a line: nowhere, after the end of a sentence, or after a comma too. */
  inline: 'never' | 'sentence' | 'comma'
  /** Forms that are no numerals, such as ① or 首先. */
  value?: (mark: string) => number | null
}

const cn = '[一二三四五六七八九十百]{1,4}'
const order = ['首先', '其次', '再次']
const from = (first: string) => (mark: string) => mark.charCodeAt(0) - first.charCodeAt(0) + 1

const forms: readonly Form[] = [
  { class: 'chapter', inline: 'never', pattern: /第([一二三四五六七八九十百]{1,4}|\d{1,3})(?:部分|章|节|篇)(?![的中里内，。])[、：:\s]*/y },
  // 一、二级 is no number 一.
  { class: 'cn', inline: 'sentence', pattern: new RegExp(`(${cn})\\s{0,2}[、.．](?![一二三四五六七八九十两]{1,3}(?:[级类线等、]))\\s*`, 'y') },
  { class: 'cn-bracket', inline: 'sentence', pattern: new RegExp(`[（(〔](${cn})[)）〕][、.．]?\\s*`, 'y') },
  { class: 'cn-bracket', inline: 'sentence', pattern: /([㈠-㈩])[、.．]?\s*/y, value: from('㈠') },
  { class: 'arabic', inline: 'sentence', pattern: /([\d０-９]{1,3})\s?[.．、](?![\d０-９])\s*/y },
  { class: 'arabic', inline: 'sentence', pattern: /([⒈-⒛])\s*/y, value: from('⒈') },
  { class: 'arabic-bracket', inline: 'sentence', pattern: /[（(]([\d０-９]{1,3})[)）][、.．]?\s*/y },
  { class: 'arabic-bracket', inline: 'sentence', pattern: /([⑴-⒇])\s*/y, value: from('⑴') },
  { class: 'arabic-bracket', inline: 'never', pattern: /([\d０-９]{1,3})[)）]\s*/y },
  { class: 'circled', inline: 'comma', pattern: /([①-⑳])[、.．]?\s*/y, value: from('①') },
  { class: 'circled', inline: 'comma', pattern: /([❶-❿])[、.．]?\s*/y, value: from('❶') },
  { class: 'is', inline: 'comma', pattern: /([一二三四五六七八九十]{1,3})是(?!否|非)[：:，,]?\s*/y },
  { class: 'must', inline: 'comma', pattern: /([一二三四五六七八九十]{1,3})要(?![求点素件务闻害领塞])[：:，,]?\s*/y },
  { class: 'item', inline: 'comma', pattern: /其([一二三四五六七八九十])[，,、：:是]\s*/y },
  { class: 'ordinal', inline: 'sentence', pattern: /第([一二三四五六七八九十]{1,3})(?:[，,：:]|、(?!第)|是要?|要)\s*/y },
  {
    class: 'sequence', inline: 'sentence', pattern: /(首先|其次|再次|再者|最后)(?:[，,：:]|是要?|要)\s*/y,
    value: (mark) => (order.indexOf(mark) + 1 || null),
  },
  { class: 'bullet', inline: 'never', pattern: /(——|[●•·◆◇■□▪▲△➢★☆※])\s*/y, value: () => null },
  { class: 'bullet', inline: 'never', pattern: /([-*–—])[ \t\u3000]\s*/y, value: () => null },
]

const classesThatSeldomBegin = new Set<MarkerClass>(['is', 'must', 'item', 'ordinal', 'sequence'])

/** Whether a marker's class is the kind that runs inside a paragraph (一是, 第一, 首先). */
export function runsIn(name: MarkerClass): boolean {
  return classesThatSeldomBegin.has(name)
}

export type Place = 'line' | 'sentence' | 'comma'

/**
 * The marker that begins at an offset, if any.
 * @param place what stands before: the line's beginning, the end of a sentence, or a comma.
 */
export function markerAt(text: string, at: number, end: number, place: Place): Marker | undefined {
  for (const form of forms) {
    if (place !== 'line' && (form.inline === 'never' || (place === 'comma' && form.inline !== 'comma'))) continue
    form.pattern.lastIndex = at
    const hit = form.pattern.exec(text)
    if (!hit?.[1] || at + hit[0].trimEnd().length > end) continue
    const number = form.value ? form.value(hit[1]) : (numberOf(hit[1]) ?? null)
    return { class: form.class, number, contentStart: Math.min(at + hit[0].length, end) }
  }
  return undefined
}
