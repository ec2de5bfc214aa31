import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retirementMonth, type OriginalAge } from './retirement-month.ts'

/** The annex, written out as it is printed: birth months in order, the delay growing by one after every `every` of them. */
function annex(original: OriginalAge): Map<string, { month: string; delay: number }> {
  const rows = new Map<string, { month: string; delay: number }>()
  const [every, most] = original === 50 ? [2, 60] : [4, 36]
  let [year, month, delay, inRow] = [2025 - original, 1, 1, 0]
  for (; year < 2100 - original; month === 12 ? (year++, month = 1) : month++) {
    if (inRow === every) { inRow = 0; if (delay < most) delay++ }
    inRow++
    const total = year * 12 + month - 1 + original * 12 + delay
    rows.set(`${String(year)}-${String(month).padStart(2, '0')}`, { month: `${String(Math.floor(total / 12))}-${String((total % 12) + 1).padStart(2, '0')}`, delay })
  }
  return rows
}

describe('渐进式延迟法定退休年龄', () => {
  it.each([60, 55, 50] as const)('原%i周岁：与附件逐月对照表一致', (original) => {
    for (const [birth, row] of annex(original)) expect([birth, retirementMonth(birth, original)]).toEqual([birth, row])
  })
  const printed: readonly (readonly [string, OriginalAge, string, number])[] = [
    ['1965-01', 60, '2025-02', 1], ['1976-09', 60, '2039-09', 36], ['1970-01', 55, '2025-02', 1], ['1981-09', 55, '2039-09', 36],
    ['1975-01', 50, '2025-02', 1], ['1984-11', 50, '2039-11', 60],
    ['1970-06-15', 60, '2031-11', 17], ['1975-03-20', 55, '2031-07', 16], ['1982-12-01', 50, '2036-12', 48],
    ['1964-12', 60, '2024-12', 0], ['1969-12', 55, '2024-12', 0], ['1974-12', 50, '2024-12', 0],
  ]
  it.each(printed)('%s，原%i周岁：%s，延迟%i个月', (birth, original, month, delay) => {
    expect(retirementMonth(birth, original)).toEqual({ month, delay })
  })
  it('后出生的不会先退休，早于上限时延迟不减', () => {
    fc.assert(fc.property(fc.constantFrom<OriginalAge>(50, 55, 60), fc.integer({ min: 1950 * 12, max: 2005 * 12 }), (original, at) => {
      const of = (n: number) => retirementMonth(`${String(Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}`, original)
      const [one, next] = [of(at), of(at + 1)]
      return one.month < next.month && one.delay <= next.delay
    }), { seed: 7 })
  })
})
