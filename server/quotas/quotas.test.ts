import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QuotaLedger, QuotaView, RecordView, RowPage } from '#server/http/contract'
import { look } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { judgeInstances } from '#server/rules/judge'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
const ids: Record<string, string> = {}
const approved = { since: '2024-01-01', scope: '县（市、区、旗）和乡镇机关', base: 100, secondResearcher: 2, middleResearchers: 10, thirdResearcher: 4, chiefClerks: 60, seniorChiefClerks: 30 }

beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'organization', 'office'])).cookie
  ids.county = (await made('unit', { name: '某县', kind: '政府机关', level: '县、处级' })).row.id
  ids.bureau = (await made('unit', { name: '某局', kind: '政府机关', parent: ids.county })).row.id
  ids.office = (await made('unit', { name: '某所', kind: '政府机关', parent: ids.bureau })).row.id
  ids.other = (await made('unit', { name: '别县', kind: '政府机关' })).row.id
  const holders = [['二级调研员', 'county'], ['二级调研员', 'office'], ['三级调研员', 'bureau'], ['四级调研员', 'office'], ['二级调研员', 'other'], ['一级主任科员', null]] as const
  for (const [i, [rank, unit]] of holders.entries()) {
    const person = await made('person', { name: `职级人${String(i)}`, sex: '男', birth: '1975' })
    await made('ranks', { person: person.row.id, since: '2021-01', rank, change: '套转', ...(unit === null ? {} : { unit: ids[unit] }) })
  }
})
afterAll(() => house.close())

async function post(register: string, values: object): Promise<{ statusCode: number; body: RecordView & { problems?: { field: string; message: string }[] } }> {
  const answer = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie }, payload: { values, reason: '建档' } })
  return { statusCode: answer.statusCode, body: answer.json() }
}
async function made(register: string, values: object): Promise<RecordView> {
  const { statusCode, body } = await post(register, values)
  if (statusCode !== 201) throw new Error(JSON.stringify(body))
  return body
}
const ledger = async (query = ''): Promise<QuotaLedger> => (await house.app.inject({ url: `/api/quotas/rank-quota${query}`, headers: { cookie } })).json()

describe('职级职数核定', () => {
  const refused: Record<string, [object, string, string]> = {
    '二级调研员超过百分之二': [{ secondResearcher: 3 }, 'secondResearcher', '第十一条'],
    '三级调研员超过三级、四级调研员的百分之四十': [{ thirdResearcher: 5 }, 'thirdResearcher', '40%'],
    '其中的多于所属段': [{ seniorChiefClerks: 61 }, 'seniorChiefClerks', '多于'],
    '只填其中的，没有填所属段': [{ middleResearchers: null }, 'middleResearchers', '请填写'],
  }
  it.each(Object.entries(refused))('加不上的不收：%s', async (_title, [change, field, words]) => {
    const { statusCode, body } = await post('rank-quota', { ...approved, unit: ids.county, ...change })
    expect(statusCode).toBe(422)
    expect(body.problems?.find((p) => p.field === field)?.message).toContain(words)
  })
  it('有政策依据的收下，提示仍在', async () => {
    const { statusCode } = await post('rank-quota', { ...approved, unit: ids.other, secondResearcher: 3, exception: '省级统筹〔2024〕1号' })
    expect(statusCode).toBe(201)
  })
})

