import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { addMonths, decideAll, type Given } from '#kernel'
import type { OutlookList, OutlookUnit, OutlookView } from '#server/http/contract'
import { look, today } from '#server/postgres/read/view'
import { openHouse, type TestHouse } from '#server/testing/house'
import { factsOf } from './facts.ts'
import { presumed } from './judge.ts'
import { lawFor } from './law.ts'
import { outlookOf } from './outlook.ts'
import { standingOfAll } from './parallel.ts'
import { dayText, lookedOut, standingOf } from './standing.ts'
import { everybody } from './subjects.ts'

let house: TestHouse
let cadres: { cookie: string }
const on = today()
const until = addMonths(on, 60)
beforeAll(async () => {
  house = await openHouse({ members: 400 })
  cadres = await house.signIn(['cadres', 'supervision', 'leader'])
  const confirm = { clause: 'TX-JM1', from: '2015-07-01', text: '诫勉影响期六个月', source: '本市实施细则', parameters: { months: 6 }, reason: '核对原文' }
  expect((await house.app.inject({ method: 'POST', url: '/api/rules/confirm', headers: cadres, payload: confirm })).statusCode).toBe(201)
})
afterAll(() => house.close())

const get = async <T>(url: string, who = cadres): Promise<T> => {
  const answer = await house.app.inject({ url, headers: who })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
  return answer.json<T>()
}
const buckets = (view: OutlookView): [string, string, number][] => view.questions.flatMap((q) => Object.entries(q.counts).map(([bucket, n]): [string, string, number] => [q.id, bucket, n]))

