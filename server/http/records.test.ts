import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { Members, RecordView, RowPage, Timeline, Version } from './contract.ts'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
})
afterAll(() => house.close())

interface Answer<T> { status: number; body: T & { message?: string; problems?: { field: string; message: string }[]; conflict?: { version: number; fields: { field: string; yours: string; theirs: string }[] } } }
async function ask<T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, as = cookie): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
const create = async (register: string, values: object): Promise<RecordView> => {
  const { status, body } = await ask<RecordView>('POST', `/api/registers/${register}/rows`, { values, reason: '录入' })
  expect({ status, problems: body.problems }).toEqual({ status: 201, problems: undefined })
  return body
}
const someone = (name: string): object => ({ name, sex: '男', birth: '1980.05' })

describe('a record through the front door', () => {
  it('is asked to sign in', async () => {
    expect((await ask('GET', '/api/registers/person/rows', undefined, '')).status).toBe(401)
    expect((await ask('POST', '/api/session', { account: 'nobody', password: 'x' })).body.message).toBe('账号或密码不对，请重新输入')
  })

  it('is created with human values, shown in words, and found by 汉字, 全拼 and 首字母', async () => {
    const made = await create('person', { ...someone('曾晓明'), ethnicity: '汉族' })
    expect(made.row).toMatchObject({ title: '曾晓明', values: { sex: '1', birth: '1980-05' }, text: { sex: '男', birth: '1980.05', ethnicity: '汉族' } })
    for (const q of ['曾', '晓明', 'zengxiao', 'zxm']) {
      const { body } = await ask<RowPage>('GET', `/api/registers/person/rows?q=${encodeURIComponent(q)}`)
      expect({ q, found: body.rows.map((r) => r.title) }).toEqual({ q, found: ['曾晓明'] })
    }
  })

  it('tells every problem beside its field', async () => {
    const { status, body } = await ask('POST', '/api/registers/person/rows', { values: { name: '甲', sex: '男', birth: '1980-02-31', identityNumber: '999999197703070023' }, reason: '录入' })
    expect(status).toBe(422)
    expect(body.problems?.map((p) => p.field).sort()).toEqual(['birth', 'identityNumber'])
  })

  it('merges changes of different fields and shows a conflict on the same one', async () => {
    const made = await create('person', someone('保存人'))
    const url = `/api/registers/person/rows/${made.row.id}`
    const base = made.row.version
    expect((await ask('PATCH', url, { base, changes: { nativePlace: '甲地' }, reason: '更正' })).status).toBe(200)
    const merged = await ask<RecordView>('PATCH', url, { base, changes: { birthplace: '乙地' }, reason: '更正' })
    expect(merged.body.row.values).toMatchObject({ nativePlace: '甲地', birthplace: '乙地' })
    const conflict = await ask('PATCH', url, { base, changes: { nativePlace: '丙地' }, reason: '更正' })
    expect(conflict.status).toBe(409)
    expect(conflict.body.conflict?.fields).toMatchObject([{ field: 'nativePlace', yours: '丙地', theirs: '甲地' }])
    const again = await ask<RecordView>('PATCH', url, { base: conflict.body.conflict?.version, changes: { nativePlace: '丙地' }, reason: '更正' })
    expect(again.body.row.values).toMatchObject({ nativePlace: '丙地', birthplace: '乙地' })
    const history = await ask<Version[]>('GET', `${url}/history`)
    expect(history.body.map((v) => v.operation)).toEqual(['update', 'update', 'update', 'insert'])
    expect(history.body[0]?.changes).toEqual([{ field: 'nativePlace', label: '籍贯', before: '甲地', after: '丙地' }])
  })

  it('shows on one timeline everything that refers to it, with decision and document', async () => {
    const person = (await create('person', someone('时间轴'))).row.id
    const document = (await create('documents', { number: '测组干〔2025〕1号', title: '关于某同志任职的通知', issuer: '测试市委', issuedOn: '2025-03-02' })).row.id
    const decision = (await create('decisions', { number: '常委会〔2025〕1-1', body: '市委常委会', decidedOn: '2025-03-01', agenda: '研究干部', expected: 9, present: 8, votesFor: 8, document })).row.id
    const unit = (await create('unit', { name: '测试市时间轴局', kind: 'government' })).row.id
    const span = await create('appointment', { person, unit, post: '科长', category: 'work', kind: 'main', since: '2025-03', decision, document })
    const timeline = await ask<Timeline>('GET', `/api/registers/person/rows/${person}/timeline`)
    expect(timeline.body.entries).toMatchObject([{ register: 'appointment', from: '2025-03', title: '科长', decision: { id: decision }, document: { id: document } }])
    const next = await ask<RecordView>('POST', `/api/registers/appointment/rows/${span.row.id}/change-from`, { base: span.row.version, since: '2025-09', changes: { post: '副局长' }, reason: '提任' })
    expect(next.body.row.values).toMatchObject({ post: '副局长', since: '2025-09', until: null })
    expect((await ask<RecordView>('GET', `/api/registers/appointment/rows/${span.row.id}`)).body.row.values).toMatchObject({ post: '科长', until: '2025-09' })
    // The past stays as it was: on a day before the change, and as known before it.
    const on = await ask<RowPage>('GET', `/api/registers/appointment/rows?asOf=2025-05-01&filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))}`)
    expect(on.body.rows.map((r) => r.values['post'])).toEqual(['科长'])
    const known = await ask<RecordView>('GET', `/api/registers/appointment/rows/${span.row.id}?knownAt=${span.row.version}`)
    expect(known.body.row.values).toMatchObject({ until: null })
  })

  it('is rescinded only when nothing refers to it, and comes back', async () => {
    const person = (await create('person', someone('撤销人'))).row
    const mark = await create('admonition', { person: person.id, measure: '提醒', decidedOn: '2025-06-01', grounds: '事由', decidingBody: '市委组织部' })
    const refused = await ask('POST', `/api/registers/person/rows/${person.id}/rescind`, { base: person.version, reason: '重复录入' })
    expect(refused).toMatchObject({ status: 422, body: { message: expect.stringContaining('还有 1 条引用它') } })
    expect((await ask('POST', `/api/registers/admonition/rows/${mark.row.id}/rescind`, { base: mark.row.version, reason: '录错人' })).status).toBe(200)
    expect((await ask('GET', `/api/registers/admonition/rows/${mark.row.id}`)).status).toBe(404)
    const back = await ask<RecordView>('POST', `/api/registers/admonition/rows/${mark.row.id}/restore`, { act: mark.row.version, reason: '撤销有误' })
    expect(back.body.row.values).toMatchObject({ measure: 'remind', grounds: '事由' })
  })

  it('refuses duplicates, wrong orders of dates and references to nothing', async () => {
    await create('unit', { name: '测试市重名局', kind: 'government' })
    expect((await ask('POST', '/api/registers/unit/rows', { values: { name: '测试市重名局', kind: 'government' }, reason: '录入' })).body.problems?.[0]?.message).toContain('已有')
    const person = (await create('person', someone('日期人'))).row.id
    const wrong = await ask('POST', '/api/registers/appointment/rows', { values: { person, post: '科员', category: 'work', since: '2020-05', until: '2019-05' }, reason: '录入' })
    expect(wrong.body.problems?.[0]).toMatchObject({ field: 'until' })
    const nothing = await ask('POST', '/api/registers/appointment/rows', { values: { person: '00000000-0000-4000-8000-000000000000', post: '科员', category: 'work', since: '2020-05' }, reason: '录入' })
    expect(nothing.body.problems?.[0]).toMatchObject({ field: 'person' })
  })
})

