import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerView, ClauseView, CompletenessView, RulesView } from '#server/http/contract'
import { addMonths } from '#kernel'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cadres: { cookie: string }
let office: { cookie: string }
const on = today()
const admonished = randomUUID()
const clean = randomUUID()

beforeAll(async () => {
  house = await openHouse()
  cadres = await house.signIn(['cadres', 'supervision'])
  office = await house.signIn(['office'])
  const { database, operator } = house
  const made = (id: string, name: string) => ({ id, values: { name, sex: '1', birth: '1980-05', workStarted: '2003-07' } })
  await act(database, operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, database.catalogue.register('person'), [made(admonished, '甲某'), made(clean, '乙某')])
    await insertRows(writer, database.catalogue.register('ranks'), [admonished, clean].map((person) => ({ id: randomUUID(), values: { person, since: '2020-01-01', until: null, rank: '1B', change: 'promote' } })))
    await insertRows(writer, database.catalogue.register('admonition'), [{ id: randomUUID(), values: { person: admonished, measure: 'admonish', decidedOn: addMonths(on, -2), grounds: '测试事由', decidingBody: '测试机关' } }])
  })
})
afterAll(() => house.close())

const get = async <T>(url: string, who = cadres): Promise<T> => {
  const answer = await house.app.inject({ url, headers: who })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
  return answer.json<T>()
}
const post = (url: string, payload: object, who = cadres) => house.app.inject({ method: 'POST', url, headers: who, payload })
const confirmation = (more: object = {}) => ({ clause: 'TX-JM1', from: addMonths(on, -6), text: '诫勉影响期六个月', source: '本市实施细则', parameters: { months: 6 }, reason: '核对原文', ...more })
const freeze = async (person: string, query = '', who = cadres) => (await get<AnswerView>(`/api/questions/rank-promotion/${person}?${query}`, who)).verdicts.find((v) => v.rule === 'promotion-freeze')
const clause = async (id: string, query = ''): Promise<ClauseView | undefined> => (await get<RulesView>(`/api/rules?${query}`)).documents.flatMap((d) => d.clauses).find((c) => c.id === id)

