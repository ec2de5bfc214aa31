// The bin through the front door: what was withdrawn, found again, and brought back with what it refers to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bin, Preview, RecordView, Restored, Undone } from '#server/http/contract'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
})
afterAll(() => house.close())

interface Answer<T> { status: number; body: T & { message?: string } }
async function ask<T = unknown>(method: 'GET' | 'POST', url: string, payload?: object, as = cookie): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
type Row = RecordView['row']
const create = async (register: string, values: object): Promise<Row> => (await ask<RecordView>('POST', `/api/registers/${register}/rows`, { values, reason: '录入' })).body.row
const withdraw = async (register: string, row: Row, reason: string): Promise<void> => expect((await ask('POST', `/api/registers/${register}/rows/${row.id}/rescind`, { base: row.version, reason })).status).toBe(200)
const bin = async (register: string, query = '', as = cookie): Promise<Bin> => (await ask<Bin>('GET', `/api/registers/${register}/bin?${query}`, undefined, as)).body
const restore = (register: string, ids: string[], more = ''): Promise<Answer<Restored & Preview>> => ask('POST', `/api/registers/${register}/bin/restore${more}`, { ids, reason: '误撤销' })
const someone = (name: string): object => ({ name, sex: '男', birth: '1980.05' })

describe('the bin of a register', () => {
  it('lists what was withdrawn, latest first, with who, when and why; finds it by 汉字, 拼音 and reason', async () => {
    const [first, second] = [await create('person', someone('曾撤销')), await create('person', someone('后撤销'))]
    await withdraw('person', first, '重复录入')
    await withdraw('person', second, '人已调走')
    const { rows, next } = await bin('person')
    expect(rows.map((r) => [r.row.title, r.act.reason, r.act.actorName, r.act.verbLabel])).toEqual([['后撤销', '人已调走', '测试员1', '撤销'], ['曾撤销', '重复录入', '测试员1', '撤销']])
    expect(next).toBeNull()
    for (const q of ['曾', 'zengche', 'zcx', '重复']) expect({ q, found: (await bin('person', `q=${encodeURIComponent(q)}`)).rows.map((r) => r.row.title) }).toEqual({ q, found: ['曾撤销'] })
    // What is back is no longer in the bin; withdrawn again, it stands there once.
    expect((await restore('person', [first.id])).body).toMatchObject({ rows: 1, along: [] })
    expect((await bin('person')).rows.map((r) => r.row.title)).toEqual(['后撤销'])
    await withdraw('person', (await ask<RecordView>('GET', `/api/registers/person/rows/${first.id}`)).body.row, '再次撤销')
    expect((await bin('person')).rows.map((r) => [r.row.title, r.act.reason])).toEqual([['曾撤销', '再次撤销'], ['后撤销', '人已调走']])
  })

  it('brings back the rows that a row refers to, in one act with one way back', async () => {
    const person = await create('person', someone('连带恢复'))
    const mark = await create('admonition', { person: person.id, measure: '提醒', decidedOn: '2025-06-01', grounds: '事由', decidingBody: '市委组织部' })
    await withdraw('admonition', mark, '撤')
    await withdraw('person', person, '撤')
    const seen = await restore('admonition', [mark.id], '?preview=1')
    expect(seen.body).toMatchObject({ rows: 2, inserted: 2 })
    const back = await restore('admonition', [mark.id])
    expect(back.body).toMatchObject({ rows: 2, along: [{ register: 'person', id: person.id, title: '连带恢复' }] })
    expect((await ask<RecordView>('GET', `/api/registers/admonition/rows/${mark.id}`)).body.row.text['person']).toBe('连带恢复')
    expect((await ask<Undone>('POST', `/api/acts/${back.body.act}/undo`, {})).body.rows).toBe(2)
    expect((await bin('admonition')).rows.map((r) => r.row.id)).toContain(mark.id)
  })

  it('brings back none where a key has been taken, and names it', async () => {
    const unit = await create('unit', { name: '测试市恢复局', kind: 'government' })
    const other = await create('unit', { name: '测试市别的局', kind: 'government' })
    await withdraw('unit', unit, '撤')
    await withdraw('unit', other, '撤')
    await create('unit', { name: '测试市恢复局', kind: 'government' })
    expect((await restore('unit', [unit.id, other.id])).body.message).toMatch(/没有恢复：.*“测试市恢复局”：已有.*相同/)
    expect((await bin('unit')).rows).toHaveLength(2)
    expect((await restore('unit', ['00000000-0000-4000-8000-000000000000'])).status).toBe(404)
    expect((await restore('unit', ['x'])).status).toBe(400)
    expect((await ask('GET', '/api/registers/unit/bin?before=x')).status).toBe(400)
  })

  it('shows nobody what he may not see', async () => {
    const talent = (await house.signIn(['talent'])).cookie
    expect((await ask('GET', '/api/registers/admonition/bin', undefined, talent)).status).toBe(403)
    const [mine, other] = [await create('unit', { name: '测试市撤销本局', kind: 'government' }), await create('unit', { name: '测试市撤销他局', kind: 'government' })]
    const person = await create('person', someone('撤销单位人'))
    for (const unit of [mine, other]) await withdraw('appointment', await create('appointment', { person: person.id, unit: unit.id, post: `科员${unit.title}`, category: 'work', since: '2020' }), '撤')
    const officer = (await house.signIn(['personnel'], { units: [mine.id] })).cookie
    const seen = await bin('appointment', '', officer)
    expect(seen).toMatchObject({ hidden: 1, rows: [{ row: { values: { unit: mine.id } } }] })
    const refused = await ask('POST', '/api/registers/appointment/bin/restore', { ids: (await bin('appointment')).rows.map((r) => r.row.id), reason: '恢复' }, officer)
    expect(refused.body.message).toContain('您只能维护本单位的任职')
  })
})
