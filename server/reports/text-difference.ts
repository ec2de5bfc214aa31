import type { TextChange } from '#server/http/contract'

type Part = TextChange['parts'][number]

/** A line of a report under its heading. */
export interface Line { readonly section: string; readonly text: string }

/** Beyond this many comparisons two texts are told apart as wholes: nobody reads such a difference word by word. */
const most = 4_000_000

/** The lines that differ, in order of the later text, each with the words that went and came. Unchanged lines are left out. */
export function textDifference(before: readonly Line[], after: readonly Line[]): TextChange[] {
  const changes: TextChange[] = []
  let gone: Line[] = []
  let come: Line[] = []
  const settle = (): void => {
    // What stands in the same place is the same line rewritten, as far as the two have anything in common.
    for (const [i, old] of gone.entries()) {
      const recent = come[i]
      if (recent && alike(old.text, recent.text)) changes.push({ section: recent.section, parts: words(old.text, recent.text) })
      else {
        changes.push({ section: old.section, parts: [{ kind: 'removed', text: old.text }] })
        if (recent) changes.push({ section: recent.section, parts: [{ kind: 'added', text: recent.text }] })
      }
    }
    for (const recent of come.slice(gone.length)) changes.push({ section: recent.section, parts: [{ kind: 'added', text: recent.text }] })
    gone = []
    come = []
  }
  for (const step of path(before, after, (a, b) => a.text === b.text)) {
    if (step.kind === 'same') settle()
    else if (step.kind === 'removed') gone.push(step.item)
    else come.push(step.item)
  }
  settle()
  return changes
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map((s) => s.segment)

/** Two texts word by word; numbers are words. */
function words(before: string, after: string): Part[] {
  const parts: Part[] = []
  for (const { kind, item } of path(wordsOf(before), wordsOf(after), (a, b) => a === b)) {
    const last = parts.at(-1)
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + item }
    else parts.push({ kind, text: item })
  }
  return parts
}

function alike(a: string, b: string): boolean {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const common = [...left].filter((w) => right.has(w)).length
  return common * 3 >= Math.max(left.size, right.size)
}

interface Step<T> { readonly kind: Part['kind']; readonly item: T }

/** The shortest way from one sequence to another: what stays, goes and comes, in order; what goes before what comes. */
function path<T>(before: readonly T[], after: readonly T[], equal: (a: T, b: T) => boolean): Step<T>[] {
  let [head, tail] = [0, 0]
  while (head < before.length && head < after.length && is(before[head], after[head], equal)) head++
  while (tail < before.length - head && tail < after.length - head && is(before[before.length - 1 - tail], after[after.length - 1 - tail], equal)) tail++
  const [old, recent] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const same = (items: readonly T[]): Step<T>[] => items.map((item) => ({ kind: 'same', item }))
  return [...same(before.slice(0, head)), ...middle(old, recent, equal), ...same(before.slice(before.length - tail))]
}

function is<T>(a: T | undefined, b: T | undefined, equal: (a: T, b: T) => boolean): boolean {
  return a !== undefined && b !== undefined && equal(a, b)
}

function middle<T>(old: readonly T[], recent: readonly T[], equal: (a: T, b: T) => boolean): Step<T>[] {
  const all = (kind: Part['kind'], items: readonly T[]): Step<T>[] => items.map((item) => ({ kind, item }))
  if (old.length === 0 || recent.length === 0 || old.length * recent.length > most) return [...all('removed', old), ...all('added', recent)]
  // longest[i * width + j]: the most that old from i and recent from j have in common, in order.
  const width = recent.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) for (let j = recent.length - 1; j >= 0; j--) {
    longest[i * width + j] = is(old[i], recent[j], equal) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const steps: Step<T>[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < recent.length) {
    const [a, b] = [old[i], recent[j]]
    if (a !== undefined && b !== undefined && equal(a, b)) { steps.push({ kind: 'same', item: b }); i++; j++ }
    else if (a !== undefined && (b === undefined || at(i + 1, j) >= at(i, j + 1))) { steps.push({ kind: 'removed', item: a }); i++ }
    else if (b !== undefined) { steps.push({ kind: 'added', item: b }); j++ }
  }
  return steps
}
