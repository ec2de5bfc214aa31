import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supervisionEntry } from '#domains/cadres/daily-supervision'
import { person } from '#domains/people/person'
import type { ReadingLog, RecordView } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
const [subject, entry] = [randomUUID(), randomUUID()]
beforeAll(async () => {
  house = await openHouse()
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, person, [{ id: subject, values: { name: '甲某', sex: '1', birth: '1980-05' } }])
    await insertRows(writer, supervisionEntry, [{ id: entry, values: { person: subject, source: 'petition', receivedOn: '2026-01-05', matter: '反映某事', verification: 'pending' } }])
  })
})
afterAll(() => house.close())

const url = `/api/registers/supervision-entry/rows/${entry}`
async function get<T>(cookie: string, path: string, purpose?: string): Promise<{ status: number; body: T }> {
  const response = await house.app.inject({ url: path, headers: { cookie, ...(purpose === undefined ? {} : { 'x-purpose': encodeURIComponent(purpose) }) } })
  return { status: response.statusCode, body: response.json<T>() }
}

describe('查阅留痕', () => {
  it('withholds confidential facts until the reader says what for, and tells the person who read them', async () => {
    const { cookie } = await house.signIn(['supervision'])
    const self = (await house.signIn([], { person: subject })).cookie
    const before = await get<RecordView>(cookie, url)
    expect(before.body.row.values['matter'] ?? null).toBeNull()
    expect(before.body.toRead.sort()).toEqual(['evidence', 'matter', 'statement'])
    expect((await get<ReadingLog[]>(self, `/api/readings?person=${subject}`)).body).toEqual([])
    const read = await get<RecordView>(cookie, url, '核实信访件')
    expect(read.body.row.values['matter']).toBe('反映某事')
    expect(read.body.toRead).toEqual([])
    const told = await get<ReadingLog[]>(self, `/api/readings?person=${subject}`)
    expect(told.body).toMatchObject([{ register: 'supervision-entry', label: '日常监督信息', action: '查阅', purpose: '核实信访件' }])
  })

  it('leaves no trace when somebody reads his own file', async () => {
    const self = (await house.signIn(['supervision'], { person: subject })).cookie
    const count = (await get<ReadingLog[]>(self, `/api/readings?person=${subject}`)).body.length
    expect((await get<RecordView>(self, url, '看自己的')).body.row.values['matter']).toBe('反映某事')
    expect((await get<ReadingLog[]>(self, `/api/readings?person=${subject}`)).body).toHaveLength(count)
  })

  it('never shows or filters confidential facts in lists, and takes a blank or broken purpose for none', async () => {
    const { cookie } = await house.signIn(['supervision'])
    const filter = encodeURIComponent(JSON.stringify({ op: 'contains', path: ['matter'], value: '反映' }))
    expect((await get(cookie, `/api/registers/supervision-entry/rows?filter=${filter}`, '查名单')).status).toBe(403)
    const list = await get<{ rows: { values: Record<string, unknown> }[] }>(cookie, '/api/registers/supervision-entry/rows', '查名单')
    expect(list.body.rows.map((r) => r.values['matter'] ?? null)).toEqual([null])
    expect((await get<RecordView>(cookie, url, '   ')).body.toRead).toContain('matter')
    const broken = await house.app.inject({ url, headers: { cookie, 'x-purpose': '%E4%' } })
    expect(broken.json<RecordView>().toRead).toContain('matter')
  })

  it('tells readings to the person, to supervision, leaders and auditors only', async () => {
    const { cookie } = await house.signIn(['cadres'])
    expect((await get(cookie, `/api/readings?person=${subject}`)).status).toBe(403)
    const auditor = (await house.signIn(['auditor'])).cookie
    expect((await get(auditor, `/api/readings?person=${subject}`)).status).toBe(200)
    expect((await get(auditor, '/api/readings?person=nobody')).status).toBe(400)
  })
})
