import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError, RecordView, Version } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let officer: string
let himself: string
const [he, other] = [randomUUID(), randomUUID()]
const rows = { 'admonition': randomUUID(), 'supervision-entry': randomUUID(), 'sanction': randomUUID(), 'investigation': randomUUID(), 'reward': randomUUID() }
const elses = randomUUID()

beforeAll(async () => {
  house = await openHouse()
  officer = (await house.signIn(['supervision', 'cadres'])).cookie
  himself = (await house.signIn([], { person: he })).cookie
  const list: readonly [string, string, Record<string, unknown>][] = [
    ['person', he, { name: '甲某', sex: '1', birth: '1980-05' }], ['person', other, { name: '乙某', sex: '1', birth: '1980-05' }],
    ['admonition', rows.admonition, { person: he, measure: 'admonish', decidedOn: '2026-03-01', grounds: '失职', decidingBody: '市委组织部', statement: '谈话时口头说明' }],
    ['admonition', elses, { person: other, measure: 'admonish', decidedOn: '2026-03-01', grounds: '失职', decidingBody: '市委组织部' }],
    ['supervision-entry', rows['supervision-entry'], { person: he, source: 'petition', receivedOn: '2026-03-01', matter: '反映', verification: 'verified', verifiedOn: '2026-04-01', verifiedBy: '市纪委' }],
    ['sanction', rows.sanction, { person: he, kind: 'party-warning', decidedOn: '2026-03-01', decidingBody: '市纪委', grounds: '违纪' }],
    ['investigation', rows.investigation, { person: he, body: '市纪委', filedOn: '2026-03-01' }],
    ['reward', rows.reward, { person: he, name: '嘉奖', grantedOn: '2026-03-01' }],
  ]
  await act(house.database, house.operator, { verb: 'create', reason: '建档', procedure: 'admonition' }, async (writer) => {
    for (const [register, id, values] of list) await insertRows(writer, house.database.catalogue.register(register), [{ id, values: values as never }])
  })
})
afterAll(() => house.close())

const read = async (cookie: string, register: string, id: string) => (await house.app.inject({ url: `/api/registers/${register}/rows/${id}`, headers: { cookie, 'x-purpose': 'x' } })).json<RecordView & ApiError>()
async function answer(cookie: string, register: string, id: string, text: string, base?: number): Promise<{ status: number; body: RecordView & ApiError }> {
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows/${id}/statement`, headers: { cookie }, payload: { base: base ?? (await read(officer, register, id)).row.version, text } })
  return { status: response.statusCode, body: response.json() }
}

describe('本人陈述', () => {
  it.each(['admonition', 'supervision-entry', 'sanction'] as const)('whoever a record is against answers it himself: %s', async (register) => {
    expect((await read(himself, register, rows[register])).answers).toBe('statement')
    expect((await answer(himself, register, rows[register], '我的说明')).status).toBe(200)
    const seen = await read(officer, register, rows[register])
    expect({ statement: seen.row.values['statement'], answers: seen.answers }).toEqual({ statement: '我的说明', answers: null })
    const history = (await house.app.inject({ url: `/api/registers/${register}/rows/${rows[register]}/history`, headers: { cookie: officer, 'x-purpose': 'x' } })).json<Version[]>()
    expect(history[0]).toMatchObject({ act: { verb: 'answer', verbLabel: '本人陈述' }, changes: [{ field: 'statement' }] })
  })
  it('touches nothing else, and nothing of others', async () => {
    const before = await read(officer, 'admonition', rows.admonition)
    await answer(himself, 'admonition', rows.admonition, '再说明')
    const { statement, ...after } = (await read(officer, 'admonition', rows.admonition)).row.values
    expect(statement).toBe('再说明')
    expect({ ...after }).toEqual({ ...before.row.values, statement: undefined })
    expect((await answer(himself, 'admonition', elses, '替他说')).status).toBe(404)
    expect((await answer(officer, 'admonition', rows.admonition, '替他说')).status).toBe(422)
    for (const register of ['investigation', 'reward'] as const) expect([404, 403, 422]).toContain((await answer(himself, register, rows[register], '说')).status)
    expect((await answer(himself, 'sanction', rows.sanction, '  ')).status).toBe(400)
  })
  it('does not overwrite what was written there meanwhile', async () => {
    const { row } = await read(himself, 'sanction', rows.sanction)
    expect((await answer(himself, 'sanction', rows.sanction, '先写的')).status).toBe(200)
    const late = await answer(himself, 'sanction', rows.sanction, '后写的', row.version)
    expect({ status: late.status, theirs: late.body.conflict?.fields[0]?.theirs }).toEqual({ status: 409, theirs: '先写的' })
  })
})
