import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError, CaseView, Inbox, PerformAct, Rehearsal } from '#server/http/contract'
import { person } from '#domains/people/person'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let supervision: string
let leader: string
const people = [randomUUID(), randomUUID()]
beforeAll(async () => {
  house = await openHouse()
  supervision = (await house.signIn(['supervision'])).cookie
  leader = (await house.signIn(['leader'])).cookie
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, person, people.map((id, i) => ({ id, values: { name: `甲${i + 1}`, sex: '1', birth: '1980-05' } })))
  })
})
afterAll(() => house.close())

async function ask<T>(cookie: string, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}
const open = async (title = '诫勉一案', who = people.slice(0, 1)): Promise<CaseView> => (await ask<CaseView>(supervision, 'POST', 'procedures/admonition/cases', { title, items: who.map((id) => ({ person: id })) })).body
const take = (cookie: string, view: CaseView, request: Omit<PerformAct, 'base'> & { base?: number }) => ask<CaseView>(cookie, 'POST', `procedures/admonition/cases/${view.id}/acts`, { base: view.base, ...request })
async function upload(cookie: string): Promise<{ digest: string; name: string }> {
  const boundary = 'x'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="record.txt"\r\ncontent-type: text/plain\r\n\r\n谈话记录\r\n--${boundary}--\r\n`
  const response = await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
  return response.json()
}
const proposal = { measure: 'admonish', grounds: '失职', evidence: '核实报告', decidingBody: '市委组织部' }

describe('提醒函询诫勉的一案', () => {
  it('goes from proposal to its row in the register, and is seen in the inbox of whoever is next', async () => {
    const opened = await open()
    expect(opened).toMatchObject({ number: `监督〔${today().slice(0, 4)}〕1号`, stage: 'proposed', base: 1, peopleCount: 1, people: ['甲1'] })
    const file = await upload(supervision)
    const proposed = await take(supervision, opened, { act: 'propose', values: proposal, materials: [{ id: 'evidence', file: file.digest, name: file.name }] })
    expect({ status: proposed.status, problems: proposed.body.problems }).toEqual({ status: 200, problems: [] })
    expect(proposed.body.stage).toBe('approval')
    const waiting = await ask<Inbox>(leader, 'GET', 'inbox')
    expect(waiting.body.mine).toMatchObject([{ id: opened.id, acts: [{ id: 'decide' }], why: 'act' }])
    const decided = await take(leader, proposed.body, { act: 'decide', values: { approval: 'agree', decidedOn: today() } })
    expect(decided.body.stage).toBe('carrying')
    const rehearsed = await ask<Rehearsal>(supervision, 'POST', `procedures/admonition/cases/${opened.id}/rehearse`, { base: decided.body.base, act: 'talk', values: { method: 'talk', talkers: '王、李', talkerCount: 2, deliveredOn: today() }, materials: [{ id: 'record', file: file.digest, name: file.name }] })
    expect(rehearsed.body.problems).toEqual([])
    expect(rehearsed.body.differences.map((d) => d.register)).toContain('admonition')
    const talked = await take(supervision, decided.body, { act: 'talk', values: { method: 'talk', talkers: '王、李', talkerCount: 2, deliveredOn: today() }, materials: [{ id: 'record', file: file.digest, name: file.name }] })
    expect({ status: talked.status, stage: talked.body.stage, message: talked.body.message }).toEqual({ status: 200, stage: 'rectifying', message: undefined })
    const rows = await ask<{ rows: { values: Record<string, unknown> }[] }>(supervision, 'GET', 'registers/admonition/rows')
    expect(rows.body.rows.map((r) => [r.values['person'], r.values['measure'], r.values['decidedOn']])).toEqual([[people[0], 'admonish', today()]])
    const done = await take(supervision, talked.body, { act: 'review', values: { reviewedOn: today(), corrected: 'corrected' } })
    expect(done.body).toMatchObject({ stage: 'done', closedOn: today(), acts: [], common: [] })
  })

  it('cannot be skipped: neither a stage, nor a role, nor a field, nor a material, nor by writing its registers', async () => {
    const opened = await open('跳步')
    expect((await take(supervision, opened, { act: 'talk' })).status).toBe(422)
    expect((await take(leader, opened, { act: 'propose', values: proposal })).status).toBe(403)
    const missing = await take(supervision, opened, { act: 'propose', values: { ...proposal, grounds: null } })
    expect(missing.body.problems?.map((p) => p.field)).toEqual(['grounds', 'evidence/'])
    expect((await take(supervision, opened, { act: 'propose', values: { ...proposal, approval: 'agree' } })).body.problems?.map((p) => p.field)).toContain('approval')
    for (const register of ['admonition-cases', 'admonition-items', 'admonition-steps']) {
      const written = await ask(supervision, 'POST', `registers/${register}/rows`, { values: {}, reason: '直接写' })
      expect({ register, status: written.status, message: written.body.message }).toEqual({ register, status: 403, message: expect.stringContaining('流程') as string })
    }
    expect((await ask(supervision, 'PATCH', `registers/admonition-cases/rows/${opened.id}`, { base: 1, changes: { stage: 'done' }, reason: '直接改' })).status).toBe(403)
  })

  it('refuses in words a step or a person out of a tampered request, and opens nothing', async () => {
    const opened = await open('改过的请求')
    for (const name of ['__proto__', 'constructor', 'toString']) expect(await take(supervision, opened, { act: name })).toMatchObject({ status: 422, body: { message: `“提醒函询诫勉”没有“${name}”这一步` } })
    const listed = async (): Promise<number> => (await ask<{ total: number }>(supervision, 'GET', 'registers/admonition-cases/count')).body.total
    const before = await listed()
    for (const person of ['abc', 5, null]) {
      const answer = await ask(supervision, 'POST', 'procedures/admonition/cases', { title: '一案', items: [{ person: people[0] }, { person }] })
      expect(answer).toMatchObject({ status: 422, body: { problems: [{ field: 'items', message: '第 2 个干部没有选定，请从名单中选择' }] } })
    }
    expect(await listed()).toBe(before)
  })

  it('refuses a step upon a step that somebody else has taken meanwhile', async () => {
    const opened = await open('两人同时')
    const first = await take(supervision, opened, { act: 'remind' })
    expect(first.status).toBe(200)
    expect((await take(supervision, opened, { act: 'remind' })).status).toBe(409)
  })
})

describe('自流程启用之日起', () => {
  const admonished = (decidedOn: string) => ({ person: people[1], measure: '诫勉', decidedOn, grounds: '失职', decidingBody: '市委组织部' })
  const enter = (decidedOn: string) => ask<{ row: { id: string; version: number } }>(supervision, 'POST', 'registers/admonition/rows', { values: admonished(decidedOn), reason: '补录' })

  it('takes rows of that kind from the procedure alone; earlier ones may be entered as history, and words corrected', async () => {
    const before = await enter(today())
    expect(before.status).toBe(201)
    expect((await ask(leader, 'POST', 'registers/procedure-adoptions/rows', { values: { procedure: 'admonition', adoptedOn: today(), document: '示组发〔2026〕1号' }, reason: '启用' })).status).toBe(201)
    const refused = await ask(supervision, 'POST', 'registers/admonition/rows', { values: { ...admonished(today()), measure: '提醒' }, reason: '录入' })
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ field: 'decidedOn', message: expect.stringContaining('须经“提醒函询诫勉”流程办理') as string }] } })
    expect((await enter('2020-03-01')).status).toBe(201)
    const { id, version } = before.body.row
    expect((await ask(supervision, 'PATCH', `registers/admonition/rows/${id}`, { base: version, changes: { talker: '王某' }, reason: '补记谈话人' })).status).toBe(200)
    const now = (await ask<{ row: { version: number } }>(supervision, 'GET', `registers/admonition/rows/${id}`)).body.row.version
    expect((await ask(supervision, 'POST', `registers/admonition/rows/${id}/rescind`, { base: now, reason: '不要了' })).status).toBe(403)
    expect((await ask(supervision, 'PATCH', `registers/admonition/rows/${id}`, { base: now, changes: { decidedOn: '2020-01-01' }, reason: '倒签' })).status).toBe(422)
  })
})
