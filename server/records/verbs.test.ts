import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeWorkbook } from '#formats/xlsx'
import { importFiles } from '#server/exchange/import'
import type { BulkJob, Preview, RecordView, RowPage, RowView } from '#server/http/contract'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = mkdtempSync(join(tmpdir(), 'mingshi-verbs-'))
  cookie = (await house.signIn(['cadres', 'supervision'])).cookie
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

type Told<T> = { status: number; body: T & { message?: string; problems?: { field: string; message: string }[] } }
async function ask<T = RecordView>(method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, as = cookie): Promise<Told<T>> {
  const response = await house.app.inject({ method, url: `/api/registers/${path}`, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Told<T>['body'] }
}
const create = async (register: string, values: object): Promise<RowView> => {
  const { status, body } = await ask('POST', `${register}/rows`, { values, reason: '录入' })
  expect({ status, problems: body.problems }).toEqual({ status: 201, problems: undefined })
  return body.row
}
let person: string
let rows: Record<string, RowView>
/** 甲 2018.03–2020.06，乙 2020.06–2022.01，丙 2022.01 起：前后相接。 */
beforeEach(async () => {
  person = (await create('person', { name: '序列人', sex: '男', birth: '1980', identityNumber: '' })).id
  rows = {}
  for (const [post, since, until] of [['甲', '2018-03', '2020-06'], ['乙', '2020-06', '2022-01'], ['丙', '2022-01', null]] as const) rows[post] = await create('appointment', { person, post, category: 'work', kind: 'main', since, until })
})
const of = (post: string): RowView => rows[post] ?? (() => { throw new Error(post) })()
const filter = (): string => encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))
async function series(): Promise<string[]> {
  const { body } = await ask<RowPage>('GET', `appointment/rows?all=1&sort=since&filter=${filter()}`)
  return body.rows.map((r) => `${String(r.values['post'])} ${String(r.values['since'])}…${String(r.values['until'] ?? '')}`)
}
const verb = (post: string, name: string, more: object, query = '', as = cookie) => ask('POST', `appointment/rows/${of(post).id}/${name}${query}`, { base: of(post).version, changes: { post: '丁' }, reason: '按任免文件', ...more }, as)

describe('the five verbs through the front door', () => {
  it('change-from ends the span on the day and begins the next', async () => {
    expect((await verb('乙', 'change-from', { since: '2021.03' })).body.row.values).toMatchObject({ post: '丁', since: '2021-03', until: '2022-01' })
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙 2020-06…2021-03', '丁 2021-03…2022-01', '丙 2022-01…'])
  })
  it('insert-between splits, shortens and swallows', async () => {
    await verb('丙', 'insert-between', { since: '2019-01', until: '2023-01' })
    expect(await series()).toEqual(['甲 2018-03…2019-01', '丁 2019-01…2023-01', '丙 2023-01…'])
    const { body } = await ask<RowPage>('GET', `appointment/rows?all=1&sort=since&filter=${filter()}`)
    const last = body.rows.at(-1)
    expect(last?.id).toBe(of('丙').id)
    await ask('POST', `appointment/rows/${last?.id}/insert-between`, { base: last?.version, since: '2024-01', until: '2024-06', changes: { post: '挂职' }, reason: '挂职' })
    expect(await series()).toEqual(['甲 2018-03…2019-01', '丁 2019-01…2023-01', '丙 2023-01…2024-01', '挂职 2024-01…2024-06', '丙 2024-06…'])
  })
  it('override-future withdraws what was to come', async () => {
    await verb('甲', 'override-future', { since: '2019-01' })
    expect(await series()).toEqual(['甲 2018-03…2019-01', '丁 2019-01…'])
  })
  it('correct moves a shared boundary with it, and nothing when only words change', async () => {
    await ask('PATCH', `appointment/rows/${of('乙').id}`, { base: of('乙').version, changes: { since: '2020-07-15', post: '乙乙' }, reason: '核对任免文件' })
    expect(await series()).toEqual(['甲 2018-03…2020-07-15', '乙乙 2020-07-15…2022-01', '丙 2022-01…'])
  })
  it('rescind lets the one before run on, or leaves a gap', async () => {
    const gap = await ask<Preview>('POST', `appointment/rows/${of('乙').id}/rescind?preview=1`, { base: of('乙').version, reason: '录错', leaveGap: true })
    expect(gap.body).toMatchObject({ deleted: 1, updated: 0 })
    await ask('POST', `appointment/rows/${of('乙').id}/rescind`, { base: of('乙').version, reason: '录错' })
    expect(await series()).toEqual(['甲 2018-03…2022-01', '丙 2022-01…'])
    // Taken back, it takes its place again.
    await ask('POST', `appointment/rows/${of('乙').id}/restore`, { act: of('乙').version, reason: '撤销有误' })
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙 2020-06…2022-01', '丙 2022-01…'])
  })
  it('a new span succeeds the running one; an overlap is refused with the verb that would do', async () => {
    await create('appointment', { person, post: '戊', category: 'work', kind: 'main', since: '2025-09' })
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙 2020-06…2022-01', '丙 2022-01…2025-09', '戊 2025-09…'])
    const refused = await ask('POST', 'appointment/rows', { values: { person, post: '己', category: 'work', kind: 'main', since: '2019-01', until: '2019-06' }, reason: '录入' })
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ field: 'since', message: expect.stringContaining('中间插入') }] } })
  })
  it('concurrent posts stand by themselves', async () => {
    const side = await create('appointment', { person, post: '兼', category: 'work', kind: 'concurrent', since: '2019-01' })
    await ask('POST', `appointment/rows/${side.id}/insert-between`, { base: side.version, since: '2020-01', until: '2020-02', changes: { post: '兼二' }, reason: '临时' })
    expect(await series()).toEqual(['甲 2018-03…2020-06', '兼 2019-01…2020-01', '兼二 2020-01…2020-02', '兼 2020-02…', '乙 2020-06…2022-01', '丙 2022-01…'])
  })
  it('refuses in words: wrong days, another series, a register without spans, what others refer to, an old version', async () => {
    const message = (told: Told<unknown>): string => `${told.status} ${told.body.problems?.map((p) => `${p.field} ${p.message}`).join() || told.body.message}`
    expect(message(await verb('丙', 'change-from', { since: '2022-01' }))).toMatch(/^422 since .*请用更正/)
    expect(message(await verb('丙', 'change-from', { since: '2023', until: '2024' }))).toMatch(/^422 until .*中间插入/)
    expect(message(await verb('丙', 'insert-between', { since: '2023' }))).toMatch(/^422 until .*覆盖以后/)
    expect(message(await verb('丙', 'override-future', { since: '' }))).toMatch(/^422 since 请填写/)
    expect(message(await verb('丙', 'insert-between', { since: '2023-02', until: '2023-03', changes: { kind: 'concurrent' } }))).toMatch(/^422 kind .*序列/)
    expect(message(await ask('POST', `person/rows/${person}/change-from`, { base: 1, since: '2020', changes: {}, reason: '变' }))).toMatch(/^422 .*不是按时段记录/)
    expect(message(await verb('丙', 'change-from', { since: '2023-02', base: 1 }))).toMatch(/^422 他人已改过/)
  })
})

