import { describe, expect, it } from 'vitest'
import { unbrokenSince } from './derive.ts'
import { inBand, type Band, type Facts } from './roster.ts'

const span = (since: string, until: string | null, level: string | null) => ({ since, until, level })

describe('since when a level has been held without a break', () => {
  const cases: Record<string, [ReturnType<typeof span>[], string | null]> = {
    '没有任职': [[], null],
    '现职没有层次，不知道': [[span('2020-01', null, null)], null],
    '只有现职': [[span('2020-01', null, 'A')], '2020-01'],
    '前一职同层次，首尾相接': [[span('2016-05', '2020-01', 'A'), span('2020-01', null, 'A')], '2016-05'],
    '相接按月，日不同也算': [[span('2016-05', '2020-01', 'A'), span('2020-01-15', null, 'A')], '2016-05'],
    '前一职层次不同': [[span('2016-05', '2020-01', 'B'), span('2020-01', null, 'A')], '2020-01'],
    '中间断开一月': [[span('2016-05', '2019-11', 'A'), span('2020-01', null, 'A')], '2020-01'],
    '三段相接，次序无关': [[span('2020-01', null, 'A'), span('2012-03', '2016-05', 'A'), span('2016-05', '2020-01', 'A')], '2012-03'],
    '截至日以后的不算': [[span('2016-05', '2020-01', 'A'), span('2020-01', '2026-12', 'A'), span('2026-12', null, 'B')], '2016-05'],
    '已全部免职': [[span('2016-05', '2020-01', 'A')], null],
  }
  it.each(Object.entries(cases))('%s', (_title, [rows, since]) => expect(unbrokenSince(rows, 'level', '2026-06-30')).toBe(since))
})

describe('a band', () => {
  const facts: Facts = { age: 35, level: ['21', '2'], sex: '1', title: null }
  const cases: Record<string, [Band['when'], boolean]> = {
    '不设条件，都在': [[], true],
    '上下限都含本数': [[{ column: 'age', from: 31, to: 35 }], true],
    '差一岁': [[{ column: 'age', from: 36 }], false],
    '上级代码含下级': [[{ column: 'level', in: ['2'] }], true],
    '不是其中之一': [[{ column: 'sex', in: ['2'], not: true }], true],
    '没有登记的，不在“是”里': [[{ column: 'title', in: ['x'] }], false],
    '没有登记的，也不在“不是”里': [[{ column: 'title', in: ['x'], not: true }], false],
    '问有没有': [[{ column: 'title', given: false }, { column: 'age', given: true }], true],
    '各条都要满足': [[{ column: 'age', to: 40 }, { column: 'sex', in: ['2'] }], false],
  }
  it.each(Object.entries(cases))('%s', (_title, [when, held]) => expect(inBand({ when }, facts)).toBe(held))
})
