// The verbs `cases` and `case` as a person runs them, on a real database: what the screens show, and what a case still lacks.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { CaseView } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import { main } from '../main.ts'

let house: TestHouse
let supervision: string
let late: CaseView
let fresh: CaseView
const daysAgo = (n: number): string => new Date(Date.parse(today()) - n * 86_400_000).toISOString().slice(0, 10)
const post = async (url: string, payload: object): Promise<CaseView> => (await house.app.inject({ method: 'POST', url: `/api/procedures/${url}`, headers: { cookie: supervision }, payload })).json()
beforeAll(async () => {
  house = await openHouse()
  vi.stubEnv('DATABASE_URL', house.appUrl)
  vi.stubEnv('DATABASE_ADMIN_URL', house.adminUrl)
  supervision = (await house.signIn(['supervision'])).cookie
  const someone = randomUUID()
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, house.database.catalogue.register('person'), [{ id: someone, values: { name: '甲某', sex: '1', birth: '1980-05' } }]))
  fresh = await post('admonition/cases', { title: '拟诫勉', items: [{ person: someone }] })
  const opened = await post('supervision-verification/cases', { title: '反映事项', items: [{ person: someone }] })
  late = await post(`supervision-verification/cases/${opened.id}/acts`, { act: 'assign', base: opened.base, values: { source: 'petition', receivedOn: daysAgo(100), matter: '反映某事', assignedTo: '市纪委' } })
  const done = await post('admonition/cases', { title: '不办了', items: [{ person: someone }] })
  await post(`admonition/cases/${done.id}/acts`, { act: 'stop', base: done.base, note: '重复立案' })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await house.close()
})

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [vi.spyOn(console, 'log').mockImplementation((line) => { out.push(String(line)) }), vi.spyOn(console, 'error').mockImplementation((line) => { err.push(String(line)) })]
  try {
    return { code: await main(args), out: out.join('\n'), err: err.join('\n') }
  } finally { for (const spy of spies) spy.mockRestore() }
}
const titles = async (...args: string[]): Promise<string[]> => (JSON.parse((await run('cases', ...args, '--json')).out) as { cases: { title: string }[] }).cases.map((c) => c.title)

it('列出在办、超期、办结的案件，可以只看一种流程', async () => {
  expect(await titles()).toEqual(['反映事项', '拟诫勉'])
  expect(await titles('--state', 'overdue')).toEqual(['反映事项'])
  expect(await titles('--state', 'done')).toEqual(['不办了'])
  expect(await titles('--procedure', '提醒函询诫勉')).toEqual(['拟诫勉'])
  const { out } = await run('cases')
  expect(out).toContain('在办 2 件')
  expect(out).toContain(`${late.number}　反映事项　甲某　核实　${late.due} 前（超期）`)
})

it('看一个案件：人员、纪实、提醒，下一步由谁办、还缺什么', async () => {
  expect((await run('cases', '--remind')).out).toContain('期满了结 0 件，发出到期提醒 2 次')
  expect((await run('cases', '--remind')).out).toContain('发出到期提醒 0 次')
  const { code, out } = await run('case', '监督信息核实', late.number)
  expect(code).toBe(0)
  for (const words of ['阶段：核实', '已超期', '甲某', '转请核实→核实', '红灯', '已提醒 部领导', '请本人说明（干部监督科）']) expect(out).toContain(words)
  const told = JSON.parse((await run('case', 'admonition', fresh.number, '--json')).out) as { procedure: string; number: string; next: { id: string; missing: string[] }[]; steps: unknown[]; items: { name: string }[] }
  expect(told).toMatchObject({ procedure: 'admonition', number: fresh.number, items: [{ name: '甲某' }], next: [{ id: 'propose' }] })
  expect(told.next[0]?.missing).toEqual(expect.arrayContaining([expect.stringContaining('处置方式') as string, expect.stringContaining('核实材料') as string]))
})

it.each<[string[], number, RegExp]>([
  [['cases', '--state', 'late'], 2, /open（在办）、overdue（超期）或 done（办结）/], [['cases', '--procedure', '评先评优'], 4, /没有“评先评优”这个流程/],
  [['case', 'admonition'], 2, /请写明流程和案号/], [['case', 'admonition', '监督〔1999〕1号'], 4, /没有案号为“监督〔1999〕1号”的案件/],
])('说不清的，说出怎样改：%j', async (args, code, message) => {
  const ran = await run(...args)
  expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(message)])
})

it('--help 说明用法', async () => {
  for (const [verb, words] of [['cases', '--state'], ['case', 'case PROCEDURE NUMBER']] as const) expect((await run(verb, '--help')).out).toContain(words)
})
