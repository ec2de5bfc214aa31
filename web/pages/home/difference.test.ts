import { describe, expect, it } from 'vitest'
import type { Figure } from '#server/http/contract'
import { bareValue, differenceText } from './difference.ts'

const figure = (kind: Figure['kind'], value: Figure['value'], before?: Figure['value']): Figure => ({
  indicator: 'x', label: 'x', kind, unit: '人', definition: '', value, text: '', hidden: 0, period: { from: '', to: '', label: '' }, asOf: '', knownAt: 1,
  ...(before === undefined ? {} : { previous: { value: before, text: '', period: { from: '', to: '', label: '' }, asOf: '' } }),
})

describe('difference from the year before', () => {
  it.each([
    ['more', figure('count', 12, 9), '增 3'],
    ['fewer', figure('count', 9, 1209), '减 1,200'],
    ['equal', figure('distinct', 4, 4), '持平'],
    ['a ratio, in points without floating dust', figure('ratio', 93.3, 93.1), '增 0.2 个百分点'],
    ['a grade that changed', figure('grade', '好', '较好'), '上年较好'],
    ['a grade that did not', figure('grade', '好', '好'), '持平'],
    ['no year before', figure('count', 3), ''],
    ['an empty year before', figure('average', 3, null), ''],
  ])('%s', (_, given, text) => expect(differenceText(given)).toBe(text))

  it('says nothing of a figure of which nothing may be seen', () => {
    expect(differenceText({ ...figure('count', 0, 0), hidden: 14 })).toBe('')
    expect(differenceText({ ...figure('count', 2, 1), hidden: 14 })).toBe('增 1')
  })

  it('takes the measure word off once', () => {
    expect(bareValue({ value: 12, text: '12名' }, '名')).toBe('12')
    expect(bareValue({ value: 93.5, text: '93.5%' }, '%')).toBe('93.5')
    expect(bareValue({ value: '好', text: '“好”' }, '')).toBe('好')
    expect(bareValue({ value: null, text: '空' }, '名')).toBe('空')
  })
})
