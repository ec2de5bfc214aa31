import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Predicate, Related } from '#kernel'
import { act } from '#server/postgres/write/act'
import { deleteRows, insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { FindAlone, FindCounts, FindPage, FindRequest, RecordView } from '#server/http/contract'

let house: TestHouse
let cookie: string
const ids = new Map<string, string>()
const id = (name: string): string => ids.get(name) ?? `no ${name}`
const asOf = '2026-06-30'

async function create(register: string, name: string, values: object): Promise<void> {
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie }, payload: { values, reason: '录入' } })
  expect({ name, status: response.statusCode, body: response.statusCode === 201 ? '' : response.body }).toEqual({ name, status: 201, body: '' })
  ids.set(name, response.json<RecordView>().row.id)
}
async function ask<T>(path: string, payload: object, more: { asOf?: string; knownAt?: number; cookie?: string } = {}): Promise<{ status: number; body: T & { message?: string } }> {
  const query = new URLSearchParams({ asOf: more.asOf ?? asOf, ...(more.knownAt === undefined ? {} : { knownAt: String(more.knownAt) }) })
  const response = await house.app.inject({ method: 'POST', url: `/api/find/person${path}?${query.toString()}`, headers: { cookie: more.cookie ?? cookie }, payload })
  return { status: response.statusCode, body: response.json() }
}
async function find(conditions: Predicate[], part?: FindRequest['part'], more: Parameters<typeof ask>[2] = {}): Promise<string[]> {
  const { status, body } = await ask<FindPage>('', { conditions, limit: 100, ...(part ? { part } : {}) }, more)
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  expect(body.total).toBe(body.rows.length)
  return body.rows.map((r) => r.title).sort()
}

const posts = (where: Predicate, more: Partial<Related> = {}): Related => ({ op: 'related', register: 'appointment', via: 'person', where, when: 'ever', ...more })
const months = (n: number, how: 'total' | 'longest' = 'total'): Partial<Related> => ({ lasting: { months: n, how } })
const level = (code: string): Predicate => ({ op: 'equals', path: ['level'], value: code })
const inTown: Predicate = { op: 'in', path: ['unit', 'kind'], values: ['town', 'township', 'street'] }
const townHead: Predicate = { op: 'and', of: [inTown, level('1A41')] }
const excellent: Related = { op: 'related', register: 'assessment', via: 'person', where: { op: 'equals', path: ['grade'], value: '1' }, when: { calendarYears: 3 } }
const underEffect: Related = { op: 'related', register: 'admonition', via: 'person', where: { op: 'and', of: [{ op: 'equals', path: ['measure'], value: 'admonish' }, { op: 'as-of', path: ['effectEndsOn'], than: '>' }] }, when: 'ever' }
const bachelor: Related = { op: 'related', register: 'education', via: 'person', where: { op: 'and', of: [{ op: 'equals', path: ['kind'], value: 'full-time' }, { op: 'under', path: ['level'], values: ['2'] }] }, when: 'ever' }
const not = (of: Predicate): Predicate => ({ op: 'not', of })
const upTo45: Predicate = { op: 'years', path: ['birth'], to: 45 }

/** States that a register holds everything: about everybody, or about these alone. */
async function stateComplete(register: string, to: { person?: string; unit?: string } = {}): Promise<string> {
  const statement = randomUUID()
  await act(house.database, house.operator, { verb: 'confirm', reason: '对账' }, (writer) => insertRows(writer, house.database.catalogue.register('completeness'), [{ id: statement, values: { register, ...to, statedOn: '2026-06-01', completeTo: '2026-12-31', statedBy: '干部科', basis: '逐件对账', ledger: { rows: 0, act: 0 } } }]))
  return statement
}
async function withdraw(statement: string): Promise<void> {
  await act(house.database, house.operator, { verb: 'rescind', reason: '发现漏录' }, (writer) => deleteRows(writer, house.database.catalogue.register('completeness'), [statement]))
}

/** 曾任乡镇党政正职满3年、45岁以下、全日制本科、现任副科满2年、近三年有优秀、无影响期. */
const whole: Predicate[] = [posts(townHead, months(36)), upTo45, bachelor, posts(level('1A42'), { when: 'now', ...months(24, 'longest') }), excellent, not(underEffect)]

beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
  await create('unit', '甲镇', { name: '甲镇', kind: 'town' })
  await create('unit', '乙街道', { name: '乙街道', kind: 'street' })
  await create('unit', '财政局', { name: '财政局', kind: 'government' })
  const someone = async (name: string, birth: string, spans: [unit: string, level: string, since: string, until: string | null][], more: { grade?: [string, string][]; effect?: string | null; school?: [string, string] } = {}): Promise<void> => {
    await create('person', name, { name, sex: '男', birth })
    for (const [unit, code, since, until] of spans) await create('appointment', `${name}${since}`, { person: id(name), unit: id(unit), post: `${unit}${code}${since}`, category: 'work', kind: 'concurrent', level: code, since, ...(until ? { until } : {}) })
    for (const [year, grade] of more.grade ?? [['2025', '1']]) await create('assessment', `${name}${year}`, { person: id(name), year, grade })
    if (more.effect !== undefined) await create('admonition', `${name}诫勉`, { person: id(name), measure: 'admonish', decidedOn: '2026-01-10', grounds: '测试', decidingBody: '组织部', ...(more.effect ? { effectEndsOn: more.effect } : {}) })
    const [kind, code] = more.school ?? ['full-time', '21']
    await create('education', `${name}学历`, { person: id(name), kind, level: code })
  }
  for (const register of ['admonition', 'appointment']) await stateComplete(register)
  // Three years as head to the month in two stretches, deputy for two years to the day.
  await someone('正好', '1980-07-01', [['甲镇', '1A41', '2018-03', '2020-03'], ['乙街道', '1A41', '2021-01', '2022-01'], ['财政局', '1A42', '2024-06-30', null]])
  await someone('少月', '1985-01', [['甲镇', '1A41', '2018-03', '2020-03'], ['乙街道', '1A41', '2021-01', '2021-12'], ['财政局', '1A42', '2020', null]])
  await someone('重叠', '1985-01', [['甲镇', '1A41', '2018-01', '2020-06'], ['乙街道', '1A41', '2019-12', '2020-12'], ['财政局', '1A42', '2021', null]])
  await someone('超龄', '1979-06-30', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]])
  await someone('年份', '1980', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]])
  await someone('跨年', '1985-01', [['甲镇', '1A41', '2010', '2013'], ['财政局', '1A42', '2020-01', null]])
  await someone('差天', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2024-07-01', null]])
  await someone('换岗', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2023-01', '2025-09'], ['乙街道', '1A42', '2025-09', null]])
  await someone('断档', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2023-01', '2025-08'], ['乙街道', '1A42', '2025-09', null]])
  await someone('在职', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]], { school: ['in-service', '21'] })
  await someone('早优', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]], { grade: [['2022', '1'], ['2025', '2']] })
  await someone('影响', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]], { effect: '2026-07-01' })
  await someone('届满', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]], { effect: '2026-06-30' })
  await someone('未明', '1985-01', [['甲镇', '1A41', '2010-01', '2015-01'], ['财政局', '1A42', '2020-01', null]], { effect: null })
})
afterAll(() => house.close())

