import { describe, expect, it } from 'vitest'
import { foldDue } from './fold-due.ts'

const item = (kind: string, n: number): Parameters<typeof foldDue>[0][number] => ({ day: `2026-12-${String(n).padStart(2, '0')}`, kind, title: `${kind}${n}`, register: 'r', id: `${kind}${n}`, overdue: false })
const many = (kind: string, count: number) => Array.from({ length: count }, (_, i) => item(kind, i + 1))

describe('folding the due list', () => {
  it('shows one kind whole, however many', () => {
    expect(foldDue(many('合同期满', 30), [])).toEqual({ shown: many('合同期满', 30), folded: [] })
  })

  it('keeps the order and folds only what crowds the others out', () => {
    const { shown, folded } = foldDue([...many('任务到期', 10), ...many('影响期届满', 2)], [])
    expect(shown.map((d) => d.kind)).toEqual([...Array.from({ length: 6 }, () => '任务到期'), '影响期届满', '影响期届满'])
    expect(folded).toEqual([{ kind: '任务到期', count: 4 }])
  })

  it('never hides a single row behind a line that takes as much room', () => {
    expect(foldDue([...many('任务到期', 7), item('影响期届满', 1)], []).folded).toEqual([])
  })

  it('shows an unfolded kind whole', () => {
    expect(foldDue([...many('任务到期', 10), item('影响期届满', 1)], ['任务到期'])).toMatchObject({ shown: { length: 11 }, folded: [] })
  })
})
