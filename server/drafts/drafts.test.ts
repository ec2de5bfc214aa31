// Drafts through the front door: kept for their author alone, without what he may not see, small and not for ever.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftBody, DraftView, DraftWhole, RecordView } from '#server/http/contract'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'organization'])).cookie
})
afterAll(() => house.close())

interface Answer<T> { status: number; body: T & { message?: string } }
async function ask<T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, as = cookie): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
const form = (register: string, values: Record<string, string>, more: Partial<DraftBody> = {}): DraftBody => ({ register, row: null, mode: 'create', base: null, content: { kind: 'form', values }, reason: '录入', ...more })
const keep = (id: string, body: DraftBody, as = cookie): Promise<Answer<unknown>> => ask('PUT', `/api/drafts/${id}`, body, as)
const mine = async (query = '', as = cookie): Promise<DraftView[]> => (await ask<DraftView[]>('GET', `/api/drafts?${query}`, undefined, as)).body

describe('a draft', () => {
  it('comes back as it was typed, with the names of what it refers to, until it is dropped', async () => {
    const person = (await ask<RecordView>('POST', '/api/registers/person/rows', { values: { name: '草稿人', sex: '男', birth: '1980' }, reason: '录入' })).body.row
    const id = randomUUID()
    expect((await keep(id, form('assessment', { person: person.id, year: '20' }))).status).toBe(200)
    await keep(id, form('assessment', { person: person.id, year: '2024' }))
    expect((await ask<DraftWhole>('GET', `/api/drafts/${id}`)).body).toMatchObject({ register: 'assessment', mode: 'create', content: { values: { person: person.id, year: '2024' } }, titles: { [person.id]: '草稿人' }, title: '2024', reason: '录入' })
    const other = randomUUID()
    await keep(other, form('person', { nativePlace: '某地' }, { row: person.id, mode: 'correct', base: person.version }))
    expect((await mine()).map((d) => [d.registerLabel, d.title, d.mode])).toEqual([['人员', '草稿人', 'correct'], ['年度考核', '2024', 'create']])
    expect((await mine(`register=person&row=${person.id}&mode=correct`)).map((d) => d.id)).toEqual([other])
    await ask('DELETE', `/api/drafts/${id}`)
    expect((await ask('GET', `/api/drafts/${id}`)).status).toBe(404)
    // A row that was withdrawn meanwhile takes its draft out of sight.
    await ask('POST', `/api/registers/person/rows/${person.id}/rescind`, { base: person.version, reason: '撤' })
    expect(await mine()).toEqual([])
  })

  it('may hold what is no day yet: it is kept, listed and opened all the same', async () => {
    const id = randomUUID()
    expect((await keep(id, form('sanction', { kind: 'party-warning', decidedOn: '2026.13.40', effectEndsOn: '昨天' }))).status).toBe(200)
    expect(await mine()).toMatchObject([{ id, registerLabel: '处分与组织处理' }])
    expect((await ask<DraftWhole>('GET', `/api/drafts/${id}`)).body).toMatchObject({ content: { values: { decidedOn: '2026.13.40', effectEndsOn: '昨天' } } })
    await ask('DELETE', `/api/drafts/${id}`)
  })

  it('is nobody else’s business, by the database itself', async () => {
    const id = randomUUID()
    await keep(id, form('person', { name: '只我可见' }))
    const colleague = (await house.signIn(['cadres'])).cookie
    expect(await mine('', colleague)).toEqual([])
    expect((await ask('GET', `/api/drafts/${id}`, undefined, colleague)).status).toBe(404)
    await ask('DELETE', `/api/drafts/${id}`, undefined, colleague)
    expect((await mine()).map((d) => d.title)).toEqual(['只我可见'])
    const client = new pg.Client({ connectionString: house.appUrl })
    await client.connect()
    try {
      await client.query("begin; set local mingshi.tenant = '1'; set local mingshi.account = 'somebody'")
      expect((await client.query('select 1 from draft')).rowCount).toBe(0)
    } finally { await client.end() }
    await ask('DELETE', `/api/drafts/${id}`)
  })

  it('holds nothing that its author may not see or write', async () => {
    const secretary = (await house.signIn(['secretary'])).cookie
    expect((await keep(randomUUID(), form('admonition', { grounds: 'x' }), secretary)).status).toBe(403)
    const id = randomUUID()
    await keep(id, form('person', { name: '字段', nothing: 'x' }))
    expect((await ask<DraftWhole>('GET', `/api/drafts/${id}`)).body.content).toEqual({ kind: 'form', values: { name: '字段' } })
    await ask('DELETE', `/api/drafts/${id}`)
  })

  it('may be a block that is being pasted', async () => {
    const id = randomUUID()
    const content = { kind: 'block', columns: ['name', null], headings: ['姓名', '别的'], cells: [['甲', 'x'], ['乙', 'y']] } as const
    await keep(id, { ...form('person', {}), mode: 'paste', content: { ...content, columns: [...content.columns], headings: [...content.headings], cells: content.cells.map((r) => [...r]) } })
    expect((await ask<DraftWhole>('GET', `/api/drafts/${id}`)).body).toMatchObject({ title: '粘贴的表，2 行', content })
    await ask('DELETE', `/api/drafts/${id}`)
  })

  it('may be a step of a case, for whoever reads the cases although nobody writes them', async () => {
    const id = randomUUID()
    const someone = (await ask<RecordView>('POST', '/api/registers/person/rows', { values: { name: '案中人', sex: '男', birth: '1981' }, reason: '录入' })).body.row
    const content = { kind: 'step', values: { measure: 'admonish', grounds: '核实属实', nothing: 'x' }, items: [{ person: someone.id, id: null, name: '甲', nothing: 'x' }], materials: [{ id: 'evidence', file: 'abc', name: '材料.pdf' }], recorded: { 'some-rule/': '工作需要' } } as const
    const body: DraftBody = { register: 'admonition-cases', row: null, mode: 'act-propose', base: 2, content: { ...content, items: [...content.items], materials: [...content.materials] }, reason: '建议诫勉' }
    expect((await keep(id, body)).status).toBe(200)
    const { nothing: _value, ...values } = content.values
    const { nothing: _of, ...item } = content.items[0]
    expect((await ask<DraftWhole>('GET', `/api/drafts/${id}`)).body).toMatchObject({ mode: 'act-propose', base: 2, reason: '建议诫勉', titles: { [someone.id]: '案中人' }, content: { ...content, values, items: [item] } })
    expect(((await ask<DraftWhole>('GET', `/api/drafts/${id}`)).body.content as Record<string, unknown>)['values']).not.toHaveProperty('nothing')
    const secretary = (await house.signIn(['secretary'])).cookie
    expect((await keep(randomUUID(), body, secretary)).status).toBe(403)
    await ask('DELETE', `/api/drafts/${id}`)
  })

  it('is not for ever, nor one of very many', async () => {
    for (let i = 0; i < 52; i++) await keep(randomUUID(), form('person', { name: `第${i}份` }))
    const kept = await mine()
    expect([kept.length, kept[0]?.title, kept.at(-1)?.title]).toEqual([50, '第51份', '第2份'])
    const admin = new pg.Client({ connectionString: house.adminUrl })
    await admin.connect()
    try {
      await admin.query("set mingshi.tenant = '1'; set mingshi.account = 'tester-1'; update draft set at = now() - interval '31 days'")
      expect(await mine()).toEqual([])
      // Whoever keeps a draft next sweeps what has expired, of others too.
      const colleague = (await house.signIn(['cadres'])).cookie
      await keep(randomUUID(), form('person', { name: '后来者' }), colleague)
      expect((await admin.query('select 1 from draft')).rowCount).toBe(0)
    } finally { await admin.end() }
  })

  it('answers nonsense in words', async () => {
    expect((await keep('x', form('person', {}))).status).toBe(404)
    expect((await ask('PUT', `/api/drafts/${randomUUID()}`, { register: 'person' })).status).toBe(400)
    expect((await keep(randomUUID(), form('nothing', {}))).status).toBe(403)
    expect(await mine('row=x')).toEqual([])
  })
})
