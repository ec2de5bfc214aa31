import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayWithin, periodWithin } from './when.ts'
import { parsePeriod } from '../indicator/period.ts'
import { rankBetween, ranksBetween } from './rank.ts'
import { readNarrative, tokenNames, writeNarrative } from './token.ts'

const names = tokenNames([
  { id: 'admonished', label: '受到诫勉的干部人数', kind: 'distinct', dimensions: [{ id: 'sex', label: '性别' }], formerly: ['诫勉人数'] },
  { id: 'rate', label: '村党组织书记、村委会主任“一肩挑”率', kind: 'ratio', dimensions: [{ id: 'town', label: '所属镇（街道）' }] },
  { id: 'dotted', label: '甲·乙数', kind: 'count', dimensions: [] },
  { id: 'grade', label: '述职评议等次', kind: 'grade', dimensions: [] },
])

/** What stands in the text → what it is read as. */
const readable: Record<string, object> = {
  '【受到诫勉的干部人数】': { kind: 'figure', indicator: 'admonished', form: 'value' },
  '【受到诫勉的干部人数·比上年】': { kind: 'figure', indicator: 'admonished', form: 'change' },
  '【受到诫勉的干部人数·上年】': { kind: 'figure', indicator: 'admonished', form: 'value', when: '上年' },
  '【受到诫勉的干部人数｜2024年上半年】': { kind: 'figure', indicator: 'admonished', form: 'value', when: '2024年上半年' },
  '【受到诫勉的干部人数·性别=女】': { kind: 'figure', indicator: 'admonished', form: 'value', by: 'sex', cell: '女' },
  '【受到诫勉的干部人数 · 占比 · 性别＝女】': { kind: 'figure', indicator: 'admonished', form: 'share', by: 'sex', cell: '女' },
  '【受到诫勉的干部人数·性别】': { kind: 'figure', indicator: 'admonished', form: 'parts', by: 'sex' },
  '【村党组织书记、村委会主任“一肩挑”率·构成】': { kind: 'figure', indicator: 'rate', form: 'parts' },
  '【甲·乙数·比上年】': { kind: 'figure', indicator: 'dotted', form: 'change' },
  '【诫勉人数】': { kind: 'figure', indicator: 'admonished', form: 'value' },
  '【admonished】': { kind: 'figure', indicator: 'admonished', form: 'value' },
  '【截至日】': { kind: 'blank', blank: 'asOf' },
  '【全年】': { kind: 'blank', blank: 'wholeYear' },
}
const broken: Record<string, RegExp> = {
  '【】': /没有指标名称/,
  '【诫勉干部】': /没有名为“诫勉干部”的指标/,
  '【受到诫勉的干部人数·占比】': /占比要写明/,
  '【受到诫勉的干部人数·构成】': /构成要写明/,
  '【受到诫勉的干部人数·民族=汉】': /“民族=汉”不是形式、期间或“受到诫勉的干部人数”的分列（性别）/,
  '【受到诫勉的干部人数·比上年·性别】': /分列要写明/,
  '【述职评议等次·占比】': /没有占比/,
  '【村党组织书记、村委会主任“一肩挑”率·占比·所属镇（街道）=东镇】': /没有占比/,
}

describe('figures in an edited text', () => {
  it.each(Object.entries(readable))('%s', (text, piece) => expect(readNarrative(text, names)).toEqual([piece]))
  it.each(Object.entries(broken))('%s is kept and explained', (text, problem) => {
    expect(readNarrative(`前${text}后`, names)).toEqual([{ kind: 'text', text: '前' }, { kind: 'broken', text, problem: expect.stringMatching(problem) }, { kind: 'text', text: '后' }])
  })
  it('loses nothing of any text, and reads its own writing back', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(readable), ...Object.keys(broken), '【', '】', '\n'))
    fc.assert(fc.property(fc.array(part).map((p) => p.join('')), (text) => {
      const pieces = readNarrative(text, names)
      const written = writeNarrative(pieces, names)
      expect(readNarrative(written, names)).toEqual(pieces)
      expect(pieces.flatMap((p) => (p.kind === 'text' || p.kind === 'broken' ? [p.text] : [])).every((t) => text.includes(t))).toBe(true)
    }))
  })
})

describe('periods named in a report on 2025', () => {
  const base = parsePeriod('2025') ?? { from: '', to: '', label: '' }
  it.each([
    ['上年', '2024-01-01', '2024-12-31', '2024-12-31'], ['上半年', '2025-01-01', '2025-06-30', '2025-06-30'], ['上年第三季度', '2024-07-01', '2024-09-30', '2024-09-30'], ['一季度', '2025-01-01', '2025-03-31', '2025-03-31'],
    ['2月', '2025-02-01', '2025-02-28', '2025-02-28'], ['2022年', '2022-01-01', '2022-12-31', '2022-12-31'], ['本年', '2025-01-01', '2025-12-31', '2025-12-31'], ['2026年', '2026-01-01', '2026-12-31', null],
  ])('%s', (text, from, to, asOf) => {
    const period = periodWithin(text, base)
    expect(period).toMatchObject({ from, to })
    expect(period && dayWithin(period, base, '2025-12-31')).toBe(asOf)
  })
  it.each(['', '女', '前年初', '13月', '第五季度'])('%s names none', (text) => expect(periodWithin(text, base)).toBeNull())
  it('asks the same day a year before while the year runs', () => expect(dayWithin(parsePeriod('2024') ?? base, base, '2025-08-15')).toBe('2024-08-15'))
})

describe('ranks', () => {
  it('always finds a place between two others', () => {
    fc.assert(fc.property(fc.array(fc.nat(60), { maxLength: 80 }), (places) => {
      const ranks: string[] = []
      for (const p of places) {
        const at = p % (ranks.length + 1)
        ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null))
      }
      expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => (a < b ? -1 : 1)))
      expect(ranks.some((r) => r.endsWith('0'))).toBe(false)
    }))
  })
  it('stays short when many are placed at once', () => {
    const ranks = ranksBetween(null, null, 500)
    expect(ranks).toEqual([...ranks].sort((a, b) => (a < b ? -1 : 1)))
    expect(Math.max(...ranks.map((r) => r.length))).toBeLessThanOrEqual(3)
  })
})
