/** Items → the tree of headings, by the numbering classes that are open. */

import { ranks, runsIn, type MarkerClass } from './markers.ts'
import { isNote } from './notes.ts'
import { makesSomething } from './results.ts'
import type { Item } from './segment.ts'
import type { Range } from './types.ts'
import { opensWithVerb, withoutAdverbs } from './verbs.ts'

export type Part = { sentence: Range; paragraph: number } | { node: OutlineNode }

/** A heading or numbered item with everything below it. */
export interface OutlineNode {
  class: MarkerClass | 'root'
  number: number | null
  start: number
  /** Offset of its first sentence's words, after the marker. */
  contentStart: number
  /** Its heading sentence; undefined at the root and where the first sentence is already a duty. */
  head: Range | undefined
  /** The heading stands on a line of its own. */
  ownLine: boolean
  /** It began inside a paragraph and ends with it. */
  inline: boolean
  parts: Part[]
}

/** A piece of the document in order: an item, or a line that is a heading without number. */
export type Piece = { item: Item; plainHeading: boolean; lead: boolean }

/** Length of the first sentence up to which it may be a title. */
const longestHead = 40
const longestRunIn = 36

export function buildOutline(text: string, pieces: readonly Piece[]): OutlineNode {
  const root = nodeOf('root', null, 0, 0)
  const stack: OutlineNode[] = [root]
  const continues = continuation(pieces)
  const top = () => stack.at(-1) ?? root
  const open = (node: OutlineNode) => {
    top().parts.push({ node })
    stack.push(node)
  }
  let paragraph = -1
  for (const [index, { item, plainHeading, lead }] of pieces.entries()) {
    if (item.paragraph !== paragraph) while (top().inline) stack.pop()
    paragraph = item.paragraph
    const { marker, sentences } = item
    const [first] = sentences
    if (!first) continue
    const cls: MarkerClass | undefined = marker?.class ?? (plainHeading ? 'plain' : lead ? 'lead' : undefined)
    let rest = sentences
    if (cls) {
      makeRoom(stack, cls, marker?.number ?? null, (open) => continues(open.class, open.number, index))
      const node = nodeOf(cls, numberIn(top(), cls, marker?.number ?? null), item.start, marker?.contentStart ?? item.start)
      node.inline = !item.first
      node.ownLine = sentences.length === 1
      open(node)
      const others = sentences.slice(1).filter((s) => !isNote(text.slice(s.start, s.end)))
      const titled = plainHeading || lead || (others.length > 0 && isRunInTitle(text, first, node))
      if (titled || others.length === 0) {
        node.head = first
        rest = sentences.slice(1)
      }
    }
    const nextItem = pieces[index + 1]?.item
    addSentences(text, stack, rest, item, nextItem?.paragraph === item.paragraph && nextItem.marker?.number === 1)
  }
  settleHeads(text, root)
  return root
}

/** 最后 is one more than the point before it. */
function numberIn(parent: OutlineNode, cls: MarkerClass, number: number | null): number | null {
  if (cls !== 'sequence' || number !== null) return number
  const before = parent.parts.findLast((part) => 'node' in part)
  return before && 'node' in before && before.node.class === cls && before.node.number !== null ? before.node.number + 1 : number
}

function nodeOf(cls: OutlineNode['class'], number: number | null, start: number, contentStart: number): OutlineNode {
  return { class: cls, number, start, contentStart, head: undefined, ownLine: false, inline: false, parts: [] }
}

/** Closes what a marker of this class ends: its own class if open, else deeper classes that do not go on after it. */
function makeRoom(stack: OutlineNode[], cls: MarkerClass, number: number | null, goesOn: (open: OutlineNode) => boolean): void {
  const same = stack.findLastIndex((node) => node.class === cls)
  if (same > 0) {
    stack.length = same
    return
  }
  for (;;) {
    const top = stack.at(-1)
    if (!top || top.class === 'root') return
    const deeper = ranks[top.class] > ranks[cls] || (ranks[top.class] === ranks[cls] && number !== 1)
    const emptyHeading = top.head !== undefined && top.parts.length === 0 && top.ownLine && !top.inline && (number === 1 || number === null) && top.class === 'plain'
    if (!deeper || emptyHeading || (number === 1 && goesOn(top))) return
    stack.pop()
  }
}

