import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '#kernel'
import type { BriefView, Timeline } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

/** The card of one cadre with something of everything, as a cadre officer, a unit's officer and an office without adverse records see it. */
describe('干部卡片', () => {
  let house: TestHouse
  let [cadres, personnel, talent] = [{ cookie: '' }, { cookie: '' }, { cookie: '' }]
  const [finance, town, one, wife] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string]
  beforeAll(async () => {
    house = await openHouse()
    const register = (id: string) => house.database.catalogue.register(id)
    const rows = (id: string, list: ({ id?: string } & Record<string, Value>)[]) => list.map(({ id: given, ...values }) => ({ id: given ?? randomUUID(), values: Object.fromEntries(Object.keys(register(id).fields).map((f) => [f, values[f] ?? null])) }))
    await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
      const put = (id: string, list: ({ id?: string } & Record<string, Value>)[]) => insertRows(writer, register(id), rows(id, list))
      await put('unit', [{ id: finance, name: '财政局', kind: 'government' }, { id: town, name: '甲镇', kind: 'town' }])
      await put('person', [{ id: one, name: '甲某', sex: '1', birth: '1980-05', ethnicity: '01', nativePlace: '某地', political: '01', partyJoined: '2001-06', workStarted: '2002-07', category: 'civil', personnelType: 'male', currentPost: '财政局局长' }, { id: wife, name: '乙某', sex: '2', birth: '1981-02' }])
      const post = (unit: string, text: string, since: string, until: string | null, level: string, more: Record<string, Value> = {}) => ({ person: one, unit, post: text, since, until, level, category: 'work', kind: 'main', ...more })
      await put('appointment', [
        post(town, '甲镇科员', '2002-07', '2010-03', '1A50'), post(town, '甲镇副镇长', '2010-03', '2016-05-10', '1A42'), post(finance, '财政局副局长', '2016-05-10', '2024-01-20', '1A42'),
        post(finance, '财政局局长', '2024-01-20', null, '1A41', { trialEndsOn: '2026-07-20' }), post(finance, '国资公司董事', '2024-03', null, '1A41', { kind: 'concurrent' }),
        { person: one, post: '某校学习', since: '1998-09', until: '2002-07', category: 'study' },
      ])
      await put('education', [{ person: one, kind: 'full-time', level: '21', school: '某校法学专业', enrolledOn: '1998-09', graduatedOn: '2002-07' }])
      await put('assessment', [['2025', '1'], ['2024', '2'], ['2023', '2'], ['2022', '2']].map(([year = '', grade = '']) => ({ person: one, year, grade })))
      await put('sanction', [{ person: one, kind: 'party-warning', decidedOn: '2026-01-15', decidingBody: '市纪委', grounds: '某事' }])
      await put('investigation', [{ person: one, body: '市监委', filedOn: '2026-06-01' }])
      await put('family-member', [{ person: one, relation: '妻子', kin: '13', name: '乙某', relative: wife }, { person: wife, relation: '丈夫', kin: '12', name: '甲某', relative: one }])
    })
    ;[cadres, personnel, talent] = [await house.signIn(['cadres']), await house.signIn(['personnel'], { units: [finance] }), await house.signIn(['talent'])]
  })
  afterAll(() => house.close())

  const get = async <T>(url: string, query: Record<string, string>, headers: { cookie: string }): Promise<T> => {
    const response = await house.app.inject({ url, query, headers })
    expect(response.statusCode, response.body).toBe(200)
    return response.json<T>()
  }
  const brief = (asOf: string, headers = cadres) => get<BriefView>(`/api/briefs/person/${one}`, { asOf }, headers)
  const line = (view: BriefView, label: string): string | undefined => view.lines.find((l) => l.label === label)?.text

  it('says what officers quote, each with its record', async () => {
    const view = await brief('2026-06-30')
    expect(Object.fromEntries(view.lines.map((l) => [l.label, l.text]))).toMatchObject({
      年龄: '46周岁　1980.05生', 全日制教育: '大学　某校法学专业　2002.07毕业', 政治面貌: '入党25年　2001.06', 工龄: '23年　2002.07参加工作',
      任现职: '2024-01-20 起　2年5个月', 任现职务层次: '乡科级正职　2024-01-20 起　2年5个月', 近三年考核: '2025 优秀，2024 称职，2023 称职',
    })
    for (const one of view.lines) expect(one.facts.length).toBeGreaterThan(0)
  })

  it('follows the day asked for: an unbroken stretch at one level counts from its beginning', async () => {
    expect(line(await brief('2023-06-30'), '任现职务层次')).toBe('乡科级副职　2010.03 起　13年3个月')
    expect(line(await brief('2023-06-30'), '任现职')).toBe('2016-05-10 起　7年1个月')
    expect(line(await brief('2026-05-31'), '年龄')).toMatch(/^46周岁/)
  })

  const warnings = async (asOf: string, headers = cadres): Promise<string[]> => (await brief(asOf, headers)).warnings.map((w) => w.text)
  it('warns while something matters, and no longer on the day it ends', async () => {
    expect(await warnings('2026-05-31')).toEqual([expect.stringMatching(/^党内警告影响期至 2027-01-15，不得提拔/), '试用期 2026-07-20 届满，须安排考核'])
    expect(await warnings('2026-06-01')).toContain('审查调查中：2026-06-01 市监委立案')
    expect(await warnings('2026-07-20')).toContain('试用期 2026-07-20 已满，尚未登记考核结果')
    expect((await warnings('2027-01-14')).some((w) => w.startsWith('党内警告'))).toBe(true)
    expect((await warnings('2027-01-15')).some((w) => w.startsWith('党内警告'))).toBe(false)
    const [effect] = (await brief('2026-05-31')).warnings
    expect(effect).toMatchObject({ citation: { clause: 'DJ-10', text: expect.stringContaining('纪律处分条例') }, facts: [{ register: 'sanction' }] })
  })

  it('tells nothing of warnings to whoever may not read their records, and withholds single lines', async () => {
    expect(await warnings('2026-06-30', talent)).toEqual([])
    const mine = await brief('2023-06-30', personnel)
    expect(line(mine, '任现职务层次')).toBe('无权查看')
    expect(line(mine, '年龄')).toBe('43周岁　1980.05生')
    expect((await house.app.inject({ url: `/api/briefs/person/${wife}`, headers: personnel })).statusCode).toBe(404)
  })

  it('lays everything in time into lanes, and tells apart whose relative somebody is', async () => {
    const { entries, lanes } = await get<Timeline>(`/api/registers/person/rows/${one}/timeline`, { asOf: '2026-06-30' }, cadres)
    expect(lanes.slice(0, 4)).toEqual(['主职', '职务层次', '学习', '兼任'])
    expect(entries.find((e) => e.register === 'education')).toMatchObject({ kind: '学历学位', from: '1998-09', to: '2002-07', runs: true })
    expect(entries.find((e) => e.register === 'sanction')).toMatchObject({ kind: '处分处理', tone: 'adverse', runs: false, title: '党内警告' })
    expect(entries.filter((e) => e.register === 'family-member').map((e) => e.kind).sort()).toEqual(['家庭成员', '家庭成员（作为本系统内人员）'])
    expect(entries.filter((e) => e.also).map((e) => e.also?.text)).toEqual(['乡科级正职', '乡科级副职', '乡科级副职', '科员'])
  })

  it('does not even tell that there is something against somebody to whoever may not read them', async () => {
    const seen = await get<Timeline>(`/api/registers/person/rows/${one}/timeline`, {}, talent)
    const hidden = await get<Timeline>(`/api/registers/person/rows/${one}/timeline`, {}, cadres)
    expect(seen.hidden).toBe(hidden.entries.filter((e) => !seen.entries.some((x) => x.id === e.id && x.field === e.field) && e.register !== 'investigation' && e.register !== 'sanction').length)
  })
})