describe('规则与条款', () => {
  it('未经确认的条款不作判断；确认以后自生效日起判断，停用以后不再判断，撤销如未确认', async () => {
    expect(await clause('TX-JM1')).toMatchObject({ inForce: false, by: null, citation: '《关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则》' })
    expect(await freeze(admonished)).toBeUndefined()
    const before = (await get<AnswerView>(`/api/questions/rank-promotion/${admonished}`)).knownAt

    const given = await post('/api/rules/confirm', confirmation())
    expect(given.statusCode).toBe(201)
    const { id } = given.json<{ id: string }>()
    expect(await clause('TX-JM1')).toMatchObject({ inForce: true, by: 'confirmation', article: null, confirmations: [{ id, parameters: [{ name: 'months', value: 6 }] }] })
    expect(await clause('TX-JM1', `asOf=${addMonths(on, -7)}`)).toMatchObject({ inForce: false })
    expect(await freeze(admonished)).toMatchObject({ outcome: 'forbid', changesOn: addMonths(addMonths(on, -2), 6), citations: [{ clause: 'TX-JM1', confirmed: true }] })
    // What was known before the confirmation decides nothing, then as now.
    expect(await freeze(admonished, `knownAt=${before}`)).toBeUndefined()

    expect((await post(`/api/rules/confirmations/${id}/withdraw`, { on: addMonths(on, 1), reason: '细则修订' })).statusCode).toBe(200)
    expect(await freeze(admonished)).toMatchObject({ outcome: 'forbid', changesOn: addMonths(on, 1) })
    expect(await freeze(admonished, `on=${addMonths(on, 1)}`)).toBeUndefined()
    expect((await post(`/api/rules/confirmations/${id}/withdraw`, { reason: '误确认' })).statusCode).toBe(200)
    expect(await freeze(admonished)).toBeUndefined()
    expect(await clause('TX-JM1')).toMatchObject({ inForce: false, confirmations: [] })
  })

  it('本地另定的数值从各自的生效日起算', async () => {
    const first = (await post('/api/rules/confirm', confirmation())).json<{ id: string }>().id
    const second = (await post('/api/rules/confirm', confirmation({ from: addMonths(on, -1), parameters: { months: 12 } }))).json<{ id: string }>().id
    // Decided two months ago, while six months held.
    expect(await freeze(admonished)).toMatchObject({ outcome: 'forbid', changesOn: addMonths(addMonths(on, -2), 6) })
    expect((await clause('TX-JM1'))?.confirmations.map((c) => [c.id, c.to])).toEqual([[second, null], [first, addMonths(on, -1)]])
    for (const id of [second, first]) await post(`/api/rules/confirmations/${id}/withdraw`, { reason: '测试' })
  })

  it.each([
    [{ clause: 'ZZ-1' }, 404, /没有“ZZ-1”/], [{ from: '2010-01-01' }, 422, /2015-07-01 起施行/], [{ from: '2026-13-01' }, 400, /2026-01-31/],
    [{ parameters: { weeks: 3 } }, 422, /weeks/], [{ source: ' ' }, 400, /请填写依据文件/], [{ reason: undefined }, 400, /请填写事由/], [{ to: '2016-01-01', from: '2016-01-01' }, 422, /停用日须晚于生效日/],
  ])('确认写错的，说出怎样改：%j', async (more, status, message) => {
    const answer = await post('/api/rules/confirm', confirmation(more))
    const { message: told, problems = [] } = answer.json<{ message: string; problems?: { message: string }[] }>()
    expect(answer.statusCode).toBe(status)
    expect([told, ...problems.map((p) => p.message)].join('；')).toMatch(message)
  })

  it.each([['given.rank=%E6%B2%A1%E6%9C%89', 422, /没有“没有”这一项/], ['given.constructor=1', 422, /不问“constructor”/], ['on=2026-02-30', 400, /2026-01-31/]])('问得不对的，说出怎样改：%s', async (query, status, message) => {
    const answer = await house.app.inject({ url: `/api/questions/rank-promotion/${clean}?${query}`, headers: cadres })
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([status, expect.stringMatching(message)])
  })

  it('办公室看得到条款，不能确认；表单和导入不能绕开确认', async () => {
    expect((await get<RulesView>('/api/rules', office)).mayConfirm).toBe(false)
    expect((await post('/api/rules/confirm', confirmation(), office)).statusCode).toBe(403)
    const row = { clause: 'TX-JM1', since: on, text: '无', source: '无', confirmedBy: '无', confirmedOn: on }
    expect((await post('/api/registers/rule-confirmations/rows', { values: row, reason: '绕开' })).statusCode).toBe(422)
  })
})

