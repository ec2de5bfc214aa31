import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeWorkbook } from '#formats/xlsx'
import { earliest, propagate, type SeriesChange, type Span } from '#kernel'
import { importFiles } from '#server/exchange/import'
import type { Figure, RowPage, RowView, Timeline } from '#server/http/contract'
import { verifyChain } from '#server/postgres/verify'
import { openHouse, type TestHouse } from '#server/testing/house'
import { days as allDays, daysOf } from '../../kernel/history/days.test-helper.ts'
import { changeOf, edits, type Edit } from '../../kernel/history/edits.test-helper.ts'

/** Two years: every day of them is read. */
const days = allDays.filter((day) => day >= '2022-01-01' && day <= '2023-12-31')
const PEOPLE = 10
const ROUNDS = 14
const levels = ['1A31', '1A32', '1A41', '1A42', '1A50', '1A60']

let house: TestHouse
let cookie: string
let folder: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'supervision'])).cookie
  folder = mkdtempSync(join(tmpdir(), 'mingshi-series-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

async function ask<T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object): Promise<{ status: number; body: T }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T }
}
const create = async (register: string, values: object): Promise<RowView> => (await ask<{ row: RowView }>('POST', `registers/${register}/rows`, { values, reason: '录入' })).body.row

interface Person { readonly id: string; readonly name: string; readonly event: string; series: Span<string>[]; versions: Map<string, number> }
type Cells = Record<string, number>

const level = (post: string): string => levels[Number(post.slice(1)) % levels.length] ?? ''
const facts = (post: string): object => ({ post, category: 'work', kind: 'main', level: level(post) })
const shown = (series: readonly Span<string>[]): string[] => series.map((s) => `${s.values} ${s.since}…${s.until ?? ''}`).sort()

/** Sends a change down one of its paths; whether it was taken. */
async function send(person: Person, change: SeriesChange<string>, byFile: boolean): Promise<boolean> {
  const { since, until } = { since: '', until: null, ...change }
  const row = 'target' in change ? change.target : person.series[0]?.id ?? ''
  const base = person.versions.get(row)
  const path = `registers/appointment/rows/${row}`
  const reason = '随机'
  switch (change.verb) {
    case 'create': return byFile ? bring(person, change.values, since, until) : (await ask('POST', 'registers/appointment/rows', { values: { person: person.id, ...facts(change.values), since, until }, reason })).status === 201
    case 'correct': {
      const former = person.series.find((s) => s.id === row)
      // A file knows a row by its beginning, and what it leaves blank stays.
      if (byFile && former?.since === since && until !== null) return bring(person, change.values, since, until)
      return (await ask('PATCH', path, { base, changes: { since, until }, reason })).status === 200
    }
    case 'rescind': return (await ask('POST', `${path}/rescind`, { base, reason, leaveGap: change.leaveGap })).status === 200
    default: return (await ask('POST', `${path}/${change.verb}`, { base, since, ...(change.verb === 'change-from' ? {} : { until }), changes: facts(change.values), reason })).status === 200
  }
}

async function bring(person: Person, post: string, since: string, until: string | null): Promise<boolean> {
  const path = join(folder, `${randomUUID()}.xlsx`)
  await writeWorkbook(path, { sheets: [{ name: '任职', columns: ['人员', '任职时间', '免职时间', '职务', '类别', '任职性质', '职务层次'].map((header) => ({ header })), rows: [[person.name, since, until, post, '任职', '主职', level(post)]] }] })
  const outcome = await importFiles(house.database, house.operator, house.database.catalogue.register('appointment'), [{ path, name: '任职.xlsx' }])
  return outcome.rejected === 0
}

const of = (person: Person): string => encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person.id }))
async function stored(person: Person, axes = ''): Promise<{ series: Span<string>[]; versions: Map<string, number> }> {
  const { rows } = (await ask<RowPage>('GET', `registers/appointment/rows?all=1&sort=since&limit=200&filter=${of(person)}${axes}`)).body
  return { series: rows.map((r) => ({ id: r.id, since: String(r.values['since']), until: (r.values['until'] ?? null) as string | null, values: String(r.values['post']) })), versions: new Map(rows.map((r) => [r.id, r.version])) }
}

