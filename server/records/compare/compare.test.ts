import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figure, ListDifference, RecordDifference, RecordView, ReportView, RowChange, RowPage, RowView, Timeline } from '#server/http/contract'
import { query } from '#server/postgres/ground.test-helper'
import { readRegisterWorkbook } from '#server/exchange/import-workbook'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
const folder = mkdtempSync(join(tmpdir(), 'mingshi-compare-'))
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

async function ask<T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, as = cookie): Promise<{ status: number; body: T & { message?: string } }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & { message?: string } }
}
const create = async (register: string, values: object): Promise<RowView> => {
  const { status, body } = await ask<RecordView>('POST', `registers/${register}/rows`, { values, reason: '录入' })
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.row
}
const words = ({ kind, before, after }: RowChange): string => `${kind} ${before?.title ?? ''} → ${after?.title ?? ''}`

let person: string
let post: RowView
beforeAll(async () => {
  person = (await create('person', { name: '比较人', sex: '男', birth: '1980', nativePlace: '甲地' })).id
  await create('appointment', { person, post: '科员', category: 'work', kind: 'main', since: '2015-01', until: '2020-01', level: '1A50' })
  post = await create('appointment', { person, post: '科长', category: 'work', kind: 'main', since: '2020-01', level: '1A41' })
  await create('appointment', { person, post: '支委', category: 'work', kind: 'concurrent', since: '2018', until: '2023-01' })
  await create('reward', { person, name: '嘉奖', grantedOn: '2022-12' })
})

describe('a record at two moments', () => {
  const compare = async (from: string, to: string, as = cookie) => (await ask<RecordDifference>('GET', `registers/person/rows/${person}/differences?from=${from}&to=${to}`, undefined, as)).body
  it('tells what took the place of what, what ended and what happened between two days', async () => {
    const found = await compare('2019-12-31', '2024-12-31')
    expect(found).toMatchObject({ title: '比较人', from: { asOf: '2019-12-31' }, to: { asOf: '2024-12-31' }, differences: [] })
    const appointments = found.referring.find((r) => r.register === 'appointment')
    expect(appointments?.changes.map(words)).toEqual(['left 比较人 支委 2018 → ', 'succeeded 比较人 科员 2015.01 → 比较人 科长 2020.01'])
    expect(appointments?.changes[1]?.differences.map((d) => [d.label, d.before, d.after])).toEqual([['职务', '科员', '科长'], ['职务层次', '科员', '乡科级正职']])
    expect(found.referring.find((r) => r.register === 'reward')?.changes.map((c) => c.kind)).toEqual(['joined'])
    // The other way round it reads the other way round.
    expect((await compare('2024-12-31', '2019-12-31')).referring.find((r) => r.register === 'appointment')?.changes.map((c) => c.kind).sort()).toEqual(['joined', 'succeeded'])
    expect((await compare('2021-01-01', '2021-12-31')).referring.flatMap((r) => r.changes)).toEqual([])
  })
  it('tells what was learnt between two acts: fields of its own and of the rows about it', async () => {
    const at = (await ask<RowPage>('GET', 'registers/person/rows?limit=1')).body.knownAt
    const { row } = (await ask<RecordView>('GET', `registers/person/rows/${person}`)).body
    await ask('PATCH', `registers/person/rows/${person}`, { base: row.version, changes: { nativePlace: '乙地' }, reason: '核对档案' })
    await ask('PATCH', `registers/appointment/rows/${post.id}`, { base: post.version, changes: { since: '2020-03-05' }, reason: '核对任免文件' })
    const found = await compare(`2024-12-31@${at}`, '2024-12-31')
    expect(found.differences.map((d) => [d.label, d.before, d.after])).toEqual([['籍贯', '甲地', '乙地']])
    expect(found.referring.flatMap((r) => r.changes).map((c) => [c.kind, ...c.differences.map((d) => `${d.label} ${d.before} → ${d.after}`)])).toEqual([['changed', '任职时间 2020.01 → 2020-03-05']])
    expect((await compare(`2024-12-31@${at}`, `2024-12-31@${at}`)).differences).toEqual([])
    expect((await compare('2024-12-31@0', '2024-12-31')).before).toBeNull()
  })
  it('keeps to what the reader may see', async () => {
    await create('admonition', { person, measure: '诫勉', decidedOn: '2024-06-01', grounds: '事由', decidingBody: '市委组织部' })
    const talent = (await house.signIn(['talent'])).cookie
    const found = await compare('2023-12-31', '2024-12-31', talent)
    expect(found.referring.some((r) => r.register === 'admonition')).toBe(false)
    expect(found.hidden).toBe(1)
    expect((await compare('2023-12-31', '2024-12-31')).referring.find((r) => r.register === 'admonition')?.changes).toHaveLength(1)
  })
  it('says what is wrong with a moment', async () => {
    for (const from of ['2025-13-01', '2025-01-01@x', '2025-01-01@1@2', "'; --"]) {
      const { status, body } = await ask('GET', `registers/person/rows/${person}/differences?from=${encodeURIComponent(from)}`)
      expect({ from, status, said: /时点/.test(body.message ?? '') }).toEqual({ from, status: 400, said: true })
    }
    expect((await ask('GET', 'registers/person/rows/00000000-0000-4000-8000-000000000000/differences')).status).toBe(404)
  })
})