describe('finding people', () => {
  it('satisfies the conditions of an officer exactly, with what is left open beside it', async () => {
    expect(await find(whole)).toEqual(['届满', '换岗', '正好'])
    expect(await find(whole, 'open')).toEqual(['年份', '未明', '跨年'])
  })

  const everybody = ['差天', '年份', '影响', '届满', '断档', '早优', '未明', '正好', '少月', '换岗', '重叠', '跨年', '超龄', '在职'].sort()
  const except = (...gone: string[]): string[] => everybody.filter((n) => !gone.includes(n))
  const cases: [string, Predicate, string[], string[]?][] = [
    ['three full years in two stretches; a month less is not; two years known alone are open', posts(townHead, months(36)), except('少月', '重叠', '跨年'), ['跨年']],
    ['days that two posts share are counted once', posts(townHead, months(35)), except('跨年'), ['跨年']],
    ['one stretch alone is shorter', posts(townHead, months(36, 'longest')), except('正好', '少月', '重叠', '跨年'), ['跨年']],
    ['posts that run into each other are one stretch', posts(townHead, months(35, 'longest')), except('正好', '少月', '跨年'), ['跨年']],
    ['the day on which the years are full counts, the day before it does not', posts(level('1A42'), { when: 'now', ...months(24, 'longest') }), except('差天', '断档'), []],
    ['with a gap between, the years in all still suffice', posts(level('1A42'), { when: 'now', ...months(24) }), except('差天'), []],
    ['who held it, but holds it no more', posts(level('1A41'), { when: 'now' }), []],
    ['within the last years: to the day', posts(level('1A41'), { when: { years: 5 } }), ['少月', '正好']],
    ['within the last years, so many months of them', posts(level('1A41'), { when: { years: 5 }, ...months(6) }), ['正好']],
    ['between two days, both included', posts(level('1A41'), { when: { from: '2020-12-31', to: '2020-12-31' } }), []],
    ['between two days, the last of a post', posts(level('1A41'), { when: { from: '2020-11-30', to: '2020-11-30' } }), ['重叠']],
    ['so many records at least', posts(level('1A41'), { count: { from: 2 } }), ['少月', '正好', '重叠']],
    ['so many records at most', posts(level('1A41'), { count: { to: 1 } }), except('少月', '正好', '重叠')],
    ['so many records, neither more nor less', posts({ op: 'and', of: [] }, { count: { from: 3, to: 3 } }), ['少月', '换岗', '断档', '正好', '重叠'].sort()],
    ['never so many', not(posts(level('1A41'), { count: { from: 2 } })), except('少月', '正好', '重叠')],
    ['the last three years that are over', excellent, except('早优')],
    ['no effect that runs: its last day is over, an end unknown is open', not(underEffect), except('影响', '未明'), ['未明']],
    ['an age that the year alone leaves open', upTo45, except('年份', '超龄'), ['年份']],
    ['the same denied', not(upTo45), ['超龄'], ['年份']],
    ['an age that the year alone settles', { op: 'years', path: ['birth'], to: 46 }, except('超龄')],
    ['one of two', { op: 'or', of: [posts(level('1A41'), { when: { years: 5 } }), not(upTo45)] }, ['少月', '正好', '超龄'].sort(), ['年份']],
    ['full-time, not in-service', bachelor, except('在职')],
  ]
  it.each(cases)('%s', async (_, condition, yes, open = []) => {
    expect({ yes: await find([condition]), open: await find([condition], 'open'), no: await find([condition], 'without:1') }).toEqual({ yes: yes.toSorted(), open: open.toSorted(), no: everybody.filter((n) => !yes.includes(n)) })
  })

  it('says how many each condition leaves and takes away, and every number opens its list', async () => {
    const { body } = await ask<FindCounts>('/counts', { conditions: whole })
    expect(body).toMatchObject({ all: everybody.length, hidden: 0, open: 3 })
    expect(body.steps.map((s) => s.absent)).toEqual(whole.map(() => []))
    const { alone } = (await ask<FindAlone>('/alone', { conditions: whole })).body
    for (const [i, step] of body.steps.entries()) {
      const n = i + 1
      expect([step.left, step.removed, alone[i]]).toEqual([await find(whole, `after:${n}`), await find(whole, `removed:${n}`), await find(whole, `without:${n}`)].map((l) => l.length))
    }
    expect((await find(whole, 'after:0')).length).toBe(body.all)
    // The same again comes out of memory, and changes with what is written.
    expect((await ask<FindCounts>('/counts', { conditions: whole })).body).toEqual(body)
  })

  it('takes no record for none only where somebody has stated that the register is complete', async () => {
    const unsanctioned = not({ op: 'related', register: 'sanction', via: 'person', where: { op: 'and', of: [] }, when: 'ever' })
    const most: Related = { op: 'related', register: 'sanction', via: 'person', where: { op: 'and', of: [] }, when: 'ever', count: { to: 1 } }
    const absent = async (): Promise<string[] | undefined> => (await ask<FindCounts>('/counts', { conditions: [unsanctioned] })).body.steps[0]?.absent
    for (const condition of [unsanctioned, most]) expect({ yes: await find([condition]), open: await find([condition], 'open') }).toEqual({ yes: [], open: everybody })
    expect(await absent()).toEqual(['处分与组织处理'])
    const person = await stateComplete('sanction', { person: id('正好') })
    const unit = await stateComplete('sanction', { unit: id('乙街道') })
    for (const condition of [unsanctioned, most]) expect({ yes: await find([condition]), open: await find([condition], 'open') }).toEqual({ yes: ['断档', '换岗', '正好'].sort(), open: except('断档', '换岗', '正好') })
    // A roster made of a scheme asks the same, and each person is told why.
    const { body } = await ask<FindPage>('', { conditions: [unsanctioned], part: 'after:0', limit: 100 })
    expect(Object.fromEntries(body.rows.map((r) => [r.title, r.answers[0]?.state]))).toMatchObject({ 正好: 'yes', 换岗: 'yes', 届满: 'open' })
    const listed = await house.app.inject({ url: `/api/registers/person/rows?asOf=${asOf}&filter=${encodeURIComponent(JSON.stringify({ op: 'sure', of: unsanctioned }))}`, headers: { cookie } })
    expect({ status: listed.statusCode, names: listed.json<{ rows: { title: string }[] }>().rows.map((r) => r.title).sort() }).toEqual({ status: 200, names: ['断档', '换岗', '正好'].sort() })
    const all = await stateComplete('sanction')
    expect({ yes: await find([unsanctioned]), absent: await absent() }).toEqual({ yes: everybody, absent: [] })
    for (const statement of [person, unit, all]) await withdraw(statement)
  })

  it('shows what in the registers satisfies each condition', async () => {
    const { body } = await ask<FindPage>('', { conditions: whole })
    const row = body.rows.find((r) => r.title === '正好')
    expect(row?.answers.map((a) => a.state)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes', 'yes'])
    expect(row?.answers.map((a) => a.grounds.map((g) => g.text))).toEqual([
      ['甲镇1A412018-03 2018.03—2020.03', '乙街道1A412021-01 2021.01—2022.01'], ['1980-07-01'], ['全日制教育 大学'], ['财政局1A422024-06-30 2024-06-30—今'], ['2025 优秀'], [],
    ])
    const open = (await ask<FindPage>('', { conditions: whole, part: 'open' })).body.rows.find((r) => r.title === '年份')
    expect(open?.answers[1]).toEqual({ state: 'open', grounds: [{ label: '出生年月', text: '1980' }] })
  })

  it('goes through the ids page by page', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { body }: { body: FindPage } = await ask<FindPage>('', { conditions: [upTo45], facts: false, limit: 5, sort: 'birth', ...(after ? { after } : {}) })
      seen.push(...body.rows.map((r) => r.id))
      after = body.last
    } while (after)
    expect(new Set(seen).size).toBe(everybody.length - 2)
    expect(seen).toHaveLength(everybody.length - 2)
  })

  it('asks the past: as of a day, and as known at an act', async () => {
    expect(await find([posts(level('1A41'), { when: 'now' })], undefined, { asOf: '2019-12-15' })).toEqual(['少月', '正好', '重叠'])
    const head = (await ask<FindPage>('', { conditions: [] })).body.knownAt
    const base = (await house.app.inject({ url: `/api/registers/admonition/rows/${id('影响诫勉')}`, headers: { cookie } })).json<RecordView>().row.version
    await house.app.inject({ method: 'PATCH', url: `/api/registers/admonition/rows/${id('影响诫勉')}`, headers: { cookie }, payload: { base, changes: { effectEndsOn: '2026-06-30' }, reason: '更正' } })
    expect(await find([not(underEffect)])).toEqual(except('未明'))
    expect(await find([not(underEffect)], undefined, { knownAt: head })).toEqual(except('影响', '未明'))
  })

  it('shows nothing beyond what the asker may see', async () => {
    const organization = (await house.signIn(['organization'])).cookie
    const blind = await ask('', { conditions: [not(underEffect)] }, { cookie: organization })
    expect([blind.status, blind.body.message]).toEqual([403, expect.stringContaining('无权查看')])
    // Rows and numbers are those of the units in sight; posts elsewhere say nothing.
    const officer = (await house.signIn(['personnel'], { units: [id('乙街道')] })).cookie
    expect(await find([], undefined, { cookie: officer })).toEqual(['换岗', '断档'])
    expect(await find([posts(townHead)], undefined, { cookie: officer })).toEqual([])
    const counts = (await ask<FindCounts>('/counts', { conditions: [posts(townHead)] }, { cookie: officer })).body
    expect([counts.all, counts.hidden, counts.steps[0]?.left]).toEqual([2, everybody.length - 2, 0])
  })

  it('refuses what makes no sense, and says so', async () => {
    const refused: [object, string][] = [
      [{ conditions: [{ ...bachelor, lasting: { months: 12, how: 'total' } }] }, '没有起止'],
      [{ conditions: [posts(townHead, { when: { from: '2026-01-02', to: '2026-01-01' } })] }, '请对调'],
      [{ conditions: [posts(townHead, { count: { from: 3, to: 2 } })] }, '请对调'],
      [{ conditions: [{ ...posts(townHead), via: 'unit' }] }, '筛选条件不对'],
      [{ conditions: [{ ...posts(townHead), when: 'soon' }] }, '筛选条件不对'],
      [{ conditions: [], part: 'removed:1' }, '没有这一部分'],
      [{ conditions: Array.from({ length: 41 }, () => upTo45) }, '最多 40 个'],
    ]
    for (const [payload, message] of refused) expect(await ask('', payload)).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) as string } })
  })
})
