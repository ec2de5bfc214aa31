import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RowPage, SearchHit } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import { correctRow } from './save.ts'
import { rescindRow } from './verbs.ts'

let house: TestHouse
let cookie: string
const made = new Map<string, string>()
const [unit, person] = ['unit', 'person']

beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['leader', 'cadres'])).cookie
  const { catalogue } = house.database
  const id = (name: string): string => { const fresh = randomUUID(); made.set(name, fresh); return fresh }
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    const people = ['王伟明', '王伟', '汪伟', '曾晓明', '张建国', '李建国', '李国建', '欧阳建国']
    // So many of one surname that they are not weighed one by one.
    const many = Array.from({ length: 1200 }, (_, i) => `赵${'安宝昌达恩福广和'[i % 8] ?? ''}${'一丁万山川文月'[i % 7] ?? ''}`)
    await insertRows(writer, catalogue.register(person), [...people.map((name) => ({ id: id(name), values: { name, sex: '1', birth: '1980' } })), ...many.map((name) => ({ id: randomUUID(), values: { name, sex: '2', birth: '1990' } }))])
    await insertRows(writer, catalogue.register(unit), ['示范市公安局', '示范市公安局城关派出所', '山南县公安局'].map((name) => ({ id: id(name), values: { name, kind: 'government' } })))
  })
})
afterAll(() => house.close())

const ask = async <T>(url: string): Promise<T> => (await house.app.inject({ url, headers: { cookie } })).json<T>()
const hits = async (q: string, register: string, knownAt?: number): Promise<string[]> =>
  (await ask<SearchHit[]>(`/api/search?q=${encodeURIComponent(q)}${knownAt ? `&knownAt=${knownAt}` : ''}`)).filter((h) => h.register === register).map((h) => h.title)

describe('names found', () => {
  const cases: [string, string, string, readonly string[]][] = [
    ['the name itself before longer ones', '王伟', person, ['王伟', '王伟明']],
    ['by pinyin in full, the shorter first', 'wangwei', person, ['王伟', '汪伟', '王伟明']],
    ['by initials', 'zxm', person, ['曾晓明']],
    ['a surname in its reading as a surname', 'zeng', person, ['曾晓明']],
    ['by characters inside', '建国', person, ['李建国', '张建国', '欧阳建国']],
    ['organizations from any syllable', 'gaj', unit, ['示范市公安局', '山南县公安局', '示范市公安局城关派出所']],
    ['organizations by words inside, the shortest first', '公安局', unit, ['山南县公安局', '示范市公安局', '示范市公安局城关派出所']],
    ['nothing where nothing is called so', '龘', person, []],
  ]
  it.each(cases)('%s', async (_what, q, register, expected) => {
    expect(new Set(await hits(q, register))).toEqual(new Set(expected))
    if (!['wangwei', 'gaj'].includes(q)) expect(await hits(q, register)).toEqual(expected)
  })
  it('of a surname that thousands share come in the order of pinyin', async () => {
    const found = await hits('赵', person)
    expect(found).toHaveLength(10)
    expect(new Set(found)).toEqual(new Set(['赵安川', '赵安丁', '赵安山', '赵安万', '赵安文', '赵安一', '赵安月'].filter((name) => found.includes(name))))
    expect((await hits('z', person))[0]).toBe('曾晓明')
  })
  it('narrow a list to the same rows, all of them', async () => {
    const { total, rows } = await ask<RowPage>(`/api/registers/person/rows?q=${encodeURIComponent('赵')}&limit=1000`)
    expect({ total, shown: rows.length, every: rows.every((r) => r.title.startsWith('赵')) }).toEqual({ total: 1200, shown: 1000, every: true })
  })
  it('are those that rows had as known then', async () => {
    const { catalogue } = house.database
    const rename = async (from: string, to: string): Promise<void> => { await correctRow(house.database, house.operator, catalogue.register(person), made.get(from) ?? '', 1, { name: to }, '姓名登记有误') }
    await rename('李国建', '李建军')
    await rescindRow(house.database, house.operator, catalogue.register(person), made.get('欧阳建国') ?? '', 1, '重复登记')
    expect(await hits('国建', person)).toEqual([])
    expect(await hits('国建', person, 1)).toEqual(['李国建'])
    expect(await hits('建军', person, 1)).toEqual([])
    expect(await hits('lgj', person, 1)).toEqual(['李国建'])
    expect(await hits('liguo', person, 1)).toEqual(['李国建'])
    expect(await hits('oyjg', person, 1)).toEqual(['欧阳建国'])
    expect(await hits('oyjg', person)).toEqual([])
    const then = await ask<RowPage>(`/api/registers/person/rows?knownAt=1&q=${encodeURIComponent('建国')}&sort=name`)
    expect(then.rows.map((r) => r.title)).toEqual(['李建国', '欧阳建国', '张建国'])
  })
})
