import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { yearPeriod, type Indicator, type Principal } from '#kernel'
import type { Figure } from '#server/http/contract'
import { catalogue } from '#server/catalogue'
import { correctRow } from '#server/records/save'
import { rescindRow } from '#server/records/verbs'
import { find, list } from '#server/postgres/read/list'
import { look, today, type View } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { openHouse, type TestHouse } from '#server/testing/house'
import { memberIds } from './evaluate.ts'
import { figureOf, figuresOf, memberList, membersOf } from './figure.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse({ members: 1500 }) })
afterAll(() => house.close())

const year = Number(today().slice(0, 4)) - 1
const period = yearPeriod(year)
const asOf = period.to
const at = <T>(work: (view: View) => Promise<T>, moment: { asOf?: string; knownAt?: number } = { asOf }): Promise<T> => look(house.database, house.operator, moment, work)
const all = [...catalogue.indicators.values()]
const each = all.map((i): [string, Indicator] => [i.id, i])

describe.each(each)('%s', (_id, indicator) => {
  it('is as long as its list, and so is every cell of every dimension', async () => {
    await at(async (view) => {
      const figure = await figureOf(view, indicator, period)
      const members = await memberList(view, indicator, period)
      expect(members.every((m) => m.label !== '')).toBe(true)
      expect(new Set(members.map((m) => m.id)).size).toBe(members.length)
      const number = indicator.kind === 'ratio' ? figure.numerator : indicator.kind === 'count' || indicator.kind === 'distinct' ? figure.value : undefined
      if (number !== undefined) expect(members.length).toBe(number)
      if (indicator.denominator) expect((await memberList(view, indicator, period, 'denominator')).length).toBe(figure.denominator)
      for (const dimension of indicator.dimensions) {
        const split = (await figureOf(view, indicator, period, { by: dimension.id })).by
        const seen = new Set<string>()
        for (const cell of (split?.cells ?? []).slice(0, 12)) {
          const inCell = await memberIds(view, { indicator, period, cell: { dimension: dimension.id, value: cell.value } })
          expect({ dimension: dimension.id, cell: cell.label, n: inCell.length }).toEqual({ dimension: dimension.id, cell: cell.label, n: cell.members ?? cell.numerator ?? cell.figure })
          for (const m of inCell) seen.add(m.id)
        }
        if ((split?.cells.length ?? 0) <= 12) expect(seen.size).toBe(members.length)
      }
    })
  })

  it('says the same as known at the newest act and as known now', async () => {
    const head = await at(async (view) => view.head)
    const now = await at((view) => figureOf(view, indicator, period))
    const known = await at((view) => figureOf(view, indicator, period), { asOf, knownAt: head })
    expect(known).toEqual(now)
  })
})

describe('the demonstration city', () => {
  it('has something to say for every figure of the report', async () => {
    const figures = await at((view) => figuresOf(view, catalogue.indicators.values(), period))
    for (const f of figures) expect({ id: f.indicator, empty: f.value === null || f.value === 0 }).toEqual({ id: f.indicator, empty: false })
  })
  it('opens each of the twelve down to a decision or a document', async () => {
    const twelve = ['promoted-young-cadres', 'promoted-frontline-cadres', 'reminded-or-inquired', 'admonished', 'problem-village-cadres-cleared', 'weak-village-organizations-rectified', 'model-villages-named', 'high-level-talent-introduced', 'experts-engaged', 'ranks-promoted']
    for (const id of twelve) {
      const indicator = catalogue.indicators.get(id)
      if (!indicator) throw new Error(id)
      const members = await at((view) => membersOf(view, indicator, period))
      expect({ id, opened: members.members.every((m) => m.events.length > 0 && m.events.every((e) => e.decision ?? e.document)) }).toEqual({ id, opened: true })
    }
  })
  it('holds', async () => {
    expect(await verifyChain(house.database, house.operator)).toMatchObject({ holds: true, problems: [] })
  })
})

