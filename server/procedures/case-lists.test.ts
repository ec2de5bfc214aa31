// Lists of cases through the front door: the number is the length of the list, and nobody sees what he may not.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '#domains/people/person'
import type { ApiError, CaseList, CasePlace, CaseView, Colleague, HandoverDone, Starting } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
interface Who { cookie: string; account: string; name: string }
let supervision: Who
let cadres: Who
let talent: Who
const people = [randomUUID(), randomUUID()]
beforeAll(async () => {
  house = await openHouse()
  const as = async (role: 'supervision' | 'cadres' | 'talent' | 'leader') => { const { cookie } = await house.signIn([role]); return { cookie, ...(await ask<{ account: string; name: string }>(cookie, 'session')).body } }
  ;[supervision, cadres, talent] = [await as('supervision'), await as('cadres'), await as('talent')]
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, person, people.map((id, i) => ({ id, values: { name: `甲${i + 1}`, sex: '1', birth: '1980-05' } })))
  })
})
afterAll(() => house.close())

async function ask<T>(cookie: string, url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method: payload ? 'POST' : 'GET', url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}
const open = async (cookie: string, title: string): Promise<CaseView> => (await ask<CaseView>(cookie, 'procedures/admonition/cases', { title, items: people.map((id) => ({ person: id })) })).body

