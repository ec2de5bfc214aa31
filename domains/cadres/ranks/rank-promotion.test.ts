import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '#formats/docx'
import { addMonths } from '#kernel'
import type { ApiError, CaseView, PerformAct, QuotaLedger, RecordView, Rehearsal, RowPage } from '#server/http/contract'
import { appointment } from '#domains/cadres/appointments'
import { assessment } from '#domains/cadres/cadre-records'
import { unit } from '#domains/organizations/unit'
import { person } from '#domains/people/person'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import { ranks } from './index.ts'

let house: TestHouse
let cadres: string
let leader: string
let file: { digest: string; name: string }
const [county, bureau] = [randomUUID(), randomUUID()]
const people = ['张', '王', '李', '赵', '钱'].map((name) => ({ name: `${name}某`, id: randomUUID() }))
const idOf = (name: string): string => people.find((p) => p.name.startsWith(name))?.id ?? ''

/** A county with two places left among 三级、四级调研员; everybody is 一级主任科员 since 2021 with good years, 钱某 is 四级调研员 already. */
beforeAll(async () => {
  house = await openHouse()
  cadres = (await house.signIn(['cadres', 'supervision', 'personnel'])).cookie
  leader = (await house.signIn(['leader'])).cookie
  const years = Array.from({ length: Number(today().slice(0, 4)) - 2021 }, (_, i) => String(2021 + i))
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, unit, [{ id: county, values: { name: '某县', kind: 'government', level: '107' } }, { id: bureau, values: { name: '某局', kind: 'government', level: '109', parent: county } }])
    await insertRows(writer, person, people.map(({ id, name }) => ({ id, values: { name, sex: '1', birth: '1985-05' } })))
    await insertRows(writer, ranks, people.map(({ id, name }) => ({ id: randomUUID(), values: { person: id, since: '2021-01-01', rank: name === '钱某' ? '16' : '17', change: 'convert', unit: bureau } })))
    await insertRows(writer, appointment, people.map(({ id }) => ({ id: randomUUID(), values: { person: id, since: '2020-01', unit: bureau, post: '某局干部', category: 'work', kind: 'main', level: '1A50' } })))
    await insertRows(writer, assessment, people.flatMap(({ id }) => years.map((year) => ({ id: randomUUID(), values: { person: id, year, grade: '2' } }))))
  })
  for (const register of ['sanction', 'investigation']) await ask(cadres, 'POST', 'completeness', { register, completeTo: addMonths(today(), 1), basis: '逐人核对', reason: '声明' })
  await made('rank-quota', { unit: county, since: '2024-01-01', scope: '县（市、区、旗）和乡镇机关', base: 30, middleResearchers: 3, thirdResearcher: 1, chiefClerks: 18, seniorChiefClerks: 9 })
  file = await upload()
})
afterAll(() => house.close())

async function ask<T>(cookie: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}
async function made(register: string, values: object): Promise<RecordView> {
  const { status, body } = await ask<RecordView>(cadres, 'POST', `registers/${register}/rows`, { values, reason: '登记' })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}
