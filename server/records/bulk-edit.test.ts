// Many rows changed at once through the front door: previewed, refused row by row with why, one act, one way back.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BulkChange, BulkJob, BulkRequest, RecordView, RowPage, Undone } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
const ids: string[] = []
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
  const units = house.database.catalogue.register('unit')
  const rows = ['甲', '乙', '丙', '丁'].map((n) => ({ id: randomUUID(), values: { name: `测试市${n}局`, shortName: `${n}局`, kind: 'government' } }))
  ids.push(...rows.map((r) => r.id))
  await act(house.database, house.operator, { verb: 'create', reason: '建' }, (writer) => insertRows(writer, units, rows))
})
afterAll(() => house.close())

interface Answer<T> { status: number; body: T & { message?: string; problems?: { field: string; message: string }[] } }
async function ask<T = unknown>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, as = cookie): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
/** Sends a bulk edit and waits until it is done. */
async function bulk(asked: Partial<BulkRequest> & { changes: BulkChange[] }, preview = false, register = 'unit', as = cookie): Promise<Answer<BulkJob>> {
  const answer = await ask<BulkJob>('POST', `/api/registers/${register}/bulk${preview ? '?preview=1' : ''}`, { ...(asked.query ? {} : { ids }), reason: '统一更正', ...asked }, as)
  while (answer.body.state === 'running') answer.body = (await ask<BulkJob>('GET', `/api/bulk/${answer.body.id}`, undefined, as)).body
  return answer
}
const read = async (id: string): Promise<RecordView['row']> => (await ask<RecordView>('GET', `/api/registers/unit/rows/${id}`)).body.row
const short = async (): Promise<unknown[]> => Promise.all(ids.map(async (id) => (await read(id)).values['shortName']))

