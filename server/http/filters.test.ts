import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '#formats/xlsx'
import type { Predicate } from '#kernel'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { RecordView, RowPage } from './contract.ts'

let house: TestHouse
let cookie: string
const ids = new Map<string, string>()
const id = (name: string): string => ids.get(name) ?? `no ${name}`

async function create(register: string, name: string, values: object): Promise<void> {
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie }, payload: { values, reason: '录入' } })
  expect({ name, status: response.statusCode, body: response.statusCode === 201 ? '' : response.body }).toEqual({ name, status: 201, body: '' })
  ids.set(name, response.json<RecordView>().row.id)
}
async function ask(register: string, filter: unknown, more: Record<string, string> = {}, as = cookie): Promise<{ status: number; message?: string; titles: string[] }> {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), asOf: '2025-06-30', ...more })
  const response = await house.app.inject({ method: 'GET', url: `/api/registers/${register}/rows?${query.toString()}`, headers: { cookie: as } })
  const body = response.json<RowPage & { message?: string }>()
  return { status: response.statusCode, ...(body.message ? { message: body.message } : {}), titles: (body.rows ?? []).map((r) => r.title.split(' ')[0] ?? '').sort() }
}

beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision', 'office', 'organization'])).cookie
  await create('unit', '市委', { name: '市委', kind: 'party-organ' })
  await create('unit', '办公室', { name: '办公室', kind: 'party-organ', parent: id('市委') })
  await create('unit', '信息科', { name: '信息科', kind: 'other', parent: id('办公室') })
  await create('unit', '财政局', { name: '财政局', kind: 'government' })
  // On 2025-06-30: exactly 35; 35 by the month; 34 by a day; a year alone leaves it open.
  await create('person', '甲', { name: '甲', sex: '男', birth: '1990-06-30' })
  await create('person', '乙', { name: '乙', sex: '女', birth: '1990-06' })
  await create('person', '丙', { name: '丙', sex: '女', birth: '1990-07-01' })
  await create('person', '丁', { name: '丁', sex: '男', birth: '1990' })
  const post = (who: string, unit: string, more: object): Promise<void> => create('appointment', `${who}任职`, { person: id(who), unit: id(unit), post: `${unit}干部`, category: 'work', kind: 'main', ...more })
  await post('甲', '办公室', { since: '2020-01' })
  await post('乙', '信息科', { since: '2025-06-15' })
  await post('丙', '财政局', { since: '2018', until: '2024-03' })
  await create('education', '甲学历', { person: id('甲'), kind: 'full-time', level: '22' })
  await create('education', '乙学历', { person: id('乙'), kind: 'full-time', level: '31' })
})
afterAll(() => house.close())

const compare = (path: string[], than: '>=' | '<=', value: string): Predicate => ({ op: 'compare', path, than, value })
const day = (path: string[], on: string): Predicate => ({ op: 'and', of: [compare(path, '>=', on), compare(path, '<=', on)] })

