// What cannot be: the same wrong fact through the screen, a pasted block and a workbook is refused in the same words, and nothing of it is kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '#formats/xlsx'
import { collectFiles, importFiles, type ImportOutcome } from '#server/exchange/import'
import { inTenant } from '#server/postgres/database'
import type { ApiError, PasteResult, RecordView } from '#server/http/contract'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
let folder: string
/** Ids by what a person would write in a cell. */
const ids = new Map<string, string>()

/** As they are typed: a reference by its name. */
type Typed = Readonly<Record<string, string>>
const filled: readonly [register: string, name: string, values: Typed][] = [
  ['unit', '测试市', { name: '测试市', kind: '党委机关' }],
  ['unit', '甲局', { name: '甲局', kind: '政府机关', parent: '测试市' }],
  ['unit', '乙科', { name: '乙科', kind: '政府机关', parent: '甲局' }],
  ['person', '王测', { name: '王测', sex: '男', birth: '1980-05' }],
  ['person', '李测', { name: '李测', sex: '女', birth: '1985-05-20' }],
  ['appointment', '王测', { person: '王测', since: '2020-03-01', post: '甲局局长', unit: '甲局', category: '任职', kind: '主职', level: '乡科级正职' }],
  ['rank-quota', '甲局', { unit: '甲局', since: '2020-01-01', scope: '县（市、区、旗）和乡镇机关', base: '100', secondResearcher: '2' }],
]

/** What is wrong, where it is put, and what is said at which field. */
const wrong: readonly [title: string, register: string, values: Typed, field: string, said: string | RegExp][] = [
  ['同一天起两个主职', 'appointment', { person: '王测', since: '2020-03-01', post: '乙科科长', category: '任职', kind: '主职' }, 'since', '重叠'],
  ['主职伸进现任主职', 'appointment', { person: '王测', since: '2018-01-01', until: '2020-06-01', post: '乙科科长', category: '任职', kind: '主职' }, 'since', '重叠'],
  ['生前任职', 'appointment', { person: '李测', since: '1985-05-19', post: '甲局干部', category: '任职' }, 'since', '任职时间早于本人出生时间'],
  ['免职早于任职', 'appointment', { person: '李测', since: '2020-05', until: '2020-03', post: '甲局干部', category: '任职' }, 'until', '早于'],
  ['试用期届满早于任职', 'appointment', { person: '李测', since: '2020-05-01', trialEndsOn: '2020-04-01', post: '甲局干部', category: '任职' }, 'trialEndsOn', '不晚于任职时间'],
  ['没有的日子', 'appointment', { person: '李测', since: '2026-02-30', post: '甲局干部', category: '任职' }, 'since', '2月没有30日'],
  ['没有的年份', 'person', { name: '张测', sex: '男', birth: '0000' }, 'birth', '年份0不在1850至2200之间'],
  ['号码的校验位不对', 'person', { name: '张测', sex: '男', birth: '1970-01-01', identityNumber: '999999197001010010' }, 'identityNumber', '校验'],
  ['没有的性别', 'person', { name: '张测', sex: '不详', birth: '1970' }, 'sex', '性别'],
  ['职级职数加不上', 'rank-quota', { unit: '乙科', since: '2021-01-01', scope: '县（市、区、旗）和乡镇机关', base: '100', middleResearchers: '5', thirdResearcher: '6' }, 'thirdResearcher', '多于'],
  ['职级职数超比例', 'rank-quota', { unit: '乙科', since: '2021-01-01', scope: '县（市、区、旗）和乡镇机关', base: '100', secondResearcher: '3' }, 'secondResearcher', '第十一条'],
  ['同一单位两次核定重叠', 'rank-quota', { unit: '甲局', since: '2019-01-01', until: '2021-01-01', scope: '其他机关（按本省实施方案）', base: '90' }, 'since', '重叠'],
  ['负的职数', 'posts', { unit: '甲局', title: '副局长', quota: '-1' }, 'quota', '不能小于 0'],
  ['大得不像的职数', 'posts', { unit: '甲局', title: '副局长', quota: '999999999999999999999' }, 'quota', '过大'],
  ['影响期先于决定届满', 'admonition', { person: '李测', measure: '诫勉', decidedOn: '2026-03-01', grounds: '失职', decidingBody: '市委组织部', effectEndsOn: '2026-01-01' }, 'effectEndsOn', '早于'],
  ['没有的人', 'appointment', { person: '无此人', since: '2020-05-01', post: '甲局干部', category: '任职' }, 'person', /无此人|须从名单中选择/],
]

beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
  folder = mkdtempSync(join(tmpdir(), 'mingshi-bad-'))
  for (const [register, name, values] of filled) {
    const answer = await enter(register, values)
    expect({ register, name, status: answer.status, problems: answer.body.problems }).toEqual({ register, name, status: 201, problems: undefined })
    if (!ids.has(name)) ids.set(name, answer.body.row.id)
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const fieldsOf = (register: string) => house.database.catalogue.register(register).fields

async function enter(register: string, typed: Typed): Promise<{ status: number; body: RecordView & ApiError }> {
  const values = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, fieldsOf(register)[name]?.type === 'reference' ? ids.get(text) ?? text : text]))
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie }, payload: { values, reason: '录入' } })
  return { status: response.statusCode, body: response.json() }
}

/** Rows of every register, and acts: what is refused leaves both as they were. */
async function held(): Promise<{ rows: number; acts: number }> {
  return inTenant(house.database, house.operator, async (connection) => {
    const { rows: [found] } = await sql<{ rows: number; acts: number }>`select (select count(*)::int from act_row) as rows, (select count(*)::int from act) as acts`.execute(connection)
    return found ?? { rows: -1, acts: -1 }
  })
}

/** What is said at a field by each way in. */
const doors: Readonly<Record<string, (register: string, typed: Typed, field: string) => Promise<string[]>>> = {
  async screen(register, typed, field) {
    const { status, body } = await enter(register, typed)
    expect(status).toBe(422)
    return (body.problems ?? []).filter((p) => p.field === field).map((p) => p.message)
  },
  async paste(register, typed, field) {
    const columns = Object.keys(typed)
    const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/paste`, headers: { cookie }, payload: { columns, rows: [Object.values(typed)], reason: '粘贴' } })
    const body = response.json<PasteResult>()
    expect({ status: response.statusCode, act: body.act, inserted: body.inserted }).toMatchObject({ status: 200, act: null })
    return body.rows.flatMap((r) => r.notes).filter((n) => !n.warning && n.column === columns.indexOf(field)).map((n) => n.message)
  },
  async workbook(register, typed, field) {
    const declared = house.database.catalogue.register(register)
    const path = join(folder, `${register}.xlsx`)
    await writeWorkbook(path, { sheets: [{ name: '表', columns: Object.keys(typed).map((name) => ({ header: declared.fields[name]?.label ?? '' })), rows: [Object.values(typed)] }] })
    const outcome: ImportOutcome = await importFiles(house.database, house.operator, declared, await collectFiles([path], declared))
    expect({ inserted: outcome.inserted, updated: outcome.updated, rejected: outcome.rejected }).toEqual({ inserted: 0, updated: 0, rejected: 1 })
    return outcome.errors.filter((e) => !e.warning && e.field === field).map((e) => e.message)
  },
}

describe.each(Object.keys(doors))('wrong facts by %s', (door) => {
  it.each(wrong)('%s', async (_, register, typed, field, said) => {
    const before = await held()
    const messages = await doors[door]?.(register, typed, field)
    expect(messages?.join()).toMatch(said)
    expect(await held()).toEqual(before)
  })
})

it('a unit is not put below what is below it', async () => {
  const { body: { row } } = await enter('unit', { name: '丙局', kind: '政府机关', parent: '测试市' })
  ids.set('丙局', row.id)
  const below = (await enter('unit', { name: '丙科', kind: '政府机关', parent: '丙局' })).body.row.id
  const before = await held()
  const response = await house.app.inject({ method: 'PATCH', url: `/api/registers/unit/rows/${row.id}`, headers: { cookie }, payload: { base: row.version, changes: { parent: below }, reason: '调整隶属' } })
  expect({ status: response.statusCode, problems: response.json<ApiError>().problems }).toMatchObject({ status: 422, problems: [{ field: 'parent', message: expect.stringContaining('成了环') as string }] })
  expect(await held()).toEqual(before)
})
