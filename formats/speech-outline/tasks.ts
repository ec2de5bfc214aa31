/** Outline and readings → drafts of tasks and sentences, still without ids. */

import { dutiesOf, type DutyContext } from './duties.ts'
import { endOf, type Reading, type Readings } from './kinds.ts'
import { isNote, readNote, sharedInText, type Note } from './notes.ts'
import type { OutlineNode } from './outline.ts'
import type { Range, SentenceKind } from './types.ts'
import { opensWithVerb, withoutAdverbs } from './verbs.ts'

export interface TaskDraft extends Range {
  parent: TaskDraft | undefined
  /** The number the outline gives it. */
  number: number | null
  leaf: boolean
  /** Words of the title, uncut. */
  title: string
  /** Words that bind leaves naming nothing themselves: the heading, or the first duty of an item without one. */
  heading: string
  /** Whether `heading` is a sentence of its own. */
  ownHead: boolean
  notes: Note[]
}

export interface SentenceDraft extends Range {
  kind: SentenceKind
  task?: TaskDraft | undefined
}

export interface Drafts {
  tasks: TaskDraft[]
  sentences: SentenceDraft[]
}

export function draftTasks(context: DutyContext, root: OutlineNode, readings: Readings): Drafts {
  const drafts: Drafts = { tasks: [], sentences: [] }
  new Drafter(context, readings, drafts).node(root, undefined)
  return drafts
}

class Drafter {
  private readonly context: DutyContext
  private readonly readings: Readings
  private readonly drafts: Drafts

  constructor(context: DutyContext, readings: Readings, drafts: Drafts) {
    this.context = context
    this.readings = readings
    this.drafts = drafts
  }

  node(node: OutlineNode, parent: TaskDraft | undefined): void {
    const { text } = this.context
    const duty = this.readings.ofNode.get(node) === 'duty'
    let task = parent
    let own: TaskDraft | undefined
    let head: SentenceDraft | undefined
    if (node.class !== 'root' && duty) {
      const title = node.head ? text.slice(node.contentStart, node.head.end) : ''
      own = { parent, number: node.number, leaf: false, title, heading: title, ownHead: title !== '', notes: [], start: node.start, end: endOf(node) }
      const note = readNotes(title, this.context.units)
      own.notes.push(...note)
      task = own
      this.drafts.tasks.push(own)
    }
    if (node.head) {
      const kind = duty || node.ownLine ? 'heading' : sentenceKind(this.readings.ofNode.get(node) ?? 'duty')
      head = { ...node.head, kind, task: own }
      this.drafts.sentences.push(head)
    }
    const firstSentence = this.drafts.sentences.length
    const before = this.drafts.tasks.length
    this.parts(node, task, own)
    if (own) this.settle(node, own, head, before, firstSentence)
  }

