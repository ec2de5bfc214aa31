// A block pasted from Excel through the front door: columns recognised, every wrong cell told, all or the good rows taken, one act.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PasteColumns, PasteRequest, PasteResult, RecordView, RowPage, Undone } from '#server/http/contract'
import { sql } from 'kysely'
import { inTenant } from '#server/postgres/database'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
})
afterAll(() => house.close())

interface Answer<T> { status: number; body: T & { message?: string } }
async function ask<T = unknown>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, as = cookie): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
const recognise = async (rows: string[][], columns: string[], register = 'person'): Promise<PasteColumns> =>
  (await ask<PasteColumns>('POST', `/api/registers/${register}/paste/columns`, { rows, columns })).body
const paste = (body: Omit<PasteRequest, 'reason'>, preview = false, register = 'person', as = cookie): Promise<Answer<PasteResult>> =>
  ask('POST', `/api/registers/${register}/paste${preview ? '?preview=1' : ''}`, { reason: '粘贴', ...body }, as)
const find = async (q: string): Promise<RowPage> => (await ask<RowPage>('GET', `/api/registers/person/rows?q=${encodeURIComponent(q)}`)).body
const columns = ['name', 'sex', 'birth', 'nativePlace']

describe('columns of a block', () => {
  it.each<[string, string[][], (string | null)[], number]>([
    ['by their heading, aliases and remarks included', [['序号', '姓名', '出生年月（岁）', '民族', '不认识的列'], ['1', '甲', '1980.01', '汉族', 'x']], [null, 'name', 'birth', 'ethnicity', null], 1],
    ['by position where there is no heading', [['甲', '男', '1980.01'], ['乙', '女', '1981.02']], ['name', 'sex', 'birth'], 0],
    ['by position after a column of numbers', [['1', '甲', '男'], ['2', '乙', '女']], [null, 'name', 'sex'], 0],
    ['a name that happens to be a heading is a value', [['籍贯', '男', '1980.01']], ['name', 'sex', 'birth'], 0],
    ['more columns than the list shows', [['甲', '男', '1980.01', '某地', '又一列']], ['name', 'sex', 'birth', 'nativePlace', null], 0],
    ['the same heading twice counts once', [['姓名', '姓名'], ['甲', '乙']], ['name', null], 1],
  ])('%s', async (_, rows, expected, heading) => expect(await recognise(rows, columns)).toMatchObject({ columns: expected, heading }))

  it('of a reference to a person, the identity number too', async () => {
    const { choices } = await recognise([['x']], [], 'assessment')
    expect(choices.map((c) => c.key)).toEqual(expect.arrayContaining(['person', 'person/identity', 'year', 'grade']))
  })
})