/** Whether, after a piece, the next marker of a class carries on from a number. Answers in constant time. */
function continuation(pieces: readonly Piece[]): (cls: OutlineNode['class'], number: number | null, after: number) => boolean {
  const next: Map<string, number | null>[] = []
  let seen = new Map<string, number | null>()
  for (let i = pieces.length - 1; i >= 0; i--) {
    next[i] = seen
    const marker = pieces[i]?.item.marker
    if (marker && seen.get(marker.class) !== marker.number) seen = new Map(seen).set(marker.class, marker.number)
  }
  return (cls, number, after) => number !== null && next[after]?.get(cls) === number + 1
}

/** Adds an item's sentences to the open node; 要…。 leads among them open nodes of their own. */
function addSentences(text: string, stack: OutlineNode[], sentences: readonly Range[], item: Item, listFollows: boolean): void {
  for (const [i, sentence] of sentences.entries()) {
    const next = sentences[i + 1]
    const words = text.slice(sentence.start, sentence.end)
    const must = /^要(?![素求点闻])/.test(words)
    const open = stack.findLastIndex((node) => node.class === 'yao')
    if (must && open > 0) stack.length = open
    const follows = next ? !/^要|^[一二三四五六七八九十]要/.test(text.slice(next.start, next.start + 3)) && !isNote(text.slice(next.start, next.end)) : listFollows
    const parent = stack.at(-1)
    if (must && follows && isLead(words)) {
      const node = nodeOf('yao', null, sentence.start, sentence.start + 1)
      node.head = sentence
      node.inline = !(item.first && i === 0)
      parent?.parts.push({ node })
      stack.push(node)
    } else {
      parent?.parts.push({ sentence, paragraph: item.paragraph })
    }
  }
}

/** 要配强骨干力量。 — short, one thought, nothing made: it heads what follows. */
function isLead(words: string): boolean {
  return words.length <= 26 && (words.match(/[，,]/g)?.length ?? 0) <= 1 && /[。：:；]$/.test(words) && !/(建立|制定|出台|印发)/.test(words) && !/\d/.test(words)
}

function isRunInTitle(text: string, first: Range, node: OutlineNode): boolean {
  const words = text.slice(node.contentStart, first.end)
  const commas = words.match(/[，,]/g)?.length ?? 0
  if (words.length > (runsIn(node.class as MarkerClass) ? 30 : longestRunIn) || commas > 2) return false
  // （一）动员阶段（3月）: a number in brackets is no quantity.
  if (/\d|[名个场次]以上/.test(words.replace(/（[^（）]{0,30}）/g, '')) || words.endsWith('；')) return false
  return !(makesSomething(words.replace(/[。：:；]$/, '')) && (runsIn(node.class as MarkerClass) || /《|制定|出台|印发/.test(words)))
}

/** A lone first sentence is the heading of what came below it later; a long one orders duties itself. */
function settleHeads(text: string, node: OutlineNode): void {
  for (const part of node.parts) if ('node' in part) settleHeads(text, part.node)
  const { head } = node
  if (!head || node.class === 'plain' || node.class === 'lead' || node.class === 'yao') return
  const below = node.parts.some((part) => 'node' in part || !isNote(text.slice(part.sentence.start, part.sentence.end)))
  const words = text.slice(node.contentStart, head.end)
  const short = words.length <= longestHead || !/[。；！]$/.test(words)
  if (node.ownLine && (!below || !short)) {
    node.parts.unshift({ sentence: head, paragraph: -1 })
    node.head = undefined
  }
}

/** Whether a paragraph without number opens with a run-in title: 建强班子。… */
export function opensWithLead(text: string, item: Item): boolean {
  const [first, second, third] = item.sentences
  if (item.marker || !first || !second || first.end - first.start > 17) return false
  const words = text.slice(first.start, first.end)
  if (!/[。：:]$/.test(words) || /[，,\d]/.test(words) || makesSomething(words)) return false
  return words.startsWith('要') ? false : opensWithVerb(withoutAdverbs(words)) && (third !== undefined || second.end - second.start > 20)
}
