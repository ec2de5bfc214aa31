import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '#kernel'
import type { CheckEntry, CheckList, CheckVerifyRequest } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { verifyChain } from '#server/postgres/verify'
import { createRow } from '#server/records/save'
import { openHouse, type TestHouse } from '#server/testing/house'

/** Two units, and three cadres: one in order, one with a gap, one whose dates and family are at odds. */
describe('信息校核', () => {
  let house: TestHouse
  let [cadres, personnel, secretary] = [{ cookie: '' }, { cookie: '' }, { cookie: '' }]
  const [finance, town, fine, gap, odd] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string]
  const oddPost = randomUUID()
  beforeAll(async () => {
    house = await openHouse()
    const register = (id: string) => house.database.catalogue.register(id)
    const rows = (id: string, list: ({ id?: string } & Record<string, Value>)[]) => list.map(({ id: given, ...values }) => ({ id: given ?? randomUUID(), values: Object.fromEntries(Object.keys(register(id).fields).map((f) => [f, values[f] ?? null])) }))
    await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
      const put = (id: string, list: ({ id?: string } & Record<string, Value>)[]) => insertRows(writer, register(id), rows(id, list))
      const self = { sex: '1', ethnicity: '01', nativePlace: '某地', political: '13', identityNumber: null }
      await put('unit', [{ id: finance, name: '财政局', kind: 'government' }, { id: town, name: '甲镇', kind: 'town' }])
      await put('person', [
        { ...self, id: fine, name: '甲正常', birth: '1980-05', workStarted: '2002-07', currentPost: '甲镇科员' },
        { ...self, id: gap, name: '乙中断', birth: '1981-05', workStarted: '2003-07', currentPost: '财政局科长' },
        { ...self, id: odd, name: '丙颠倒', birth: '1982-05', workStarted: '1997-07', currentPost: '甲镇镇长' },
        { ...self, name: '丁党员', birth: '1990' },
      ])
      const post = (person: string, unit: string, text: string, since: string, until: string | null, level = '1A50') => ({ person, unit, post: text, since, until, level, category: 'work', kind: 'main' })
      await put('appointment', [
        post(fine, town, '甲镇科员', '2002-07', null),
        post(gap, town, '甲镇科员', '2003-07', '2010-01'), post(gap, finance, '财政局科长', '2010-07', null),
        { ...post(odd, town, '甲镇镇长', '1997-07', null), id: oddPost },
      ])
      await put('education', [fine, gap, odd].map((person) => ({ person, kind: 'full-time', level: '31', graduatedOn: '2003-07', school: '某校' })))
      await put('assessment', [fine, gap, odd].flatMap((person) => ['2021', '2022', '2023', '2024', '2025'].map((year) => ({ person, year, grade: '2' }))))
      await put('family-member', [{ person: odd, relation: '父亲', kin: '10', name: '丙某', birth: '1985-01' }])
    })
    ;[cadres, personnel, secretary] = [await house.signIn(['cadres']), await house.signIn(['personnel'], { units: [finance] }), await house.signIn(['secretary'])]
  })
  afterAll(() => house.close())

  const day = { asOf: '2026-06-30' }
  const get = async (query: Record<string, string> = {}, headers = cadres): Promise<CheckList> => {
    const response = await house.app.inject({ url: '/api/checks/person', query: { ...day, ...query }, headers })
    expect(response.statusCode, response.body).toBe(200)
    return response.json<CheckList>()
  }
  const post = (url: string, payload: object, headers = cadres) => house.app.inject({ method: 'POST', url, payload, headers })
  const kindsOf = (list: CheckList, id: string): string[] => list.entries.filter((e) => e.subject.id === id && e.kind !== 'basics-missing').map((e) => e.kind).sort()
  const numbers = (list: CheckList) => list.kinds.reduce((sum, k) => ({ open: sum.open + k.open, verified: sum.verified + k.verified }), { open: 0, verified: 0 })

  it('finds what contradicts in the files of cadres, and every number is the length of its list', async () => {
    const all = await get({ state: 'all' })
    expect(all.subjects).toBe(3)
    expect([kindsOf(all, fine), kindsOf(all, gap), kindsOf(all, odd)]).toEqual([[], ['career-gap'], ['parent-age', 'young-work']])
    for (const kind of all.kinds) expect((await get({ state: 'open', kinds: kind.kind })).total).toBe(kind.open)
    expect(all.total).toBe(numbers(all).open)
    const [first] = all.entries.filter((e) => e.kind === 'career-gap')
    expect(first).toMatchObject({ text: expect.stringContaining('至少空 5 个月'), field: 'since', facts: [{ registerLabel: '任职' }, { registerLabel: '任职' }] })
  })

  it('shows a unit its own people, and withholds what rests on posts elsewhere', async () => {
    const mine = await get({}, personnel)
    expect(mine.subjects).toBe(1)
    const [entry] = mine.entries.filter((e) => e.kind === 'career-gap')
    expect(entry).toMatchObject({ withheld: true, facts: [], field: null, text: expect.stringContaining('您无权查看详情') })
    const refused = await post('/api/checks/person/verify', { items: [{ subject: gap, key: entry?.key }], reason: '已核' }, personnel)
    expect([refused.statusCode, refused.json<{ message: string }>().message]).toEqual([403, expect.stringContaining('由组织部核实')])
    const foreign = (await get({ subject: odd })).entries[0] as CheckEntry
    expect((await post('/api/checks/person/verify', { items: [{ subject: odd, key: foreign.key }], reason: '已核' }, personnel)).statusCode).toBe(403)
    expect(await get({ subject: odd }, personnel)).toMatchObject({ subjects: 0, total: 0 })
  })

  it('hides what rests on registers the reader does not read', async () => {
    const list = await get({ state: 'all' }, secretary)
    expect(list.entries.some((e) => e.kind === 'parent-age')).toBe(false)
    expect(list.hidden).toBeGreaterThan(0)
    // Of what he could not be told he is not told that there is none.
    expect(list.kinds.some((k) => k.kind === 'parent-age' || k.kind === 'level-lowered')).toBe(false)
    expect((await get({}, personnel)).kinds.map((k) => k.kind)).not.toContain('level-lowered')
    expect(list.mayVerify).toBe(false)
  })

  it('keeps a statement with its reason until the facts change', async () => {
    const [young] = (await get({ kinds: 'young-work' })).entries
    const body: CheckVerifyRequest = { items: [{ subject: odd, key: young?.key ?? '' }], reason: '档案载明少年参军' }
    expect((await post('/api/checks/person/verify', { ...body, reason: ' ' })).statusCode).toBe(400)
    expect((await post('/api/checks/person/verify', body)).json()).toEqual({ verified: 1 })
    expect((await get({ kinds: 'young-work' })).total).toBe(0)
    expect((await get({ kinds: 'young-work', state: 'verified' })).entries).toMatchObject([{ verified: { grounds: '档案载明少年参军' }, formerly: null }])
    // Stated twice: one statement, the later reason.
    await post('/api/checks/person/verify', { ...body, reason: '再次核实' })
    expect((await get({ kinds: 'young-work', state: 'verified' })).entries).toMatchObject([{ verified: { grounds: '再次核实' } }])
    const card = (await house.app.inject({ url: `/api/registers/person/rows/${odd}`, headers: cadres })).json<{ row: { version: number } }>()
    expect((await house.app.inject({ method: 'PATCH', url: `/api/registers/person/rows/${odd}`, headers: cadres, payload: { base: card.row.version, changes: { workStarted: '1997-08' }, reason: '更正' } })).statusCode).toBe(200)
    expect((await get({ kinds: 'young-work' })).entries).toMatchObject([{ verified: null, formerly: '再次核实' }])
  })

  it('takes a statement back, and refuses one about what is no longer there', async () => {
    const [parent] = (await get({ kinds: 'parent-age' })).entries
    const items = [{ subject: odd, key: parent?.key ?? '' }]
    await post('/api/checks/person/verify', { items, reason: '继父' })
    expect((await post('/api/checks/person/reopen', { items, reason: '认错了' })).json()).toEqual({ reopened: 1 })
    expect((await get({ kinds: 'parent-age' })).total).toBe(1)
    expect((await post('/api/checks/person/reopen', { items, reason: '再取消' })).statusCode).toBe(404)
    expect((await post('/api/checks/person/verify', { items: [{ subject: odd, key: '0'.repeat(64) }], reason: '核' })).json<{ message: string }>().message).toContain('已不存在')
  })

  it('runs again only the files that acts have touched, and finds the same as a full run', async () => {
    const before = await get({ state: 'all' })
    await createRow(house.database, house.operator, house.database.catalogue.register('appointment'), { person: gap, unit: finance, post: '待分配', since: '2010-01', until: '2010-07', category: 'other' }, '补写')
    const after = await get({ state: 'all', since: '2026-06-30' })
    expect(kindsOf(after, gap)).toEqual([])
    expect(after.total).toBe(before.total - 1)
    const alone = await get({ state: 'all', subject: gap })
    expect(alone.entries.map((e) => e.key).sort()).toEqual(after.entries.filter((e) => e.subject.id === gap).map((e) => e.key).sort())
    // What was known at an act is run in full: the same list.
    const whole = await get({ state: 'all', knownAt: String(after.knownAt) })
    expect(whole.entries.map((e) => [e.key, e.verified === null])).toEqual(after.entries.map((e) => [e.key, e.verified === null]))
    expect((await get({ state: 'all', knownAt: String(before.knownAt) })).total).toBe(before.total)
  })

  it('goes out as a workbook, with its purpose logged', async () => {
    const response = await house.app.inject({ url: '/api/checks/person/export.xlsx', query: { ...day, purpose: '下发核对', unit: town }, headers: cadres })
    expect(response.statusCode).toBe(200)
    expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await house.app.inject({ url: '/api/checks/unit', headers: cadres })).statusCode).toBe(404)
    expect((await house.app.inject({ url: '/api/checks/person', query: { state: '错' }, headers: cadres })).statusCode).toBe(400)
    expect((await verifyChain(house.database, house.operator)).problems).toEqual([])
  })
})
