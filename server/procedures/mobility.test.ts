import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiError, CaseView, PerformAct, Rehearsal } from '#server/http/contract'
import { addDays } from '#kernel'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cadres: string
let supervision: string
const [bureau, removed, converted] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  house = await openHouse()
  cadres = (await house.signIn(['cadres'])).cookie
  supervision = (await house.signIn(['supervision'])).cookie
  const confirmed = await house.app.inject({ method: 'POST', url: '/api/rules/confirm', headers: { cookie: cadres }, payload: { clause: 'NX-09', from: '2022-09-08', text: '能上能下调整程序', source: '本市实施办法', parameters: {}, reason: '核对原文' } })
  expect({ status: confirmed.statusCode, body: confirmed.json<ApiError>().message }).toEqual({ status: 201, body: undefined })
  const rows: Readonly<Record<string, readonly { readonly id?: string; readonly [field: string]: unknown }[]>> = {
    unit: [{ id: bureau, name: '甲局', kind: 'government' }],
    person: [removed, converted].map((id, i) => ({ id, name: `甲${i + 1}`, sex: '1', birth: '1975-05' })),
    appointment: [removed, converted].flatMap((person) => [{ person, since: '2020-01-01', unit: bureau, post: '甲局副局长', category: 'work', kind: 'main', level: '1A42' }, { person, since: '2021-03', unit: bureau, post: '甲协会会长', category: 'work', kind: 'concurrent' }]),
  }
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    for (const [register, list] of Object.entries(rows)) await insertRows(writer, house.database.catalogue.register(register), list.map(({ id = randomUUID(), ...values }) => ({ id, values: values as never })))
  })
})
afterAll(() => house.close())

const send = async <T>(cookie: string, url: string, payload: object): Promise<T & ApiError> => (await house.app.inject({ method: 'POST', url: `/api/procedures/mobility/cases${url}`, headers: { cookie }, payload })).json()
const rowsOf = async (register: string, person: string, asOf = today()): Promise<Record<string, unknown>[]> =>
  (await house.app.inject({ url: `/api/registers/${register}/rows?asOf=${asOf}&filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))}`, headers: { cookie: cadres } })).json<{ rows: { values: Record<string, unknown> }[] }>().rows.map((r) => r.values)

it('免职的，现任主职到生效之日为止，兼任的一并免去或者保留；转任职级的，主职终止、职级接上；一案同时生效', async () => {
  const day = today()
  const file = await (async () => {
    const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--x--\r\n'
    return (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: cadres, 'content-type': 'multipart/form-data; boundary=x' }, payload })).json<{ digest: string; name: string }>()
  })()
  const with_ = (id: string) => ({ materials: [{ id, file: file.digest, name: file.name }] })
  let view = await send<CaseView>(cadres, '', { title: '调整', items: [{ person: removed }, { person: converted }] })
  const take = async (cookie: string, request: Omit<PerformAct, 'base'>): Promise<void> => {
    view = await send<CaseView>(cookie, `/${view.id}/acts`, { base: view.base, ...request })
    expect({ act: request.act, message: view.message, problems: view.problems, stage: typeof view.stage }).toEqual({ act: request.act, message: undefined, problems: [], stage: 'string' })
  }
  await take(cadres, { act: 'start', values: { ground: 'unsuitable', clues: '年度考核、巡察' } })
  await take(cadres, { act: 'verify', values: { inspectors: 3, inspectedOn: day, verified: '已核实' }, ...with_('report') })
  const ways = (first: object) => view.items.map((i) => ({ id: i.id, ...(i.subject === removed ? { way: 'remove', concurrent: 'dismissed', ...first } : { way: 'convert', rank: '17', concurrent: 'kept' }) }))
  const wrong = await send<Rehearsal>(cadres, `/${view.id}/rehearse`, { base: view.base, act: 'propose', values: { proposal: '免职', proposedOn: day }, items: ways({ post: '乙局局长' }) })
  expect(wrong.problems.map((p) => p.message)).toContain('甲1：免职的不填调整后职务；另有任用的，请选平职调整或者降职')
  await take(cadres, { act: 'countersign', roles: ['supervision'] })
  await take(supervision, { act: 'agree', agree: true })
  await take(cadres, { act: 'propose', values: { proposal: '免职', proposedOn: day }, items: ways({}) })
  await take(cadres, { act: 'decide', values: { body: '市委', decidedOn: day, decisionNumber: '示委决〔2026〕9号', expected: 9, present: 9, votesFor: 9, votesAgainst: 0, abstentions: 0, result: 'adjust' }, ...with_('minutes') })
  const early = await send<Rehearsal>(cadres, `/${view.id}/rehearse`, { base: view.base, act: 'carry', values: { talkedOn: addDays(day, -1), talker: '部长', documentNumber: '示委干〔2026〕9号', documentTitle: '免职通知', effectiveOn: day }, ...with_('talk') })
  expect(early.verdicts.filter((v) => v.rule === 'adjustment-steps').flatMap((v) => v.reasons.map((r) => r.outcome))).toContain('forbid')
  await take(cadres, { act: 'carry', values: { talkedOn: day, talker: '部长', documentNumber: '示委干〔2026〕9号', documentTitle: '免职通知', effectiveOn: day }, ...with_('talk') })
  expect(view.stage).toBe('filing')
  // 调整已经生效：案件不能当作没有决定而终止。
  expect(view.common.map((c) => c.id)).not.toContain('stop')
  // 本人可以申请复核，复核期间不停止执行；复核未了的，不能办结。
  await take(supervision, { act: 'request', values: { reviewRequest: '请予复核', reviewRequestedOn: day } })
  expect((await send<Rehearsal>(cadres, `/${view.id}/rehearse`, { base: view.base, act: 'file', values: { filedWith: '省委组织部', filedOn: day } })).message).toContain('现在是“复核”阶段')
  await take(supervision, { act: 'review', values: { reviewedOn: day, reviewFinding: '程序合规', reviewResult: 'kept' }, ...with_('finding') })
  await take(cadres, { act: 'file', values: { filedWith: '省委组织部', filedOn: day } })
  expect((await rowsOf('three-mechanisms', removed))[0]).toMatchObject({ reviewedOn: day, reviewResult: 'kept', filedWith: '省委组织部', filedOn: day })
  for (const person of [removed, converted]) {
    // 兼任的职务一并免去，或者保留。
    const left = person === removed ? day : null
    expect((await rowsOf('appointment', person, addDays(day, -1))).map((r) => [r['kind'], r['until']]).sort()).toEqual([['concurrent', left], ['main', day]])
    expect((await rowsOf('appointment', person)).map((r) => r['kind'])).toEqual(person === removed ? [] : ['concurrent'])
  }
  expect((await rowsOf('ranks', converted)).map((r) => [r['rank'], r['since']])).toEqual([['17', day]])
  expect((await rowsOf('three-mechanisms', removed)).map((r) => r['mechanism'])).toEqual(['mobility'])
})
