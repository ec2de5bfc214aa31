import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#kernel'
import type { CaseView, Rehearsal } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cadres: string
const [bureau, deputy, nobodys, vacated] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [holder, he, she, old] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  house = await openHouse()
  cadres = (await house.signIn(['cadres'])).cookie
  const rows: Readonly<Record<string, readonly { readonly id?: string; readonly [field: string]: unknown }[]>> = {
    unit: [{ id: bureau, name: '甲局', kind: 'government' }],
    posts: [{ id: deputy, unit: bureau, title: '副局长', level: '1A42', quota: 2 }, { id: nobodys, unit: bureau, title: '总工程师', level: '1A42' }, { id: vacated, unit: bureau, title: '总会计师', level: '1A42', quota: 1 }],
    person: [...[holder, he, she].map((id, i) => ({ id, name: `甲${i + 1}`, sex: '1', birth: '1980-05' })), { id: old, name: '甲老', sex: '1', birth: '1950-05' }],
    appointment: [{ person: holder, since: '2020-01-01', unit: bureau, position: deputy, post: '甲局副局长', category: 'work', kind: 'main', level: '1A42' }, { person: she, since: '2020-01-01', until: addDays(today(), -10), unit: bureau, position: vacated, post: '甲局总会计师', category: 'work', kind: 'main', level: '1A42' }],
  }
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    for (const [register, list] of Object.entries(rows)) await insertRows(writer, house.database.catalogue.register(register), list.map(({ id = randomUUID(), ...values }) => ({ id, values: values as never })))
  })
})
afterAll(() => house.close())

/** What a rule says of each person when the case is put to the motion. */
async function moved(proposed: Readonly<Record<string, string>>, rule = 'post-quota', change = 'lateral'): Promise<Record<string, string[]>> {
  const people = Object.keys(proposed)
  const open = await house.app.inject({ method: 'POST', url: '/api/procedures/appointment/cases', headers: { cookie: cadres }, payload: { title: '副职', items: people.map((person) => ({ person })) } })
  const view = open.json<CaseView>()
  const items = view.items.map((i) => ({ id: i.id, change, unit: bureau, post: '副局长', level: '1A42', exceptional: false, position: proposed[i.subject] ?? null }))
  const said = await house.app.inject({ method: 'POST', url: `/api/procedures/appointment/cases/${view.id}/rehearse`, headers: { cookie: cadres }, payload: { base: view.base, act: 'move', values: { planOn: today() }, items } })
  const verdicts = said.json<Rehearsal>().verdicts.filter((v) => v.rule === rule)
  await house.app.inject({ method: 'POST', url: `/api/procedures/appointment/cases/${view.id}/acts`, headers: { cookie: cadres }, payload: { base: view.base, act: 'stop', note: '试算完毕' } })
  return Object.fromEntries(people.map((p) => [p, verdicts.filter((v) => v.item === p).flatMap((v) => v.reasons.map((r) => `${r.outcome} ${r.text}`))]))
}

describe('职数', () => {
  it('counts whoever holds the post, and whoever the same case puts there', async () => {
    expect(await moved({ [he]: deputy })).toEqual({ [he]: ['allow “副局长”核定职数2名，在任1名，拟任1名，不超职数'] })
    const both = 'forbid “副局长”核定职数2名，在任1名，拟任2名，超出1名；请先免去在任的，或者核对职数'
    expect(await moved({ [he]: deputy, [she]: deputy })).toEqual({ [he]: [both], [she]: [both] })
  })
  it('does not count whoever the same case moves elsewhere', async () => {
    const kept = 'allow “副局长”核定职数2名，在任1名，拟任2名，同案另有任用1名，不超职数'
    expect(await moved({ [he]: deputy, [she]: deputy, [holder]: nobodys })).toMatchObject({ [he]: [kept], [she]: [kept], [holder]: ['unknown 职位“总工程师”未记核定职数'] })
  })
})

it('已达到退休年龄的不能列入提拔，说明法定退休时间和条款', async () => {
  const { [old]: reasons } = await moved({ [old]: deputy }, 'past-retirement', 'promote')
  expect(reasons).toEqual([expect.stringMatching(/^forbid .*已达到法定退休年龄，应当退休$/)])
})

it('讨论决定按开会之日核对，不按登记之日：当时职位还有人任', async () => {
  const send = (url: string, payload: object) => house.app.inject({ method: 'POST', url: `/api/procedures/exchange/cases${url}`, headers: { cookie: cadres }, payload })
  const opened = (await send('', { title: '交流', items: [{ person: he }] })).json<CaseView>()
  const items = opened.items.map((i) => ({ id: i.id, form: 'unit', unit: bureau, position: vacated, post: '总会计师', level: '1A42' }))
  const proposed = (await send(`/${opened.id}/acts`, { base: opened.base, act: 'propose', values: { ground: '工作需要', consultedOn: addDays(today(), -30) }, items })).json<CaseView>()
  const decided = async (decidedOn: string): Promise<string[]> => {
    const values = { body: '市委', meeting: '常委会', decidedOn, decisionNumber: '1', expected: 9, present: 9, votesFor: 9 }
    const said = await send(`/${opened.id}/rehearse`, { base: proposed.base, act: 'decide', values })
    return said.json<Rehearsal>().verdicts.filter((v) => v.rule === 'post-quota').map((v) => v.outcome)
  }
  expect([await decided(addDays(today(), -11)), await decided(addDays(today(), -10))]).toEqual([['forbid'], ['allow']])
})
