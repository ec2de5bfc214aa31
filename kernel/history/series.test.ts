import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimedTwice, days, daysOf, newGaps, paint, vague } from './days.test-helper.ts'
import { changeOf, edits as editsOf } from './edits.test-helper.ts'
import { verbsOf } from '../register/time-shape.ts'
import { isReversed, propagate, type SeriesChange, type Span } from './series.ts'

/** `甲 2020-01 … 2022` as a span named 甲; no end is open. */
const span = (id: string, since: string, until: string | null = null): Span<string> => ({ id, since, until, values: id })
const written = (series: readonly Span<string>[]): string[] => series.map((s) => `${s.values}${s.id === s.values ? '' : s.id === null ? '*' : `(${s.id})`} ${s.since}…${s.until ?? ''}`)
const two = [span('甲', '2020-01', '2022-01'), span('乙', '2022-01')]
const gap = [span('甲', '2020-01', '2021-01'), span('乙', '2022-01')]

describe('what each verb makes of a series (* a new row)', () => {
  it.each<[string, readonly Span<string>[], SeriesChange<string>, string[]]>([
    ['自某日变更：原来一段到此为止', two, { verb: 'change-from', target: '乙', since: '2023-05', values: '丙' }, ['甲 2020-01…2022-01', '乙 2022-01…2023-05', '丙* 2023-05…']],
    ['自某日变更：后面的段不动', two, { verb: 'change-from', target: '甲', since: '2021-03-15', values: '丙' }, ['甲 2020-01…2021-03-15', '丙* 2021-03-15…2022-01', '乙 2022-01…']],
    ['中间插入：落在一段里面，一分为二', two, { verb: 'insert-between', since: '2020-06', until: '2020-09', values: '丙' }, ['甲 2020-01…2020-06', '丙* 2020-06…2020-09', '甲* 2020-09…2022-01', '乙 2022-01…']],
    ['中间插入：跨两段，各让一截', two, { verb: 'insert-between', since: '2021-06', until: '2022-06', values: '丙' }, ['甲 2020-01…2021-06', '丙* 2021-06…2022-06', '乙 2022-06…']],
    ['中间插入：正好填空当，两边不动', gap, { verb: 'insert-between', since: '2021-01', until: '2022-01', values: '丙' }, ['甲 2020-01…2021-01', '丙* 2021-01…2022-01', '乙 2022-01…']],
    ['中间插入：盖住整段，那一段撤下', two, { verb: 'insert-between', since: '2019', until: '2022-01', values: '丙' }, ['丙* 2019…2022-01', '乙 2022-01…']],
    ['中间插入：可能重叠的年份不动', [span('甲', '2010', '2015-06')], { verb: 'insert-between', since: '2015', until: '2016', values: '丙' }, ['甲 2010…2015-06', '丙* 2015…2016']],
    ['覆盖以后：以后各段撤下', two, { verb: 'override-future', since: '2021-01', until: null, values: '丙' }, ['甲 2020-01…2021-01', '丙* 2021-01…']],
    ['覆盖以后：写明终止的，其后留空', two, { verb: 'override-future', since: '2023-01', until: '2023-06', values: '丙' }, ['甲 2020-01…2022-01', '乙 2022-01…2023-01', '丙* 2023-01…2023-06']],
    ['更正起始：相接的前一段跟着走', two, { verb: 'correct', target: '乙', since: '2022-03', until: null, values: '乙' }, ['甲 2020-01…2022-03', '乙 2022-03…']],
    ['更正起始：写得更细，前一段的终止一并写细', two, { verb: 'correct', target: '乙', since: '2022-01-12', until: null, values: '乙' }, ['甲 2020-01…2022-01-12', '乙 2022-01-12…']],
    ['更正起始：本有空当，前一段不动', gap, { verb: 'correct', target: '乙', since: '2021-09', until: null, values: '乙' }, ['甲 2020-01…2021-01', '乙 2021-09…']],
    ['更正起始：伸进前一段，前一段让位', gap, { verb: 'correct', target: '乙', since: '2020-09', until: null, values: '乙' }, ['甲 2020-01…2020-09', '乙 2020-09…']],
    ['更正终止：相接的后一段跟着走', two, { verb: 'correct', target: '甲', since: '2020-01', until: '2021-12', values: '甲' }, ['甲 2020-01…2021-12', '乙 2021-12…']],
    ['撤销：相接的前一段延续', [...two.slice(0, 1), span('乙', '2022-01', '2023-01'), span('丙', '2023-01')], { verb: 'rescind', target: '乙' }, ['甲 2020-01…2023-01', '丙 2023-01…']],
    ['撤销：留出空当', two, { verb: 'rescind', target: '乙', leaveGap: true }, ['甲 2020-01…2022-01']],
    ['撤销：本不相接，不延续', gap, { verb: 'rescind', target: '乙' }, ['甲 2020-01…2021-01']],
    ['撤销第一段：后一段不提前', two, { verb: 'rescind', target: '甲' }, ['乙 2022-01…']],
    ['新增、导入：接在现在一段之后，现在一段到此为止', two, { verb: 'create', since: '2024-05', until: null, values: '丙' }, ['甲 2020-01…2022-01', '乙 2022-01…2024-05', '丙* 2024-05…']],
  ])('%s', (_title, series, change, expected) => {
    const result = propagate(series, change)
    expect(result.ok ? written(result.series) : result.message).toEqual(expected)
  })

  it.each<[string, readonly Span<string>[], SeriesChange<string>, RegExp]>([
    ['从起始变更', two, { verb: 'change-from', target: '乙', since: '2022-01', values: '丙' }, /请用更正/],
    ['在终止以后变更', two, { verb: 'change-from', target: '甲', since: '2022-01', values: '丙' }, /已于 2022.01 终止/],
    ['变更日不够细', [span('甲', '2020-01', '2022-06')], { verb: 'change-from', target: '甲', since: '2022', values: '丙' }, /写到月或日/],
    ['插入的起始在一段起始前后不明', [span('甲', '2020-03')], { verb: 'insert-between', since: '2020', until: '2021', values: '丙' }, /已有一段自 2020.03 起，请把起始写到月或日/],
    ['插入的终止在一段终止前后不明', [span('甲', '2020-03', '2021-06')], { verb: 'insert-between', since: '2020-09', until: '2021', values: '丙' }, /请把终止写到月或日/],
    ['插入无终始', two, { verb: 'insert-between', since: '2021-06', until: '2021-06', values: '丙' }, /须晚于起始/],
    ['更正盖住前一段', two, { verb: 'correct', target: '乙', since: '2019', until: null, values: '乙' }, /会盖住前一段（2020.01 至 2022.01）/],
    ['更正为不终止而后面还有', two, { verb: 'correct', target: '甲', since: '2020-01', until: null, values: '甲' }, /覆盖以后/],
    ['更正盖住后一段', [...two.slice(0, 1), span('乙', '2022-01', '2023-01')], { verb: 'correct', target: '甲', since: '2020-01', until: '2023-01', values: '甲' }, /会盖住后一段/],
    ['更正跳过邻段', [span('甲', '2020', '2021'), span('乙', '2022', '2023'), span('丙', '2024')], { verb: 'correct', target: '甲', since: '2024-06', until: '2025', values: '甲' }, /盖住|重叠/],
    ['新增在已有段中间', two, { verb: 'create', since: '2021-01', until: '2021-06', values: '丙' }, /时间重叠.*中间插入/],
    ['新增早于现在一段', two, { verb: 'create', since: '2021-06', until: null, values: '丙' }, /时间重叠/],
  ])('%s：拒绝并说明', (_title, series, change, words) => {
    const result = propagate(series, change)
    expect(result.ok ? '' : result.message).toMatch(words)
  })

  it('knows which verbs a register has', () => {
    expect(verbsOf({ time: 'event' })).toEqual(['correct', 'rescind'])
    expect(verbsOf({ time: 'span' })).toHaveLength(5)
  })
})

