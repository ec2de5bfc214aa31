// Who may name a deputy, whom he stands for, and for how long: through every door there is.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '#domains/people/person'
import type { ApiError, CaseView, Inbox, PerformAct, RecordView } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { tryDoors } from '#server/testing/doors'
import { openHouse, type TestHouse } from '#server/testing/house'

interface Who { cookie: string; account: string; name: string }
let house: TestHouse
let leader: Who
let chief: Who
let clerk: Who
let stranger: Who
let administrator: Who
const someone = randomUUID()
const day = (ahead: number): string => new Date(Date.parse(today()) + ahead * 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  house = await openHouse()
  const as = async (role: 'leader' | 'supervision' | 'cadres' | 'administrator'): Promise<Who> => { const { cookie } = await house.signIn([role]); return { cookie, ...(await ask<{ account: string; name: string }>(cookie, 'GET', 'session')).body } }
  leader = await as('leader')
  chief = await as('supervision')
  clerk = await as('cadres')
  stranger = await as('supervision')
  administrator = await as('administrator')
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, person, [{ id: someone, values: { name: '甲', sex: '1', birth: '1980-05' } }]))
})
afterAll(() => house.close())

async function ask<T>(cookie: string, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}
const naming = (whose: Who, deputy: Who, more: object = {}): { values: Record<string, string>; reason: string } => ({ values: { account: whose.account, deputy: deputy.account, since: today(), until: day(7), reason: '出差', ...more }, reason: '登记代办' })
const name = (by: Who, whose: Who, deputy: Who, more: object = {}) => ask<RecordView>(by.cookie, 'POST', 'registers/deputies/rows', naming(whose, deputy, more))
const correct = (by: Who, row: { id: string; version: number }, changes: object) => ask<RecordView>(by.cookie, 'PATCH', `registers/deputies/rows/${row.id}`, { base: row.version, changes, reason: '更正' })

describe('naming a deputy', () => {
  it('is refused for anybody but oneself by every door, and leaves nothing', async () => {
    const first = (await name(chief, chief, clerk)).body.row
    const second = (await correct(chief, first, { reason: '开会' })).body.row
    const gone = (await name(chief, chief, leader)).body.row
    expect((await ask(chief.cookie, 'POST', `registers/deputies/rows/${gone.id}/rescind`, { base: gone.version, reason: '不去了' })).status).toBe(200)
    const own = (await name(stranger, stranger, clerk)).body.row
    const { doors, untouched } = await tryDoors(house, stranger.cookie, {
      register: 'deputies', values: naming(leader, stranger).values, words: naming(leader, stranger).values, row: second, changes: { deputy: stranger.account }, since: day(1), binned: gone.id, earlier: first.version,
      acts: [first.version, second.version, gone.version + 1], other: own,
    })
    expect(doors.filter((d) => !d.refused)).toEqual([])
    expect(untouched).toBe(true)
    const told = (door: string): string => doors.find((d) => d.door === door)?.said ?? ''
    for (const door of ['新增', '更正', '变更', '撤销', '从已撤销中恢复', '粘贴', '批量修改', '导入']) expect(told(door), door).toContain('只能由授权账号的本人登记')
    // Nor may one's own be made over into that of another.
    expect((await correct(stranger, own, { account: leader.account })).body.problems).toMatchObject([{ field: 'account' }])
  })

  it('is done by an administrator for others on a document alone; accounts have to exist, an end has to be told', async () => {
    expect((await name(administrator, leader, chief)).body.problems).toMatchObject([{ field: 'document', message: expect.stringContaining('依据文件') as string }])
    const done = await name(administrator, leader, chief, { document: '示组通〔2026〕3号' })
    expect(done.status).toBe(201)
    expect((await ask(leader.cookie, 'POST', `registers/deputies/rows/${done.body.row.id}/rescind`, { base: done.body.row.version, reason: '本人撤销' })).status).toBe(200)
    expect((await name(chief, chief, { ...clerk, account: 'nobody' })).body.problems).toMatchObject([{ field: 'deputy', message: expect.stringContaining('没有“nobody”这个账号') as string }])
    expect((await ask(chief.cookie, 'POST', 'registers/deputies/rows', { values: { account: chief.account, deputy: clerk.account, since: day(1), reason: '出差' }, reason: '登记' })).body.problems).toMatchObject([{ field: 'until' }])
  })
})