describe('a pasted block', () => {
  it('tells each wrong cell and keeps nothing until all are right; then is one act that is undone as one', async () => {
    const rows = [['粘贴甲', '男', '1980.01', '甲地'], ['粘贴乙', '不详', '1981.13', '乙地'], ['粘贴丙', '女', '1982.1', ''], ['', '', '', '']]
    const seen = await paste({ columns, rows }, true)
    expect(seen.body).toMatchObject({ inserted: 2, rejected: 1, act: null })
    expect(seen.body.rows.map((r) => r.outcome)).toEqual(['insert', 'rejected', 'insert', 'blank'])
    expect(seen.body.rows[1]?.notes.map((n) => [n.column, n.warning])).toEqual([[1, false], [2, false]])
    // 1982.1 may be October once Excel has made a number of it.
    expect(seen.body.rows[2]?.notes).toMatchObject([{ column: 2, warning: true, message: expect.stringContaining('1982.10') }])
    const refused = await paste({ columns, rows })
    expect(refused.body).toMatchObject({ act: null, rejected: 1 })
    expect((await find('粘贴')).total).toBe(0)
    const mended = rows.with(1, ['粘贴乙', '女', '1981.12', '乙地'])
    const done = await paste({ columns, rows: mended, base: seen.body.base })
    expect(done.body).toMatchObject({ inserted: 3, rejected: 0, act: expect.any(Number) })
    expect((await find('粘贴')).rows.map((r) => r.title).sort()).toEqual(['粘贴丙', '粘贴乙', '粘贴甲'])
    expect((await ask<Undone>('POST', `/api/acts/${done.body.act}/undo`, {})).body.rows).toBe(3)
    expect((await find('粘贴')).total).toBe(0)
  })

  it('takes the good rows when asked to leave the others', async () => {
    const done = await paste({ columns, rows: [['留下甲', '男', '1980.01', ''], ['留下乙', '', '1981.01', '']], skip: true })
    expect(done.body).toMatchObject({ inserted: 1, rejected: 1, act: expect.any(Number) })
    expect((await find('留下')).rows.map((r) => r.title)).toEqual(['留下甲'])
  })

  it('updates rows it recognises, shows what they hold now, and does not blank what is left empty', async () => {
    const made = await ask<RecordView>('POST', '/api/registers/unit/rows', { values: { name: '测试市粘贴局', shortName: '粘贴局', kind: 'government' }, reason: '录入' })
    const keys = ['name', 'shortName', 'kind']
    const seen = await paste({ columns: keys, rows: [['测试市粘贴局', '新简称', '']] }, true, 'unit')
    expect(seen.body.rows[0]).toMatchObject({ outcome: 'update', id: made.body.row.id, before: { 1: '粘贴局' } })
    await paste({ columns: keys, rows: [['测试市粘贴局', '新简称', '']] }, false, 'unit')
    const row = await ask<RecordView>('GET', `/api/registers/unit/rows/${made.body.row.id}`)
    expect(row.body.row.values).toMatchObject({ shortName: '新简称', kind: 'government' })
    expect((await paste({ columns: keys, rows: [['测试市粘贴局', '新简称', '']] }, true, 'unit')).body.rows[0]?.outcome).toBe('unchanged')
  })

  it('does not overwrite what others changed since it was looked at', async () => {
    const made = await ask<RecordView>('POST', '/api/registers/unit/rows', { values: { name: '测试市并发局', shortName: '原简称', kind: 'government' }, reason: '录入' })
    const [keys, rows] = [['name', 'shortName'], [['测试市并发局', '我的简称']]]
    const seen = await paste({ columns: keys, rows }, true, 'unit')
    await ask('PATCH', `/api/registers/unit/rows/${made.body.row.id}`, { base: made.body.row.version, changes: { shortName: '他的简称' }, reason: '更正' })
    const stopped = await paste({ columns: keys, rows, base: seen.body.base }, false, 'unit')
    expect(stopped.body).toMatchObject({ act: null, rejected: 1 })
    expect(stopped.body.rows[0]?.notes[0]).toMatchObject({ column: 1, message: expect.stringContaining('测试员1刚把') })
    // Looked at again, it may be replaced.
    const again = await paste({ columns: keys, rows, base: stopped.body.base }, false, 'unit')
    expect(again.body).toMatchObject({ updated: 1, act: expect.any(Number) })
  })

  it('keeps to what its author may write and see', async () => {
    const talent = (await house.signIn(['talent'])).cookie
    expect((await paste({ columns: ['grounds'], rows: [['x']] }, true, 'admonition', talent)).status).toBe(403)
    const unit = async (name: string): Promise<string> => (await ask<RecordView>('POST', '/api/registers/unit/rows', { values: { name, kind: 'government' }, reason: '录入' })).body.row.id
    const [mine, person] = [await unit('测试市粘贴本局'), (await ask<RecordView>('POST', '/api/registers/person/rows', { values: { name: '粘贴单位人', sex: '男', birth: '1980' }, reason: '录入' })).body.row]
    await unit('测试市粘贴他局')
    await ask('POST', '/api/registers/appointment/rows', { values: { person: person.id, unit: mine, post: '科员', category: 'work', since: '2020' }, reason: '录入' })
    const officer = (await house.signIn(['personnel'], { units: [mine] })).cookie
    const rows = [['粘贴单位人', '测试市粘贴本局', '科长', '任职', '2024.01'], ['粘贴单位人', '测试市粘贴他局', '局长', '任职', '2024.02']]
    const seen = await paste({ columns: ['person', 'unit', 'post', 'category', 'since'], rows }, true, 'appointment', officer)
    expect(seen.body.rows.map((r) => r.outcome)).toEqual(['insert', 'rejected'])
    expect(seen.body.rows[1]?.notes[0]?.message).toBe('您只能维护本单位的任职')
  })

  it('leaves in the log what was copied out, and what for', async () => {
    expect((await ask('POST', '/api/registers/person/copied', { rows: 3, purpose: '报年报' })).status).toBe(200)
    expect((await ask('POST', '/api/registers/person/copied', { rows: 3, purpose: ' ' })).body.message).toBe('请写明用途')
    const { rows } = await inTenant(house.database, house.operator, (connection) => sql`select action, register, rows, purpose from access_log where purpose = '报年报'`.execute(connection))
    expect(rows).toEqual([{ action: '复制到剪贴板', register: 'person', rows: 3, purpose: '报年报' }])
  })

  it('answers nonsense in words', async () => {
    expect((await paste({ columns: ['name', 'name'], rows: [['a', 'b']] })).body.message).toContain('两列都指定')
    expect((await paste({ columns: ['nothing'], rows: [['a']] })).status).toBe(422)
    expect((await paste({ columns: ['name'], rows: [] })).body.message).toBe('没有可粘贴的内容')
    expect((await ask('POST', '/api/registers/frozen-report/paste', { columns: [], rows: [['x']], reason: 'x' })).status).toBeGreaterThanOrEqual(400)
  })
})
