// 提醒、函询、诫勉的台账随案一步一步记全；所选的记录须是本人的。
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#kernel'
import type { ApiError, CaseView, PerformAct, Rehearsal } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
const cookies: Record<string, string> = {}
const day = today()
const [he, she] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  house = await openHouse()
  for (const role of ['supervision', 'leader']) cookies[role] = (await house.signIn([role as 'leader'])).cookie
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, house.database.catalogue.register('person'), [he, she].map((id, i) => ({ id, values: { name: `甲${i}`, sex: '1', birth: '1975-05' } }))))
})
afterAll(() => house.close())

describe('提醒函询诫勉台账', () => {
  it('函询：发出即入台账，回复、研判、回访逐步补齐，只此一条', async () => {
    const take = await decided([he, she], 'inquire', day)
    await take('supervision', 'inquire', { deliveredOn: day }, ['letter'])
    expect(await entries(he)).toMatchObject([{ measure: 'inquire', method: 'letter', deliveredOn: day, statement: null, repliedOn: null }])
    await take('supervision', 'reply', { statement: '逐项说明', repliedOn: day }, ['reply'])
    expect(await entries(he)).toMatchObject([{ statement: '逐项说明', repliedOn: day, rectification: null }])
    await take('supervision', 'conclude', { conclusion: 'rectify', rectification: '限期改正' })
    await take('supervision', 'review', { reviewedOn: day, corrected: 'partly' })
    expect(await entries(he)).toMatchObject([{ rectification: '限期改正', reviewedOn: day, corrected: 'partly' }])
    const done = await take('supervision', 'review', { reviewedOn: day, corrected: 'corrected' })
    expect(done.stage).toBe('done')
    for (const who of [he, she]) expect(await entries(who)).toMatchObject([{ person: who, corrected: 'corrected' }])
  })

  it('诫勉没有另定届满日的，按本地确认的期限写明；期限未确认的，不写', async () => {
    const early = await decided([he], 'admonish', addDays(day, -3))
    const talk = { method: 'talk', talkers: '王、李', talkerCount: 2, recordMade: true, copiedToUnit: true, deliveredOn: day }
    await early('supervision', 'talk', talk, ['record'])
    expect((await entries(he)).find((r) => r['decidedOn'] === addDays(day, -3))?.['effectEndsOn']).toBe(null)
    await confirm('TX-JM1')
    const later = await decided([he], 'admonish', addDays(day, -2))
    await later('supervision', 'talk', talk, ['record'])
    expect((await entries(he)).find((r) => r['decidedOn'] === addDays(day, -2))?.['effectEndsOn']).toBe(addMonths(addDays(day, -2), 6))
    const told = await decided([he], 'admonish', addDays(day, -1))
    await told('supervision', 'talk', { ...talk, effectEndsOn: addDays(day, 300) }, ['record'])
    expect((await entries(he)).find((r) => r['decidedOn'] === addDays(day, -1))?.['effectEndsOn']).toBe(addDays(day, 300))
  })

  it('不足提醒：书面的不填谈话人；谈话的须填。不计入提醒函询人数', async () => {
    const before = await figure('reminded-or-inquired')
    const take = await decided([she], 'shortcoming', addDays(day, -4))
    await expect(take('supervision', 'talk', { method: 'talk', deliveredOn: day }, ['record'])).rejects.toThrow('以谈话方式进行的，请填写谈话人')
    await take('supervision', 'talk', { method: 'letter', deliveredOn: day, rectification: '抓落实的力度须加强' }, ['record'])
    expect((await entries(she)).find((r) => r['measure'] === 'shortcoming')).toMatchObject({ method: 'letter', talker: null, rectification: '抓落实的力度须加强' })
    expect(await figure('reminded-or-inquired')).toBe(before)
  })

  it('澄清只能撤销本人的诫勉：所选的是他人的，不收', async () => {
    const [mine] = await rowIds(he)
    const opened = await post<CaseView>('supervision', 'procedures/clarification/cases', { title: '一案', items: [{ person: she }] })
    const values = { matter: '反映不实', receivedOn: day }
    const wrong = await post<Rehearsal>('supervision', `procedures/clarification/cases/${opened.id}/rehearse`, { base: opened.base, act: 'accept', values, items: [{ person: she, admonition: mine }] })
    expect(wrong.problems).toEqual([{ field: `${she}/admonition`, message: '甲1：所选的“据此作出的提醒函询诫勉”记的是他人，请改选本人的提醒函询诫勉' }])
    const [hers] = await rowIds(she)
    const right = await post<Rehearsal>('supervision', `procedures/clarification/cases/${opened.id}/rehearse`, { base: opened.base, act: 'accept', values, items: [{ person: she, admonition: hers }] })
    expect(right.problems).toEqual([])
    const gone = await post<Rehearsal>('supervision', `procedures/clarification/cases/${opened.id}/rehearse`, { base: opened.base, act: 'accept', values, items: [{ person: she, admonition: randomUUID() }] })
    expect(gone.problems.map((p) => p.message)).toEqual(['甲1：所选的“据此作出的提醒函询诫勉”已不存在，请改选本人的提醒函询诫勉'])
  })
})