describe('完整性声明', () => {
  let confirmed: string
  beforeAll(async () => { confirmed = (await post('/api/rules/confirm', confirmation())).json<{ id: string }>().id })
  afterAll(async () => { await post(`/api/rules/confirmations/${confirmed}/withdraw`, { reason: '测试' }) })
  const statement = (more: object = {}) => ({ register: 'admonition', completeTo: addMonths(on, 6), basis: '与派驻机构对账', reason: '半年核对', ...more })

  it('没有声明，没有记录不等于没有；声明以后符合；撤销以后又是未知', async () => {
    expect(await freeze(clean)).toMatchObject({ outcome: 'unknown', asks: [{ register: 'admonition', mayState: true }] })
    const { id } = (await post('/api/completeness', statement({ person: clean }))).json<{ id: string }>()
    expect(await freeze(clean)).toMatchObject({ outcome: 'allow', changesOn: null })
    // For days to come it is measured on the day of asking; of days before it was given it says nothing.
    expect(await freeze(clean, `on=${addMonths(on, 24)}`)).toMatchObject({ outcome: 'allow' })
    expect(await freeze(clean, `on=${addMonths(on, -1)}`)).toMatchObject({ outcome: 'unknown' })
    expect(await freeze(clean, `asOf=${addMonths(on, 7)}`)).toMatchObject({ outcome: 'unknown' })
    const { row } = await get<{ row: { version: number } }>(`/api/registers/completeness/rows/${id}`)
    expect((await post(`/api/registers/completeness/rows/${id}/rescind`, { base: row.version, reason: '发现漏录' })).statusCode).toBe(200)
    expect(await freeze(clean)).toMatchObject({ outcome: 'unknown' })
    expect(await freeze(clean, `knownAt=${row.version}`)).toMatchObject({ outcome: 'allow' })
  })

  it('单位的声明管到单位及下级的人，不管别处', async () => {
    const [bureau, division] = [randomUUID(), randomUUID()]
    await act(house.database, house.operator, { verb: 'create', reason: '测试' }, async (writer) => {
      await insertRows(writer, house.database.catalogue.register('unit'), [{ id: bureau, values: { name: '测试局', kind: 'government' } }, { id: division, values: { name: '测试科', kind: 'government', parent: bureau } }])
      await insertRows(writer, house.database.catalogue.register('appointment'), [{ id: randomUUID(), values: { person: clean, unit: division, post: '科长', since: '2020-01', category: 'work', kind: 'main' } }])
    })
    await post('/api/completeness', statement({ unit: bureau }))
    expect(await freeze(clean)).toMatchObject({ outcome: 'allow' })
    expect((await freeze(admonished))?.outcome).toBe('forbid')
    const other = randomUUID()
    await act(house.database, house.operator, { verb: 'create', reason: '测试' }, async (writer) => {
      await insertRows(writer, house.database.catalogue.register('person'), [{ id: other, values: { name: '丙某', sex: '1', birth: '1985' } }])
      await insertRows(writer, house.database.catalogue.register('ranks'), [{ id: randomUUID(), values: { person: other, since: '2020-01-01', rank: '1B', change: 'promote' } }])
    })
    expect(await freeze(other)).toMatchObject({ outcome: 'unknown' })
  })

  it('一览写明规则用到的台账由谁声明、到哪一天', async () => {
    const { id } = (await post('/api/completeness', statement())).json<{ id: string }>()
    const line = async (query = '') => (await get<CompletenessView>(`/api/completeness${query}`, office)).registers.find((r) => r.register === 'admonition')
    expect(await line()).toMatchObject({ whole: { id, scope: '全市', completeTo: addMonths(on, 6), covers: true }, mayState: false })
    expect((await line())?.rules.map((r) => r.id)).toContain('promotion-freeze')
    expect(await line(`?asOf=${addMonths(on, 7)}`)).toMatchObject({ whole: { covers: false } })
    expect(await line(`?asOf=${addMonths(on, -1)}`)).toMatchObject({ whole: null })
    const { row } = await get<{ row: { version: number } }>(`/api/registers/completeness/rows/${id}`)
    await post(`/api/registers/completeness/rows/${id}/rescind`, { base: row.version, reason: '测试' })
  })

  it.each([
    [{ completeTo: addMonths(on, 13) }, cadresOnly, 422, /最迟/], [{ completeTo: addMonths(on, -1) }, cadresOnly, 422, /早于声明日期/],
    [{ register: 'members' }, cadresOnly, 403, /不由您维护/], [{ register: 'nothing' }, cadresOnly, 404, /没有“nothing”/],
  ])('声明过头的，说出怎样改：%j', async (more, who, status, message) => {
    const answer = await post('/api/completeness', statement(more), await who())
    const { message: told, problems = [] } = answer.json<{ message: string; problems?: { message: string }[] }>()
    expect(answer.statusCode).toBe(status)
    expect([told, ...problems.map((p) => p.message)].join('；')).toMatch(message)
  })
  function cadresOnly(): Promise<{ cookie: string }> { return Promise.resolve(cadres) }

  it('判断本身会透露不利记录的，不向无权查看的人判断，说明依据什么、向谁查询', async () => {
    expect((await freeze(admonished))?.reasons[0]).toMatchObject({ withheld: false, facts: [{ register: 'admonition' }] })
    const said = async (person: string): Promise<unknown> => { const answer = await house.app.inject({ url: `/api/questions/rank-promotion/${person}`, headers: office }); return [answer.statusCode, answer.json<{ message: string }>().message] }
    expect(await said(admonished)).toEqual([403, expect.stringMatching(/“提醒函询诫勉”.*判断，您无权查看这些记录，请向.*干部监督科.*查询$/)])
    expect(await said(clean)).toEqual(await said(admonished))
  })
})