describe('五年展望', () => {
  it('与逐日判断一致：到来之日以前都不是，当日是，不来的哪一日都不是', async () => {
    await look(house.database, house.operator, {}, async (view) => {
      const about = view.catalogue.register('person')
      const outlook = await outlookOf(house.database, view, about, until)
      const law = await lawFor(view)
      expect(outlook.ids.length).toBeGreaterThan(50)
      const places = new Map(outlook.ids.map((id, i) => [id, i]))
      const declared = [...outlook.questions.map((q) => q.question), ...new Set(outlook.questions.flatMap((q) => q.rules))]
      const days = fc.sample(fc.integer({ min: 0, max: 1825 }), { numRuns: 12, seed: 11 })
      let checked = 0
      for await (const batch of factsOf(view, about, declared, { ids: outlook.ids.filter((_, i) => i % 3 === 0) }, on)) for (const facts of batch) for (const [q, { question, rules, lookout }] of outlook.questions.entries()) {
        const i = places.get(facts.id) ?? -1
        const given: Given | null = presumed(question, facts, {}, on)
        if (given === null || (outlook.now[q]?.[i] ?? -1) < 0) continue
        const at = (day: string): boolean => lookout.arrives.includes(decideAll(rules, law, (rule) => facts.of(rule), given, day, on).outcome)
        const arrives = outlook.day[q]?.[i] ?? 0
        const first = arrives > 0 ? dayText(arrives) : null
        if (first !== null) expect([question.id, facts.id, first, at(first)]).toEqual([question.id, facts.id, first, true])
        for (const ahead of days) {
          const day = new Date(Date.parse(on) + ahead * 86_400_000).toISOString().slice(0, 10)
          if (day > until || (first !== null && day >= first)) continue
          expect([question.id, facts.id, day, at(day)]).toEqual([question.id, facts.id, day, false])
          checked += 1
        }
      }
      expect(checked).toBeGreaterThan(500)
    })
  })

  it('人多时分几路同时算，结果一样', async () => {
    await look(house.database, house.operator, {}, async (view) => {
      const about = view.catalogue.register('person')
      const questions = lookedOut(view, about.id)
      const [alone, together] = [await standingOf(view, about, questions, everybody, until), await standingOfAll(house.database, view, about, questions, until, 100)]
      expect(together).toEqual(alone)
    })
  })

  it('每个数都打得开：名单的条数就是数字，年的数字是各月之和', async () => {
    const view = await get<OutlookView>('/api/outlook')
    expect(buckets(view).length).toBeGreaterThan(5)
    for (const [question, bucket, n] of buckets(view)) {
      const list = await get<OutlookList>(`/api/outlook/${question}?bucket=${encodeURIComponent(bucket)}&limit=500`)
      expect([question, bucket, list.total, list.rows.length]).toEqual([question, bucket, n, Math.min(n, 500)])
      if (/^\d/.test(bucket)) for (const row of list.rows) expect(row.on?.slice(0, 7)).toBe(bucket.replace('?', ''))
      expect(list.rows.filter((r) => r.on === null && r.reasons.length === 0)).toEqual([])
    }
    const retirement = view.questions.find((q) => q.id === 'retirement')
    const months = Object.entries(retirement?.counts ?? {}).filter(([b]) => /^\d{4}-\d{2}$/.test(b))
    const year = months[0]?.[0].slice(0, 4) ?? ''
    expect((await get<OutlookList>(`/api/outlook/retirement?bucket=${year}`)).total).toBe(months.filter(([b]) => b.startsWith(year)).reduce((sum, [, n]) => sum + n, 0))
    const units = await get<OutlookUnit[]>('/api/outlook/retirement/units')
    const [unit] = units
    for (const [bucket, n] of Object.entries(unit?.counts ?? {})) expect((await get<OutlookList>(`/api/outlook/retirement?bucket=${encodeURIComponent(bucket)}&at=${unit?.id === '' ? 'none' : unit?.id}`)).total).toBe(n)
    expect(units.reduce((sum, u) => sum + Object.values(u.counts).reduce((a, b) => a + b, 0), 0)).toBe(Object.values(retirement?.counts ?? {}).reduce((a, b) => a + b, 0))
  })

  it('单位人事干部只见本单位的人；按单位筛选与其一致', async () => {
    const [unit] = (await get<OutlookUnit[]>('/api/outlook/retirement/units')).filter((u) => u.id !== '')
    const personnel = await house.signIn(['personnel'], { units: [unit?.id ?? ''] })
    const [own, all, filtered] = [await get<OutlookView>('/api/outlook', personnel), await get<OutlookView>('/api/outlook'), await get<OutlookView>(`/api/outlook?unit=${unit?.id}`)]
    expect(own.total).toBeGreaterThan(0)
    expect(own.total).toBeLessThan(all.total)
    // What would tell him of records closed to him he is not told; the rest is the same.
    const asked = own.questions.map((q) => q.id)
    expect([asked.includes('retirement'), asked.includes('promotion')]).toEqual([true, false])
    expect(buckets(own)).toEqual(buckets({ ...filtered, questions: filtered.questions.filter((q) => asked.includes(q.id)) }))
  })

  it('登记以后随之改变；按当时所知仍如当时', async () => {
    const before = await get<OutlookView>('/api/outlook')
    const list = await get<OutlookList>('/api/outlook/retirement?bucket=never&limit=1')
    const [row] = list.rows
    const person = await get<{ row: { id: string; version: number } }>(`/api/registers/person/rows/${row?.id}`)
    const changed = await house.app.inject({ method: 'PATCH', url: `/api/registers/person/rows/${row?.id}`, headers: cadres, payload: { base: person.row.version, changes: { birth: '1969-01', identityNumber: null, partyJoined: null, workStarted: '1990-01' }, reason: '更正' } })
    expect(changed.statusCode).toBe(200)
    const after = await get<OutlookView>('/api/outlook')
    expect(buckets(after)).not.toEqual(buckets(before))
    expect(buckets(await get<OutlookView>(`/api/outlook?knownAt=${before.knownAt}`))).toEqual(buckets(before))
  })

  it('名单导出为工作簿；写错的格说出怎样改', async () => {
    const file = await house.app.inject({ url: '/api/outlook/retirement/list.xlsx?bucket=never&purpose=%E6%A0%B8%E5%AF%B9', headers: cadres })
    expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await house.app.inject({ url: '/api/outlook/retirement?bucket=soon', headers: cadres })).statusCode).toBe(400)
    expect((await house.app.inject({ url: '/api/outlook/nothing', headers: cadres })).statusCode).toBe(404)
    expect((await house.app.inject({ url: '/api/outlook', headers: await house.signIn(['auditor']) })).statusCode).toBe(403)
  })
})
