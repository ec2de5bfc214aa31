import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '#formats/xlsx'
import { and, type Predicate } from '#kernel'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { PivotKey, PivotView, RowCount, RowPage } from '#server/http/contract'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse({ members: 400 })
  cookie = (await house.signIn(['leader', 'cadres', 'organization', 'supervision'])).cookie
}, 300_000)
afterAll(() => house.close())

type Asked = Record<string, string>
async function get<T>(url: string, query: Asked, as = cookie): Promise<{ status: number; body: T & { message?: string } }> {
  const response = await house.app.inject({ method: 'GET', url: `${url}?${new URLSearchParams(query).toString()}`, headers: { cookie: as } })
  return { status: response.statusCode, body: response.json() }
}
const counted = async (register: string, query: Asked, parts: readonly Predicate[], as = cookie): Promise<RowCount> =>
  (await get<RowCount>(`/api/registers/${register}/count`, { ...query, filter: JSON.stringify(and(parts)) }, as)).body
const asOf = { asOf: '2025-12-31' }

/** Every figure of a pivot against the list that it opens. */
async function agrees(register: string, split: Asked, base: Predicate | null = null, more: Asked = {}): Promise<PivotView> {
  const query = { ...asOf, ...more }
  const { status, body } = await get<PivotView>(`/api/registers/${register}/pivot`, { ...query, ...split, ...(base ? { filter: JSON.stringify(base) } : {}) })
  expect({ split, status, message: body.message }).toEqual({ split, status: 200, message: undefined })
  const where = (keys: readonly PivotKey[], at: number | null): Predicate[] => (at === null ? [] : keys[at] ? [keys[at].where] : [])
  expect(body.cells.length).toBeGreaterThan(1)
  for (const cell of body.cells) {
    const parts = [...(base ? [base] : []), ...where(body.rows, cell.row), ...where(body.columns, cell.column)]
    const { total } = await counted(register, query, parts)
    expect({ split, parts: JSON.stringify(parts), count: total }).toEqual({ split, parts: JSON.stringify(parts), count: cell.count })
  }
  return body
}
const cellAt = (found: PivotView, row: number | null, column: number | null): number | null => found.cells.find((c) => c.row === row && c.column === column)?.value ?? null