describe('rights and previews', () => {
  it('each verb is a right of its own', async () => {
    const officer = (await house.signIn(['personnel'])).cookie
    expect(await verb('丙', 'override-future', { since: '2024' }, '', officer)).toMatchObject({ status: 403, body: { message: expect.stringMatching(/覆盖以后.*干部科/) } })
    expect(await verb('丙', 'rescind', {}, '', officer)).toMatchObject({ status: 403 })
    expect(await verb('丙', 'change-from', { since: '2024' }, '', officer)).toMatchObject({ status: 200 })
    const { body } = await ask<{ registers: { id: string; verbs: string[] }[] }>('GET', '../meta', undefined, officer)
    const verbsOf = (id: string) => body.registers.find((r) => r.id === id)?.verbs
    expect({ appointment: verbsOf('appointment'), person: verbsOf('person'), unit: verbsOf('unit') }).toEqual({ appointment: ['change-from', 'insert-between', 'correct'], person: ['correct', 'rescind'], unit: [] })
  })
  it('keeps a unit officer from moving the neighbour of another unit', async () => {
    const [mine, other] = [await create('unit', { name: `本局${randomUUID()}`, kind: 'government' }), await create('unit', { name: `外局${randomUUID()}`, kind: 'government' })]
    const who = (await create('person', { name: '两局人', sex: '男', birth: '1980' })).id
    await create('appointment', { person: who, unit: other.id, post: '前', category: 'work', kind: 'main', since: '2019', until: '2021' })
    const now = await create('appointment', { person: who, unit: mine.id, post: '后', category: 'work', kind: 'main', since: '2021' })
    const officer = (await house.signIn(['personnel'], { units: [mine.id] })).cookie
    const moved = await ask('PATCH', `appointment/rows/${now.id}`, { base: now.version, changes: { since: '2022' }, reason: '更正' }, officer)
    expect(moved).toMatchObject({ status: 403, body: { message: expect.stringContaining('外单位') } })
    expect((await ask('PATCH', `appointment/rows/${now.id}`, { base: now.version, changes: { post: '后后' }, reason: '更正' }, officer)).status).toBe(200)
  })
  it('shows the series before and after, and does exactly what it showed or nothing', async () => {
    const told = await ask<Preview>('POST', `appointment/rows/${of('丙').id}/insert-between?preview=1`, { base: of('丙').version, since: '2021-06', until: '2022-06', changes: { post: '丁' }, reason: '补录' })
    expect(told.body.series).toEqual([{
      register: 'appointment', label: '任职',
      before: [{ id: of('甲').id, since: '2018-03', until: '2020-06', title: '甲' }, { id: of('乙').id, since: '2020-06', until: '2022-01', title: '乙' }, { id: of('丙').id, since: '2022-01', until: null, title: '丙' }],
      after: [{ id: of('甲').id, since: '2018-03', until: '2020-06', title: '甲' }, { id: of('乙').id, since: '2020-06', until: '2021-06', title: '乙' }, { id: null, since: '2021-06', until: '2022-06', title: '丁' }, { id: of('丙').id, since: '2022-06', until: null, title: '丙' }],
    }])
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙 2020-06…2022-01', '丙 2022-01…'])
    // A colleague moves the neighbour meanwhile: the effects are no longer those shown.
    await ask('PATCH', `appointment/rows/${of('乙').id}`, { base: of('乙').version, changes: { post: '乙改' }, reason: '更正' })
    const stale = await verb('丙', 'insert-between', { since: '2021-06', until: '2022-06' }, `?expect=${told.body.digest}`)
    expect(stale).toMatchObject({ status: 409, body: { message: expect.stringContaining('重新核对') } })
    const again = await ask<Preview>('POST', `appointment/rows/${of('丙').id}/insert-between?preview=1`, { base: of('丙').version, since: '2021-06', until: '2022-06', changes: { post: '丁' }, reason: '补录' })
    expect((await verb('丙', 'insert-between', { since: '2021-06', until: '2022-06' }, `?expect=${again.body.digest}`)).status).toBe(200)
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙改 2020-06…2021-06', '丁 2021-06…2022-06', '丙 2022-06…'])
  })
})

