import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { DuplicateComparison, DuplicatePage, Merged, MergedNote, MergePreview, RecordView, RowPage, Version } from '#server/http/contract'
import { identityCheckDigit } from '#kernel'
import { inTenant } from '#server/postgres/database'
import { verifyChain } from '#server/postgres/verify'
import { tableName } from '#server/postgres/schema/model'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'organization', 'office', 'leader'])).cookie
})
afterAll(() => house.close())

async function ask<T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, as = cookie): Promise<{ status: number; body: T & { message: string; problems?: { message: string }[] } }> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() }
}
async function make(register: string, values: object): Promise<{ id: string; version: number }> {
  const { status, body } = await ask<RecordView>('POST', `/api/registers/${register}/rows`, { values, reason: '录入' })
  expect({ status, body: status === 201 ? null : body }).toEqual({ status: 201, body: null })
  return body.row
}
const number = (first17: string): string => first17 + identityCheckDigit(first17)
const search = async (homophones = false): Promise<string[]> => (await ask<DuplicatePage>('POST', '/api/duplicates/person/search', { homophones })).body.pairs.map((p) => `${[p.first.title, p.second.title].sort().join('/')}：${p.grounds.join('、')}`).sort()
const version = async (id: string, register = 'person'): Promise<number> => (await ask<RecordView>('GET', `/api/registers/${register}/rows/${id}`)).body.row.version
async function order(survivor: string, merged: string, more: object = {}, register = 'person'): Promise<object> {
  return { survivor, merged, versions: { survivor: await version(survivor, register), merged: await version(merged, register) }, take: [], withdraw: [], reason: '经核对档案，为同一人', ...more }
}

/** Every row of every register, without the numbers of acts. */
async function everything(): Promise<Record<string, unknown[]>> {
  return inTenant(house.database, { tenant: 1 }, async (connection) => {
    const out: Record<string, unknown[]> = {}
    for (const register of house.database.catalogue.registers.values()) {
      out[register.id] = (await sql<{ row: unknown }>`select to_jsonb(t) - 'act_from' as row from ${sql.table(tableName(register))} as t order by id`.execute(connection)).rows
    }
    out['words'] = (await sql`select * from search_term order by 1, 2, 3`.execute(connection)).rows
    return out
  })
}

describe('lookalikes over a register', () => {
  it('are found by the declared keys, by days close to each other, by a slip in the number and by sound; two numbers are two people', async () => {
    await make('person', { name: '查同', sex: '男', birth: '1980-05-03' })
    await make('person', { name: '查同', sex: '男', birth: '1980-05-03' })
    await make('person', { name: '查近', sex: '男', birth: '1980-05' })
    await make('person', { name: '查近', sex: '女', birth: '1980-06-20' })
    await make('person', { name: '查年', sex: '男', birth: '1970' })
    await make('person', { name: '查年', sex: '男', birth: '1970-11' })
    await make('person', { name: '查远', sex: '男', birth: '1980-05' })
    await make('person', { name: '查远', sex: '男', birth: '1980-08' })
    await make('person', { name: '查号', sex: '男', birth: '1980-05', identityNumber: number('11010119800503001') })
    await make('person', { name: '查号', sex: '男', birth: '1980-05', identityNumber: number('11010119800503005') })
    await make('person', { name: '查异', sex: '男', birth: '1980-05', identityNumber: number('11010119800503009') })
    await make('person', { name: '查异', sex: '男', birth: '1980-05', identityNumber: number('32010119800522101') })
    await make('person', { name: '章音', sex: '男', birth: '1985-01' })
    await make('person', { name: '张音', sex: '男', birth: '1985-01' })
    const usual = ['查号/查号：主要内容相同、号码只差一两位', '查同/查同：主要内容相同', '查年/查年：时间相近', '查近/查近：时间相近']
    expect((await search()).sort()).toEqual(usual.sort())
    expect((await search(true)).sort()).toEqual([...usual, '张音/章音：同音'].sort())
  })

  it('are not asked about again once somebody has said why they are two, until the facts change', async () => {
    const [a, b] = [await make('person', { name: '同名甲', sex: '女', birth: '1991-02' }), await make('person', { name: '同名甲', sex: '女', birth: '1991-02' })]
    const about = async (): Promise<number> => (await search()).filter((p) => p.startsWith('同名甲')).length
    expect(await about()).toBe(1)
    expect((await ask('POST', '/api/duplicates/person/different', { first: b.id, second: a.id, reason: ' ' })).status).toBe(400)
    expect((await ask('POST', '/api/duplicates/person/different', { first: b.id, second: a.id, reason: '一在甲县一在乙县，经电话核实' })).status).toBe(200)
    expect(await about()).toBe(0)
    const pair = await ask<DuplicateComparison>('GET', `/api/duplicates/person/pair?first=${a.id}&second=${b.id}`)
    expect(pair.body.judgement).toMatchObject({ grounds: '一在甲县一在乙县，经电话核实', sameFacts: true })
    await ask('PATCH', `/api/registers/person/rows/${a.id}`, { base: a.version, changes: { birth: '1991-02-14' }, reason: '更正' })
    expect(await about()).toBe(1)
    expect((await ask<DuplicatePage>('GET', '/api/duplicates/person')).body.pairs.find((p) => p.first.title === '同名甲')?.formerly).toBe('一在甲县一在乙县，经电话核实')
  })

  it('are decided by whoever keeps the whole register only', async () => {
    const other = (await house.signIn(['supervision'])).cookie
    const [a, b] = [await make('person', { name: '无权', sex: '女', birth: '1991-02' }), await make('person', { name: '无权', sex: '女', birth: '1991-02' })]
    expect((await ask('POST', '/api/duplicates/person/different', { first: a.id, second: b.id, reason: '不是' }, other)).status).toBe(403)
    expect((await ask('POST', '/api/duplicates/person/merge', await order(a.id, b.id), other)).status).toBe(403)
    const unit = await make('unit', { name: '某单位', kind: '其他' })
    const officer = (await house.signIn(['personnel'], { units: [unit.id] })).cookie
    expect((await ask<DuplicatePage>('GET', '/api/duplicates/person', undefined, officer)).body.pairs).toEqual([])
    expect((await ask('POST', '/api/duplicates/person/merge', await order(a.id, b.id), officer)).status).toBe(403)
  })
})