  /** The sentences and items below a node, in order. */
  private parts(node: OutlineNode, task: TaskDraft | undefined, own: TaskDraft | undefined): void {
    const { text, units } = this.context
    let last: TaskDraft | undefined
    let waiting: Range[] = []
    let noted = this.drafts.tasks.length
    const giveUp = () => {
      for (const range of waiting) {
        const adjacent = last
        if (adjacent) adjacent.end = range.end
        this.drafts.sentences.push({ ...range, kind: adjacent || own ? 'task' : 'background', task: adjacent ?? own })
      }
      waiting = []
    }
    for (const part of node.parts) {
      if ('node' in part) {
        giveUp()
        this.node(part.node, task)
        last = undefined
        continue
      }
      const { sentence } = part
      const words = text.slice(sentence.start, sentence.end)
      if (isNote(words, units)) {
        giveUp()
        const note = readNote(words, units)
        const scope = this.drafts.tasks.slice(noted).filter((t) => t !== own)
        if (note) for (const t of scope.length > 0 ? scope : own ? [own] : []) t.notes.push(note)
        noted = this.drafts.tasks.length
        if (last) last.end = sentence.end
        const holder = last ?? own ?? task
        this.drafts.sentences.push({ ...sentence, kind: holder ? 'task' : 'background', task: holder })
        continue
      }
      const reading = this.readings.ofSentence.get(sentence.start) ?? 'duty'
      if (reading !== 'duty') {
        giveUp()
        last = undefined
        this.drafts.sentences.push({ ...sentence, kind: sentenceKind(reading) })
        continue
      }
      const contentStart = sentence.start === node.start ? node.contentStart : sentence.start
      const split = dutiesOf(this.context, sentence, contentStart)
      if ('duties' in split) {
        const start = waiting[0]?.start
        const shared = /^.{0,8}由[^，]{2,20}(牵头|负责|承办|主办)/.test(text.slice(contentStart, sentence.end).slice(0, 60)) ? sharedInText(words) : undefined
        const held = waiting
        waiting = []
        for (const [i, duty] of split.duties.entries()) {
          last = this.leaf(task, duty, i === 0 ? (start ?? duty.start) : duty.start)
          if (shared) last.notes.push(shared)
          if (i === 0) for (const range of held) this.drafts.sentences.push({ ...range, kind: 'task', task: last })
          this.drafts.sentences.push({ start: duty.start, end: duty.end, kind: 'task', task: last })
        }
      } else if (split.attach === 'own') {
        giveUp()
        last = this.leaf(task, { ...sentence, main: text.slice(contentStart, sentence.end) }, sentence.start)
        this.drafts.sentences.push({ ...sentence, kind: 'task', task: last })
      } else if (split.attach === 'backward' && last) {
        giveUp()
        last.end = sentence.end
        this.drafts.sentences.push({ ...sentence, kind: 'task', task: last })
      } else {
        waiting.push(sentence)
      }
    }
    giveUp()
  }

  private leaf(parent: TaskDraft | undefined, duty: Range & { main: string }, start: number): TaskDraft {
    const draft: TaskDraft = { parent, number: null, leaf: true, title: duty.main, heading: '', ownHead: false, notes: [], start, end: duty.end }
    this.drafts.tasks.push(draft)
    return draft
  }

  /** A node without tasks below is itself the leaf; one whose only content is one duty is that duty. */
  private settle(node: OutlineNode, own: TaskDraft, head: SentenceDraft | undefined, before: number, firstSentence: number): void {
    const below = this.drafts.tasks.slice(before)
    const sentences = this.drafts.sentences.slice(firstSentence)
    const [only] = below
    if (!node.head && below.length === 1 && only?.leaf && only.parent === own) {
      this.drafts.tasks.length = before
      own.leaf = true
      own.title = only.title
      own.notes.push(...only.notes)
      for (const sentence of sentences) if (sentence.task === only) sentence.task = own
      return
    }
    if (below.length > 0) {
      // Without a title of its own an item goes by its first duty.
      if (!node.head) own.title = own.heading = below[0]?.title ?? own.title
      return
    }
    const idle = sentences.length > 0 && sentences.every((s) => s.task === undefined)
    if (idle && !opensWithVerb(withoutAdverbs(own.title))) {
      // A heading over mere guidance or review orders nothing.
      this.drafts.tasks.length = before - 1
      if (head) delete head.task
      return
    }
    own.leaf = true
    if (!own.title) own.title = this.context.text.slice(node.contentStart, own.end)
    if (head) head.kind = 'task'
    for (const sentence of sentences) {
      if (sentence.task === undefined) Object.assign(sentence, { task: own, kind: 'task' })
    }
  }
}

function sentenceKind(reading: Reading): SentenceKind {
  return reading === 'announcement' ? 'background' : reading === 'duty' ? 'task' : reading
}

/** Notes in brackets inside a text. */
export function readNotes(words: string, units: ReadonlySet<string>): Note[] {
  const notes: Note[] = []
  for (const [remark] of words.matchAll(/[（(【〔［][^（(【〔［]{2,160}?[）)】〕］](?=\s*(?:[。；;，,]|$))/g)) {
    const note = readNote(remark, units)
    if (note) notes.push(note)
  }
  return notes
}
