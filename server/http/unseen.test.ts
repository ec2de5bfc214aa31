// What is written against a person, or kept until it is found out, is not to be had by any way round: whoever may not read it gets the
// same answer from every address after it was written as before. A number that moved, a verdict that turned would tell it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { ApiError, RecordView } from './contract.ts'

let house: TestHouse
let officer: string
let person: string
const others: Record<string, string> = {}
const marked = '暗记'

interface Rows { rows: { id: string; values: Record<string, unknown> }[] }
async function get(cookie: string, url: string): Promise<{ status: number; text: string }> {
  const { statusCode, body } = await house.app.inject({ url, headers: { cookie } })
  return { status: statusCode, text: body }
}
const rowsOf = async (register: string, query = ''): Promise<Rows['rows']> => (JSON.parse((await get(officer, `/api/registers/${register}/rows?limit=200&all=1${query}`)).text) as Rows).rows

beforeAll(async () => {
  house = await openHouse({ members: 300 })
  officer = (await house.signIn(['supervision', 'cadres'])).cookie
  const main = (await rowsOf('appointment', `&filter=${encodeURIComponent(JSON.stringify({ op: 'and', of: [{ op: 'equals', path: ['kind'], value: 'main' }, { op: 'empty', path: ['until'] }] }))}`))[0]
  person = String(main?.values['person'])
  const units = [String(main?.values['unit'])]
  for (const role of ['office', 'talent', 'auditor']) others[role] = (await house.signIn([role])).cookie
  others['personnel'] = (await house.signIn(['personnel'], { units })).cookie
  others['secretary'] = (await house.signIn(['secretary'], { units })).cookie
  others['himself'] = (await house.signIn([], { person })).cookie
})
afterAll(() => house.close())

/** Every address that could tell something of somebody, asked of the person, of his unit and of all. */
function addresses(): string[] {
  const { registers, indicators, questions } = house.database.catalogue
  const his = encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))
  return [
    '/api/home', '/api/acts', '/api/due', '/api/inbox', '/api/cases', '/api/indicators', '/api/outlook', '/api/questions', `/api/search?q=${encodeURIComponent(marked)}`, '/api/checks/person', '/api/readings',
    `/api/judgements/person/${person}`, `/api/briefs/person/${person}`, ...['', '/timeline', '/history'].map((rest) => `/api/registers/person/rows/${person}${rest}`),
    ...[...registers.values()].flatMap((r) => (r.adverse || r.readings || r.id === 'documents' ? [`/api/registers/${r.id}/count`, `/api/registers/${r.id}/rows?limit=50&all=1`, `/api/registers/${r.id}/bin`, `/api/options/${r.id}?q=`, ...(r.fields['person'] ? [`/api/registers/${r.id}/count?filter=${his}`] : [])] : [])),
    ...[...indicators.values()].filter((i) => { const from = registers.get(i.list.register); return from?.adverse || from?.readings }).map((i) => `/api/indicators/${i.id}/members`),
    ...[...questions.values()].filter((q) => q.about === 'person').flatMap((q) => [`/api/questions/${q.id}/${person}`, `/api/outlook/${q.id}`, `/api/outlook/${q.id}/units`]),
  ]
}

/** Told by every address, but for how many acts there are and the day and hour. */
async function told(cookie: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const url of addresses()) {
    const { status, text } = await get(cookie, url)
    expect(text).not.toContain(marked)
    all[url] = `${status} ${text.replaceAll(/"(knownAt|head|acts|version)":(\d+|"\w*")/g, '"$1":0').replaceAll(/"at":"[^"]*"/g, '"at":""')}`
  }
  return all
}
function moved(before: Record<string, string>, after: Record<string, string>): { url: string; before: string; after: string }[] {
  return Object.entries(before).flatMap(([url, text]) => {
    const now = after[url] ?? ''
    if (now === text) return []
    const at = [...text].findIndex((c, i) => c !== now[i])
    return [{ url, before: text.slice(Math.max(0, at - 60), at + 120), after: now.slice(Math.max(0, at - 60), at + 120) }]
  })
}
async function enter(register: string, values: object): Promise<void> {
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie: officer }, payload: { values: { person, ...values }, reason: `登记${marked}` } })
  const { problems } = response.json<RecordView & ApiError>()
  expect({ register, status: response.statusCode, problems }).toEqual({ register, status: 201, problems: undefined })
}

describe('何处都看不出', { timeout: 240_000 }, () => {
  it('本人看不出立案审查和待核实的反映：资格判断、期限、数目都不变', async () => {
    const before = await told(others['himself'] ?? '')
    await enter('supervision-entry', { source: 'petition', receivedOn: '2026-03-01', matter: marked, verification: 'pending' })
    await enter('investigation', { body: `${marked}市纪委`, filedOn: '2026-03-02' })
    expect(moved(before, await told(others['himself'] ?? ''))).toEqual([])
  })
  it('无权查看的科室、单位和书记看不出处分、诫勉和查实的反映', async () => {
    const before: Record<string, Record<string, string>> = {}
    const asked = Object.keys(others).filter((who) => who !== 'himself')
    for (const who of asked) before[who] = await told(others[who] ?? '')
    await enter('sanction', { kind: 'party-serious-warning', decidedOn: '2026-03-03', decidingBody: `${marked}纪委`, grounds: marked })
    await enter('admonition', { measure: 'admonish', decidedOn: '2026-03-04', grounds: marked, decidingBody: '市委组织部', effectEndsOn: '2027-03-04' })
    await enter('supervision-entry', { source: 'audit', receivedOn: '2026-03-05', matter: marked, verification: 'verified', verifiedOn: '2026-03-10', verifiedBy: '市审计局', expiresOn: '2027-11-10' })
    for (const who of asked) expect({ who, moved: moved(before[who] ?? {}, await told(others[who] ?? '')) }).toEqual({ who, moved: [] })
  })
  it('问得到的人问得到；问不到的，说明依据什么、向谁查询', async () => {
    const refused = await get(others['office'] ?? '', `/api/questions/restriction/${person}`)
    expect({ status: refused.status, said: (JSON.parse(refused.text) as ApiError).message }).toEqual({ status: 403, said: expect.stringMatching(/^“影响期”要依据.*“处分与组织处理”.*判断，您无权查看这些记录，请向.*干部监督科.*查询$/) })
    expect((await get(officer, `/api/questions/restriction/${person}`)).text).toContain('"register":"sanction"')
  })
  it('筛选条件也问不出', async () => {
    const asked = [['office', 'sanction'], ['personnel', 'admonition'], ['secretary', 'supervision-entry'], ['himself', 'investigation']] as const
    for (const [who, register] of asked) for (const url of ['/api/find/person', '/api/find/person/counts', '/api/find/person/alone']) {
      const { statusCode, body } = await house.app.inject({ method: 'POST', url, headers: { cookie: others[who] ?? '' }, payload: { conditions: [{ op: 'exists', register, match: [{ their: 'person', our: ['id'] }], where: { op: 'and', of: [] } }] } })
      expect({ who, url, status: statusCode, body: statusCode === 403 ? '' : body }).toEqual({ who, url, status: 403, body: '' })
    }
  })
})