describe('the same rule by import', () => {
  const bring = async (lines: readonly (string | null)[][]) => {
    const path = join(folder, `${randomUUID()}.xlsx`)
    await writeWorkbook(path, { sheets: [{ name: '任职', columns: ['人员', '任职时间', '免职时间', '职务', '类别', '任职性质'].map((header) => ({ header })), rows: lines }] })
    return importFiles(house.database, house.operator, house.database.catalogue.register('appointment'), [{ path, name: '任免.xlsx' }])
  }
  it('a new row succeeds the running one, with a note; the rows of the file stand as written; others are refused', async () => {
    const name = `导入人${randomUUID().slice(0, 4)}`
    const who = (await create('person', { name, sex: '男', birth: '1980' })).id
    person = who
    await create('appointment', { person: who, post: '甲', category: 'work', kind: 'main', since: '2018-03' })
    const outcome = await bring([[name, '2025.09', '', '乙', '任职', '主职'], [name, '2017.01', '2018.01', '前', '任职', '主职'], [name, '2019.01', '2019.05', '中', '任职', '主职']])
    expect(outcome).toMatchObject({ inserted: 2, rejected: 1 })
    expect(outcome.errors.map((e) => e.message)).toEqual(expect.arrayContaining([expect.stringMatching(/随之改为 2018.03 至 2025.09/), expect.stringMatching(/时间重叠/)]))
    expect(await series()).toEqual(['前 2017-01…2018-01', '甲 2018-03…2025-09', '乙 2025-09…'])
    // A known row with another end takes the boundary it shared along.
    const again = await bring([[name, '2018.03', '2025.08', '甲', '任职', '主职']])
    expect({ updated: again.updated, notes: again.errors.map((e) => e.message) }).toEqual({ updated: 1, notes: [expect.stringContaining('随之改为 2025.08 至 今')] })
    expect(await series()).toEqual(['前 2017-01…2018-01', '甲 2018-03…2025-08', '乙 2025-08…'])
  })
})

describe('the same rule by bulk edit', () => {
  it('neighbours follow, what the rule refuses is refused row by row, and all is shown before', async () => {
    const bulk = async (ids: string[], changes: object[], query = '') => {
      let job = (await ask<BulkJob>('POST', `appointment/bulk${query}`, { ids, changes, reason: '统一更正' })).body
      while (job.state === 'running') job = (await ask<BulkJob>('GET', `../bulk/${job.id}`)).body
      return job.result
    }
    const until = [{ field: 'until', how: 'set', value: '2021.12' }]
    const shown = await bulk([of('乙').id, of('甲').id], until, '?preview=1')
    expect(shown).toMatchObject({ changed: 1, refused: 1, refusals: [{ id: of('甲').id, message: expect.stringContaining('会盖住后一段') }] })
    expect(shown?.preview?.differences.map((d) => [d.title.split(' ')[1], d.label, d.after])).toEqual(expect.arrayContaining([['乙', '免职时间', '2021.12'], ['丙', '任职时间', '2021.12']]))
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙 2020-06…2022-01', '丙 2022-01…'])
    expect(await bulk([of('乙').id], until)).toMatchObject({ changed: 1, refused: 0 })
    expect(await series()).toEqual(['甲 2018-03…2020-06', '乙 2020-06…2021-12', '丙 2021-12…'])
  })
})