describe('a merge', () => {
  it('moves everything, tells clashes first, leads the old id on, and is taken back whole', async () => {
    const a = await make('person', { name: '并一', sex: '男', birth: '1975-03', phone: '13800000000' })
    const b = await make('person', { name: '并一', sex: '男', birth: '1975-03-08', identityNumber: number('11010119750308001'), nativePlace: '某县' })
    const unit = await make('unit', { name: '并入局', kind: '政府机关' })
    const post = { unit: unit.id, category: '任职', kind: '主职' }
    await make('appointment', { ...post, person: a.id, since: '2010-01', until: '2015-01', post: '科员' })
    await make('appointment', { ...post, person: a.id, since: '2015-01', until: '2017-01', post: '副科长' })
    const same = await make('appointment', { ...post, person: b.id, since: '2010-01', until: '2015-01', post: '科员' })
    const clashing = await make('appointment', { ...post, person: b.id, since: '2016-01', until: '2018-01', post: '科长' })
    await make('education', { person: b.id, level: '大学', kind: '全日制教育', school: '某大学' })
    await make('family-member', { person: a.id, relation: '妻子', name: '某人', work: '某厂' })
    const less = await make('family-member', { person: b.id, relation: '妻子', name: '某人' })
    const before = await everything()

    const asked = await order(a.id, b.id, { take: ['identityNumber', 'birth', 'nativePlace'] })
    const told = await ask<MergePreview>('POST', '/api/duplicates/person/merge?preview=1', asked)
    expect(told.body.folded).toMatchObject([{ register: 'appointment', withdrawn: { id: same.id } }, { register: 'family-member', withdrawn: { id: less.id } }])
    expect(told.body.clashes).toMatchObject([{ register: 'appointment', kind: 'overlap', moving: { id: clashing.id } }])
    expect(told.body.preview).toBeNull()
    expect((await ask('POST', '/api/duplicates/person/merge', asked)).status).toBe(422)
    expect(await everything()).toEqual(before)

    const settled = await order(a.id, b.id, { take: ['identityNumber', 'birth', 'nativePlace'], withdraw: [{ register: 'appointment', id: clashing.id }] })
    expect((await ask<MergePreview>('POST', '/api/duplicates/person/merge?preview=1', settled)).body.preview?.differences.length).toBeGreaterThan(3)
    expect(await everything()).toEqual(before)
    const merged = await ask<Merged>('POST', '/api/duplicates/person/merge', settled)
    expect(merged.status).toBe(200)
    const kept = (await ask<RecordView>('GET', `/api/registers/person/rows/${a.id}`)).body.row
    expect(kept.values).toMatchObject({ identityNumber: number('11010119750308001'), birth: '1975-03-08', nativePlace: '某县', phone: '13800000000' })
    expect((await ask<RowPage>('GET', `/api/registers/appointment/rows?all=1&filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: a.id }))}`)).body.total).toBe(2)
    expect((await ask('GET', `/api/registers/person/rows/${b.id}`)).status).toBe(404)
    const note = await ask<MergedNote>('GET', `/api/registers/person/rows/${b.id}/merged`)
    expect(note.body).toMatchObject({ into: { id: a.id, title: '并一' }, act: { number: merged.body.act, reason: '经核对档案，为同一人' } })

    expect((await ask('POST', '/api/duplicates/person/take-back', { act: merged.body.act, reason: '并错了' })).body).toMatchObject({ act: merged.body.act + 1 })
    expect(await everything()).toEqual(before)
    for (const id of [a.id, b.id]) {
      const { body } = await ask<Version[]>('GET', `/api/registers/person/rows/${id}/history`)
      expect(body.slice(0, 2).map((v) => v.act.verb)).toEqual(['undo', 'merge'])
    }
    expect((await ask('GET', `/api/registers/person/rows/${b.id}/merged`)).status).toBe(404)
    expect((await verifyChain(house.database, house.operator)).problems).toEqual([])
  })

  it('leads on through a second merge, and carries over what was decided about a third', async () => {
    const [a, b, c, d] = [await make('person', { name: '连环', sex: '男', birth: '1965' }), await make('person', { name: '连环', sex: '男', birth: '1965' }), await make('person', { name: '连环', sex: '男', birth: '1965' }), await make('person', { name: '连环', sex: '男', birth: '1965' })]
    await ask('POST', '/api/duplicates/person/different', { first: a.id, second: d.id, reason: '父子同名' })
    expect((await ask('POST', '/api/duplicates/person/merge', await order(b.id, a.id))).status).toBe(200)
    expect((await ask('POST', '/api/duplicates/person/merge', await order(c.id, b.id))).status).toBe(200)
    expect((await ask<MergedNote>('GET', `/api/registers/person/rows/${a.id}/merged`)).body.into.id).toBe(c.id)
    expect((await ask<DuplicateComparison>('GET', `/api/duplicates/person/pair?first=${c.id}&second=${d.id}`)).body.judgement).toMatchObject({ grounds: '父子同名', sameFacts: true })
    expect((await search()).filter((p) => p.startsWith('连环'))).toEqual([])
  })

  it('leaves accounts with the person and the units that theirs became', async () => {
    const [a, b] = [await make('person', { name: '账号人', sex: '男', birth: '1977' }), await make('person', { name: '账号人', sex: '男', birth: '1977' })]
    const own = (await house.signIn([], { person: b.id })).cookie
    expect((await ask('POST', '/api/duplicates/person/merge', await order(a.id, b.id))).status).toBe(200)
    expect((await ask<RecordView>('GET', `/api/registers/person/rows/${a.id}`, undefined, own)).body.row.title).toBe('账号人')
  })

  it('rests on what was compared: a change meanwhile refuses it', async () => {
    const [a, b] = [await make('person', { name: '期间', sex: '男', birth: '1966' }), await make('person', { name: '期间', sex: '男', birth: '1966' })]
    const asked = await order(a.id, b.id)
    await ask('PATCH', `/api/registers/person/rows/${b.id}`, { base: b.version, changes: { nativePlace: '某地' }, reason: '更正' })
    expect((await ask('POST', '/api/duplicates/person/merge', asked)).body.message).toContain('刷新后重新比对')
  })

  it('of two units in one tree closes no circle, and any merge taken back leaves every table as before', async () => {
    const units: string[] = []
    for (let i = 0; i < 6; i++) units.push((await make('unit', { name: `树${i}`, kind: '其他', ...(i > 0 ? { parent: units[Math.floor((i - 1) / 2)] } : {}) })).id)
    const people: string[] = []
    for (let i = 0; i < 5; i++) {
      people.push((await make('person', { name: '任意', sex: '男', birth: `19${70 + i}` })).id)
      await make('appointment', { person: people[i], unit: units[i], since: '2020-01', post: '职员', category: '任职', kind: '主职' })
    }
    const before = await everything()
    await fc.assert(fc.asyncProperty(fc.constantFrom('unit', 'person'), fc.nat(4), fc.nat(4), fc.subarray(['name', 'parent', 'birth', 'kind']), async (register, i, j, take) => {
      const of = register === 'unit' ? units : people
      const [survivor, other] = [of[i], of[j]]
      if (i === j || !survivor || !other) return
      const { status, body } = await ask<Merged & { problems?: unknown }>('POST', `/api/duplicates/${register}/merge`, await order(survivor, other, { take: take.filter((f) => (f === 'birth') === (register === 'person') || f === 'name') }, register))
      // Two present main posts of one person clash: that has to be settled by people.
      if (register === 'person') expect(status).toBe(422)
      else if (status !== 200) expect(JSON.stringify(body)).toMatch(/环|相同/)
      if (status === 200) expect((await ask('POST', `/api/duplicates/${register}/take-back`, { act: body.act, reason: '撤回' })).status).toBe(200)
      expect(await everything()).toEqual(before)
    }), { numRuns: 12 })
  })
})
