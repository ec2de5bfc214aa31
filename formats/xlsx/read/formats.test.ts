import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFormat, readFormatCode } from './number-format.ts'
import { dateToSerial, serialToClock, serialToDate } from './serial-date.ts'
import { TextStore } from './text-store.ts'

describe('number formats', () => {
  it.each([
    ['yyyy/m/d', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['yyyy年m月', 'month'],
    ['yyyy"年"m"月";@', 'month'],
    ['[$-804]yyyy/m/d;@', 'day'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'month'],
    ['yyyy\\.mm', 'month'],
    ['yyyy', 'year'],
    ['m"月"d"日"', 'day'],
    ['aaaa', 'day'],
    ['mmm-yy', 'month'],
    ['e"年"', 'year'],
    ['h:mm', 'time'],
    ['mm:ss', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0"元"', 'number'],
    ['0"day"', 'number'],
    ['[Red]0;[Blue]0', 'number'],
    ['@', 'number'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ', 'number'],
  ])('%s shows a %s', (code, shown) => {
    expect(readFormatCode(code).shown).toBe(shown)
  })

  it('knows the built-in ids of Chinese Excel', () => {
    expect([14, 22, 27, 31, 36, 57, 58].map((id) => numberFormat(id, undefined).shown)).toEqual(['day', 'day', 'month', 'day', 'month', 'month', 'day'])
    expect([0, 1, 9, 49].map((id) => numberFormat(id, undefined).shown)).toEqual(['number', 'number', 'number', 'number'])
    expect(numberFormat(14, '0').shown).toBe('number')
  })
})

describe('serial dates', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [46_341, '2026-11-15'],
    [2_958_465, '9999-12-31'],
  ])('%i is %s, both ways', (serial, date) => {
    expect(serialToDate(serial, false)).toBe(date)
    expect(dateToSerial(date)).toBe(serial)
  })

  it('has no day for serial 60, for negative ones and past the year 9999', () => {
    expect([60, 0, -1, 2_958_466, Number.NaN].map((s) => serialToDate(s, false))).toEqual([null, null, null, null, null])
    expect(['1899-12-31', '2026-02-29', '2026-13-01', '2026-1-1', ''].map(dateToSerial)).toEqual([null, null, null, null, null])
  })

  it('rounds clock times to seconds', () => {
    expect([0.75, 1.5, 0.000011574].map(serialToClock)).toEqual(['18:00:00', '12:00:00', '00:00:01'])
  })
})

describe('TextStore', () => {
  it('gives texts back in any order, from memory and from disk', () => {
    const store = new TextStore()
    // 100 MB of text: past the 64 MB kept in memory.
    const text = (i: number): string => `${i}`.padEnd(16_000, '名')
    const count = 2_200
    for (let i = 0; i < count; i++) store.add(text(i))
    expect(store.count).toBe(count)
    for (const i of [0, count - 1, 1, 1_500, 2_000, 7, 1_400, count - 2]) expect(store.get(i) === text(i)).toBe(true)
    for (let i = 0; i < count; i += 13) expect(store.get(i)?.startsWith(`${i}`)).toBe(true)
    expect(store.get(count)).toBeUndefined()
    expect(store.get(-1)).toBeUndefined()
    expect(store.get(Number.NaN)).toBeUndefined()
    store.close()
  })

  it('keeps any list of texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const store = new TextStore()
        for (const t of texts) store.add(t)
        expect(texts.map((_, i) => store.get(i))).toEqual(texts)
        store.close()
      }),
    )
  })
})
