import { latest } from '#kernel'
import type { PlanTask, RowView } from '#server/http/contract'

/** Pure questions about the tasks of a plan: no React, no requests. */

/** A field as text; empty when nothing is recorded. */
export function textOf(row: RowView, field: string): string {
  const value = row.values[field]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function numberOf(row: RowView, field: string): number | null {
  const value = row.values[field]
  if (typeof value === 'number') return value
  // Decimals may come as text, so that no digit is lost on the way.
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null
}

/** What people read in a cell: the text of a code, else the value itself. */
export function shownOf(row: RowView, field: string): string {
  return row.text[field] ?? textOf(row, field)
}

export type TaskState = 'pending' | 'under-way' | 'done'
/** A task nobody has reported on has not been started. */
export function stateOf(row: RowView): TaskState {
  const state = row.values['state']
  return state === 'done' || state === 'under-way' ? state : 'pending'
}

/** Not done although the last day of its deadline has gone by. On the day itself it is still in time. */
export function isOverdue(row: RowView, today: string): boolean {
  const deadline = textOf(row, 'deadline')
  return deadline !== '' && stateOf(row) !== 'done' && latest(deadline) < today
}

export interface TaskFilter {
  owner?: string
  mechanism?: string
  kind?: string
  state?: TaskState
  unbound?: boolean
  undated?: boolean
  overdue?: boolean
  words?: string
}

/** Filter value that stands for "nobody named yet": no office or mechanism is called so. */
export const nobody = '-'

export function isFiltered(filter: TaskFilter): boolean {
  return Object.values(filter).some((v) => v !== undefined && v !== '' && v !== false)
}

/**
 * Whether a task is meant by a filter. A task with others below it only groups them: it is not itself done, late or
 * without a leader, so that the counts here and those on the other pages are the same.
 */
function matches(row: RowView, isParent: boolean, filter: TaskFilter, today: string): boolean {
  if (isParent && (filter.state || filter.unbound || filter.undated || filter.overdue || filter.owner === nobody || filter.mechanism === nobody)) return false
  if (filter.owner && (filter.owner === nobody ? textOf(row, 'owner') !== '' : textOf(row, 'owner') !== filter.owner)) return false
  if (filter.mechanism && (filter.mechanism === nobody ? textOf(row, 'mechanism') !== '' : textOf(row, 'mechanism') !== filter.mechanism)) return false
  if (filter.kind && textOf(row, 'kind') !== filter.kind) return false
  if (filter.state && stateOf(row) !== filter.state) return false
  if (filter.unbound && textOf(row, 'indicator') !== '') return false
  if (filter.undated && textOf(row, 'deadline') !== '') return false
  if (filter.overdue && !isOverdue(row, today)) return false
  if (filter.words) {
    const heap = `${textOf(row, 'number')} ${textOf(row, 'title')} ${textOf(row, 'text')} ${textOf(row, 'owner')} ${textOf(row, 'partners')}`
    if (!filter.words.split(/\s+/).every((w) => heap.includes(w))) return false
  }
  return true
}

export interface TreeLine {
  task: PlanTask
  depth: number
  children: number
  open: boolean
  /** Shown only because a task below it matches the filter. */
  context: boolean
}

/**
 * The tree as lines, in the plan's order. Under a filter the ancestors of what matches stay, marked as context, and every
 * branch is open. A task whose parent is missing (rescinded) stands at the top: nothing may vanish from the list.
 */
export function treeLines(tasks: readonly PlanTask[], closed: ReadonlySet<string>, filter: TaskFilter, today: string): TreeLine[] {
  const byId = new Map(tasks.map((t) => [t.row.id, t]))
  const below = new Map<string, PlanTask[]>()
  for (const task of tasks) {
    const parent = task.parent && byId.has(task.parent) ? task.parent : ''
    const siblings = below.get(parent)
    if (siblings) siblings.push(task)
    else below.set(parent, [task])
  }
  for (const siblings of below.values()) siblings.sort(inOrder)
  const filtered = isFiltered(filter)
  const lines: TreeLine[] = []
  const seen = new Set<string>()
  const walk = (parent: string, depth: number): boolean => {
    let any = false
    for (const task of below.get(parent) ?? []) {
      if (seen.has(task.row.id)) continue
      seen.add(task.row.id)
      const at = lines.length
      const children = below.get(task.row.id)?.length ?? 0
      const hit = matches(task.row, children > 0, filter, today)
      const open = filtered || !closed.has(task.row.id)
      lines.push({ task, depth, children, open, context: !hit })
      const deeper = open && walk(task.row.id, depth + 1)
      if (filtered && !hit && !deeper) lines.length = at
      else any = true
    }
    return any
  }
  walk('', 0)
  return lines
}

function inOrder(a: PlanTask, b: PlanTask): number {
  return (numberOf(a.row, 'order') ?? Infinity) - (numberOf(b.row, 'order') ?? Infinity)
    || textOf(a.row, 'number').localeCompare(textOf(b.row, 'number'), 'zh', { numeric: true })
}

export interface TaskCounts { total: number; done: number; underWay: number; pending: number; overdue: number; unbound: number; undated: number; ownerless: number }

/** Counts over the tasks that have none below them. */
export function countTasks(tasks: readonly PlanTask[], today: string): TaskCounts {
  const parents = new Set(tasks.map((t) => t.parent))
  const rows = tasks.map((t) => t.row).filter((row) => !parents.has(row.id))
  const counts: TaskCounts = { total: rows.length, done: 0, underWay: 0, pending: 0, overdue: 0, unbound: 0, undated: 0, ownerless: 0 }
  for (const row of rows) {
    const state = stateOf(row)
    if (state === 'done') counts.done++
    else if (state === 'under-way') counts.underWay++
    else counts.pending++
    if (isOverdue(row, today)) counts.overdue++
    if (textOf(row, 'indicator') === '') counts.unbound++
    if (textOf(row, 'deadline') === '') counts.undated++
    if (textOf(row, 'owner') === '') counts.ownerless++
  }
  return counts
}

/** Every value of a field that is in use, most frequent first. */
export function valuesInUse(rows: readonly RowView[], field: string): string[] {
  const uses = new Map<string, number>()
  for (const row of rows) {
    const value = textOf(row, field)
    if (value) uses.set(value, (uses.get(value) ?? 0) + 1)
  }
  return [...uses].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh')).map(([value]) => value)
}

export interface Range { start: number; end: number }

/**
 * Where in the original a task stands. A leaf: its own range. A heading's range spans everything below it, so the sentences
 * that are its own (its heading and what is said of all below) stand for it.
 */
export function rangesOf(task: PlanTask, isParent: boolean, sentences: readonly { start: number; end: number; task: string | null }[]): Range[] {
  const own = sentences.filter((s) => s.task === task.row.id).map((s) => ({ start: s.start, end: s.end }))
  const start = numberOf(task.row, 'start')
  const end = numberOf(task.row, 'end')
  const range = start !== null && end !== null && end > start ? [{ start, end }] : []
  return isParent ? (own.length > 0 ? own : range) : range.length > 0 ? range : own
}

/** The narrowest task that covers a place of the original; null where none does. */
export function taskAt(tasks: readonly PlanTask[], offset: number): string | null {
  let best: string | null = null
  let width = Infinity
  for (const { row } of tasks) {
    const start = numberOf(row, 'start')
    const end = numberOf(row, 'end')
    if (start === null || end === null || offset < start || offset >= end || end - start > width) continue
    best = row.id
    width = end - start
  }
  return best
}

/** Next free number under a parent (`3` with 3.1 and 3.2 → `3.3`), or at the top. */
export function nextNumber(tasks: readonly PlanTask[], parent: PlanTask | null): string {
  const siblings = tasks.filter((t) => (t.parent ?? null) === (parent?.row.id ?? null))
  const taken = new Set(tasks.map((t) => textOf(t.row, 'number')))
  const base = parent ? textOf(parent.row, 'number') : ''
  for (let n = siblings.length + 1; ; n++) {
    const number = base ? `${base}.${n}` : String(n)
    if (!taken.has(number)) return number
  }
}
