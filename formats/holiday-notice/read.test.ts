import { describe, expect, it } from 'vitest'
import { publishedYears } from '#basis'
import { specialDays } from '#kernel'
import { readHolidayNotice, writeHolidayNotice } from './index.ts'

const days = (text: string, year = 2027): string[] => [...specialDays(readHolidayNotice(text, year).year)].map(([day, d]) => `${day.slice(5)}${d.kind === 'rest' ? '休' : '班'}`).sort()

describe('放假通知', () => {
  it('随系统发布的各年写成通知再读回，逐日相同，没有疑点', () => {
    for (const year of publishedYears) {
      const read = readHolidayNotice(writeHolidayNotice(year))
      expect(read.problems, String(year.year)).toEqual([])
      expect(read.year.document).toBe(year.document)
      expect([...specialDays(read.year)].sort()).toEqual([...specialDays(year)].sort())
    }
  })

  it.each([
    ['逐字照通知的写法，星期写周几', '一、元旦：1月1日（周五）至3日（周日）放假，共3天。', ['01-01休', '01-02休', '01-03休']],
    ['放假和上班写在一句里', '四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。', ['04-25班', '05-01休', '05-02休', '05-03休', '05-04休', '05-05休', '05-08班']],
    ['只放一天，不写共几天', '五、端午节：6月9日（周三）放假1天，不调休。', ['06-09休']],
    ['跨年写明上年', '一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。', ['01-01休', '01-02休', '12-31休']],
    ['跨年只写月份', '一、元旦：12月31日至1月2日放假调休，共3天。', ['01-01休', '01-02休', '12-31休']],
    ['跨月', '七、国庆节：9月30日至10月2日放假，共3天。', ['09-30休', '10-01休', '10-02休']],
    ['建议休息不是放假', '二、春节：2月6日至12日放假调休，共7天。鼓励各单位安排职工在除夕（2月5日）休息。', ['02-06休', '02-07休', '02-08休', '02-09休', '02-10休', '02-11休', '02-12休']],
    ['农历写在括号里', '二、春节：2月6日（农历正月初一、周六）放假，共1天。', ['02-06休']],
  ])('%s', (_, text, expected) => expect(days(text)).toEqual(expected))

  it.each([
    ['天数对不上', '一、元旦：1月1日至3日放假，共4天。', /通知写“4天”，读到 3 天/],
    ['星期对不上', '一、元旦：1月1日（周四）放假1天。', /2027-01-01 是周五，通知写周四/],
    ['没有这一天', '三、清明节：4月31日放假，共1天。', /没有 2027年4月31日 这一天/],
    ['工作日写成调休上班', '一、元旦：1月1日放假，共1天。1月4日上班。', /2027-01-04 本来就是工作日/],
    ['同一天放两次假', '一、元旦：1月1日放假，共1天。\n二、春节：1月1日放假，共1天。', /各有一次放假/],
    ['既放假又上班', '一、元旦：1月2日放假，共1天。1月2日上班。', /既放假又上班/],
    ['起止颠倒', '一、元旦：1月3日至1日放假，共3天。', /不像一段假期/],
    ['不是通知', '请各科室按时报送材料。', /没有读到放假安排/],
  ])('%s：说出哪一处', (_, text, message) => expect(readHolidayNotice(text, 2027).problems.join('\n')).toMatch(message))

  it('看不出年度时要求补充，不猜', () => expect(readHolidayNotice('一、元旦：1月1日放假，共1天。').problems[0]).toMatch(/看不出是哪一年/))
})