describe('a bulk edit', () => {
  it('shows every difference and keeps nothing; then is one act with one way back', async () => {
    const changes: BulkChange[] = [{ field: 'shortName', how: 'replace', find: '局', with: '分局' }]
    const seen = (await bulk({ changes }, true)).body.result
    expect(seen).toMatchObject({ matched: 4, changed: 4, unchanged: 0, refused: 0, act: null, preview: { rows: 4, updated: 4 } })
    expect(seen?.preview?.differences.map((d) => [d.before, d.after])).toContainEqual(['甲局', '甲分局'])
    expect(await short()).toEqual(['甲局', '乙局', '丙局', '丁局'])
    const done = (await bulk({ changes, base: seen?.base ?? 0 })).body.result
    expect(done).toMatchObject({ changed: 4, act: expect.any(Number) })
    expect(await short()).toEqual(['甲分局', '乙分局', '丙分局', '丁分局'])
    expect((await ask<Undone>('POST', `/api/acts/${done?.act}/undo`, {})).body.rows).toBe(4)
    expect(await short()).toEqual(['甲局', '乙局', '丙局', '丁局'])
  })

  it('clears, sets in human words, and leaves rows that are already so', async () => {
    const done = (await bulk({ ids: ids.slice(0, 2), changes: [{ field: 'shortName', how: 'clear' }, { field: 'kind', how: 'set', value: 'government' }] })).body.result
    expect(done).toMatchObject({ matched: 2, changed: 2, unchanged: 0 })
    expect((await bulk({ ids: ids.slice(0, 2), changes: [{ field: 'shortName', how: 'clear' }] })).body.result).toMatchObject({ changed: 0, unchanged: 2, act: null })
    await ask('POST', `/api/acts/${done?.act}/undo`, {})
  })

  it('refuses single rows with why, and writes the others only when asked to', async () => {
    // A unit cannot stand under itself, and a name can be borne once.
    const changes: BulkChange[] = [{ field: 'parent', how: 'set', value: ids[0] ?? '' }]
    const refused = (await bulk({ changes })).body.result
    expect(refused).toMatchObject({ changed: 3, refused: 1, act: null, refusals: [{ id: ids[0], title: '测试市甲局', message: expect.stringContaining('成了环') }] })
    expect((await read(ids[1] ?? '')).values['parent']).toBeNull()
    const taken = (await bulk({ changes, skip: true })).body.result
    expect(taken).toMatchObject({ changed: 3, refused: 1, act: expect.any(Number) })
    expect((await read(ids[1] ?? '')).values['parent']).toBe(ids[0])
    await ask('POST', `/api/acts/${taken?.act}/undo`, {})
    const same = (await bulk({ changes: [{ field: 'name', how: 'set', value: '测试市同名局' }] }, true)).body.result
    expect(same).toMatchObject({ refused: 3, changed: 1, refusals: [{ message: expect.stringContaining('相同') }, {}, {}] })
  })

  it('does not overwrite what others changed after the preview; other fields of theirs stay', async () => {
    const changes: BulkChange[] = [{ field: 'shortName', how: 'set', value: '同一简称' }]
    const seen = (await bulk({ changes }, true)).body.result
    const [first, second] = [await read(ids[0] ?? ''), await read(ids[1] ?? '')]
    await ask('PATCH', `/api/registers/unit/rows/${first.id}`, { base: first.version, changes: { shortName: '他的简称' }, reason: '更正' })
    await ask('PATCH', `/api/registers/unit/rows/${second.id}`, { base: second.version, changes: { name: '测试市乙乙局' }, reason: '更正' })
    const stopped = (await bulk({ changes, base: seen?.base ?? 0, skip: true })).body.result
    expect(stopped).toMatchObject({ changed: 3, refused: 1, refusals: [{ id: first.id, label: '简称', message: expect.stringContaining('刚改过') }] })
    expect(await read(ids[0] ?? '')).toMatchObject({ values: { shortName: '他的简称' } })
    expect(await read(ids[1] ?? '')).toMatchObject({ values: { shortName: '同一简称', name: '测试市乙乙局' } })
  })

  it('changes all rows that a list shows', async () => {
    const filter = JSON.stringify({ op: 'contains', path: ['name'], value: '丙' })
    expect((await bulk({ query: { filter }, changes: [{ field: 'shortName', how: 'set', value: '只有丙' }] })).body.result).toMatchObject({ matched: 1, changed: 1 })
    const { body } = await ask<RowPage>('GET', `/api/registers/unit/rows?filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['shortName'], value: '只有丙' }))}`)
    expect(body.rows.map((r) => r.title)).toEqual(['测试市丙局'])
  })

  it.each<[string, BulkChange[], RegExp]>([
    ['a required field cleared', [{ field: 'name', how: 'clear' }], /必填，不能清空/],
    ['a value that is none', [{ field: 'kind', how: 'set', value: '不存在的类别' }], /没有“不存在的类别”这一项/],
    ['words replaced in what is no text', [{ field: 'kind', how: 'replace', find: 'a', with: 'b' }], /不是文字/],
    ['nothing to look for', [{ field: 'name', how: 'replace', find: '', with: 'b' }], /请填写要替换的文字/],
    ['one field twice', [{ field: 'shortName', how: 'clear' }, { field: 'shortName', how: 'set', value: 'x' }], /只能改一次/],
    ['a field that there is not', [{ field: 'nothing', how: 'clear' }], /没有“nothing”/],
  ])('refuses %s beside its field', async (_, changes, words) => {
    const { status, body } = await bulk({ changes })
    expect(status).toBe(422)
    expect(body.problems?.map((p) => p.message).join()).toMatch(words)
  })

  it('asks the right to write, and keeps a unit officer to his unit', async () => {
    const talent = (await house.signIn(['talent'])).cookie
    expect((await bulk({ changes: [{ field: 'grounds', how: 'set', value: 'x' }] }, false, 'admonition', talent)).status).toBe(403)
    const person = (await ask<RecordView>('POST', '/api/registers/person/rows', { values: { name: '批改人', sex: '男', birth: '1980' }, reason: '录入' })).body.row
    const posts = []
    for (const unit of ids.slice(0, 2)) posts.push((await ask<RecordView>('POST', '/api/registers/appointment/rows', { values: { person: person.id, unit, post: `科员${unit.slice(0, 4)}`, category: 'work', since: '2020' }, reason: '录入' })).body.row.id)
    const officer = (await house.signIn(['personnel'], { units: [ids[0] ?? ''] })).cookie
    // What he cannot see is not among the rows; what would leave his unit is refused.
    expect((await bulk({ ids: posts, changes: [{ field: 'level', how: 'clear' }] }, true, 'appointment', officer)).body.result).toMatchObject({ matched: 1 })
    expect((await bulk({ ids: posts, changes: [{ field: 'unit', how: 'set', value: ids[1] ?? '' }] }, true, 'appointment', officer)).body.result).toMatchObject({ matched: 1, refused: 1, refusals: [{ message: '您只能维护本单位的任职' }] })
  })
})
