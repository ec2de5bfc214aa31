import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, previousDay } from '../field/imprecise-date.ts'
import { fills } from './term.ts'
import { accumulates, begins, between, completes, lasting, termText } from './time.ts'

describe('足月和累计', () => {
  it.each([
    ['2023-12-01', 36, '2026-12-01', '2026-12-01'], ['2023-12', 36, '2026-12-01', '2026-12-01'], ['2024-02-29', 12, '2025-02-28', '2025-02-28'],
    ['2025-08-31', 6, '2026-02-28', '2026-02-28'], ['2023', 36, '2026-01-01', '2026-12-31'],
  ])('%s 满%i个月', (since, months, earliest, latest) => {
    expect(completes(since, months)).toEqual({ earliest, latest })
  })
  it('只到月的，自当月首日起；只到年的，是一段', () => {
    expect([begins('2023-12'), begins('2023')]).toEqual([{ earliest: '2023-12-01', latest: '2023-12-01' }, { earliest: '2023-01-01', latest: '2023-12-31' }])
  })
  it.each([
    [['2020-01-01', '2022-01-01'], ['2025-12-01', null], 36, '2026-12-01'],
    [['2020-01-01', '2022-01-01'], ['2021-06-01', null], 36, '2023-01-01'],
    [['2020-01-01', '2022-01-01'], ['2023-01-01', '2023-06-01'], 36, null],
  ] as const)('两段 %j %j 满%i个月：%s', ([a, b], [c, d], months, day) => {
    expect(accumulates([{ since: a, until: b }, { since: c, until: d }], months)).toEqual(day === null ? null : { earliest: day, latest: day })
  })
  it('起止只到年的，给出区间', () => {
    expect(accumulates([{ since: '2020', until: null }], 24)).toEqual({ earliest: '2022-01-01', latest: '2022-12-31' })
  })
  it('说成几年几个月', () => {
    expect([termText({ months: 21 }), termText({ months: 24 }), termText({ months: 0, days: 12 }), termText({ months: 2, days: 15 }), termText({ months: 2, days: 15 }, true)]).toEqual(['1年9个月', '2年', '12天', '2个月', '2个月15天'])
  })

  const day = fc.integer({ min: 0, max: 14_000 }).map((n) => addDays('1990-01-01', n))
  it('一段任职：期满当日恰满，前一日不满', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 240 }), (since, months) => {
      const full = accumulates([{ since, until: null }], months)?.earliest ?? ''
      expect(full).toBe(addMonths(since, months))
      expect(lasting([{ since, until: null }], full).months).toBeGreaterThanOrEqual(months)
      // A month that ends early (8月31日 → 2月28日) is full on its last day.
      if (full.slice(8) === since.slice(8)) expect(lasting([{ since, until: null }], previousDay(full)).months).toBe(months - 1)
    }), { seed: 7 })
  })
  it('先后两日之间：加回去就是后一日', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 9000 }), (from, days) => {
      const to = addDays(from, days)
      const gap = between(from, to)
      expect(addDays(addMonths(from, gap.months), gap.days)).toBe(to)
      expect(gap.days).toBeLessThan(31)
    }), { seed: 7 })
  })
  it('切成几段、重叠多少，都不改变累计的日子', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 96 }), (since, first, overlap, months) => {
      const cut = addDays(since, first)
      const parts = [{ since: addDays(cut, -Math.min(overlap, first)), until: null }, { since, until: cut }]
      expect(accumulates(parts, months)).toEqual(accumulates([{ since, until: null }], months))
      expect(lasting(parts, addDays(since, 2000))).toEqual(between(since, addDays(since, 2000)))
    }), { seed: 7 })
  })
})

describe('满若干年限', () => {
  const stretch = [{ since: '2023-12-01', until: null }]
  it.each([
    ['2026-11-30', 'forbid', '在任满2年11个月，差1天，2026-12-01 期满'], ['2026-12-01', 'allow', '在任满3年'], ['2023-11-01', 'forbid', '在任尚未起算，差3年1个月，2026-12-01 期满'],
  ])('%s', (on, outcome, text) => {
    expect(fills(on, stretch, 36, { what: '在任' })).toMatchObject({ outcome, reasons: [{ text }] })
  })
  it('已经结束而不足的，永远不足', () => {
    expect(fills('2030-01-01', [{ since: '2020-01', until: '2022-01' }], 36, { what: '在任' })).toMatchObject({ outcome: 'forbid', reasons: [{ text: '在任累计2年，不足3年' }], turns: [] })
    expect(fills('2030-01-01', [], 36, { what: '在任', none: '没有任职' })).toMatchObject({ outcome: 'forbid', reasons: [{ text: '没有任职，须满3年' }] })
  })
})
