// Undoing an act through the front door: what it did goes back, what others did since stays, and what cannot be decided is named.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActList, ActRows, ActView, Preview, RecordView, Undone, Version } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { verifyChain } from '#server/postgres/verify'
import { openHouse, type TestHouse } from '#server/testing/house'
import { undoAct } from './undo.ts'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
})
afterAll(async () => {
  // Whatever was undone and done again here, the chain and every digest still hold.
  const checked = await verifyChain(house.database, house.operator)
  await house.close()
  expect(checked.problems).toEqual([])
})

interface Answer<T> { status: number; body: T & { message?: string; problems?: { field: string; message: string }[] } }
async function ask<T = unknown>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, as = cookie): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
const create = async (register: string, values: object): Promise<RecordView['row']> => (await ask<RecordView>('POST', `/api/registers/${register}/rows`, { values, reason: '录入' })).body.row
const correct = async (register: string, row: { id: string; version: number }, changes: object): Promise<RecordView['row']> =>
  (await ask<RecordView>('PATCH', `/api/registers/${register}/rows/${row.id}`, { base: row.version, changes, reason: '更正' })).body.row
const read = (register: string, id: string): Promise<Answer<RecordView>> => ask('GET', `/api/registers/${register}/rows/${id}`)
const undo = (number: number, as = cookie): Promise<Answer<Undone>> => ask('POST', `/api/acts/${number}/undo`, {}, as)
const someone = (name: string): object => ({ name, sex: '男', birth: '1980.05' })

describe('undoing an act', () => {
  it('withdraws what was entered; undoing that brings it back', async () => {
    const row = await create('person', someone('录入又撤回'))
    const undone = await undo(row.version)
    expect(undone).toMatchObject({ status: 200, body: { rows: 1 } })
    expect((await read('person', row.id)).status).toBe(404)
    expect((await undo(row.version)).body.message).toBe(`第 ${row.version} 号变更已经撤回，各行都已是变更前的样子`)
    expect((await undo(undone.body.act)).status).toBe(200)
    expect((await read('person', row.id)).body.row.values).toMatchObject({ name: '录入又撤回', birth: '1980-05' })
    const history = await ask<Version[]>('GET', `/api/registers/person/rows/${row.id}/history`)
    expect(history.body.map((v) => [v.operation, v.act.verbLabel, v.act.source])).toEqual([['insert', '撤回', `第 ${undone.body.act} 号变更`], ['delete', '撤回', `第 ${row.version} 号变更`], ['insert', '新增', null]])
  })

  it('gives fields back and leaves what others changed since', async () => {
    const row = await create('person', { ...someone('按字段'), nativePlace: '甲地' })
    const moved = await correct('person', row, { nativePlace: '乙地', birthplace: '丙地' })
    await correct('person', moved, { ethnicity: '汉族' })
    expect((await undo(moved.version)).status).toBe(200)
    expect((await read('person', row.id)).body.row.values).toMatchObject({ nativePlace: '甲地', birthplace: null, ethnicity: '01' })
  })

  it('refuses where the same field was changed later, naming row, field, who and when', async () => {
    const row = await create('person', { ...someone('后来又改'), nativePlace: '甲地' })
    const first = await correct('person', row, { nativePlace: '乙地' })
    const second = await correct('person', first, { nativePlace: '丙地' })
    const refused = await undo(first.version)
    expect(refused.status).toBe(422)
    expect(refused.body.message).toMatch(new RegExp(`人员“后来又改”的“籍贯”后来又改过，由测试员1于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d（第 ${second.version} 号变更）`))
    expect(refused.body.problems).toMatchObject([{ field: 'nativePlace' }])
    // Newest first, both go.
    expect((await undo(second.version)).status).toBe(200)
    expect((await undo(first.version)).status).toBe(200)
    expect((await read('person', row.id)).body.row.values).toMatchObject({ nativePlace: '甲地' })
  })

  it('refuses to withdraw what others now refer to, and to change what was withdrawn since', async () => {
    const person = await create('person', someone('被引用者'))
    const mark = await create('admonition', { person: person.id, measure: '提醒', decidedOn: '2025-06-01', grounds: '事由', decidingBody: '市委组织部' })
    const referred = await undo(person.version)
    expect(referred).toMatchObject({ status: 422, body: { message: expect.stringContaining('中有 1 条引用人员“被引用者”') } })
    const changed = await correct('admonition', mark, { grounds: '另一事由' })
    await ask('POST', `/api/registers/admonition/rows/${mark.id}/rescind`, { base: changed.version, reason: '录错' })
    expect((await undo(changed.version)).body.message).toContain('后来被撤销')
    expect((await undo(person.version)).status).toBe(200)
    // The admonition withdrawn meanwhile cannot come back without its person.
    const back = await undo(changed.version + 1)
    expect(back).toMatchObject({ status: 422, body: { message: expect.stringContaining('已不存在') } })
  })

  it('restores rows whose keys were taken over within the act, and refuses keys taken since', async () => {
    const units = house.database.catalogue.register('unit')
    const unit = (name: string) => ({ id: randomUUID(), values: { name, kind: 'government' } })
    const [old, heir] = [unit('测试市甲局'), unit('测试市乙局')]
    await act(house.database, house.operator, { verb: 'create', reason: '建' }, (writer) => insertRows(writer, units, [old, heir]))
    const { act: moved } = await act(house.database, house.operator, { verb: 'correct', reason: '合并更名' }, async (writer) => {
      await deleteRows(writer, units, [old.id])
      await updateRows(writer, units, [{ id: heir.id, values: { ...heir.values, name: '测试市甲局' } }])
    })
    expect((await undo(moved?.number ?? 0)).status).toBe(200)
    expect([(await read('unit', old.id)).body.row.title, (await read('unit', heir.id)).body.row.title]).toEqual(['测试市甲局', '测试市乙局'])
    const gone = await ask('POST', `/api/registers/unit/rows/${old.id}/rescind`, { base: (await read('unit', old.id)).body.row.version, reason: '撤' })
    expect(gone.status).toBe(200)
    const next = await create('unit', { name: '测试市甲局', kind: 'government' })
    expect((await undo(next.version - 1)).body.message).toContain('已有')
  })

  it('asks the rights of writing each register, and keeps a unit officer to his unit', async () => {
    const person = await create('person', someone('权限人'))
    const mark = await create('admonition', { person: person.id, measure: '提醒', decidedOn: '2025-07-01', grounds: '事由', decidingBody: '市委组织部' })
    const talent = (await house.signIn(['talent'])).cookie
    expect(await undo(mark.version, talent)).toMatchObject({ status: 403, body: { message: expect.stringContaining('无权修改') } })
    const [mine, other] = [await create('unit', { name: '测试市撤回本局', kind: 'government' }), await create('unit', { name: '测试市撤回他局', kind: 'government' })]
    const posts = await Promise.all([mine, other].map((unit) => create('appointment', { person: person.id, unit: unit.id, post: `科员${unit.title}`, category: 'work', since: '2020' })))
    const officer = (await house.signIn(['personnel'], { units: [mine.id] })).cookie
    expect((await undo(posts[1]?.version ?? 0, officer)).status).toBe(403)
    expect((await undo(posts[0]?.version ?? 0, officer)).status).toBe(200)
    expect((await undo(999_999)).status).toBe(404)
    expect((await ask('POST', '/api/acts/x/undo', {})).status).toBe(404)
  })

  it('takes a large act back set-wise', async () => {
    const people = house.database.catalogue.register('person')
    const rows = Array.from({ length: 4500 }, (_, i) => ({ id: randomUUID(), values: { name: `批${i}`, sex: '1', birth: '1970-01' } }))
    const { act: made } = await act(house.database, house.operator, { verb: 'import', reason: '导入' }, (writer) => insertRows(writer, people, rows))
    expect(await undoAct(house.database, house.operator, made?.number ?? 0, '导错')).toMatchObject({ rows: 4500 })
    expect((await ask<{ total: number }>('GET', `/api/registers/person/rows?q=${encodeURIComponent('批1')}`)).body.total).toBe(0)
  })
})