/** The figure by what was held on the day, as the series themselves say. */
function held(people: readonly Person[]): Cells {
  const cells: Cells = {}
  for (const person of people) {
    const on = daysOf(person.series)[allDays.indexOf(person.event)]
    const key = on ? level(on) : ''
    cells[key] = (cells[key] ?? 0) + 1
  }
  return cells
}
async function figure(axes = ''): Promise<Cells> {
  const { by } = (await ask<Figure>('GET', `indicators/admonished?period=2022&by=level${axes}`)).body
  return Object.fromEntries((by?.cells ?? []).map((c) => [c.value ?? '', Number(c.figure)]))
}

it('one answer on every path: pure rule, routes and files; read back by day, time line, figure, and as known then', { timeout: 120_000 }, async () => {
  const people: Person[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const name = `序列${String.fromCharCode(0x4e00 + 300 + i * 7)}`
    const { id } = await create('person', { name, sex: '男', birth: '1980' })
    const event = days[(i * 37) % 365] ?? ''
    await create('admonition', { person: id, measure: '诫勉', decidedOn: event, grounds: '测试', decidingBody: '市委组织部' })
    people.push({ id, name, event, series: [], versions: new Map() })
  }
  const then: { act: number; series: string[][]; cells: Cells }[] = []
  const list: Edit[] = fc.sample(edits(days), { numRuns: PEOPLE * ROUNDS, seed: 20260714 })
  let [taken, refused] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, person] of people.entries()) {
      const edit = list[round * PEOPLE + i]
      const change = edit && changeOf(person.series, person.series.length === 0 ? { ...edit, verb: 'create' } : edit, `v${round * PEOPLE + i}`)
      if (!change || (person.series.length === 0 && change.verb !== 'create')) continue
      const expected = propagate(person.series, change)
      const done = await send(person, change, round % 2 === 1)
      const told = { change, before: shown(person.series) }
      expect({ ...told, done }).toEqual({ ...told, done: expected.ok })
      const now = await stored(person)
      expect({ ...told, after: shown(now.series) }).toEqual({ ...told, after: shown(expected.ok ? expected.series : person.series) })
      Object.assign(person, now)
      if (done) taken += 1
      else refused += 1
    }
    expect(await figure()).toEqual(held(people))
    const { knownAt } = (await ask<RowPage>('GET', 'registers/appointment/rows?limit=1')).body
    then.push({ act: knownAt, series: people.map((p) => shown(p.series)), cells: held(people) })
  }
  expect(taken).toBeGreaterThan(60)
  expect(refused).toBeGreaterThan(10)

  // Every day of the range: the list holds what the boxes of that day hold.
  const boxes = people.map((p) => daysOf(p.series))
  for (const day of days) {
    const { rows } = (await ask<RowPage>('GET', `registers/appointment/rows?asOf=${day}&limit=100`)).body
    const found = people.map((p) => rows.filter((r) => r.values['person'] === p.id).map((r) => String(r.values['post'])))
    // Where a date is vague two may hold by its first day; the boxes keep the one that began last.
    expect({ day, found: found.map((f, i) => (f.length === 0 ? null : f.includes(boxes[i]?.[allDays.indexOf(day)] ?? '') ? boxes[i]?.[allDays.indexOf(day)] : f)) }).toEqual({ day, found: boxes.map((b) => b[allDays.indexOf(day)]) })
  }
  for (const [i, day] of days.filter((_, n) => n % 73 === 0).entries()) {
    const person = people[i % PEOPLE]
    if (!person) continue
    const { entries } = (await ask<Timeline>('GET', `registers/person/rows/${person.id}/timeline?asOf=${day}`)).body
    const holds = (s: Span<string>): boolean => earliest(s.since) <= day && (s.until === null || earliest(s.until) > day)
    expect({ day, holding: entries.filter((e) => e.register === 'appointment' && e.holds).map((e) => String(e.row.values['post'])).sort() }).toEqual({ day, holding: person.series.filter(holds).map((s) => s.values).sort() })
  }
  // What was known then stays what it was.
  for (const { act, series, cells } of then) {
    expect(await Promise.all(people.map(async (p) => shown((await stored(p, `&knownAt=${act}`)).series)))).toEqual(series)
    expect(await figure(`&knownAt=${act}`)).toEqual(cells)
  }
  expect((await verifyChain(house.database, house.operator)).problems).toEqual([])
})