describe('a series against a calendar with one box a day', () => {
  it('10,000 random edits: every certain day as painted, no gap where there was none, no overlap', () => {
    let [edits, taken] = [0, 0]
    fc.assert(fc.property(fc.array(editsOf(days), { minLength: 25, maxLength: 25 }), (list) => {
      let series: readonly Span<string>[] = []
      let next = 0
      for (const e of list) {
        edits += 1
        const change = changeOf(series, e, `v${(next += 1)}`)
        const result = change && propagate(series, change)
        if (!change || !result?.ok) continue
        taken += 1
        const fog = vague(series, result.series, 'since' in change ? [{ id: null, since: change.since, until: 'until' in change ? change.until : null, values: '' }] : [])
        const [before, expected, found] = [daysOf(series), paint(series, change), daysOf(result.series)]
        for (let i = 0; i < days.length; i++) {
          if (fog.has(i)) continue
          if (found[i] !== expected[i]) throw new Error(`${days[i]} holds ${found[i]}, not ${expected[i]}: ${JSON.stringify({ change, before: written(series), after: written(result.series) })}`)
        }
        // Gaps are only where they are asked for.
        const asked = (change.verb === 'override-future' && change.until !== null) || (change.verb === 'rescind' && change.leaveGap === true)
        const gaps = asked ? [] : newGaps(before, found, fog)
        if (gaps.length > 0) throw new Error(`a gap from ${gaps[0]}: ${JSON.stringify({ change, before: written(series), after: written(result.series) })}`)
        const twice = claimedTwice(result.series)
        if (twice.length > 0) throw new Error(`held twice on ${twice[0]}: ${JSON.stringify({ change, before: written(series), after: written(result.series) })}`)
        expect(result.series.filter(isReversed)).toEqual([])
        series = result.series.map((s) => ({ ...s, id: s.id ?? `r${(next += 1)}` }))
        if (series.length > 12) series = series.slice(4)
      }
    }), { numRuns: 400, seed: 20260713 })
    expect(edits).toBe(10_000)
    // Refusals are part of the rule, but a test of refusals alone would prove nothing.
    expect(taken).toBeGreaterThan(4_000)
  })
})
