// Reminder, yellow, red, escalation: each once in each stay in a stage, whoever asks, however often, after however many days.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '#domains/people/person'
import { addWorkingDays, lightOn, noticesOf, noticesOn, verbs } from '#kernel'
import type { ActList, ApiError, CaseList, CaseView, Inbox, PerformAct } from '#server/http/contract'
import { connect, inTenant } from '#server/postgres/database'
import { look, today } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { calendarOf } from '#server/reminders/calendar'
import { openHouse, type TestHouse } from '#server/testing/house'
import { startClock } from './clock.ts'
import { carryLapsed } from './lapse.ts'
import { raiseNotices } from './notices.ts'

const plain = { known: new Set([2026]), days: new Map([['2026-10-01', { kind: 'rest', name: '国庆' }], ['2026-10-02', { kind: 'rest', name: '国庆' }], ['2026-10-10', { kind: 'work', name: '国庆' }]] as const) }

describe('提醒级别', () => {
  // 2026-09-30 is a Wednesday; 1 and 2 October rest, Saturday 10 October is worked.
  it.each<[string, string, string | null, string[]]>([
    ['时限以前，不到提醒之日', '2026-09-24', 'green', []],
    ['按工作日计的时限，提前 3 个工作日起提醒', '2026-09-25', 'green', ['reminder']],
    ['到期前一个工作日，黄灯', '2026-09-29', 'yellow', ['yellow']],
    ['到期当日，仍是黄灯', '2026-09-30', 'yellow', ['yellow']],
    ['到期次日，哪怕放假，红灯', '2026-10-01', 'red', ['red']],
    ['放假的日子不计入超期：超期 2 个工作日，不上报', '2026-10-06', 'red', ['red']],
    ['超期满 3 个工作日，上报', '2026-10-07', 'red', ['red', 'escalation']],
  ])('%s', (_, on, light, levels) => {
    expect([lightOn(plain, '2026-09-30', on), noticesOn({ after: { workingDays: 10 }, notice: 3 }, '2026-09-30', on, plain)]).toEqual([light, levels])
  })
  it('以自然日计的时限，提前几日按自然日；上报的期限可以另定；周一到期的，周五起黄灯', () => {
    expect(noticesOn({ after: { days: 60 }, notice: 15 }, '2026-09-30', '2026-09-15', plain)).toEqual(['reminder'])
    expect(noticesOn({ after: { days: 60 }, notice: 15 }, '2026-09-30', '2026-09-14', plain)).toEqual([])
    expect(noticesOn({ after: { days: 60 }, notice: 15, escalatesAfter: 1 }, '2026-09-30', '2026-10-05', plain)).toEqual(['red', 'escalation'])
    expect(lightOn(plain, '2026-09-28', '2026-09-25')).toBe('yellow')
    expect(lightOn(plain, null, '2026-09-25')).toBeNull()
  })
})

let house: TestHouse
let supervision: string
let leader: string
let talent: string
const someone = randomUUID()
beforeAll(async () => {
  house = await openHouse()
  supervision = (await house.signIn(['supervision'])).cookie
  leader = (await house.signIn(['leader'])).cookie
  talent = (await house.signIn(['talent'])).cookie
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, person, [{ id: someone, values: { name: '甲', sex: '1', birth: '1980-05' } }]))
})
afterAll(async () => {
  const checked = await verifyChain(house.database, house.operator)
  await house.close()
  expect(checked.problems).toEqual([])
})

