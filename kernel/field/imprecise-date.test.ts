import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths, compactDate, dateProblem, earliest, formatDate, fullYears, isDay, isImpreciseDate, latest, nextDay,
  parseDay, parseImpreciseDate, precisionOf, previousDay,
} from './imprecise-date.ts'

const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
const wide = (text: string): string => text.replace(/[-./\d]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

describe('reading', () => {
  test.each([
    ['1978', '1978'], ['1978年', '1978'], [' 1978　', '1978'],
    ['1978.05', '1978-05'], ['1978-05', '1978-05'], ['1978/5', '1978-05'], ['1978.5', '1978-05'], ['197805', '1978-05'],
    ['1978年5月', '1978-05'], ['1978 年 05 月', '1978-05'], ['１９７８．０５', '1978-05'],
    ['19780503', '1978-05-03'], ['1978-05-03', '1978-05-03'], ['1978.5.3', '1978-05-03'], ['1978/05/3', '1978-05-03'],
    ['1978年5月3日', '1978-05-03'], ['２０００年２月２９日', '2000-02-29'], ['1850', '1850'], ['2200-12-31', '2200-12-31'],
  ])('%s is %s', (text, date) => {
    expect(parseImpreciseDate(text)).toBe(date)
    expect(dateProblem(text)).toBeNull()
  })

  test.each([
    ['', '日期为空，请填写'],
    ['1978.02.31', '2月没有31日，请核对'],
    ['19790229', '1979年2月没有29日，请核对'],
    ['1978年4月31日', '4月没有31日，请核对'],
    ['1978.13', '没有13月，请核对'],
    ['197800', '没有0月，请核对'],
    ['1978-05-00', '5月没有0日，请核对'],
    ['1849', '年份1849不在1850至2200之间，请核对'],
    ['220101', '年份2201不在1850至2200之间，请核对'],
    ['民建', '“民建”不是日期，请写成1978、1978.05或1978-05-03'],
    ['1978.5-3', '“1978.5-3”不是日期，请写成1978、1978.05或1978-05-03'],
    ['19785', '“19785”不是日期，请写成1978、1978.05或1978-05-03'],
    ['1978-05-03T00:00', '“1978-05-03T00:00”不是日期，请写成1978、1978.05或1978-05-03'],
  ])('refuses %s', (text, sentence) => {
    expect(parseImpreciseDate(text)).toBeNull()
    expect(dateProblem(text)).toBe(sentence)
  })

  test('what is shown and what is exchanged reads back', () => {
    fc.assert(fc.property(dates, (date) => {
      expect(parseImpreciseDate(formatDate(date))).toBe(date)
      expect(parseImpreciseDate(compactDate(date))).toBe(date)
      expect(isImpreciseDate(date)).toBe(true)
    }))
  })

  test('every spelling of a day reads alike', () => {
    fc.assert(fc.property(days, (day) => {
      const [y, m, d] = day.split('-').map(Number)
      const spellings = [day, `${y}.${m}.${d}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, `${y}年${m}月${d}号`, day.replaceAll('-', ''), ` ${day} `]
      for (const spelling of spellings.flatMap((s) => [s, wide(s)])) expect(parseDay(spelling)).toBe(day)
    }))
  })

  test('any text gives either a date or a sentence', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}[.\-/年]?\d{0,2}[.\-/月]?\d{0,2}$/)), (text) => {
      expect(parseImpreciseDate(text) === null).toBe(dateProblem(text) !== null)
    }))
  })

  test('a day needs full precision', () => {
    expect(parseDay('1978.05')).toBeNull()
    expect(parseDay('1978年5月3日')).toBe('1978-05-03')
    expect(isDay('1978-05-03')).toBe(true)
    expect(isDay('1978-5-3')).toBe(false)
    expect(isDay('1978-02-30')).toBe(false)
    expect(isImpreciseDate('197805')).toBe(false)
  })
})

describe('what a date may mean', () => {
  test('bounds', () => {
    expect([earliest('1978'), latest('1978')]).toEqual(['1978-01-01', '1978-12-31'])
    expect([earliest('2000-02'), latest('2000-02')]).toEqual(['2000-02-01', '2000-02-29'])
    expect(latest('1900-02')).toBe('1900-02-28')
  })

  test('bounds are ordered, within the date, and equal only for a day', () => {
    fc.assert(fc.property(dates, (date) => {
      expect(earliest(date) <= latest(date)).toBe(true)
      expect(earliest(date).startsWith(date) && latest(date).startsWith(date)).toBe(true)
      expect(earliest(date) === latest(date)).toBe(precisionOf(date) === 'day')
      expect(previousDay(earliest(date)).startsWith(date) || nextDay(latest(date)).startsWith(date)).toBe(false)
    }))
  })

  test('a text that is no stored date is refused', () => {
    expect(() => earliest('1978.05')).toThrow('“1978.05”不是')
    expect(() => addMonths('1978-05', 1)).toThrow('没有写到日')
  })
})

describe('reckoning', () => {
  test.each([
    ['2026-01-15', 6, '2026-07-15'], ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'], ['2026-03-31', -13, '2025-02-28'], ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (day, months, result) => expect(addMonths(day, months)).toBe(result))

  test('days step over month and year', () => {
    expect(nextDay('2023-12-31')).toBe('2024-01-01')
    expect(nextDay('2024-02-28')).toBe('2024-02-29')
    expect(previousDay('2023-03-01')).toBe('2023-02-28')
    fc.assert(fc.property(days, (day) => { expect(previousDay(nextDay(day))).toBe(day) }))
  })

  test.each([
    ['1978-05-03', '2026-05-02', 47], ['1978-05-03', '2026-05-03', 48], ['2000-02-29', '2018-02-28', 17], ['2000-02-29', '2018-03-01', 18],
    ['1978-05', '2026-04-30', 47], ['1978-05', '2026-05-01', 48], ['1978-05-20', '2026-05', 48], ['1978-05', '2026-05', 48],
    ['1978', '2026-05', null], ['1978', '2026-12', 48], ['1978', '2026-12-31', 48], ['1978', '2026-12-15', null],
    ['1978-05', '2026', null], ['1978-01', '2026', 48], ['1978', '2026', null],
    ['2026-05', '2026-05', 0], ['2026-06', '2026-05', null],
  ])('born %s, on %s: %s', (birth, on, years) => expect(fullYears(birth, on)).toBe(years))
})