describe('a pivot', () => {
  const cases: [string, string, Asked][] = [
    ['codes along a reference × the quarter of a date', 'appointment', { rows: 'person.sex', columns: 'since:quarter' }],
    ['ages in bands × yes and no', 'appointment', { rows: 'person.birth:years', columns: 'young' }],
    ['codes along two references × half years', 'members', { rows: 'organization.unit.kind', columns: 'since:half' }],
    ['topmost codes × codes', 'education', { rows: 'level:top', columns: 'kind' }],
    ['references', 'appointment', { rows: 'unit' }],
    ['full days by month', 'decisions', { rows: 'decidedOn:month' }],
    ['bands of one’s own', 'person', { rows: 'birth:years:20,21,65', columns: 'political' }],
  ]
  it.each(cases)('%s: every figure is the length of its list', async (_, register, split) => {
    const found = await agrees(register, split)
    const rows = found.cells.filter((c) => c.row !== null && c.column === null)
    expect(rows.reduce((sum, c) => sum + c.count, 0)).toBe(cellAt(found, null, null))
  })

  it('keeps to the filter of the list, to the day and to what was known', async () => {
    const base: Predicate = { op: 'in', path: ['person', 'sex'], values: ['2'] }
    const [now, before] = [await agrees('appointment', { rows: 'level' }, base), await agrees('appointment', { rows: 'level' }, base, { asOf: '2021-06-30' })]
    expect(now.cells).not.toEqual(before.cells)
    const [row] = (await get<RowPage>('/api/registers/appointment/rows', { ...asOf, filter: JSON.stringify(and([base, { op: 'not', of: { op: 'empty', path: ['level'] } }])), limit: '1' })).body.rows
    const saved = await house.app.inject({ method: 'PATCH', url: `/api/registers/appointment/rows/${row?.id}`, headers: { cookie }, payload: { base: row?.version, changes: { level: null }, reason: '更正' } })
    expect(saved.statusCode, saved.body).toBe(200)
    const corrected = await agrees('appointment', { rows: 'level' }, base)
    const said = ({ rows, cells }: PivotView): unknown => new Set(cells.map((c) => `${c.row === null ? '合计' : rows[c.row]?.label}：${c.count}`))
    expect(said(corrected)).not.toEqual(said(now))
    expect(said(await agrees('appointment', { rows: 'level' }, base, { knownAt: String(now.knownAt) }))).toEqual(said(now))
  })

  it('counts people once and says when the parts add up to more', async () => {
    const found = await agrees('appointment', { rows: 'category', measure: 'distinct:person' }, null, { all: '1' })
    expect(found.unit).toBe('人')
    expect(found.overlapping).toEqual({ rows: true, columns: false })
    const people = (row: number | null): Predicate => ({ op: 'exists', register: 'appointment', match: [{ their: 'person', our: ['id'] }], where: and(row === null ? [] : [found.rows[row]?.where ?? and([])]) })
    for (const cell of found.cells) {
      const { total, hidden } = await counted('person', { ...asOf, all: '1' }, [people(cell.row)])
      expect([total, hidden]).toEqual([cell.value, 0])
    }
  })

  it('adds up and averages numbers', async () => {
    const found = await agrees('unit', { rows: 'kind', measure: 'sum:staffing', sums: 'staffing' })
    const { body } = await get<RowPage>('/api/registers/unit/rows', { ...asOf, totals: 'staffing', limit: '1' })
    expect(cellAt(found, null, null)).toBe(body.totals?.['staffing'])
    expect(found.cells.find((c) => c.row === null)?.sums).toEqual(body.totals)
    const average = await agrees('unit', { rows: 'kind', measure: 'average:staffing' })
    const { body: units } = await get<RowPage>('/api/registers/unit/rows', { ...asOf, limit: '1000' })
    const given = units.rows.flatMap((r) => (typeof r.values['staffing'] === 'number' ? [r.values['staffing']] : []))
    expect(cellAt(average, null, null)).toBeCloseTo(given.reduce((a, b) => a + b, 0) / given.length, 6)
  })

  it('tells of rows out of sight, and puts what lies behind them with what is empty', async () => {
    const { body: units } = await get<RowPage>('/api/registers/unit/rows', { ...asOf, limit: '1', filter: JSON.stringify({ op: 'contains', path: ['name'], value: '财政局' }) })
    const officer = (await house.signIn(['personnel'], { units: [units.rows[0]?.id ?? ''] })).cookie
    const { body } = await get<PivotView>('/api/registers/appointment/pivot', { ...asOf, rows: 'unit', columns: 'person.sex' }, officer)
    const all = (await get<PivotView>('/api/registers/appointment/pivot', { ...asOf, rows: 'unit' })).body
    expect((cellAt(body, null, null) ?? 0) + body.hidden).toBe(cellAt(all, null, null))
    for (const cell of body.cells) {
      const parts = [...(cell.row === null ? [] : [body.rows[cell.row]?.where ?? and([])]), ...(cell.column === null ? [] : [body.columns[cell.column]?.where ?? and([])])]
      expect((await counted('appointment', asOf, parts, officer)).total).toBe(cell.count)
    }
  })

  it('refuses in words what cannot be counted so, and what may not be seen', async () => {
    const refused: [number, string, string, Asked][] = [
      [400, '不能这样分组', 'appointment', { rows: 'post' }],
      [400, '不能这样分组', 'appointment', { rows: 'level:month' }],
      [400, '不能这样分组', 'appointment', { rows: 'until:years' }],
      [400, '不能按', 'appointment', { rows: 'since:years:5,3' }],
      [400, '没有“person.nothing”这个字段', 'appointment', { rows: 'person.nothing' }],
      [400, '不是可以相加的数', 'appointment', { rows: 'level', measure: 'sum:post' }],
      [400, '引用的字段', 'appointment', { rows: 'level', measure: 'distinct:post' }],
      [400, '这种算法', 'appointment', { rows: 'level', measure: 'median:x' }],
    ]
    for (const [status, words, register, query] of refused) expect(await get(`/api/registers/${register}/pivot`, query)).toMatchObject({ status, body: { message: expect.stringContaining(words) as string } })
    const secretary = (await house.signIn(['secretary'])).cookie
    expect((await get('/api/registers/appointment/pivot', { rows: 'level' }, secretary)).status).toBe(403)
    expect((await get('/api/registers/family-member/pivot', { rows: 'birth:years' }, (await house.signIn(['organization'])).cookie)).status).toBeLessThan(500)
  })

  it('is exported with its totals, shares and grounds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-pivot-'))
    try {
      const found = (await get<PivotView>('/api/registers/appointment/pivot', { ...asOf, rows: 'person.sex', columns: 'young' })).body
      const response = await house.app.inject({ method: 'GET', url: `/api/registers/appointment/pivot.xlsx?asOf=2025-12-31&rows=person.sex&columns=young&share=row`, headers: { cookie } })
      const path = join(folder, 'pivot.xlsx')
      writeFileSync(path, response.rawPayload)
      const rows: string[][] = []
      for await (const row of readWorkbook(path)) rows.push(row.cells.map((c) => c?.text ?? ''))
      expect(rows[0]?.[0]).toBe('人员·性别 ＼ 优秀年轻干部')
      expect(rows[0]?.slice(1, 3)).toEqual([found.columns[0]?.label, `${found.columns[0]?.label}（占行）`])
      expect(rows.find(([name]) => name === '合计')?.slice(-2)).toEqual([String(cellAt(found, null, null)), '1'])
    } finally { rmSync(folder, { recursive: true, force: true }) }
  })
})
