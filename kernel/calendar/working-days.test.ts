import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedYears } from '#basis'
import { addWorkingDays, dayKind, lastWorkingDay, specialDays, weekday, workingDaysBetween, type WorkingCalendar } from './working-days.ts'

const calendar: WorkingCalendar = {
  known: new Set(publishedYears.map((y) => y.year)),
  days: new Map(publishedYears.flatMap((y) => [...specialDays(y)])),
}
const day = fc.integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

describe('工作日', () => {
  it.each([
    ['平常的周三', '2026-11-25', true, null, true],
    ['平常的周六', '2026-11-28', false, null, true],
    ['国庆放假', '2026-10-07', false, '国庆节', true],
    ['国庆前周日调休上班', '2026-09-20', true, '国庆节', true],
    ['元旦连休从上年末开始', '2022-12-31', false, '元旦', true],
    ['没有导入安排的年份按周末推算，并且说明', '2031-10-01', true, null, false],
  ])('%s', (_, on, working, name, certain) => expect(dayKind(calendar, on)).toEqual({ working, name, certain }))

  it.each([
    ['公示不少于五个工作日，首日不计，跨国庆', '2026-09-29', 5, '2026-10-12'],
    ['春节前后：调休上班的周六算一天', '2026-02-13', 2, '2026-02-24'],
    ['往前数', '2026-10-08', -1, '2026-09-30'],
    ['期间最后一日休息，顺延到休假结束的次日', '2026-10-03', 0, '2026-10-08'],
    ['当日就是工作日', '2026-11-25', 0, '2026-11-25'],
  ])('%s', (_, from, count, to) => expect(addWorkingDays(calendar, from, count)).toEqual({ value: to, certain: true }))

  it('到期日休息的，最迟在前一个工作日办', () => {
    expect(lastWorkingDay(calendar, '2026-10-07')).toEqual({ value: '2026-09-30', certain: true })
    expect(lastWorkingDay(calendar, '2026-10-10')).toEqual({ value: '2026-10-10', certain: true })
  })

  it('推算经过没有安排的年份，结果不作确定', () => expect(addWorkingDays(calendar, '2026-12-28', 10)).toEqual({ value: '2027-01-11', certain: false }))

  it('全年工作日数：2024 年 251 天、2025 年 248 天、2026 年 248 天', () => {
    const count = (year: number): number => workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`).value
    expect([2024, 2025, 2026].map(count)).toEqual([251, 248, 248])
  })

  it('每一年的安排自身不矛盾：不重日，调休上班的都是周末', () => {
    for (const year of publishedYears) {
      const days = year.rest.reduce((n, r) => n + (Date.parse(r.to) - Date.parse(r.from)) / 86_400_000 + 1, 0) + year.work.length
      expect(specialDays(year).size, String(year.year)).toBe(days)
      for (const w of year.work) expect([0, 6], w.day).toContain(weekday(w.day))
    }
  })

  it('加几个工作日，两日之间就有几个工作日；逐日去数也一样', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const to = addWorkingDays(calendar, from, n).value
      expect(workingDaysBetween(calendar, from, to).value).toBe(n)
      expect(dayKind(calendar, to).working).toBe(true)
      let counted = 0
      for (let t = Date.parse(from) + 86_400_000; t <= Date.parse(to); t += 86_400_000) if (dayKind(calendar, new Date(t).toISOString().slice(0, 10)).working) counted += 1
      expect(counted).toBe(n)
      expect(workingDaysBetween(calendar, to, from).value).toBe(-n)
    }), { numRuns: 300 })
  })
})
