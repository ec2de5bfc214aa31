import { describe, expect, it } from 'vitest'
import type { PlanTask } from '#server/http/contract'
import { countTasks, isOverdue, nextNumber, nobody, rangesOf, taskAt, treeLines } from './tasks.ts'

let order = 0
function task(number: string, parent: string | null = null, values: Record<string, string | number | null> = {}): PlanTask {
  return { row: { id: number, version: 1, title: number, values: { number, title: `任务${number}`, order: order++, ...values }, text: {} }, parent }
}
const numbers = (lines: { task: PlanTask }[]): string[] => lines.map((l) => l.task.row.id)

describe('deadlines', () => {
  it.each([
    ['2026-03-31', '2026-03-31', undefined, false],
    ['2026-03-31', '2026-04-01', undefined, true],
    ['2026-03', '2026-03-31', 'under-way', false],
    ['2026-03', '2026-04-01', 'under-way', true],
    ['2026-03', '2026-04-01', 'done', false],
    [null, '2026-04-01', 'pending', false],
  ])('deadline %s on %s, state %s: overdue %s', (deadline, today, state, overdue) =>
    expect(isOverdue(task('1', null, { deadline, state: state ?? null }).row, today)).toBe(overdue))
})

describe('tree', () => {
  const tasks = [task('1'), task('1.1', '1', { owner: '组织科' }), task('1.2', '1'), task('2'), task('2.1', '2'), task('9', 'rescinded')]

  it('keeps the order of the plan and loses no task whose parent is gone', () =>
    expect(numbers(treeLines(tasks, new Set(), {}, '2026-01-01'))).toEqual(['1', '1.1', '1.2', '2', '2.1', '9']))

  it('hides what stands under a closed task', () =>
    expect(numbers(treeLines(tasks, new Set(['1']), {}, '2026-01-01'))).toEqual(['1', '2', '2.1', '9']))

  it('keeps the ancestors of a match, marked, even when closed', () => {
    const lines = treeLines(tasks, new Set(['1']), { owner: '组织科' }, '2026-01-01')
    expect(lines.map((l) => [l.task.row.id, l.context, l.depth])).toEqual([['1', true, 0], ['1.1', false, 1]])
  })

  it('finds tasks nobody leads', () =>
    expect(numbers(treeLines(tasks, new Set(), { owner: nobody, words: '任务2' }, '2026-01-01'))).toEqual(['2', '2.1']))

  it('takes a task with others below it for a group, which is neither late nor without a leader', () =>
    expect(treeLines(tasks, new Set(), { owner: nobody, words: '任务2' }, '2026-01-01').map((l) => l.context)).toEqual([true, false]))

  it('gives a new task a number that is free', () => {
    const [one] = tasks
    expect(nextNumber(tasks, one ?? null)).toBe('1.3')
    expect(nextNumber(tasks, null)).toBe('3')
    expect(nextNumber([...tasks, task('1.3', '2')], one ?? null)).toBe('1.4')
  })

  it('counts the tasks that have none below them', () =>
    expect(countTasks(tasks, '2026-01-01')).toMatchObject({ total: 4, pending: 4, ownerless: 3, undated: 4, unbound: 4, overdue: 0 }))
})

describe('places in the original', () => {
  const outer = task('1', null, { start: 0, end: 40 })
  const inner = task('1.1', '1', { start: 10, end: 20 })
  const loose = task('2')

  it('takes the narrowest task at a place, whichever comes first', () => {
    expect(taskAt([outer, inner], 10)).toBe('1.1')
    expect(taskAt([inner, outer], 19)).toBe('1.1')
    expect(taskAt([outer, inner], 20)).toBe('1')
    expect(taskAt([outer, inner], 40)).toBeNull()
  })

  const sentences = [{ start: 0, end: 9, task: '1' }, { start: 9, end: 12, task: '2' }]
  it('shows a leaf by its own range, and by its sentences when it has none', () => {
    expect(rangesOf(inner, false, sentences)).toEqual([{ start: 10, end: 20 }])
    expect(rangesOf(loose, false, sentences)).toEqual([{ start: 9, end: 12 }])
  })
  it('shows a heading by its own sentences, not by all below it', () =>
    expect(rangesOf(outer, true, sentences)).toEqual([{ start: 0, end: 9 }]))
})