describe('figures computed together', () => {
  const asked: [string, (units: readonly string[]) => Partial<Principal>][] = [
    ['who sees all', () => ({})], ['an officer of some units', (units) => ({ roles: ['personnel'], units })], ['a branch secretary', () => ({ roles: ['secretary'] })],
    ['the talent office', () => ({ roles: ['talent'] })], ['an auditor, who sees none', () => ({ roles: ['auditor'] })], ['an officer of no unit', () => ({ roles: ['personnel'], units: [] })],
  ]
  it.each(asked)('equal those computed one by one: %s', async (_who, principal) => {
    const units = await at((view) => list(view, catalogue.register('unit'), { limit: 40 }))
    await look(house.database, { ...house.operator, ...principal(units.map((u) => u.id)) }, { asOf }, async ({ memory, ...view }) => {
      const one: Figure[] = []
      for (const indicator of all) one.push(await figureOf(view, indicator, period, { compare: true }))
      expect(await figuresOf(view, all, period, { compare: true })).toEqual(one)
      // Remembered, they are the same again.
      for (let i = 0; i < 2; i++) expect(await figuresOf({ ...view, ...(memory ? { memory } : {}) }, all, period, { compare: true })).toEqual(one)
      expect((await figuresOf(view, [...all].reverse(), period)).reverse()).toEqual(one.map((figure) => Object.fromEntries(Object.entries(figure).filter(([name]) => name !== 'previous'))))
    })
  })
  it('have lists that are the same whether gathered or read along the names', async () => {
    await at(async (view) => {
      for (const indicator of all) {
        const whole = await memberIds(view, { indicator, period })
        const pages = [...await memberIds(view, { indicator, period }, { limit: 30, total: 1e9 }), ...await memberIds(view, { indicator, period }, { limit: 30, offset: 30, total: 1e9 })]
        expect({ id: indicator.id, pages }).toEqual({ id: indicator.id, pages: whole.slice(0, 60) })
      }
    })
  })
})

describe('a correction', () => {
  it('moves the figure now and leaves it as it was known', async () => {
    const indicator = catalogue.indicators.get('admonished')
    const register = catalogue.register('admonition')
    if (!indicator) throw new Error('admonished')
    const before = await at((view) => figureOf(view, indicator, period))
    const head = await at(async (view) => view.head)
    const [member] = await at((view) => memberIds(view, { indicator, period }))
    const row = await at((view) => find(view, register, member?.rows[0] ?? ''), {})
    if (!row) throw new Error('no row')
    await correctRow(house.database, house.operator, register, row.id, row.version, { measure: 'remind' }, '处置方式登记有误')
    const after = await at((view) => figureOf(view, indicator, period))
    expect(Number(after.value)).toBe(Number(before.value) - 1)
    expect(await at((view) => figureOf(view, indicator, period), { asOf, knownAt: head })).toMatchObject({ value: before.value, text: before.text })
    const rows = await at((view) => list(view, register, { where: { op: 'equals', path: ['measure'], value: 'admonish' } }), { asOf, knownAt: head })
    expect(rows.some((r) => r.id === row.id)).toBe(true)
    const corrected = await at((view) => find(view, register, row.id), {})
    await rescindRow(house.database, house.operator, register, row.id, corrected?.version ?? 0, '重复登记')
    expect(await at((view) => figureOf(view, indicator, period), { asOf, knownAt: head })).toMatchObject({ value: before.value })
    expect(await verifyChain(house.database, house.operator)).toMatchObject({ holds: true })
  })
  it('cuts at the as-of day', async () => {
    const indicator = catalogue.indicators.get('ranks-promoted')
    if (!indicator) throw new Error('ranks-promoted')
    const all = await at((view) => figureOf(view, indicator, period))
    const half = await at((view) => figureOf(view, indicator, period), { asOf: `${year}-06-30` })
    const first = await at((view) => figureOf(view, indicator, { from: `${year}-01-01`, to: `${year}-06-30`, label: '' }))
    expect(half.value).toBe(first.value)
    expect(Number(half.value)).toBeLessThanOrEqual(Number(all.value))
  })
})