/** A case carried to the decision; what is returned takes the steps after it. */
async function decided(people: readonly string[], measure: string, decidedOn: string): Promise<(as: string, name: string, values: object, materials?: readonly string[]) => Promise<CaseView>> {
  let view = await post<CaseView>('supervision', 'procedures/admonition/cases', { title: '一案', items: people.map((person) => ({ person })) })
  const file = await upload()
  const take = async (as: string, name: string, values: object, materials: readonly string[] = []): Promise<CaseView> => {
    const request = { base: view.base, act: name, values, materials: materials.map((id) => ({ id, file: file.digest, name: file.name })), recorded: [] } as unknown as PerformAct
    const next = await post<CaseView>(as, `procedures/admonition/cases/${view.id}/acts`, request)
    if (next.stage === undefined) throw new Error([next.message, ...(next.problems ?? []).map((p) => p.message)].join('；'))
    view = next
    return next
  }
  await take('supervision', 'propose', { measure, grounds: '事由', evidence: '核实', decidingBody: '市委组织部' }, ['evidence'])
  await take('leader', 'decide', { approval: 'agree', decidedOn })
  return take
}

async function confirm(clause: string): Promise<void> {
  const answer = await house.app.inject({ method: 'POST', url: '/api/rules/confirm', headers: { cookie: cookies['supervision'] ?? '' }, payload: { clause, from: '2015-07-01', text: '诫勉影响期六个月', source: '本市实施办法', parameters: { months: 6 }, reason: '核对原文' } })
  expect([answer.statusCode, answer.json<ApiError>().message]).toEqual([201, undefined])
}

async function post<T>(as: string, url: string, payload: object): Promise<T & ApiError> {
  return (await house.app.inject({ method: 'POST', url: `/api/${url}`, headers: { cookie: cookies[as] ?? '' }, payload })).json()
}

async function listed(person: string): Promise<{ id: string; values: Record<string, unknown> }[]> {
  const filter = encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))
  return (await house.app.inject({ url: `/api/registers/admonition/rows?filter=${filter}`, headers: { cookie: cookies['supervision'] ?? '' } })).json<{ rows: { id: string; values: Record<string, unknown> }[] }>().rows
}
const entries = async (person: string): Promise<Record<string, unknown>[]> => (await listed(person)).map((r) => r.values)
const rowIds = async (person: string): Promise<string[]> => (await listed(person)).map((r) => r.id)
const figure = async (id: string): Promise<number> => Number((await house.app.inject({ url: `/api/indicators/${id}?period=${day.slice(0, 4)}`, headers: { cookie: cookies['supervision'] ?? '' } })).json<{ value: number }>().value)

async function upload(): Promise<{ digest: string; name: string }> {
  const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--x--\r\n'
  return (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: cookies['supervision'] ?? '', 'content-type': 'multipart/form-data; boundary=x' }, payload })).json()
}