describe('who may see what', () => {
  it('hides confidential registers from other offices; that there is a row about somebody is not told either, in a figure over all it is', async () => {
    const person = (await create('person', someone('保密人'))).row.id
    await create('admonition', { person, measure: '诫勉', decidedOn: '2025-06-01', grounds: '事由', decidingBody: '市委组织部' })
    const talent = (await house.signIn(['talent'])).cookie
    expect((await ask('GET', '/api/registers/admonition/rows', undefined, talent)).status).toBe(403)
    const timeline = await ask<Timeline>('GET', `/api/registers/person/rows/${person}/timeline`, undefined, talent)
    expect(timeline.body).toEqual({ entries: [], lanes: [], hidden: 0 })
    const figure = await ask<{ value: number; hidden: number }>('GET', '/api/indicators/admonished?period=2025', undefined, talent)
    expect(figure.body).toMatchObject({ value: 0, hidden: 1 })
    // Of one cell, which may be one person's, not even the number.
    const cell = await ask<Members>('GET', '/api/indicators/admonished/members?period=2025&by=sex&cell=1', undefined, talent)
    expect(cell).toMatchObject({ status: 200, body: { total: 0, hidden: 0 } })
    expect((await ask<Members>('GET', '/api/indicators/admonished/members?period=2025', undefined, talent)).body).toMatchObject({ total: 0, hidden: 1 })
    // The person himself sees what is written about him.
    const self = (await house.signIn([], { person })).cookie
    const own = await ask<RowPage>('GET', '/api/registers/admonition/rows', undefined, self)
    expect(own.body.rows).toMatchObject([{ values: { measure: 'admonish', grounds: '事由' } }])
    expect((await ask<RowPage>('GET', '/api/registers/person/rows', undefined, self)).body.rows.map((r) => r.id)).toEqual([person])
  })

  it('keeps a unit officer to his unit and does not blank what he cannot see', async () => {
    const mine = (await create('unit', { name: '测试市本局', kind: 'government' })).row.id
    const other = (await create('unit', { name: '测试市他局', kind: 'government' })).row.id
    const person = (await create('person', someone('单位人'))).row.id
    const seen = await create('appointment', { person, unit: mine, post: '科员', category: 'work', since: '2020' })
    await create('appointment', { person, unit: other, post: '办事员', category: 'work', since: '2019', until: '2020' })
    const officer = (await house.signIn(['personnel'], { units: [mine] })).cookie
    const page = await ask<RowPage>('GET', '/api/registers/appointment/rows?all=1', undefined, officer)
    expect(page.body.rows.map((r) => r.id)).toEqual([seen.row.id])
    expect(page.body.hidden).toBeGreaterThan(0)
    const moved = await ask('PATCH', `/api/registers/appointment/rows/${seen.row.id}`, { base: seen.row.version, changes: { unit: other }, reason: '调动' }, officer)
    expect(moved.status).toBe(403)
  })

  it('refuses writes from another site, unknown filters and oversized questions with a sentence', async () => {
    const foreign = await house.app.inject({ method: 'POST', url: '/api/registers/unit/rows', headers: { cookie, origin: 'http://evil.example' }, payload: { values: {}, reason: 'x' } })
    expect(foreign.statusCode).toBe(403)
    for (const filter of ['{', '{"op":"equals","path":["nothing"],"value":1}', '{"op":"equals","path":["birth"],"value":"x\'; drop table person"}', '{"op":"in-period","path":["birth"]}']) {
      const { status, body } = await ask('GET', `/api/registers/person/rows?filter=${encodeURIComponent(filter)}`)
      expect({ filter, status }).toEqual({ filter, status: 400 })
      expect(body.message).toMatch(/[\u4e00-\u9fff]/)
    }
    expect((await ask('GET', '/api/registers/person/rows/not-an-id')).status).toBe(404)
  })
})