async function ask<T>(cookie: string, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}
const open = async (title: string): Promise<CaseView> => (await ask<CaseView>(supervision, 'POST', 'procedures/admonition/cases', { title, items: [{ person: someone }] })).body
const read = async (view: CaseView): Promise<CaseView> => (await ask<CaseView>(supervision, 'GET', `procedures/admonition/cases/${view.id}`)).body
const take = async (cookie: string, view: CaseView, request: Omit<PerformAct, 'base'>) => ask<CaseView>(cookie, 'POST', `procedures/admonition/cases/${view.id}/acts`, { base: (await read(view)).base, ...request })
const told = async (view: CaseView): Promise<string[]> => (await read(view)).notices.map((n) => `${n.stage}/${n.level}`)
const raise = (on: string, database = house.database): Promise<number> => raiseNotices(database, house.operator.tenant, on)
/** So many working days after the stage is due; before it where negative. */
const around = async (view: CaseView, days: number): Promise<string> => look(house.database, house.operator, {}, async (v) => addWorkingDays(await calendarOf(v), (await read(view)).due ?? '', days).value)
async function upload(): Promise<{ digest: string; name: string }> {
  const boundary = 'x'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n核实报告\r\n--${boundary}--\r\n`
  return (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: supervision, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })).json()
}
const propose = async (view: CaseView): Promise<CaseView> => {
  const file = await upload()
  const done = await take(supervision, view, { act: 'propose', values: { measure: 'admonish', grounds: '失职', evidence: '核实报告', decidingBody: '市委组织部' }, materials: [{ id: 'evidence', file: file.digest, name: file.name }] })
  expect(done.status).toBe(200)
  return done.body
}
/** Ends what is open, so that each part of the test counts its own cases. */
const stop = (view: CaseView) => take(supervision, view, { act: 'stop', note: '试毕' })

describe('到期提醒', () => {
  it('goes reminder, yellow, red, escalation, each once however often it is asked, in an act of the machine', async () => {
    const view = await open('逐级')
    const raised: number[] = []
    for (const n of [-5, -3, -2, -1, 0, 1, 2, 3, 4]) {
      const on = n === 0 ? view.due ?? '' : await around(view, n)
      raised.push(await raise(on))
      expect(await raise(on)).toBe(0)
    }
    expect(raised).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0])
    const now = await read(view)
    expect(now.notices.map((n) => n.level)).toEqual(['reminder', 'yellow', 'red', 'escalation'])
    expect(now.notices[1]).toMatchObject({ label: '黄灯', due: view.due, told: view.openedByName, reason: `“提交审批”应于 ${view.due} 前办结，还剩 1 个工作日` })
    expect(now.notices[3]).toMatchObject({ told: '部领导', reason: `“提交审批”应于 ${view.due} 前办结，已超期 3 个工作日仍未办结，现予上报` })
    // It moves nothing: the form that somebody has open is still good.
    expect(now.base).toBe(view.base)
    const { acts } = (await ask<ActList>(supervision, 'GET', 'acts?register=admonition-notices&limit=9')).body
    expect(acts.map((a) => [a.actorName, a.verbLabel, a.reason, a.mayUndo])).toEqual(Array.from({ length: 4 }, () => ['系统', verbs.remind, '提醒函询诫勉：到期提醒 1 次', false]))
    expect((await ask(supervision, 'POST', `acts/${acts[0]?.number}/undo`, { reason: '撤' })).status).toBe(403)
    await stop(view)
  })

  it('after days without a server tells what is so now, and nothing that has passed', async () => {
    const view = await open('停机一周')
    expect(await raise(await around(view, 5))).toBe(2)
    expect(await told(view)).toEqual(['提出/red', '提出/escalation'])
    expect(await raise(await around(view, -1))).toBe(1)
    await stop(view)
  })

  it('is told once by two servers at the same time, and by one that starts again', async () => {
    const first = await open('两台一')
    const views = [first, await open('两台二'), await open('两台三')]
    const on = await around(first, 1)
    const other = connect(house.appUrl, { max: 4 })
    try {
      const counts = await Promise.all([raise(on), raise(on, other), raise(on), raise(on, other)])
      expect(counts.reduce((a, b) => a + b, 0)).toBe(3)
      for (const view of views) expect(await told(view)).toEqual(['提出/red'])
      // The clock of a server that starts asks for today: nothing has come near today.
      const lines: string[] = []
      await startClock(other, house.operator.tenant, (line) => lines.push(line)).stop()
      expect(lines).toEqual([])
    } finally { await other.close() }
    for (const view of views) await stop(view)
  })

  it('tells nothing more of a case returned, stopped or done; coming back to a stage begins a new term', async () => {
    const view = await open('退回')
    const late = await around(view, 1)
    expect(await raise(late)).toBe(1)
    await propose(view)
    // The next stage has a term of its own, of which nothing is late yet.
    expect(await told(view)).toEqual(['提出/red'])
    expect(await raise(await around(view, 1))).toBe(1)
    expect((await take(supervision, view, { act: 'return', stage: 'proposed', note: '补充' })).status).toBe(200)
    expect(await raise(await around(view, 1))).toBe(1)
    expect((await told(view)).sort()).toEqual(['审批/red', '提出/red', '提出/red'].sort())
    await propose(view)
    // Taken back, the case is in the stay it was in before: that has been told of.
    expect((await take(supervision, view, { act: 'withdraw', note: '填错' })).status).toBe(200)
    expect(await raise(await around(view, 1))).toBe(0)
    await stop(view)
    expect(await raise('2099-01-01')).toBe(0)
    expect(await told(view)).toHaveLength(3)
  })

  it('is kept from whoever has no part in the procedure, and written by nobody', async () => {
    const view = await open('谁也不能写')
    await raise(await around(view, 1))
    expect((await ask(talent, 'GET', `registers/${noticesOf('admonition')}/rows`)).status).toBe(403)
    const [row] = (await read(view)).notices
    const refused = [await ask(leader, 'POST', `registers/${noticesOf('admonition')}/rows`, { values: {}, reason: '试' }), await ask(leader, 'POST', `registers/${noticesOf('admonition')}/rows/${row?.id}/rescind`, { base: 1, reason: '试' })]
    expect(refused.map((r) => r.status)).toEqual([403, 403])
    // The database itself takes no second one.
    await expect(inTenant(house.database, house.operator, (c) => sql`insert into admonition_notices (tenant, id, act_from, "case", visit, level, stage, "on", due, told, reason) select tenant, ${randomUUID()}::uuid, act_from, "case", visit, level, stage, "on", due, told, reason from admonition_notices where id = ${row?.id ?? ''}::uuid`.execute(c))).rejects.toThrow(/unique|重复/)
    await stop(view)
  })
})

describe('期满', () => {
  it('ends by itself what a declaration says ends by itself, the day after its last, once', async () => {
    const daysAgo = (n: number): string => new Date(Date.parse(today()) - n * 86_400_000).toISOString().slice(0, 10)
    const running = async (title: string, decidedOn: string, endsOn: string): Promise<CaseView> => {
      let view = (await ask<CaseView>(supervision, 'POST', 'procedures/political-veto/cases', { title, items: [{ person: someone }] })).body
      const step = async (request: Omit<PerformAct, 'base'>): Promise<void> => {
        const done = await ask<CaseView>(supervision, 'POST', `procedures/political-veto/cases/${view.id}/acts`, { base: view.base, ...request })
        expect({ act: request.act, status: done.status, problems: done.body.problems }).toEqual({ act: request.act, status: 200, problems: [] })
        view = done.body
      }
      const { digest: file, name } = await upload()
      await step({ act: 'notify', values: { grounds: '事由', evidence: '证据', notifiedOn: daysAgo(400) }, materials: [{ id: 'evidence', file, name }] })
      await step({ act: 'state', values: { statement: '陈述', statedOn: daysAgo(395) } })
      await step({ act: 'decide', values: { body: '市委常委会', decidedOn, decisionNumber: `示委〔2025〕${title}号`, expected: 11, present: 11, votesFor: 11, result: 'veto', endsOn }, materials: [{ id: 'minutes', file, name }] })
      expect([view.stage, view.due]).toEqual(['running', endsOn])
      return view
    }
    const over = await running('昨日期满', daysAgo(390), daysAgo(1))
    const clocks = await Promise.all([carryLapsed(house.database, house.operator.tenant), carryLapsed(house.database, house.operator.tenant)])
    expect(clocks.reduce((a, b) => a + b, 0)).toBe(1)
    expect((await ask<CaseView>(supervision, 'GET', `procedures/political-veto/cases/${over.id}`)).body).toMatchObject({ stage: 'done', closedOn: today(), steps: [{}, {}, {}, {}, { act: 'expire', byName: '系统' }] })
    const last = await running('今日届满', daysAgo(380), today())
    expect(await carryLapsed(house.database, house.operator.tenant)).toBe(0)
    await ask(supervision, 'POST', `procedures/political-veto/cases/${last.id}/acts`, { act: 'expire', base: last.base })
  })
})

describe('代办期间的超期', () => {
  it('tells the keeper with his deputy and nobody who left it to him; their inboxes show it, and the leader may urge; once over restarts', async () => {
    const session = async (cookie: string) => (await ask<{ account: string; name: string }>(cookie, 'GET', 'session')).body
    const deputy = (await house.signIn(['supervision'])).cookie
    const [keeper, stands, head] = [await session(supervision), await session(deputy), await session(leader)]
    const day = (n: number): string => new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10)
    const name = async (cookie: string, account: string) => (await ask<{ row: { id: string; version: number } }>(cookie, 'POST', 'registers/deputies/rows', { values: { account, deputy: stands.account, since: today(), until: day(2), reason: '出差' }, reason: '登记代办' })).body.row
    const named = [await name(supervision, keeper.account), await name(leader, head.account)]
    const opened = (await ask<CaseView>(supervision, 'POST', 'procedures/supervision-verification/cases', { title: '超期的', items: [{ person: someone }] })).body
    const path = `procedures/supervision-verification/cases/${opened.id}`
    const view = (await ask<CaseView>(supervision, 'POST', `${path}/acts`, { act: 'assign', base: opened.base, values: { source: 'petition', receivedOn: day(-100), matter: '反映某事', assignedTo: '市纪委' } })).body
    // Two clocks, one of them stopped in the middle, and one that starts again.
    const clocks = [startClock(house.database, house.operator.tenant, () => undefined), startClock(house.database, house.operator.tenant, () => undefined)]
    await Promise.all(clocks.map((c) => c.stop()))
    await startClock(house.database, house.operator.tenant, () => undefined).stop()
    const notices = async () => (await ask<CaseView>(supervision, 'GET', path)).body.notices.map((n) => [n.level, n.told])
    expect(await notices()).toEqual([['red', `${keeper.name}（代办 ${stands.name}）`], ['escalation', '部领导']])
    const line = async (cookie: string) => (await ask<Inbox>(cookie, 'GET', 'inbox')).body.mine.find((c) => c.id === view.id)
    expect(await line(supervision)).toMatchObject({ why: 'act', insteadOf: null, light: 'red' })
    expect(await line(deputy)).toMatchObject({ why: 'act', insteadOf: { name: keeper.name }, light: 'red' })
    expect(await line(leader)).toMatchObject({ why: 'escalated', insteadOf: null })
    // The keeper back, the deputy is left with what the leader is told.
    await ask(supervision, 'POST', `registers/deputies/rows/${named[0]?.id ?? ''}/rescind`, { base: named[0]?.version, reason: '回来了' })
    expect(await line(deputy)).toMatchObject({ why: 'escalated', insteadOf: { name: head.name } })
    const urged = await ask<CaseView>(leader, 'POST', `${path}/acts`, { act: 'remind', base: view.base, note: '请办结' })
    expect(urged.body.steps.at(-1)).toMatchObject({ act: 'remind', byName: head.name })
    await ask(leader, 'POST', `registers/deputies/rows/${named[1]?.id ?? ''}/rescind`, { base: named[1]?.version, reason: '回来了' })
    expect(await line(deputy)).toBeUndefined()
    await ask(supervision, 'POST', `${path}/acts`, { act: 'stop', base: urged.body.base, note: '试毕' })
  })
})

describe('灯', () => {
  it('shows the same in the inbox, in the lists and on the case; the leader sees what is escalated', async () => {
    const asked = (await ask<CaseView>(supervision, 'POST', 'procedures/supervision-verification/cases', { title: '同一个灯', items: [{ person: someone }] })).body
    const daysAgo = (n: number): string => new Date(Date.parse(today()) - n * 86_400_000).toISOString().slice(0, 10)
    const path = `procedures/supervision-verification/cases/${asked.id}`
    const received = { source: 'petition', receivedOn: daysAgo(100), matter: '反映某事', assignedTo: '市纪委' }
    const view = (await ask<CaseView>(supervision, 'POST', `${path}/acts`, { act: 'assign', base: asked.base, values: received })).body
    expect([view.stage, view.due]).toEqual(['verifying', daysAgo(40)])
    const inbox = (await ask<Inbox>(supervision, 'GET', 'inbox')).body
    const list = (await ask<CaseList>(supervision, 'GET', 'cases?tab=open&light=red')).body
    expect([inbox.mine.map((c) => [c.id, c.light]), inbox.counts.red, view.light, list.cases.map((c) => [c.id, c.light]), list.total]).toEqual([[[view.id, 'red']], 1, 'red', [[view.id, 'red']], 1])
    for (const light of ['green', 'yellow']) expect((await ask<CaseList>(supervision, 'GET', `cases?tab=open&light=${light}`)).body.cases).toEqual([])
    expect((await ask<Inbox>(leader, 'GET', 'inbox')).body.mine).toMatchObject([{ id: view.id, why: 'escalated', light: 'red' }])
    await ask(supervision, 'POST', `${path}/acts`, { act: 'stop', base: view.base, note: '试毕' })
    expect((await ask<CaseList>(supervision, 'GET', 'cases?tab=closed')).body.cases.find((c) => c.id === view.id)?.light).toBeNull()
  })
})
