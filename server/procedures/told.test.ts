// 案件所涉的人，告知以后才看得到案件；此前从哪里都看不到有这件案。
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError, CaseView, Inbox, PerformAct, RowPage, Timeline } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

type Who = 'supervision' | 'leader' | 'he'
let house: TestHouse
const cookies: Record<string, string> = {}
const [he, she] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  house = await openHouse()
  for (const role of ['supervision', 'leader']) cookies[role] = (await house.signIn([role])).cookie
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, house.database.catalogue.register('person'), [he, she].map((id, i) => ({ id, values: { name: `甲${i}`, sex: '1', birth: '1975-05' } }))))
  cookies.he = (await house.signIn([], { person: he })).cookie
})
afterAll(() => house.close())

async function ask<T>(who: Who, method: 'GET' | 'POST', url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie: cookies[who] ?? '' }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}

/** Everything through which he could learn of a case. */
async function seen(found: CaseView): Promise<{ page: number; rows: number; hidden: number | null; timeline: boolean; more: number; inbox: number }> {
  const [page, rows, timeline, inbox] = [
    await ask<CaseView>('he', 'GET', `procedures/admonition/cases/${found.id}`), await ask<RowPage>('he', 'GET', 'registers/admonition-items/rows'),
    await ask<Timeline>('he', 'GET', `registers/person/rows/${he}/timeline`), await ask<Inbox>('he', 'GET', 'inbox'),
  ]
  return { page: page.status, rows: rows.body.rows.length, hidden: rows.body.hidden, more: timeline.body.hidden, timeline: JSON.stringify(timeline.body).includes(found.id), inbox: inbox.body.mine.length }
}

describe('案件告知本人以前', () => {
  it('函询发出以前本人从哪里都看不到，发出以后看得到、轮到他回复；撤出的看不到', async () => {
    const unseen = { page: 404, rows: 0, hidden: 0, timeline: false, more: 0, inbox: 0 }
    const { take, view } = await opened('某事项函询')
    expect(await seen(view())).toEqual(unseen)
    await take('supervision', 'propose', { measure: 'inquire', grounds: '事由', evidence: '核实', decidingBody: '市委组织部' }, ['evidence'])
    await take('leader', 'decide', { approval: 'agree', decidedOn: today() })
    expect(await seen(view())).toEqual(unseen)
    await take('supervision', 'inquire', { deliveredOn: today() }, ['letter'])
    expect(await seen(view())).toEqual({ page: 200, rows: 1, hidden: 0, timeline: true, more: 0, inbox: 1 })
    await take('supervision', 'drop', {}, [], { item: view().items.find((i) => i.subject === he)?.id, note: '与他无关' })
    expect(await seen(view())).toEqual(unseen)
  })
})

/** A case of both, and what takes its steps. */
async function opened(title: string): Promise<{ view: () => CaseView; take: (who: Who, name: string, values: Exclude<PerformAct['values'], undefined>, materials?: readonly string[], more?: object) => Promise<void> }> {
  let view = (await ask<CaseView>('supervision', 'POST', 'procedures/admonition/cases', { title, items: [{ person: he }, { person: she }] })).body
  const file = await uploaded()
  return {
    view: () => view,
    take: async (who, name, values, materials = [], more = {}) => {
      const answer = await ask<CaseView>(who, 'POST', `procedures/admonition/cases/${view.id}/acts`, { base: view.base, act: name, values, materials: materials.map((id) => ({ id, file: file.digest, name: file.name })), ...more })
      expect([answer.status, answer.body.message], name).toEqual([200, undefined])
      view = answer.body
    },
  }
}
async function uploaded(): Promise<{ digest: string; name: string }> {
  const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--x--\r\n'
  return (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: cookies['supervision'] ?? '', 'content-type': 'multipart/form-data; boundary=x' }, payload })).json()
}
