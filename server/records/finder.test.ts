import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { FinderPage, RecordView } from '#server/http/contract'
import { inTenant } from '#server/postgres/database'
import { openHouse, type TestHouse } from '#server/testing/house'

/** A picture of one pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

let house: TestHouse
let cookie: string
const made: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'organization'])).cookie
  const form = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`
  const photo = (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' }, payload: Buffer.concat([Buffer.from(form), png, Buffer.from('\r\n--x--\r\n')]) })).json<{ digest: string }>().digest
  made['局'] = await make('unit', { name: '某某局', kind: '其他' })
  made['所'] = await make('unit', { name: '某某所', kind: '其他', parent: made['局'] })
  made['甲'] = await make('person', { name: '曾晓明', sex: '男', birth: '1978-05', currentPost: '某某所所长', photo })
  made['乙'] = await make('person', { name: '曾小敏', sex: '女', birth: '1990' })
  await make('appointment', { person: made['甲'], unit: made['所'], since: '2020', post: '所长', category: '任职', kind: '主职' })
})
afterAll(() => house.close())

async function make(register: string, values: object): Promise<string> {
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie }, payload: { values, reason: '录入' } })
  expect({ status: response.statusCode, body: response.statusCode === 201 ? '' : response.body }).toEqual({ status: 201, body: '' })
  return response.json<RecordView>().row.id
}
const find = async (query: string, as = cookie): Promise<FinderPage> => (await house.app.inject({ url: `/api/finder/person?${query}`, headers: { cookie: as } })).json()
const logged = async (): Promise<number> => (await inTenant(house.database, { tenant: 1 }, (c) => sql<{ n: number }>`select count(*)::int as n from access_log where action = 'picture'`.execute(c))).rows[0]?.n ?? 0

it('finds by 汉字, 全拼 and 首字母, with post, birth, units of today and the picture; narrowed by a unit and those below it', async () => {
  for (const q of ['曾晓', 'zengxiaoming', 'zxm']) {
    const { found } = await find(`q=${encodeURIComponent(q)}`)
    expect(found.find((f) => f.id === made['甲'])).toMatchObject({ title: '曾晓明', facts: [{ text: '某某所所长' }, { text: '1978.05' }], units: [{ title: '某某所' }], picture: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown })
  }
  expect((await find('q=zxm')).found.map((f) => f.title).sort()).toEqual(['曾小敏', '曾晓明'].sort())
  expect((await find(`q=zxm&under=${made['局']}`)).found.map((f) => f.title)).toEqual(['曾晓明'])
  expect((await find(`under=${made['局']}&asOf=2019-01-01`)).found).toEqual([])
  expect((await house.app.inject({ url: '/api/finder/person?under=x', headers: { cookie } })).statusCode).toBe(400)
})

it('gives the picture to whoever may see it, for good under its digest, and logs each giving', async () => {
  const [face] = (await find('q=zengxiaoming')).found
  const url = `/api/pictures/person/${face?.id}/${face?.picture}`
  const before = await logged()
  const answer = await house.app.inject({ url, headers: { cookie } })
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control'], answer.rawPayload.equals(png)]).toEqual([200, 'image/png', 'private, max-age=31536000, immutable', true])
  expect(await logged()).toBe(before + 1)
  const secretary = (await house.signIn(['secretary'])).cookie
  expect((await find('q=zengxiaoming', secretary)).found.map((f) => f.picture)).toEqual([null])
  expect((await house.app.inject({ url, headers: { cookie: secretary } })).statusCode).toBe(404)
  expect((await house.app.inject({ url: `/api/pictures/person/${made['乙']}/${face?.picture}`, headers: { cookie } })).statusCode).toBe(404)
  expect(await logged()).toBe(before + 1)
})
