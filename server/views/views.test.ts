import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { SavedView, ViewRequest, ViewVersion } from '#server/http/contract'

let house: TestHouse
let mine: string
let colleague: string
let outside: string
beforeAll(async () => {
  house = await openHouse()
  mine = (await house.signIn(['cadres'])).cookie
  colleague = (await house.signIn(['organization'])).cookie
  outside = (await house.signIn(['personnel'])).cookie
})
afterAll(() => house.close())

async function ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object, cookie = mine): Promise<{ status: number; body: T & { message?: string } }> {
  const response = await house.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() }
}
const view = (name: string, more: Partial<ViewRequest> = {}): ViewRequest => ({ register: 'person', name, sharing: 'private', state: { filter: '[["sex","in","2"]]', sort: '-birth', columns: 'name,birth:120' }, ...more })
const save = async (name: string, more: Partial<ViewRequest> = {}, cookie = mine): Promise<SavedView> => {
  const { status, body } = await ask<SavedView>('POST', '/api/views', view(name, more), cookie)
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body
}
const names = async (cookie: string): Promise<string[]> => (await ask<SavedView[]>('GET', '/api/views?register=person', undefined, cookie)).body.map((v) => v.name)

describe('saved views', () => {
  it('come back as they were saved', async () => {
    const saved = await save('女同志')
    expect(saved).toMatchObject({ register: 'person', name: '女同志', mine: true, sharing: 'private', state: view('').state, pinned: false, standard: false, version: 1 })
    expect((await ask<SavedView[]>('GET', '/api/views?register=person')).body).toContainEqual(saved)
    expect((await ask<SavedView[]>('GET', '/api/views?register=unit')).body).toEqual([])
  })

  it('are seen by whom they are shared with, and changed by nobody but their owner', async () => {
    const secret = await save('只给自己')
    const department = await save('给部里', { sharing: 'department' })
    const office = await save('给组织科', { sharing: 'roles', roles: ['organization'] })
    const other = await save('给人才科', { sharing: 'roles', roles: ['talent'] })
    const seen = await names(colleague)
    expect(seen).toContain('给部里')
    expect(seen).toContain('给组织科')
    expect(seen).not.toContain('只给自己')
    expect(seen).not.toContain('给人才科')
    expect(await names(outside)).toEqual([])
    for (const hidden of [secret, other]) {
      expect((await ask('PATCH', `/api/views/${hidden.id}`, { version: 1, name: '改' }, colleague)).status).toBe(404)
      expect((await ask('PUT', `/api/views/${hidden.id}/mark`, { pinned: true }, colleague)).status).toBe(404)
      expect((await ask('DELETE', `/api/views/${hidden.id}`, undefined, colleague)).status).toBe(404)
    }
    for (const shared of [department, office]) {
      expect(await ask('PATCH', `/api/views/${shared.id}`, { version: 1, state: {} }, colleague)).toMatchObject({ status: 403, body: { message: expect.stringContaining('只能另存为自己的') as string } })
      expect((await ask('DELETE', `/api/views/${shared.id}`, undefined, colleague)).status).toBe(403)
    }
  })

  it('that are private stay with their owner even below the application', async () => {
    await save('数据库里也看不到')
    const client = new pg.Client({ connectionString: house.appUrl })
    await client.connect()
    try {
      const count = async (account: string): Promise<number> => {
        await client.query('begin')
        await client.query("set local mingshi.tenant = '1'")
        await client.query(`set local mingshi.account = '${account}'`)
        const { rows } = await client.query<{ n: number }>("select count(*)::int as n from saved_view where name = '数据库里也看不到'")
        await client.query('rollback')
        return rows[0]?.n ?? -1
      }
      expect([await count('tester-1'), await count('tester-2'), await count('')]).toEqual([1, 0, 0])
    } finally { await client.end() }
  })

  it('are not shared with the department from outside it, nor kept for a register one may not read', async () => {
    expect((await ask('POST', '/api/views', view('给部里', { sharing: 'department' }), outside)).status).toBe(403)
    const talent = (await house.signIn(['talent'])).cookie
    expect((await ask('POST', '/api/views', view('x', { register: 'admonition' }), talent)).status).toBe(403)
    expect((await ask('GET', '/api/views?register=admonition', undefined, talent)).status).toBe(403)
  })

  it('are pinned and made the usual one by each person for himself', async () => {
    const [one, two] = [await save('甲视图', { sharing: 'department' }), await save('乙视图', { sharing: 'department' })]
    const marks = async (cookie: string): Promise<unknown[]> => (await ask<SavedView[]>('GET', '/api/views?register=person', undefined, cookie)).body.filter((v) => [one.id, two.id].includes(v.id)).map((v) => [v.name, v.pinned, v.standard])
    await ask('PUT', `/api/views/${one.id}/mark`, { pinned: true, standard: true })
    await ask('PUT', `/api/views/${two.id}/mark`, { standard: true })
    await ask('PUT', `/api/views/${two.id}/mark`, { pinned: true }, colleague)
    expect(await marks(mine)).toEqual([['乙视图', false, true], ['甲视图', true, false]])
    expect(await marks(colleague)).toEqual([['乙视图', true, false], ['甲视图', false, false]])
  })

  it('are overwritten only as they were seen, renamed without clashing, deleted and brought back', async () => {
    const saved = await save('改来改去')
    const next = await ask<SavedView>('PATCH', `/api/views/${saved.id}`, { version: 1, state: { sort: 'name' } })
    expect(next.body).toMatchObject({ version: 2, state: { sort: 'name' } })
    expect(await ask('PATCH', `/api/views/${saved.id}`, { version: 1, state: {} })).toMatchObject({ status: 409, body: { message: expect.stringContaining('已在别处改过') as string } })
    await save('占着名字')
    expect((await ask('PATCH', `/api/views/${saved.id}`, { version: 2, name: '占着名字' })).status).toBe(409)
    expect((await ask('DELETE', `/api/views/${saved.id}`)).status).toBe(200)
    expect(await names(mine)).not.toContain('改来改去')
    expect((await ask<SavedView>('POST', `/api/views/${saved.id}/restore`, {})).body).toMatchObject({ name: '改来改去', version: 2 })
    expect((await ask('POST', `/api/views/${saved.id}/restore`, {}, colleague)).status).toBe(404)
  })

  it('of finding by conditions are schemes of a page of their own, and say what they said before', async () => {
    const scheme = await save('正职后备', { page: 'find', sharing: 'department', state: { filter: '[["sex","in","2"]]', off: '0' } })
    await save('正职后备')
    expect((await ask<SavedView[]>('GET', '/api/views?register=person&page=find', undefined, colleague)).body.map((v) => [v.name, v.page, v.state.off])).toEqual([['正职后备', 'find', '0']])
    expect((await ask<SavedView[]>('GET', '/api/views?register=person')).body.filter((v) => v.name === '正职后备').map((v) => v.page)).toEqual(['list'])
    await ask('PATCH', `/api/views/${scheme.id}`, { version: 1, state: { filter: '[["sex","in","1"]]' } })
    const past = (await ask<ViewVersion[]>('GET', `/api/views/${scheme.id}/versions`, undefined, colleague)).body
    expect(past.map((v) => [v.version, v.state.filter])).toEqual([[2, '[["sex","in","1"]]'], [1, '[["sex","in","2"]]']])
    const secret = await save('私密方案', { page: 'find' })
    expect((await ask('GET', `/api/views/${secret.id}/versions`, undefined, colleague)).status).toBe(404)
  })

  it('take nothing that is no part of an address', async () => {
    for (const state of [{ filter: 1 }, { other: 'x' }, { filter: 'x'.repeat(9000) }]) expect((await ask('POST', '/api/views', { ...view('坏'), state })).status).toBe(400)
    expect((await ask('POST', '/api/views', view('  '))).body.message).toBe('请写视图名称')
    expect((await ask('PATCH', '/api/views/not-an-id', { version: 1 })).status).toBe(404)
  })
})