describe('belonging to a unit', () => {
  it('shows a personnel officer the people of his unit, and what is recorded about them, and nobody else', async () => {
    const mine = (await create('unit', { name: '测试市归属局', kind: 'government' })).row.id
    const other = (await create('unit', { name: '测试市外局', kind: 'government' })).row.id
    const staff: string[] = []
    for (const [name, unit, until] of [['在职者', mine, null], ['外单位者', other, null], ['离任者', mine, '2020-01']] as const) {
      const person = (await create('person', someone(name))).row.id
      staff.push(person)
      await create('appointment', { person, unit, post: '科员', category: 'work', kind: 'main', since: '2015', until })
      await create('assessment', { person, year: '2024', grade: '优秀' })
    }
    const officer = (await house.signIn(['personnel'], { units: [mine] })).cookie
    const people = await ask<RowPage>('GET', '/api/registers/person/rows?all=1', undefined, officer)
    expect(people.body.rows.map((r) => r.title)).toEqual(['在职者'])
    const grades = await ask<RowPage>('GET', '/api/registers/assessment/rows?all=1', undefined, officer)
    expect(grades.body.rows.map((r) => r.values['person'])).toEqual([staff[0]])
    expect((await ask('GET', `/api/registers/person/rows/${staff[1]}`, undefined, officer)).status).toBe(404)
    // The index of people is the department's: a newcomer is entered there with his first post, then kept up here.
    const newcomer = await ask('POST', '/api/registers/person/rows', { values: someone('新来者'), reason: '录入' }, officer)
    expect(newcomer).toMatchObject({ status: 403, body: { message: expect.stringContaining('请先由组织部录入') } })
    const wrong = await ask('POST', '/api/registers/appointment/rows', { values: { person: staff[0], unit: other, post: '科长', category: 'work', since: '2024' }, reason: '录入' }, officer)
    expect(wrong.status).toBe(403)
  })
})

describe('dates held against other records', () => {
  it('refuses an appointment before birth, however precisely either is known, and takes what may lie after it', async () => {
    const [known, vague] = [await create('person', { name: '甲一', sex: '男', birth: '1980-05' }), await create('person', { name: '甲二', sex: '男', birth: '1980' })]
    const appoint = (of: RecordView, since: string) => ask('POST', '/api/registers/appointment/rows', { values: { person: of.row.id, since, post: '科员', category: '任职' }, reason: '录入' })
    const refused = await appoint(known, '1980-04')
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ field: 'since', message: '任职时间早于本人出生时间，请核对后更正' }] } })
    expect((await appoint(vague, '1979-12')).status).toBe(422)
    for (const [of, since] of [[known, '1980-05'], [known, '1980'], [vague, '1980-01']] as const) expect((await appoint(of, since)).status).toBe(201)
  })
})
