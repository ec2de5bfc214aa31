/** Gives every sentence of the outline its zone: review, problem, guiding thought, or duty. */

import type { OutlineNode } from './outline.ts'
import type { Zone } from './types.ts'
import { isAim, isConfession, isCourtesy, isGuidance, isReview, pastness, announces, zoneOfHeading, zoneOfParagraph, zoneOfTitle } from './wording.ts'

/** What a sentence of the outline is; `duty` is yet to be split into tasks, `announcement` heads a list. */
export type Reading = Zone | 'courtesy' | 'announcement'

export interface Readings {
  ofNode: Map<OutlineNode, Zone>
  /** By the sentence's start. */
  ofSentence: Map<number, Reading>
}

export function readOutline(text: string, root: OutlineNode, title: string, year: number | undefined): Readings {
  const readings: Readings = { ofNode: new Map(), ofSentence: new Map() }
  const headed = root.parts.some((part) => 'node' in part && part.node.class !== 'lead' && !part.node.inline)
  read(text, root, zoneOfTitle(title), { readings, year, default: zoneOfTitle(title), headed }, true)
  return readings
}

interface Context {
  readings: Readings
  year: number | undefined
  default: Zone
  /** The document has headings: what stands before the first orders nothing. */
  headed: boolean
}

/** @param open whether the zone is not settled: the root, or under a heading that promises both review and plan. */
function read(text: string, node: OutlineNode, zone: Zone, context: Context, open: boolean): void {
  const { readings, year } = context
  readings.ofNode.set(node, zone)
  let current = zone
  let paragraph = -2
  let inProblem = false
  let seenNode = false
  let seenDuty = false
  for (const [i, part] of node.parts.entries()) {
    if ('node' in part) {
      const child = part.node
      const own = child.head ? zoneOfHeading(text.slice(child.contentStart, child.head.end)) : undefined
      const mixed = own === 'mixed'
      const settled = mixed ? 'review' : own
      const childZone = settled && !(zone !== 'duty' && settled === 'duty' && !open && child.inline) ? settled : inherit(text, child, current, context, open)
      // A heading of content among duties that happens to mention a problem or an aim keeps its zone.
      read(text, child, childZone, context, mixed)
      if (open && !child.inline && child.class !== 'lead') current = childZone
      seenNode = true
      continue
    }
    const { sentence } = part
    const words = text.slice(sentence.start, sentence.end)
    if (part.paragraph !== paragraph) {
      inProblem = false
      if (open || current === 'review' || current === 'problem') {
        const turn = zoneOfParagraph(paragraphWords(text, node, i), year)
        if (turn === 'problem') inProblem = !open
        // The general aims of the year end the review before them.
        else if (turn === 'background' && open && current !== 'background') current = 'duty'
        else if (turn && turn !== 'background' && (open || turn !== 'review')) current = turn
        if (turn === 'problem' && open) current = 'problem'
        // Nothing says that the year ahead begins, but 要 and 将 outweigh the signs of things done.
        if (turn === undefined && open && current !== 'duty' && pastness(paragraphWords(text, node, i)) < 0) current = 'duty'
        if (turn === 'background') readings.ofSentence.set(sentence.start, 'background')
      }
      paragraph = part.paragraph
    }
    if (current === 'review' && isConfession(words)) inProblem = true
    const intro = !seenNode && !seenDuty && node.parts.slice(i + 1, i + 12).some((p) => 'node' in p)
    const next = node.parts[i + 1]
    const listFollows = next !== undefined && 'node' in next
    const reading = readSentence(words, inProblem ? 'problem' : current, intro || node.class === 'root', listFollows)
    const beforeHeadings = node.class === 'root' && context.headed && !seenNode && reading === 'duty'
    if (reading === 'duty' && !beforeHeadings) seenDuty = true
    if (!readings.ofSentence.has(sentence.start)) readings.ofSentence.set(sentence.start, beforeHeadings ? 'background' : reading)
  }
}

function readSentence(words: string, zone: Zone, intro: boolean, listFollows: boolean): Reading {
  if (intro && isCourtesy(words)) return 'courtesy'
  if (/^(谢谢|请(大家)?批评指正)/.test(words)) return 'courtesy'
  if (isAim(words)) return 'background'
  if (zone !== 'duty') return zone
  if (announces(words, listFollows)) return 'announcement'
  if (intro && isGuidance(words)) return 'background'
  if (isReview(words)) return 'review'
  if (isConfession(words)) return 'problem'
  return 'duty'
}

/** A heading that says nothing of its zone: inside a part as the part; at the top by the wording below it. */
function inherit(text: string, child: OutlineNode, current: Zone, context: Context, open: boolean): Zone {
  if (!open || child.inline || child.class === 'lead') return current
  const score = pastness(text.slice(child.start, endOf(child)).slice(0, 4000))
  if (context.default === 'review' && current !== 'duty') return score < -2 ? 'duty' : current === 'problem' ? 'problem' : 'review'
  return score >= 4 ? 'review' : 'duty'
}

/** The words of the paragraph that begins with a part of a node, as far as they stand in it. */
function paragraphWords(text: string, node: OutlineNode, from: number): string {
  const first = node.parts[from]
  if (!first || 'node' in first) return ''
  let end = first.sentence.end
  for (let i = from + 1; i < node.parts.length && end - first.sentence.start < 500; i++) {
    const part = node.parts[i]
    if (!part || 'node' in part || part.paragraph !== first.paragraph) break
    end = part.sentence.end
  }
  return text.slice(first.sentence.start, end)
}

/** End of the last sentence below a node. */
export function endOf(node: OutlineNode): number {
  for (let at: OutlineNode = node; ; ) {
    const last = at.parts.at(-1)
    if (!last) return at.head?.end ?? at.start
    if (!('node' in last)) return last.sentence.end
    at = last.node
  }
}