describe('conditions of a list', () => {
  const cases: [string, string, Predicate, string[], Record<string, string>?][] = [
    ['along a reference', 'appointment', { op: 'in', path: ['person', 'sex'], values: ['2'] }, ['乙']],
    ['along two references', 'appointment', { op: 'equals', path: ['unit', 'parent', 'name'], value: '办公室' }, ['乙']],
    ['a unit and all below it', 'appointment', { op: 'under', path: ['unit'], values: ['市委'] }, ['乙', '甲']],
    ['nothing at the end of a path, nor on the way', 'appointment', { op: 'empty', path: ['unit', 'parent', 'parent'] }, ['甲']],
    ['a code and those beneath it, of rows that refer here', 'person', { op: 'exists', register: 'education', match: [{ their: 'person', our: ['id'] }], where: { op: 'under', path: ['level'], values: ['2'] } }, ['甲']],
    ['a name by its beginning', 'unit', { op: 'starts', path: ['name'], value: '办' }, ['办公室']],
    ['full years, the day itself included', 'person', { op: 'years', path: ['birth'], from: 35 }, ['乙', '甲']],
    ['full years not yet reached', 'person', { op: 'years', path: ['birth'], to: 34 }, ['丙']],
    ['full years along a reference', 'appointment', { op: 'years', path: ['person', 'birth'], from: 35, to: 35 }, ['乙', '甲']],
    ['a day, on dates known to the day', 'person', day(['birth'], '1990-07-01'), ['丙']],
    ['a month takes the month and its days', 'person', day(['birth'], '1990-06'), ['乙', '甲']],
    ['a year takes all that lies in it', 'person', day(['birth'], '1990'), ['丁', '丙', '乙', '甲']],
    ['held on a day now past', 'appointment', { op: 'held', from: '2023-01-01', to: '2023-01-01' }, ['丙', '甲'], { all: '1' }],
    ['held until the day before its end', 'appointment', { op: 'held', from: '2024-02-29', to: '2024-02-29' }, ['丙', '甲'], { all: '1' }],
    ['no longer held on the day of its end', 'appointment', { op: 'held', from: '2024-03-01', to: '2024-03-01' }, ['甲'], { all: '1' }],
    ['held at some time between', 'appointment', { op: 'held', from: '2024-02-01', to: '2025-06-15' }, ['丙', '乙', '甲'], { all: '1' }],
    ['either of two, denied', 'person', { op: 'not', of: { op: 'or', of: [{ op: 'equals', path: ['sex'], value: '2' }, { op: 'equals', path: ['name'], value: '甲' }] } }, ['丁']],
    ['people with a post in force', 'person', { op: 'exists', register: 'appointment', match: [{ their: 'person', our: ['id'] }], where: { op: 'holds' } }, ['乙', '甲']],
    ['people without any post', 'person', { op: 'not', of: { op: 'exists', register: 'appointment', match: [{ their: 'person', our: ['id'] }], where: { op: 'and', of: [] } } }, ['丁']],
    ['words inside a condition', 'person', { op: 'or', of: [{ op: 'found', text: '甲' }, { op: 'equals', path: ['name'], value: '丙' }] }, ['丙', '甲']],
  ]
  it.each(cases)('%s', async (_, register, filter, titles, more) => {
    const named = JSON.parse(JSON.stringify(filter), (key, value: unknown) => (key === 'values' && Array.isArray(value) ? value.map((v) => ids.get(String(v)) ?? (v as unknown)) : value)) as Predicate
    expect(await ask(register, named, more ?? {})).toEqual({ status: 200, titles: titles.toSorted() })
  })

  it('shows values along references beside the row', async () => {
    const { rows } = (await house.app.inject({ method: 'GET', url: '/api/registers/appointment/rows?asOf=2025-06-30&sort=since&with=person.birth,unit.parent.name', headers: { cookie } })).json<RowPage>()
    expect(rows.map((r) => [r.values['person.birth'], r.text['person.birth'], r.values['unit.parent.name']])).toEqual([['1990-06-30', '1990-06-30', '市委'], ['1990-06', '1990.06', '办公室']])
  })

  it('sorts by values along references, and by several columns', async () => {
    const order = async (sort: string): Promise<string[]> => (await house.app.inject({ method: 'GET', url: `/api/registers/appointment/rows?asOf=2025-06-30&all=1&sort=${sort}`, headers: { cookie } })).json<RowPage>().rows.map((r) => r.title.split(' ')[0] ?? '')
    expect(await order('person.birth')).toEqual(['乙', '甲', '丙'])
    expect(await order('-person.birth')).toEqual(['丙', '甲', '乙'])
    // 丙's unit has no parent; what is empty comes last in either direction.
    expect(await order('unit.parent.name')).toEqual(['乙', '甲', '丙'])
    expect(await order('-unit.parent')).toEqual(['甲', '乙', '丙'])
    expect(await order('kind,-person.birth')).toEqual(['丙', '甲', '乙'])
  })

  it('exports columns along references as they are read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-columns-'))
    try {
      const response = await house.app.inject({ method: 'GET', url: '/api/registers/appointment/export.xlsx?asOf=2025-06-30&sort=since&columns=post,person.birth,unit.parent.name', headers: { cookie } })
      const path = join(folder, 'list.xlsx')
      writeFileSync(path, response.rawPayload)
      const rows: string[][] = []
      for await (const row of readWorkbook(path)) rows.push(row.cells.map((c) => c?.text ?? ''))
      expect(rows).toEqual([['职务', '人员·出生年月', '任职单位·上级单位·单位名称'], ['办公室干部', '1990-06-30', '市委'], ['信息科干部', '1990.06', '办公室']])
    } finally { rmSync(folder, { recursive: true, force: true }) }
  })

  it('refuses in words what makes no sense', async () => {
    const refused: [string, Predicate | object][] = [
      ['没有“person.nothing”这个字段', { op: 'empty', path: ['person', 'nothing'] }],
      ['筛选值不对', { op: 'years', path: ['until'], from: 3 }],
      ['筛选值不对', { op: 'under', path: ['post'], values: ['x'] }],
      ['请对调', { op: 'held', from: '2025-02-01', to: '2025-01-01' }],
      ['不能按文字查找', { op: 'found', text: '甲' }],
      ['筛选条件不对', { op: 'exists', register: 'unit', match: [{ their: 'name', our: ['id'] }], where: { op: 'and', of: [] } }],
      ['筛选条件不对', { op: 'exists', register: 'education', match: [{ their: 'person', our: ['id'] }], where: { op: 'and', of: [] } }],
      ['筛选条件不对', { op: 'in-period', path: ['since'] }],
    ]
    for (const [words, filter] of refused) expect(await ask('appointment', filter)).toMatchObject({ status: 400, message: expect.stringContaining(words) as string })
  })

  it('does not tell by a condition what may not be seen: withheld fields on any path, rows outside one’s units', async () => {
    const secretary = (await house.signIn(['secretary'])).cookie
    const identity: Predicate = { op: 'starts', path: ['identityNumber'], value: '1101' }
    expect(await ask('person', identity, {}, secretary)).toMatchObject({ status: 403 })
    expect(await ask('members', { op: 'starts', path: ['person', 'identityNumber'], value: '1101' }, {}, secretary)).toMatchObject({ status: 403, message: expect.stringContaining('公民身份号码') as string })
    expect(await ask('unit', { op: 'exists', register: 'appointment', match: [{ their: 'unit', our: ['id'] }], where: { op: 'starts', path: ['person', 'identityNumber'], value: '1101' } }, {}, secretary)).toMatchObject({ status: 403 })
    // An officer of the finance bureau sees no post and no person outside it, whichever way he asks.
    const officer = (await house.signIn(['personnel'], { units: [id('财政局')] })).cookie
    expect((await ask('unit', { op: 'and', of: [] }, {}, officer)).titles).toEqual(['财政局'])
    expect((await ask('unit', { op: 'exists', register: 'appointment', match: [{ their: 'unit', our: ['id'] }], where: { op: 'equals', path: ['person', 'name'], value: '丙' } }, { all: '1' }, officer)).titles).toEqual([])
    expect((await ask('appointment', { op: 'equals', path: ['person', 'sex'], value: '2' }, { all: '1' }, officer)).titles).toEqual([])
  })
})