describe('a list at two moments', () => {
  const differences = async (query: string) => (await ask<ListDifference>('GET', `registers/appointment/differences?${query}`)).body
  it('tells who joined, who left and what changed, and its counts are the lengths of its lists', async () => {
    const found = await differences('from=2017-12-31&to=2024-12-31')
    expect(found.counts).toEqual({ joined: 0, left: 0, changed: 0, succeeded: 1 })
    const more = await differences('from=2014-12-31&to=2019-12-31')
    expect(more).toMatchObject({ counts: { joined: 2, left: 0, changed: 0, succeeded: 0 } })
    for (const kind of ['joined', 'succeeded'] as const) expect((await differences(`from=2014-12-31&to=2019-12-31&kind=${kind}`)).rows).toHaveLength(more.counts[kind])
    expect((await differences(`from=2014-12-31&to=2019-12-31&filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['kind'], value: 'main' }))}`)).counts).toMatchObject({ joined: 1 })
    expect((await ask('GET', 'registers/appointment/differences?kind=x')).status).toBe(400)
  })
  it('agrees with the lists of the two days, whatever the days', async () => {
    for (let i = 0; i < 6; i++) await create('appointment', { person: (await create('person', { name: `比较${'甲乙丙丁戊己'[i]}`, sex: '女', birth: '1990' })).id, post: '干部', category: 'work', kind: i % 2 ? 'main' : 'concurrent', since: `201${i}-05`, until: i % 3 ? `202${i}-05` : null })
    const ids = async (day: string): Promise<string[]> => (await ask<RowPage>('GET', `registers/appointment/rows?asOf=${day}&limit=500`)).body.rows.map((r) => r.id).sort()
    for (const [a, b] of [['2010-06-01', '2016-06-01'], ['2016-01-01', '2023-01-01'], ['2023-01-01', '2011-01-01'], ['2015-02-01', '2015-02-01']] as const) {
      const { rows } = await differences(`from=${a}&to=${b}&limit=1000`)
      const gone = rows.flatMap((r) => (r.before && r.before.id !== r.after?.id ? [r.before.id] : []))
      const come = rows.flatMap((r) => (r.after && r.after.id !== r.before?.id ? [r.after.id] : []))
      expect([...(await ids(a)).filter((id) => !gone.includes(id)), ...come].sort()).toEqual(await ids(b))
    }
  })
})

describe('what was known on a day', () => {
  it('is the same by its last act and by the day, on list, card, time line, figure, report, comparison and export', async () => {
    const before = (await ask<RowPage>('GET', 'registers/person/rows?limit=1')).body.knownAt
    // The acts so far are of an earlier day; only an administrator can say so, and only of a test.
    await query(house.adminUrl, 1, `update act set at = timestamptz '2026-06-30 23:59:59.999+08' where number <= ${before}`)
    const late = await create('person', { name: '后知人', sex: '男', birth: '1970' })
    await create('admonition', { person, measure: '诫勉', decidedOn: '2024-09-01', grounds: '后来补录', decidingBody: '市委组织部' })
    const get = async <T>(path: string, known: string) => (await ask<T>('GET', `${path}${path.includes('?') ? '&' : '?'}knownAt=${known}`)).body
    for (const known of [String(before), '2026-06-30']) {
      expect((await get<RowPage>('registers/person/rows?asOf=2025-12-31&limit=500', known)).knownAt).toBe(before)
      expect((await get<RowPage>('registers/person/rows?limit=500', known)).rows.map((r) => r.title)).not.toContain('后知人')
      expect((await ask('GET', `registers/person/rows/${late.id}?knownAt=${known}`)).status).toBe(404)
      expect((await get<Timeline>(`registers/person/rows/${person}/timeline`, known)).entries.filter((e) => e.register === 'admonition')).toHaveLength(1)
      expect(await get<Figure>('indicators/admonished?period=2024', known)).toMatchObject({ value: 1, knownAt: before })
      const report = await get<ReportView>('reports/annual?period=2024', known)
      expect(report.figures.find((f) => f.indicator === 'admonished')).toMatchObject({ value: 1 })
      expect((await differencesOf(`@${known}`)).referring.find((r) => r.register === 'admonition')?.changes).toHaveLength(0)
      const sheet = await house.app.inject({ method: 'GET', url: `/api/registers/admonition/export.xlsx?knownAt=${known}&purpose=x`, headers: { cookie } })
      const path = join(folder, `${known}.xlsx`)
      writeFileSync(path, sheet.rawPayload)
      const { drafts } = await readRegisterWorkbook(house.database.catalogue, house.database.catalogue.register('admonition'), path, { fileName: '导出.xlsx' })
      expect(drafts).toHaveLength((await get<RowPage>('registers/admonition/rows', known)).total ?? -1)
    }
    // The end of the day before knew nothing; a day to come knows all.
    expect((await get<RowPage>('registers/person/rows', '2026-06-29')).total).toBe(0)
    expect((await get<RowPage>('registers/person/rows?limit=500', '2199-01-01')).rows.map((r) => r.title)).toContain('后知人')
    expect(await ask('GET', 'registers/person/rows?knownAt=昨天')).toMatchObject({ status: 400, body: { message: expect.stringContaining('2026-06-30') } })
  })
  const differencesOf = async (known: string) => (await ask<RecordDifference>('GET', `registers/person/rows/${person}/differences?from=2024-08-01${known}&to=2024-12-31${known}`)).body
})
