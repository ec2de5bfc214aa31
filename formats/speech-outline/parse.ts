/** A work speech, work points or a work plan → its sentences and its tree of tasks. */

import { deadlineIn, planYear } from './dates.ts'
import { frameOf } from './document.ts'
import { readOutline } from './kinds.ts'
import { identify } from './identify.ts'
import { matcher, type Matcher } from './match.ts'
import { markerAt } from './markers.ts'
import { isNote, sharedInText, type Note } from './notes.ts'
import { buildOutline } from './outline.ts'
import { resultKind } from './results.ts'
import { paragraphsOf, quotedMask } from './scan.ts'
import { itemsOf } from './segment.ts'
import { targetIn } from './targets.ts'
import { draftTasks, readNotes, type TaskDraft } from './tasks.ts'
import type { Catalogue, Sentence, Speech, SpeechOptions, Task } from './types.ts'

const longestTitle = 30

/**
 * Splits a text by its outline and by its duties.
 *
 * Guarantees, for any text: sentences are ordered and disjoint and together hold every non-blank character; each task's
 * `text` is `slice(start, end)`; a task's sentences lie inside it and it inside its parent; tasks are in document order,
 * parents first; ids are unique. Never throws; linear in the length of the text.
 *
 * Mechanism and indicator of a leaf: the longest catalogue term found in its main clause, else in its text; a
 * mechanism failing that by the heading right above it. They, and owner, deadline and target, are absent where the text does not say.
 */
export function parseSpeech(text: string, catalogue: Catalogue, options: SpeechOptions = {}): Speech {
  const paragraphs = paragraphsOf(text, (at, end) => markerAt(text, at, end, 'line') !== undefined, options.unwrapped)
  const mask = quotedMask(text, paragraphs)
  const frame = frameOf(text, paragraphs, paragraphs.map((paragraph, i) => itemsOf(text, mask, paragraph, i)))
  const year = options.year ?? planYear(frame.title, text)
  const root = buildOutline(text, frame.pieces)
  const readings = readOutline(text, root, frame.title, year)
  const mechanisms = matcher(catalogue.mechanisms.map((m) => ({ key: m.slug, terms: [m.label, ...m.keywords] })))
  const indicators = matcher(catalogue.indicators.map((i) => ({ key: i.id, terms: [i.label, ...i.keywords] })))
  const units = new Set(catalogue.units ?? [])
  const drafts = draftTasks({ text, mask, mechanisms, units }, root, readings)

  const sentences = [...frame.fixed, ...drafts.sentences].sort((a, b) => a.start - b.start)
  widen(drafts.tasks)
  const ids = identify(drafts.tasks)
  const facts = { text, mask, year, mechanisms, indicators, units }
  return {
    text,
    sentences: sentences.map((draft): Sentence => {
      const task = 'task' in draft && draft.task ? ids.get(draft.task) : undefined
      return { start: draft.start, end: draft.end, kind: draft.kind, ...(task ? { task: task.id } : {}) }
    }),
    tasks: drafts.tasks.map((draft) => taskOf(draft, ids.get(draft) ?? { id: '', level: 1 }, ids.get(draft.parent ?? draft)?.id ?? '', facts)),
  }
}

/** A leaf that took in a following sentence may outgrow the heading computed before. */
function widen(tasks: readonly TaskDraft[]): void {
  for (const task of tasks.toReversed()) {
    if (task.parent) task.parent.end = Math.max(task.parent.end, task.end)
  }
}

interface Facts {
  text: string
  mask: Uint8Array
  year: number | undefined
  mechanisms: Matcher
  indicators: Matcher
  units: ReadonlySet<string>
}

function taskOf(draft: TaskDraft, { id, level }: { id: string; level: number }, parentId: string, facts: Facts): Task {
  const text = facts.text.slice(draft.start, draft.end)
  // A heading speaks for itself, not for what stands below it.
  const words = draft.leaf ? text : draft.ownHead ? draft.heading : ''
  const target = draft.leaf ? targetIn(text, (at) => facts.mask[draft.start + at] !== 0) : undefined
  const note = noteFor(draft, words, facts)
  const deadline = note.deadline ? deadlineIn(note.deadline, facts.year) : deadlineIn(words, facts.year, true)
  const plain = text.replace(/\s*[\r\n]+\s*/g, '')
  const mechanism = draft.leaf ? (facts.mechanisms.best(draft.title) ?? facts.mechanisms.best(plain) ?? facts.mechanisms.best(draft.parent?.heading ?? '')) : undefined
  const indicator = draft.leaf ? (facts.indicators.best(draft.title) ?? facts.indicators.best(plain)) : undefined
  return {
    id,
    parent: draft.parent ? parentId : null,
    level,
    title: titleOf(draft, facts.units),
    text,
    start: draft.start,
    end: draft.end,
    kind: draft.leaf ? resultKind(titleWords(draft.title, facts.units), target !== undefined) : 'heading',
    ...(note.owner === undefined ? {} : { owner: note.owner }),
    ...(note.partners === undefined ? {} : { partners: note.partners }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(target === undefined ? {} : { target }),
    ...(mechanism === undefined ? {} : { mechanism }),
    ...(indicator === undefined ? {} : { indicator }),
  }
}

/** Its own notes first, then what the text says (由…牵头), then the notes of the headings above it. */
function noteFor(draft: TaskDraft, words: string, facts: Facts): Note {
  const merged: Note = {}
  const take = (note: Note | undefined) => {
    if (!note) return
    // Owner and partners are named together: partners of another owner would be wrong.
    if (merged.owner === undefined && merged.partners === undefined) {
      if (note.owner !== undefined) merged.owner = note.owner
      if (note.partners !== undefined) merged.partners = note.partners
    } else if (merged.partners === undefined && note.owner === undefined && note.partners !== undefined) {
      merged.partners = note.partners
    }
    if (note.deadline !== undefined) merged.deadline ??= note.deadline
  }
  for (const note of draft.leaf ? readNotes(words, facts.units) : []) take(note)
  for (const note of draft.notes) take(note)
  take(sharedInText(words))
  for (let above = draft.parent; above; above = above.parent) for (const note of above.notes) take(note)
  return merged
}

function titleWords(title: string, units: ReadonlySet<string>): string {
  return title
    .replace(/[（(【〔［][^（(【〔［]{2,160}?[）)】〕］](?=\s*(?:[。；;，,]|$))/g, (remark) => (isNote(remark, units) ? '' : remark))
    .replace(/^要(?=.{3,})/, '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/[。；;，,：:！!\s]{1,20}$/, '')
    .trim()
}

function titleOf(draft: TaskDraft, units: ReadonlySet<string>): string {
  const words = titleWords(draft.title, units)
  const limit = draft.leaf ? longestTitle : longestTitle * 2
  if (words.length <= limit) return words
  // Surrogate pairs are kept whole.
  return `${words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