describe('a deputy', () => {
  const path = (view: CaseView): string => `procedures/admonition/cases/${view.id}`
  const open = async (by: Who): Promise<CaseView> => (await ask<CaseView>(by.cookie, 'POST', 'procedures/admonition/cases', { title: '一案', items: [{ person: someone }] })).body
  const take = (by: Who, view: CaseView, request: Omit<PerformAct, 'base'>) => ask<CaseView>(by.cookie, 'POST', `${path(view)}/acts`, { base: view.base, ...request })

  it('acts by the office of the one he stands for, in that one’s name on the record and in the act', async () => {
    const opened = await open(chief)
    // Whoever opened it keeps it in order; the clerk, who deputises for him, does so too, as himself he may by his own office alone.
    expect((await ask<CaseView>(leader.cookie, 'GET', path(opened))).body.common.map((c) => c.id)).not.toContain('stop')
    await name(chief, chief, leader, { since: day(-1), until: day(1) })
    const reminded = await take(leader, opened, { act: 'remind', onBehalfOf: chief.account, note: '请抓紧' })
    expect(reminded.body.steps.at(-1)).toMatchObject({ act: 'remind', byName: leader.name, onBehalfOf: chief.name })
    const acts = (await ask<{ acts: { reason: string; actorName: string }[] }>(leader.cookie, 'GET', 'acts?mine=1&limit=1')).body.acts
    expect(acts).toMatchObject([{ reason: `提醒函询诫勉：催办（代${chief.name}）`, actorName: leader.name }])
  })

  it('finds what waits for the one he stands for among what waits for him, marked and counted; his own comes first', async () => {
    const opened = await open(chief)
    const file = (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: chief.cookie, 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n核实报告\r\n--x--\r\n' })).json<{ digest: string; name: string }>()
    const proposed = await take(chief, opened, { act: 'propose', values: { measure: 'admonish', grounds: '失职', evidence: '核实报告', decidingBody: '市委组织部' }, materials: [{ id: 'evidence', file: file.digest, name: file.name }] })
    expect(proposed.status).toBe(200)
    const inbox = async (who: Who): Promise<Inbox> => (await ask<Inbox>(who.cookie, 'GET', 'inbox')).body
    const line = async (who: Who) => (await inbox(who)).mine.find((c) => c.id === opened.id)
    // It waits for the leaders. The clerk of 干部科 keeps such cases in order, and decides none.
    expect(await line(leader)).toMatchObject({ why: 'act', insteadOf: null, acts: [{ id: 'decide' }] })
    expect(await line(clerk)).toBeUndefined()
    const named = (await name(leader, leader, clerk, { until: day(1) })).body.row
    const seen = await inbox(clerk)
    expect(seen.mine.find((c) => c.id === opened.id)).toMatchObject({ why: 'act', insteadOf: { account: leader.account, name: leader.name }, acts: [{ id: 'decide' }] })
    expect(seen.counts.instead).toBe(seen.mine.filter((c) => c.insteadOf !== null).length)
    expect(seen.counts.mine).toBe(seen.mine.length)
    // Asked for his own office's opinion he gives it as himself; that of the one he stands for is marked.
    expect((await take(chief, proposed.body, { act: 'countersign', roles: ['talent', 'cadres'] })).body.problems).toMatchObject([{ field: 'roles', message: expect.stringContaining('人才科看不到') as string }])
    expect(proposed.body.common.find((c) => c.id === 'countersign')?.roles.map((r) => r.label)).toEqual(['部领导', '干部监督科', '干部科'])
    // Sent back, the line says so, and the form begins with what was told and the files handed in.
    const back = (await take(leader, proposed.body, { act: 'return', stage: 'proposed', note: '补充材料' })).body
    expect(await line(chief)).toMatchObject({ returned: { byName: leader.name, note: '补充材料' } })
    const again = (await ask<CaseView>(chief.cookie, 'GET', path(opened))).body
    expect([again.returned?.note, again.acts[0]?.again?.materials]).toEqual(['补充材料', [{ id: 'evidence', item: null, file: file.digest, name: file.name, reason: null }]])
    const second = (await take(chief, back, { act: 'propose', values: { measure: 'remind', grounds: '改写', evidence: '核实报告', decidingBody: '市委组织部' }, materials: [{ id: 'evidence', file: file.digest, name: file.name }] })).body
    // Taken back, what was written is there to be written on.
    const taken = (await take(chief, second, { act: 'withdraw', note: '有误' })).body
    expect(taken.returned?.note).toBe('补充材料')
    expect(taken.acts[0]?.asks.map((a) => a.value)).toEqual(expect.arrayContaining(['remind', '改写']))
    const third = await take(chief, taken, { act: 'propose', values: { measure: 'admonish', grounds: '失职', evidence: '核实报告', decidingBody: '市委组织部' }, materials: [{ id: 'evidence', file: file.digest, name: file.name }] })
    const asked = await take(chief, third.body, { act: 'countersign', roles: ['cadres'], note: '请会签' })
    expect(asked.body.steps.at(-1)).toMatchObject({ act: 'countersign', values: [{ label: '会签科室', text: '干部科' }] })
    expect(await line(clerk)).toMatchObject({ why: 'countersign', insteadOf: null })
    await ask(leader.cookie, 'POST', `registers/deputies/rows/${named.id}/rescind`, { base: named.version, reason: '回来了' })
    expect((await inbox(clerk)).mine.filter((c) => c.insteadOf?.account === leader.account)).toEqual([])
    // A deputy who may not read the cases of a procedure is shown none.
    const outsider: Who = await house.signIn(['talent']).then(async ({ cookie }) => ({ cookie, ...(await ask<{ account: string; name: string }>(cookie, 'GET', 'session')).body }))
    await name(leader, leader, outsider, { until: day(1) })
    expect(await line(outsider)).toBeUndefined()
  })

  it('cannot pass on what he holds by proxy, neither by naming another nor by passing the case', async () => {
    const opened = await open(chief)
    // The leader deputises for the chief; the stranger for the leader: that is no way to the chief.
    await name(leader, leader, stranger)
    expect((await take(stranger, opened, { act: 'remind', onBehalfOf: chief.account })).status).toBe(403)
    const asLeader = await ask<CaseView>(stranger.cookie, 'GET', `${path(opened)}?onBehalfOf=${leader.account}`)
    expect(asLeader.body.acts).toEqual([])
    expect((await take(leader, opened, { act: 'transfer', onBehalfOf: chief.account, to: stranger.account, note: '转' })).status).toBe(403)
    expect((await ask(leader.cookie, 'POST', 'cases/handover', { from: chief.account, to: stranger.account, reason: '转' })).status).toBe(403)
  })

  it('is none before its first day, nor on its last day named, nor once it is taken back', async () => {
    const opened = await open(clerk)
    const may = async (): Promise<boolean> => (await ask(stranger.cookie, 'GET', `${path(opened)}?onBehalfOf=${clerk.account}`)).status === 200
    await name(clerk, clerk, stranger, { since: day(1), until: day(3) })
    expect(await may()).toBe(false)
    const past = (await name(clerk, clerk, stranger, { since: day(-3), until: today() })).body.row
    expect(await may()).toBe(false)
    const now = (await correct(clerk, past, { until: day(1) })).body.row
    expect(await may()).toBe(true)
    await ask(clerk.cookie, 'POST', `registers/deputies/rows/${past.id}/rescind`, { base: now.version, reason: '提前回来' })
    expect(await may()).toBe(false)
  })
})
