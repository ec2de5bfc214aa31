import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, preview } from '#server/postgres/write/act'
import { createRow } from '#server/records/save'
import { insertRows } from '#server/postgres/write/rows'
import { verifyChain } from '#server/postgres/verify'
import type { Principal, Role, Row } from '#kernel'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { Preview, RecordView, RowPage } from './contract.ts'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
})
afterAll(() => house.close())

async function ask<T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, as = cookie): Promise<{ status: number; body: T & { message?: string } }> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & { message?: string } }
}
const rows = '/api/registers/appointment/rows'
const everything = async () => (await ask<RowPage>('GET', `${rows}?all=1`)).body
const create = async (register: string, values: object) => (await ask<RecordView>('POST', `/api/registers/${register}/rows`, { values, reason: '录入' })).body.row

it('tells what a write would do, in words, and does none of it', async () => {
  const person = await create('person', { name: '预演人', sex: '男', birth: '1980-05' })
  const span = await create('appointment', { person: person.id, post: '科长', category: 'work', since: '2020-03' })
  const before = await everything()
  const told = await ask<Preview>('POST', `${rows}/${span.id}/change-from?preview=1`, { base: span.version, since: '2025-09', changes: { post: '副局长' }, reason: '提任' })
  expect(told.status).toBe(200)
  expect(told.body).toMatchObject({ rows: 2, inserted: 1, updated: 1, deleted: 0, told: 2, hidden: 0 })
  expect(told.body.differences.filter((d) => d.id === span.id)).toEqual([
    expect.objectContaining({ register: 'appointment', operation: 'update', field: 'until', before: null, after: '2025.09' }),
  ])
  expect(told.body.differences.find((d) => d.operation === 'insert' && d.field === 'person')).toMatchObject({ before: null, after: '预演人' })
  expect(await everything()).toEqual(before)
  // The number was not used up: the next act has it, and the chain is whole.
  const next = await create('person', { name: '后来人', sex: '女', birth: '1981' })
  expect(next.version).toBe(before.knownAt + 1)
  expect((await verifyChain(house.database, house.operator)).problems).toEqual([])
})

it('refuses what the write itself would refuse', async () => {
  const answer = await ask('POST', '/api/registers/person/rows?preview=1', { values: { name: '缺项' }, reason: '录入' })
  expect(answer).toMatchObject({ status: 422 })
  expect((await ask('PATCH', `${rows}/00000000-0000-4000-8000-000000000000?preview=1`, { base: 1, changes: {}, reason: '更正' })).status).toBe(404)
})

it('withholds from its author what he may not see, and counts it', async () => {
  const register = house.database.catalogue.register('person')
  const values: Row = { ...Object.fromEntries(Object.keys(register.fields).map((f) => [f, null])), name: '隐项人', sex: '1', birth: '1980', phone: '13800000000' }
  const tell = (role: Role, person: string | null) => preview(house.database, (database) => {
    const author: Principal = { ...house.operator, roles: [role], person }
    return act(database, author, { verb: 'create', reason: '录入' }, (writer) => insertRows(writer, register, [{ id: '00000000-0000-4000-8000-00000000000a', values }]))
  })
  expect((await tell('cadres', null)).differences.map((d) => d.field)).toEqual(['name', 'sex', 'birth', 'phone'])
  const seen = await tell('secretary', null)
  expect(seen.differences.map((d) => d.field)).not.toContain('phone')
  expect({ ...(await tell('administrator', null)), rows: 0 }).toMatchObject({ told: 0, hidden: 1, differences: [] })
})

it('counts rows past the limit, and sums up several acts', async () => {
  const told = await preview(house.database, async (database) => {
    for (const name of ['甲一', '乙二', '丙三']) await createRow(database, house.operator, database.catalogue.register('person'), { name, sex: '男', birth: '1980' }, '录入')
    // An act that writes nothing has nothing to tell.
    await act(database, house.operator, { verb: 'correct', reason: '空' }, () => Promise.resolve())
  }, 2)
  expect(told).toMatchObject({ rows: 3, inserted: 3, told: 2 })
  expect(new Set(told.differences.map((d) => d.title))).toEqual(new Set(['甲一', '乙二']))
})
