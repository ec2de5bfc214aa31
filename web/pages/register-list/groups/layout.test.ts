import { describe, expect, test } from 'vitest'
import type { PivotView } from '#server/http/contract'
import { layout, segmentAt } from './layout.ts'

const key = (label: string): PivotView['rows'][number] => ({ key: label, label, where: { op: 'in', path: ['x'], values: [label] } })
const found = {
  rows: [key('甲'), key('乙')], columns: [key('男'), key('女')],
  cells: [{ row: null, column: null, count: 5 }, { row: 0, column: null, count: 3 }, { row: 1, column: null, count: 2 }, { row: 0, column: 0, count: 1 }, { row: 0, column: 1, count: 2 }, { row: 1, column: 1, count: 2 }].map((c) => ({ ...c, value: c.count })),
} as unknown as PivotView

const lines = (two: boolean, open: string[]): string[] => {
  const { segments, length } = layout(found, two, new Set(open))
  return Array.from({ length }, (_, i) => {
    const at = segmentAt(segments, i)
    return at ? `${at.rows ? `${at.head.label}#${i - at.start}` : `${'  '.repeat(at.head.level)}${at.head.label}(${at.head.count})`}` : '?'
  })
}

describe('the lines of a grouped list', () => {
  test('closed groups are their heads', () => expect(lines(false, [])).toEqual(['甲(3)', '乙(2)']))
  test('an open group shows its rows', () => expect(lines(false, ['0'])).toEqual(['甲(3)', '甲#0', '甲#1', '甲#2', '乙(2)']))
  test('groups inside groups; those without rows do not stand', () => expect(lines(true, ['0', '0 1', '1'])).toEqual(['甲(3)', '  男(1)', '  女(2)', '女#0', '女#1', '乙(2)', '  女(2)']))
  test('nothing lies beyond the last line', () => expect(segmentAt(layout(found, false, new Set()).segments, 2)).toBeUndefined())
})
