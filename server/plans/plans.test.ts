// Plans on a real database: what is read from a speech is what is stored and shown, once.
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Principal } from '#kernel'
import { look } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { id, openEmptyCounty, type County } from '../reports/county.test-helper.ts'
import { importPlan } from './import-plan.ts'
import { plansList, planView } from './view.ts'

const points = `县委组织部二〇二六年工作要点
2026年，全县组织工作的总体要求是围绕中心、服务大局。
一、建强干部队伍
（一）抓好培养选拔。大力培养选拔优秀年轻干部，全年不少于30名（牵头单位：干部科）。6月底前出台年轻干部培养管理办法。
（二）从严管理监督。建立干部监督信息库。
二、夯实基层基础
开展党支部规范化建设活动，整顿软弱涣散村党组织12个。
`
const bytes = new TextEncoder().encode(points)
const speech = new URL('../../../shared/inputs/annual-speech.txt', import.meta.url)
let county: County

beforeAll(async () => {
  county = await openEmptyCounty()
  await county.write('create', '建账', { insert: {
    unit: { 21: { name: '干部科', kind: 'party-organ' } },
    person: { 11: { name: '赵一平', sex: '1', birth: '1992-05' } },
    appointment: { 61: { person: id(11), since: '2026-01', unit: id(21), post: '副科长', category: 'work', kind: 'main', change: 'promote', young: true, mechanism: 'encourage' } },
  } })
})
afterAll(() => county.close())

const shown = (plan: string, asOf = '2026-12-31') => look(county.database, county.who, { asOf }, (view) => planView(view, plan))
const head = () => look(county.database, county.who, {}, async (view) => view.head)

describe('importing work points', () => {
  it('stores the text untouched with its sentences and its tree of tasks', async () => {
    const { plan, speech: parsed, year, written } = await importPlan(county.database, county.who, { bytes, fileName: '要点.txt' })
    expect([year, written]).toEqual([2026, true])
    const view = await shown(plan)
    expect(view).toMatchObject({ title: '县委组织部二〇二六年工作要点', year: '2026', text: points })
    expect(view.sentences.map(({ start, end, kind }) => ({ start, end, kind }))).toEqual(parsed.sentences.map(({ start, end, kind }) => ({ start, end, kind })))
    expect(view.sentences.every((s) => s.kindLabel !== '')).toBe(true)
    // Ids of the text are numbers of the outline; stored ids are others, the tree and the bindings are the same.
    const numbers = new Map(view.tasks.map((t) => [t.row.id, String(t.row.values['number'])]))
    expect(view.tasks.map((t) => [numbers.get(t.row.id), t.parent === null ? null : numbers.get(t.parent)])).toEqual(parsed.tasks.map((t) => [t.id, t.parent]))
    expect(view.sentences.map((s) => (s.task === null ? undefined : numbers.get(s.task)))).toEqual(parsed.sentences.map((s) => s.task))
  })

  it('gives a bound task the figure of the plan’s year', async () => {
    const [entry] = await look(county.database, county.who, {}, plansList)
    const view = await shown(entry?.id ?? '')
    const young = view.tasks.find((t) => t.row.values['indicator'] === 'promoted-young-cadres' && t.row.values['target'] !== null)
    expect(young).toMatchObject({ row: { values: { target: 30, targetUnit: '名' }, text: { indicator: '运用三项机制选拔优秀年轻干部' } }, figure: { value: 1, period: { from: '2026-01-01', to: '2026-12-31' } } })
    expect(young?.row.values['owner']).toBe('干部科')
    expect(view.tasks.some((t) => t.row.values['deadline'] === '2026-06-30' && t.row.values['kind'] === '办法')).toBe(true)
    const early = await shown(entry?.id ?? '', '2025-12-31')
    expect(early.tasks.find((t) => t.row.id === young?.row.id)?.figure?.value).toBe(0)
  })

  it('changes nothing the second time, in whatever encoding or name it comes', async () => {
    const before = await head()
    const [entry] = await look(county.database, county.who, {}, plansList)
    const again = await importPlan(county.database, county.who, { bytes, fileName: '另一个名字.txt', year: 2027 })
    expect(again).toMatchObject({ plan: entry?.id, written: false, year: 2026 })
    const utf16 = Buffer.from(`\uFEFF${points}`, 'utf16le')
    expect(await importPlan(county.database, county.who, { bytes: utf16, fileName: '要点.txt' })).toMatchObject({ plan: entry?.id, written: false })
    expect(await head()).toBe(before)
    expect(entry).toMatchObject({ year: '2026', source: '要点.txt', done: 0 })
  })

  it('takes the year asked for, else the one after the year looked back on', async () => {
    const asked = await importPlan(county.database, county.who, { bytes: new TextEncoder().encode(`${points}三、抓好自身建设\n`), fileName: '要点.txt', year: 2030 })
    expect((await shown(asked.plan)).year).toBe('2030')
    const looksBack = '在组织工作会议上的讲话\n一、2031年工作回顾\n2031年，我们完成了各项任务，成效明显。\n二、今年重点任务\n建立干部监督信息库。\n'
    expect((await importPlan(county.database, county.who, { bytes: new TextEncoder().encode(looksBack), fileName: '讲话.txt' })).year).toBe(2032)
  })

  it('refuses what is no text, what is too long, and whoever may not', async () => {
    const take = (given: Uint8Array, who: Principal = county.who) => importPlan(county.database, who, { bytes: given, fileName: '坏.txt' })
    const before = await head()
    await expect(take(new Uint8Array())).rejects.toThrow('空文件')
    await expect(take(new Uint8Array([0, 1, 2, 3, 0, 255]))).rejects.toThrow('不是可读的文本')
    await expect(take(new TextEncoder().encode('字'.repeat(400_001)))).rejects.toThrow('最多 400000 字')
    await expect(take(bytes, { ...county.who, roles: ['auditor'] })).rejects.toThrow('无权导入')
    await expect(shown(id(1))).rejects.toThrow('没有这份年度计划')
    expect(await head()).toBe(before)
  })

  it('leaves a chain that holds', async () => expect(await verifyChain(county.database, county.who)).toMatchObject({ holds: true, problems: [] }))
})

describe.runIf(existsSync(speech))('the real speech of ../shared/inputs (skipped where that folder is missing)', () => {
  it('becomes the plan of its year, with no blank left between its sentences', async () => {
    const given = readFileSync(speech)
    const { plan, year } = await importPlan(county.database, county.who, { bytes: given, fileName: 'annual-speech.txt' })
    const view = await shown(plan, '2020-12-31')
    expect([year, view.year]).toEqual([2020, '2020'])
    const covered = new Set(view.sentences.flatMap((s) => Array.from({ length: s.end - s.start }, (_, i) => s.start + i)))
    expect([...view.text].some((c, i) => /\S/.test(c) && !covered.has(i))).toBe(false)
    expect(view.tasks.length).toBeGreaterThan(60)
    expect(new Set(view.tasks.flatMap((t) => (t.figure ? [t.figure.indicator] : []))).size).toBeGreaterThanOrEqual(3)
    expect((await importPlan(county.database, county.who, { bytes: given, fileName: 'annual-speech.txt' })).written).toBe(false)
  })
})