describe('lists of cases', () => {
  it('hold what one opened, what is under way and what is closed; each number is the length of its list', async () => {
    const [first, second] = [await open(supervision.cookie, '第一案'), await open(cadres.cookie, '第二案')]
    await ask(supervision.cookie, `procedures/admonition/cases/${first.id}/acts`, { act: 'stop', base: first.base, note: '不再办理' })
    const tab = async (name: string, cookie = supervision.cookie): Promise<CaseList> => (await ask<CaseList>(cookie, `cases?tab=${name}`)).body
    const [opened, under, closed] = [await tab('opened'), await tab('open'), await tab('closed')]
    expect([opened, under, closed].map((list) => list.cases.map((c) => c.title))).toEqual([['第一案'], ['第二案'], ['第一案']])
    for (const [name, list] of [['opened', opened], ['open', under], ['closed', closed]] as const) expect([list.total, list.counts[name], list.procedures.reduce((n, p) => n + p.count, 0)]).toEqual([list.cases.length, list.cases.length, list.cases.length])
    expect(under.cases[0]).toMatchObject({ id: second.id, number: second.number, stage: second.stage, stageLabel: second.stageLabel, people: ['甲1', '甲2'], peopleCount: 2, due: second.due, workingDaysLeft: second.workingDaysLeft })
    expect(closed.cases[0]).toMatchObject({ closedOn: today(), workingDaysLeft: null })
    expect((await ask<CaseList>(supervision.cookie, 'cases?tab=open&procedure=appointment')).body).toMatchObject({ cases: [], total: 0 })
    expect((await tab('open', talent.cookie)).cases).toEqual([])
    expect((await ask(supervision.cookie, 'cases?tab=else')).status).toBe(400)
  })

  it('find a case by its number, for those who may see it', async () => {
    const opened = await open(supervision.cookie, '按号查找')
    const by = (cookie: string, number: string) => ask<CasePlace>(cookie, `cases/numbered?number=${encodeURIComponent(number)}`)
    expect((await by(cadres.cookie, opened.number)).body).toEqual({ procedure: 'admonition', id: opened.id })
    expect([(await by(talent.cookie, opened.number)).status, (await by(cadres.cookie, '监督〔1999〕1号')).status]).toEqual([404, 404])
  })

  it('name the colleagues who have a part in a procedure, and what people start with, to those who read its cases', async () => {
    const { body } = await ask<Colleague[]>(supervision.cookie, 'procedures/admonition/colleagues')
    expect(body.map((c) => c.account)).toEqual(expect.arrayContaining([supervision.account, cadres.account]))
    expect(body.map((c) => c.account)).not.toContain(talent.account)
    expect((await ask(talent.cookie, 'procedures/admonition/colleagues')).status).toBe(404)
    expect((await ask<Starting>(cadres.cookie, `procedures/admonition/starting?people=${people[0]},nonsense`)).body.values).toEqual({ [people[0] ?? '']: {} })
    expect((await ask(talent.cookie, `procedures/admonition/starting?people=${people[0]}`)).status).toBe(404)
  })

  it('pass to a colleague together, but for those in which he has no part', async () => {
    const [one, other] = [await open(cadres.cookie, '移交一'), await open(cadres.cookie, '移交二')]
    const hand = (cookie: string, body: object) => ask<HandoverDone>(cookie, 'cases/handover', body)
    expect((await hand(cadres.cookie, { to: supervision.account })).status).toBe(400)
    expect((await hand(cadres.cookie, { to: cadres.account, reason: '调整' })).body.problems).toEqual([{ field: 'to', message: '请选择另一个账号' }])
    const kept = (await hand(cadres.cookie, { to: talent.account, reason: '岗位调整' })).body
    expect(kept).toMatchObject({ handed: 0, act: null })
    expect(new Set(kept.lines.map((l) => `${l.label}：${l.stays}`))).toEqual(new Set([`提醒函询诫勉：${talent.name}所在科室不办理提醒函询诫勉`]))
    expect((await hand(talent.cookie, { from: cadres.account, to: supervision.account, reason: '代为移交' })).status).toBe(403)
    const count = kept.lines.length
    expect((await hand(cadres.cookie, { to: supervision.account, reason: '岗位调整' })).body).toMatchObject({ handed: count, act: expect.any(Number) as number })
    for (const { id } of [one, other]) expect((await ask<CaseView>(cadres.cookie, `procedures/admonition/cases/${id}`)).body).toMatchObject({ stage: 'proposed', due: one.due, steps: [{ act: 'open' }, { act: 'handover', note: '岗位调整' }] })
    expect((await hand(cadres.cookie, { to: supervision.account, reason: '岗位调整' })).body).toEqual({ handed: 0, act: null, lines: [] })
  })

  it('pass to a colleague by choice, of several procedures in one act, as shown before; and go back to whoever had each', async () => {
    const [one, other, third] = [await open(cadres.cookie, '选定一'), await open(cadres.cookie, '选定二'), await open(supervision.cookie, '选定三')]
    const mobility = (await ask<CaseView>(cadres.cookie, 'procedures/mobility/cases', { title: '调整一案', items: [{ person: people[0] }] })).body
    const read = async ({ procedure, id }: CaseView): Promise<CaseView> => (await ask<CaseView>(cadres.cookie, `procedures/${procedure}/cases/${id}`)).body
    const keepers = async (): Promise<(string | null)[]> => Promise.all([one, other, third, mobility].map(async (c) => (await read(c)).assigneeName))
    const place = ({ procedure, id }: CaseView) => ({ procedure, id })
    const asked = { cases: [place(one), place(one), place(third), place(mobility)], to: supervision.account, reason: '岗位调整' }
    const shown = (await ask<HandoverDone>(cadres.cookie, 'cases/handover?preview=1', asked)).body
    expect(shown).toMatchObject({ act: null, handed: 2, lines: [{ number: one.number, from: cadres.name, to: supervision.name, stays: null }, { number: third.number, stays: `本来由${supervision.name}承办` }, { number: mobility.number, stays: null }] })
    const before = await keepers()
    expect(before).toEqual([cadres.name, cadres.name, supervision.name, cadres.name])
    const done = (await ask<HandoverDone>(cadres.cookie, 'cases/handover', asked)).body
    expect(done).toEqual({ ...shown, act: expect.any(Number) as number })
    expect(await keepers()).toEqual([supervision.name, cadres.name, supervision.name, supervision.name])
    const record = (await read(one)).steps.at(-1)
    expect(record).toMatchObject({ act: 'handover', actNumber: done.act, note: '岗位调整', values: [{ label: '承办人', text: `${cadres.name} → ${supervision.name}` }] })
    // What has gone on meanwhile stays with whoever has it now.
    await ask(supervision.cookie, `procedures/mobility/cases/${mobility.id}/acts`, { act: 'transfer', base: (await read(mobility)).base, to: cadres.account })
    const back = (await ask<HandoverDone>(supervision.cookie, 'cases/handover/back', { act: done.act, reason: '仍由原承办人办理' })).body
    expect(back).toMatchObject({ handed: 1, lines: expect.arrayContaining([expect.objectContaining({ number: one.number, to: cadres.name, stays: null }), expect.objectContaining({ number: mobility.number, stays: `已由${cadres.name}承办` })]) as unknown })
    expect(await keepers()).toEqual(before)
    expect((await ask<HandoverDone>(supervision.cookie, 'cases/handover/back', { act: done.act, reason: '再交回' })).body).toMatchObject({ handed: 0, act: null })
    expect((await ask(talent.cookie, 'cases/handover/back', { act: done.act, reason: '交回' })).status).toBe(404)
    expect((await ask(talent.cookie, 'cases/handover', asked)).status).toBe(404)
    // Lists tell whose the cases are, and hold those of one.
    const list = (await ask<CaseList>(cadres.cookie, `cases?tab=open&assignee=${supervision.account}`)).body
    expect(list.total).toBe(list.assignees.find((a) => a.account === supervision.account)?.count)
    expect(new Set(list.cases.map((c) => c.assigneeName))).toEqual(new Set([supervision.name]))
    expect(list.assignees.reduce((n, a) => n + a.count, 0)).toBe(list.counts.open)
  })

  it('offer a deputy what the other could do, on the days of the authority only', async () => {
    const opened = await open(cadres.cookie, '由他人代办')
    const leader = (await house.signIn(['leader'])).cookie
    const { account } = (await ask<{ account: string }>(leader, 'session')).body
    const path = `procedures/admonition/cases/${opened.id}`
    expect((await ask<CaseView>(leader, path)).body.acts).toEqual([])
    expect((await ask(leader, `${path}?onBehalfOf=${cadres.account}`)).status).toBe(403)
    await act(house.database, house.operator, { verb: 'create', reason: '授权' }, (writer) => insertRows(writer, house.database.catalogue.register('deputies'), [{ id: randomUUID(), values: { account: cadres.account, deputy: account, since: today(), until: null, reason: '出差' } }]))
    expect((await ask<{ account: string }[]>(leader, 'deputies/mine')).body.map((d) => d.account)).toEqual([cadres.account])
    expect((await ask<CaseView>(leader, `${path}?onBehalfOf=${cadres.account}`)).body.acts.map((a) => a.id)).toEqual(['propose'])
    expect((await ask(cadres.cookie, 'deputies/mine')).body).toEqual([])
  })
})
