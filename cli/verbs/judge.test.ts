// The verbs `judge` and `rules` as a person runs them, on a real database.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { AnswerView, RulesView } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import { main } from '../main.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
  vi.stubEnv('DATABASE_URL', house.appUrl)
  vi.stubEnv('DATABASE_ADMIN_URL', house.adminUrl)
  const { database, operator } = house
  const people = ['甲某', '乙某', '乙某'].map((name) => ({ id: randomUUID(), values: { name, sex: '1', birth: '1980-05', workStarted: '2003-07' } }))
  await act(database, operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, database.catalogue.register('person'), people)
    await insertRows(writer, database.catalogue.register('ranks'), people.map((p) => ({ id: randomUUID(), values: { person: p.id, since: '2020-01-01', rank: '1B', change: 'promote' } })))
  })
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

it('判断一个人：结论、理由、依据和条款，网页上也是这些', async () => {
  const { code, out } = await run('judge', 'rank-promotion', '--person', '甲某', '--json')
  expect(code).toBe(0)
  const [answer] = JSON.parse(out) as AnswerView[]
  expect(answer).toMatchObject({ question: 'rank-promotion', subject: { title: '甲某' }, given: [{ name: 'rank' }] })
  const cookie = await house.signIn(['leader', 'cadres', 'supervision'])
  const web = (await house.app.inject({ url: `/api/questions/rank-promotion/${answer?.subject.id}`, headers: cookie })).json<AnswerView>()
  expect(web.verdicts.map((v) => [v.rule, v.outcome, v.reasons.map((r) => r.text)])).toEqual(answer?.verdicts.map((v) => [v.rule, v.outcome, v.reasons.map((r) => r.text)]))
  expect((await run('judge', '晋升职级', '--person', '甲某', '--given', 'rank=二级主任科员')).out).toContain('拟晋升职级 二级主任科员')
})

it.each<[string[], number, RegExp]>([
  [['judge', 'rank-promotion'], 2, /请写明对谁判断/], [['judge', '评先评优', '--person', '甲某'], 4, /没有“评先评优”这个事项/], [['judge', 'rank-promotion', '--person', '丁某'], 4, /没有叫“丁某”的人/],
  [['judge', 'rank-promotion', '--person', '乙某'], 2, /叫“乙某”的有 2 人/], [['judge', 'rank-promotion', '--person', '甲某', '--given', 'rank'], 2, /名=值/],
])('说不清的，说出怎样改：%j', async (args, code, message) => {
  const ran = await run(...args)
  expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(message)])
})

it('列出条款；只列未生效的，都没有生效', async () => {
  const all = JSON.parse((await run('rules', '--json')).out) as Pick<RulesView, 'documents'>
  const off = JSON.parse((await run('rules', '--off', '--json')).out) as Pick<RulesView, 'documents'>
  const clauses = (view: Pick<RulesView, 'documents'>): RulesView['documents'][number]['clauses'] => view.documents.flatMap((d) => d.clauses)
  expect(clauses(off)).toEqual(clauses(all).filter((c) => !c.inForce))
  expect((await run('rules', '--off')).out).toMatch(/TX-JM1\s+未生效\s+诫勉影响期（诫勉影响期 6个月）/)
})
