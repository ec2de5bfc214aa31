import { describe, expect, test } from 'vitest'
import { figureAt, figureParam, parseFigureAt, parseFigureParam, type FigureParam } from './figure-param.ts'

describe('the figure in the address', () => {
  const cases: [string, FigureParam][] = [
    ['cadres-total', { indicator: 'cadres-total', part: 'list' }],
    ['rate:denominator', { indicator: 'rate', part: 'denominator' }],
    ['cadres-total:list:unit', { indicator: 'cadres-total', part: 'list', by: 'unit' }],
    // Rows without a value are a cell of their own, not the whole.
    ['cadres-total:list:unit:', { indicator: 'cadres-total', part: 'list', by: 'unit', cell: '' }],
    ['cadres-total:list:unit:a:b', { indicator: 'cadres-total', part: 'list', by: 'unit', cell: 'a:b' }],
  ]
  test.each(cases)('%s', (text, param) => {
    expect(parseFigureParam(text)).toEqual(param)
    expect(figureParam(param)).toBe(text)
  })
  test('nothing is no figure', () => {
    expect(parseFigureParam(undefined)).toBeNull()
    expect(parseFigureParam(':list')).toBeNull()
  })
})

test('when it is computed: later parts may be missing, earlier ones too', () => {
  for (const at of [{}, { period: '2025' }, { period: '2025', asOf: '2025-12-31' }, { asOf: '2025-12-31' }, { period: '2025-01-01..2025-06-30', knownAt: '41' }]) {
    expect(parseFigureAt(figureAt(at))).toEqual(at)
  }
  expect(figureAt({ period: '2025' })).toBe('2025')
})