describe('the list of acts', () => {
  it('tells who did what in which registers, opens onto the differences, and knows what has been taken back', async () => {
    const row = await create('person', { ...someone('变更表'), nativePlace: '甲地' })
    const moved = await correct('person', row, { nativePlace: '乙地' })
    const undone = (await undo(moved.version)).body.act
    const { acts } = (await ask<ActList>('GET', '/api/acts?mine=1&register=person&limit=3')).body
    expect(acts).toMatchObject([
      { number: undone, verbLabel: '撤回', mine: true, undoneBy: null, mayUndo: true, registers: [{ register: 'person', rows: 1 }] },
      { number: moved.version, verbLabel: '更正', undoneBy: undone, mayUndo: false }, { number: row.version, verbLabel: '新增', undoneBy: null, mayUndo: true }])
    const opened = (await ask<ActRows>('GET', `/api/acts/${moved.version}/rows?register=person`)).body
    expect(opened).toMatchObject({ hidden: 0, next: null, rows: [{ id: row.id, title: '变更表', operation: 'update', present: true, differences: [{ label: '籍贯', before: '甲地', after: '乙地' }] }] })
    // Taken back and done again: it stands.
    await undo(undone)
    expect((await ask<ActView>('GET', `/api/acts/${moved.version}`)).body.undoneBy).toBeNull()
    const preview = await ask<Preview>('POST', `/api/acts/${row.version}/undo?preview=1`, {})
    expect(preview).toMatchObject({ status: 422, body: { message: expect.stringContaining('“籍贯”后来又改过') } })
    expect((await ask<Preview>('POST', `/api/acts/${moved.version}/undo?preview=1`, {})).body).toMatchObject({ rows: 1, updated: 1, differences: [{ before: '乙地', after: '甲地' }] })
  })

  it('shows nobody the acts of registers he may not read', async () => {
    const person = await create('person', someone('保密变更'))
    const mark = await create('admonition', { person: person.id, measure: '提醒', decidedOn: '2025-08-01', grounds: '事由', decidingBody: '市委组织部' })
    const talent = (await house.signIn(['talent'])).cookie
    const { acts } = (await ask<ActList>('GET', '/api/acts', undefined, talent)).body
    expect(acts.map((a) => a.number)).toContain(person.version)
    expect(acts.map((a) => a.number)).not.toContain(mark.version)
    expect((await ask('GET', `/api/acts/${mark.version}`, undefined, talent)).status).toBe(404)
    expect((await ask('GET', `/api/acts/${mark.version}/rows?register=admonition`, undefined, talent)).status).toBe(403)
    const officer = (await house.signIn(['personnel'], { units: [randomUUID()] })).cookie
    expect((await ask<ActList>('GET', '/api/acts', undefined, officer)).body.acts).toEqual([])
    expect((await ask('GET', `/api/acts/${person.version}/rows?register=person`, undefined, officer)).status).toBe(404)
  })
})