describe('职级职数台账', () => {
  it('现有的由职级台账推算，含下级，每个数就是名单的条数', async () => {
    await made('rank-quota', { ...approved, unit: ids.county })
    const { rows, unplaced } = await ledger()
    const county = rows.find((r) => r.per === ids.county)
    expect(county?.base).toBe(100)
    expect(county?.quotas.map((q: QuotaView) => [q.label, q.approved, q.used.n, q.left])).toEqual([
      ['二级调研员', 2, 2, 0], ['三级、四级调研员', 10, 2, 8], ['三级调研员', 4, 1, 3], ['一级至四级主任科员', 60, 0, 60], ['一级、二级主任科员', 30, 0, 30],
    ])
    for (const { used } of [...county?.quotas ?? [], ...(unplaced ? [{ used: unplaced }] : [])]) {
      const clauses = JSON.parse(used.filter) as [string, string, ...string[]][]
      const filter = JSON.stringify({ op: 'and', of: clauses.map(([field, op, ...values]) => (op === 'empty' ? { op: 'empty', path: [field] } : { op, path: [field], values })) })
      const page: RowPage = (await house.app.inject({ url: `/api/registers/${used.register}/rows?filter=${encodeURIComponent(filter)}`, headers: { cookie } })).json()
      expect(page.total).toBe(used.n)
    }
    expect(unplaced?.n).toBe(1)
  })
  it('按截至日：核定以前没有这一行', async () => {
    expect((await ledger('?asOf=2023-12-31')).rows).toEqual([])
    expect((await ledger('?asOf=2024-01-01')).rows).toHaveLength(2)
  })
  it('导出为 Excel 表，无权的人看不到', async () => {
    const file = await house.app.inject({ url: '/api/quotas/rank-quota/export.xlsx', headers: { cookie } })
    expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    const { cookie: secretary } = await house.signIn(['secretary'])
    expect((await house.app.inject({ url: '/api/quotas/rank-quota', headers: { cookie: secretary } })).statusCode).toBe(403)
    expect((await house.app.inject({ url: '/api/quotas/person', headers: { cookie } })).statusCode).toBe(404)
  })
})

describe('办理中的批次', () => {
  const batch = randomUUID()
  beforeAll(async () => {
    const [cases, items] = [house.database.catalogue.register('rank-promotion-cases'), house.database.catalogue.register('rank-promotion-items')]
    const person = await made('person', { name: '批内人', sex: '男', birth: '1975' })
    await made('ranks', { person: person.row.id, since: '2021-01', rank: '四级调研员', change: '套转', unit: ids.office })
    await act(house.database, house.operator, { verb: 'proceed', reason: '立案', procedure: 'rank-promotion' }, async (writer) => {
      const head = { title: '一批', edition: '2019', stage: 'evaluation', openedOn: '2026-01-05', openedBy: '甲', openedByAccount: 'a', stageSince: '2026-01-05' }
      await insertRows(writer, cases, [{ id: batch, values: { ...head, number: '职级〔2026〕1号', unit: ids.county ?? null } }])
      await insertRows(writer, items, [{ id: randomUUID(), values: { case: batch, on: '2026-01-05', status: 'open', person: person.row.id, presentRank: '16', rank: '15' } }])
    })
  })

  it('升入、升出都打开人选名单，余额已除去', async () => {
    const county = (await ledger()).rows.find((r) => r.per === ids.county)
    const third = county?.quotas.find((q) => q.label === '三级调研员')
    const both = county?.quotas.find((q) => q.label === '三级、四级调研员')
    expect([third?.entering?.n, third?.leaving?.n, third?.left]).toEqual([1, 0, 2])
    expect([both?.entering?.n, both?.leaving?.n, both?.left]).toEqual([1, 1, 7])
  })

  const asked: Record<string, [Record<string, number | string>, string]> = {
    '用满现有余额': [{ thirdResearcher: 2 }, 'allow'],
    '另一批超出一名：已有一名为前一批保留': [{ thirdResearcher: 3 }, 'forbid'],
    '同一批再核一次，不与自己相加': [{ thirdResearcher: 3, batch }, 'allow'],
    '二级调研员已满，下级单位的也算': [{ secondResearcher: 1 }, 'forbid'],
  }
  it.each(Object.entries(asked))('%s', async (_title, [given, outcome]) => {
    const rule = house.database.catalogue.rules.get('rank-quota')
    if (!rule) throw new Error('rank-quota')
    const [found] = await look(house.database, house.operator, {}, (view) => judgeInstances(view, [rule], [{ subject: ids.county ?? null, given }], view.asOf))
    expect({ outcome: found?.outcome, reasons: found?.verdicts[0]?.reasons.map((r) => r.text) }).toMatchObject({ outcome })
  })
})