async function upload(): Promise<{ digest: string; name: string }> {
  const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--x--\r\n'
  return (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: cadres, 'content-type': 'multipart/form-data; boundary=x' }, payload })).json()
}
async function open(...names: string[]): Promise<CaseView> {
  const { status, body } = await ask<CaseView>(cadres, 'POST', 'procedures/rank-promotion/cases', { title: `${names.join('、')}晋升职级`, items: names.map((n) => ({ person: idOf(n) })) })
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
const materials = (view: CaseView, id: string, each = false): NonNullable<PerformAct['materials']> => (each ? view.items.map((i) => ({ id, item: i.subject, file: file.digest, name: file.name })) : [{ id, file: file.digest, name: file.name }])
const proposal = (view: CaseView, more: object = {}): Omit<PerformAct, 'base'> => ({
  act: 'propose', values: { unit: county, planOn: '2026-05-06', plan: '晋升四级调研员' }, items: view.items.map((i) => ({ id: i.id, workUnit: bureau, presentRank: '17', rank: '16', ...more })), materials: materials(view, 'plan'),
})
const take = (view: CaseView, request: Omit<PerformAct, 'base'>, cookie = cadres) => ask<CaseView>(cookie, 'POST', `procedures/rank-promotion/cases/${view.id}/acts`, { base: view.base, ...request })
/** What a paper of the last step says: cells between bars. */
async function paperOf(view: CaseView, id: string): Promise<string> {
  const document = view.steps.at(-1)?.documents.find((d) => d.id.endsWith(`.${id}`))
  const { rawPayload } = await house.app.inject({ url: `/api/procedures/rank-promotion/cases/${view.id}/documents/${document?.id ?? ''}.docx`, headers: { cookie: cadres } })
  return Buffer.from((await partsOf(rawPayload)).get('word/document.xml') ?? '').toString('utf8').replace(/<\/w:tc>/g, '|').replace(/<[^>]+>/g, '')
}
const rehearse = async (view: CaseView, request: Omit<PerformAct, 'base'>): Promise<Rehearsal> => (await ask<Rehearsal>(cadres, 'POST', `procedures/rank-promotion/cases/${view.id}/rehearse`, { base: view.base, ...request })).body
async function taken(view: CaseView, request: Omit<PerformAct, 'base'>, cookie = cadres): Promise<CaseView> {
  const { status, body } = await take(view, request, cookie)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const blocking = (found: Rehearsal): string[] => found.verdicts.filter((v) => v.blocks).flatMap((v) => v.reasons.filter((r) => r.outcome === 'forbid' || r.outcome === 'unknown').map((r) => r.text))
const rankOf = async (name: string): Promise<unknown> => (await ask<RowPage>(cadres, 'GET', `registers/ranks/rows?filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: idOf(name) }))}`)).body.rows[0]?.values['rank']

const left = async (label: string): Promise<number | null | undefined> => (await ask<QuotaLedger>(cadres, 'GET', 'quotas/rank-quota')).body.rows[0]?.quotas.find((q) => q.label === label)?.left

describe('晋升职级的批次', () => {
  let batch: CaseView

  it('列入时带出所在单位、现职级和上一职级；增加的人也一样', async () => {
    const opened = await open('李')
    expect(opened.items.map((i) => [i.values['workUnit'], i.values['presentRank'], i.values['rank']])).toEqual([[bureau, '17', '16']])
    const { act: name, values, materials: files } = proposal(opened)
    const both = await rehearse(opened, { act: name, ...(values ? { values } : {}), ...(files ? { materials: files } : {}), items: [{ person: idOf('李') }, { person: idOf('张') }] })
    expect(both.problems).toEqual([])
    await taken(opened, { act: 'stop', note: '不再办理' })
  })

  it('提交方案即占用职数，台账随之减少；另一批超出的提交不了，说明占用了几名', async () => {
    expect(await left('三级、四级调研员')).toBe(2)
    const opened = await open('张', '王')
    batch = await taken(opened, proposal(opened))
    expect(batch.stage).toBe('evaluation')
    expect(await left('三级、四级调研员')).toBe(0)
    const other = await open('李')
    expect(blocking(await rehearse(other, proposal(other)))).toEqual(['三级、四级调研员核定3名，现有1名，其他批次占用2名，本批净增1名，超出1名'])
    expect((await take(other, proposal(other))).status).toBe(422)
    expect((await ask<CaseView>(cadres, 'GET', `procedures/rank-promotion/cases/${other.id}`)).body.stage).toBe('planning')
  })

  const refused: Record<string, [string, object, string]> = {
    '越级': ['赵', { rank: '15' }, '越过四级调研员'],
    '所报现职级与台账不符': ['赵', { presentRank: '18' }, '台账为一级主任科员'],
  }
  it.each(Object.entries(refused))('提交不了：%s', async (_title, [name, more, words]) => {
    const opened = await open(name)
    expect(blocking(await rehearse(opened, proposal(opened, more))).join('；')).toContain(words)
    await taken(opened, { act: 'stop', note: '不再办理' })
  })

  it('受处分的人进不了批次，理由带届满日；一人不能同在两批', async () => {
    await made('sanction', { person: idOf('赵'), kind: '党内警告', decidedOn: today(), decidingBody: '县纪委', grounds: '违纪' })
    const opened = await open('赵')
    expect(blocking(await rehearse(opened, proposal(opened))).join('；')).toContain('受到党内警告，影响期到')
    await expect(open('张')).rejects.toThrow(`张某已在 ${batch.number} 中办理`)
  })

  it('考察、纪检监察意见、公示、审批一步不能少，公示不足五个工作日的不行，得票多于有效票的不行', async () => {
    expect((await take(batch, { act: 'carry' })).status).toBe(422)
    const evaluated = { mode: 'evaluation', evaluatedOn: '2026-05-12', expected: 20, present: 18, ballots: 18 }
    const each = (values: object): NonNullable<PerformAct['items']> => batch.items.map((i) => ({ id: i.id, ...values }))
    const many = await rehearse(batch, { act: 'evaluate', values: evaluated, items: each({ favourable: 19 }), materials: materials(batch, 'summary') })
    expect(many.problems.map((p) => p.message)).toEqual(expect.arrayContaining([expect.stringContaining('多于有效票')]))
    batch = await taken(batch, { act: 'evaluate', values: evaluated, items: each({ favourable: 17 }), materials: materials(batch, 'summary') })
    batch = await taken(batch, { act: 'inspect', values: { inspectedFrom: '2026-05-18', inspectedOn: '2026-05-22', inspectors: 2 }, items: each({ qualified: true }), materials: materials(batch, 'report', true) })
    const consulted = { act: 'consult', values: { disciplineBody: '县纪委监委', disciplineOn: '2026-05-29' }, materials: materials(batch, 'opinion') }
    expect((await rehearse(batch, { ...consulted, items: each({ discipline: 'problem' }) })).problems.length).toBe(2)
    batch = await taken(batch, { ...consulted, items: each({ discipline: 'clear' }) })
    const published = { act: 'publish', values: { publicityFrom: '2026-06-08', publicityTo: '2026-06-11', publicityFeedback: 'none' } }
    expect(blocking(await rehearse(batch, published))).toEqual(['公示4个工作日，不足5个工作日'])
    expect(blocking(await rehearse(batch, { ...published, values: { ...published.values, publicityTo: '2026-06-13' } }))).toEqual(['公示截止日不是工作日，无人受理反映，请顺延到下一个工作日'])
    batch = await taken(batch, { ...published, values: { ...published.values, publicityTo: '2026-06-12' } })
    expect((await take(batch, { act: 'approve' })).status).toBe(403)
    const notice = await paperOf(batch, 'notice')
    expect(notice).toContain('张某，男，1985年5月生，现任某局干部、一级主任科员，拟晋升四级调研员。')
    expect(notice).toContain('受理电话：12380、＿＿＿＿，通信地址：＿＿＿＿。')
  })

  it('审批、发文以后同时生效：职级、决定和文件一号变更写成，占用转为现有', async () => {
    batch = await taken(batch, { act: 'approve', values: { approval: 'agree', body: '县委组织部', approvedOn: '2026-06-15', decisionNumber: '部务会〔2026〕6号' }, materials: [{ id: 'form', waived: '随文件附后' }] }, leader)
    expect(await paperOf(batch, 'filing')).toContain('|张某|男|1985.05|某局干部|一级主任科员|2021.01|四级调研员|')
    const numbers = { documentNumber: '某组职〔2026〕3号', documentTitle: '关于张某等同志晋升职级的通知', issuedOn: '2026-06-16', effectiveOn: '2026-06-15' }
    batch = await taken(batch, { act: 'carry', values: numbers, materials: materials(batch, 'document') })
    expect([batch.stage, await rankOf('张'), await rankOf('王'), await rankOf('李')]).toEqual(['done', '16', '16', '17'])
    const { body } = await ask<QuotaLedger>(cadres, 'GET', 'quotas/rank-quota')
    const group = body.rows[0]?.quotas.find((q) => q.label === '三级、四级调研员')
    expect([group?.used.n, group?.entering?.n, group?.left]).toEqual([3, 0, 0])
    const rows = (await ask<RowPage>(cadres, 'GET', `registers/ranks/rows?filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['change'], value: 'promote' }))}`)).body.rows
    expect(rows.map((r) => [r.values['since'], r.text?.['document'] !== undefined])).toEqual([['2026-06-15', true], ['2026-06-15', true]])
    expect(new Set(rows.map((r) => r.version)).size).toBe(1)
  })
})
