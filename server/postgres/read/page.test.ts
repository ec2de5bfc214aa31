import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Principal, Register } from '#kernel'
import type { RowCount, RowPage } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { correctRow } from '#server/records/save'
import { openHouse, type TestHouse } from '#server/testing/house'
import { list, NotAllowed, type ListQuery } from './list.ts'
import { page } from './page.ts'
import { look, type View } from './view.ts'

let house: TestHouse
let registers: Register[]
let unitOfficer: Principal
beforeAll(async () => {
  house = await openHouse({ members: 300 })
  const all = [...house.database.catalogue.registers.values()]
  // Something has happened since act 1, so that what was known then is read from the history as well.
  const person = house.database.catalogue.register('person')
  const [someone] = await look(house.database, house.operator, {}, (view) => list(view, person, { limit: 1 }))
  await correctRow(house.database, house.operator, person, someone?.id ?? '', someone?.version ?? 0, { name: '左先' }, '更正姓名')
  await look(house.database, house.operator, {}, async (view) => {
    const filled: Register[] = []
    for (const register of all) if ((await list(view, register, { all: true, sort: [], limit: 8 })).length === 8) filled.push(register)
    registers = filled
    const [town] = await list(view, house.database.catalogue.register('unit'), { where: { op: 'equals', path: ['kind'], value: 'town' }, limit: 1 })
    unitOfficer = { ...house.operator, roles: ['personnel'], units: [town?.id ?? ''] }
  })
})
afterAll(() => house.close())

const ids = (rows: readonly { id: string }[]): string[] => rows.map((r) => r.id)
const some = (register: Register): ListQuery['where'] => (register.id === 'person' || register.id === 'members' ? { op: 'equals', path: register.id === 'person' ? ['sex'] : ['person', 'sex'], value: '2' } : undefined)

/** Any order over the fields of any filled register, of one to three words. */
const asked = (): fc.Arbitrary<{ register: Register; sort: string[]; size: number; all: boolean; knownAt: number | null; restricted: boolean; few: number }> => fc.constantFrom(...registers).chain((register) => fc.record({
  register: fc.constant(register), size: fc.integer({ min: 7, max: 60 }), all: fc.boolean(), knownAt: fc.constantFrom(null, null, 1), restricted: fc.boolean(), few: fc.constantFrom(0, 5000),
  sort: fc.uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(register.fields)), fc.boolean()), { minLength: 0, maxLength: 3, selector: ([name]) => name }).map((items) => items.map(([name, down]) => (down ? `-${name}` : name))),
}))

async function walk(view: View, register: Register, query: ListQuery & { limit: number }, way: 'offset' | 'after' | 'before', few = 0): Promise<string[]> {
  const found: string[] = []
  if (way === 'offset') {
    for (;;) {
      const { rows, last } = await page(view, register, { ...query, offset: found.length }, few)
      found.push(...ids(rows))
      if (last === null) return found
    }
  }
  if (way === 'after') {
    for (let after: string | null = null; ;) {
      const { rows, last }: Awaited<ReturnType<typeof page>> = await page(view, register, { ...query, ...(after ? { after } : {}) }, few)
      found.push(...ids(rows))
      if (last === null) return found
      after = last
    }
  }
  // From the last row up: its own place comes from a page of one.
  const all = await list(view, register, { ...query, limit: 100_000 })
  if (all.length < 2) return ids(all)
  const end = (await page(view, register, { ...query, offset: all.length - 1, limit: 1 })).first
  found.push(...ids(all.slice(-1)))
  for (let before = end; before !== null;) {
    const { rows, first } = await page(view, register, { ...query, before }, few)
    found.unshift(...ids(rows))
    before = first
  }
  return found
}

describe('pages of a list', () => {
  it('are the same rows in the same order by offset, forwards and backwards by place, for any order', async () => {
    await fc.assert(fc.asyncProperty(asked(), async ({ register, sort, size, all, knownAt, restricted, few }) => {
      await look(house.database, restricted ? unitOfficer : house.operator, { knownAt }, async (view) => {
        const where = some(register)
        const query = { ...(where ? { where } : {}), sort, all, limit: size }
        const whole = await list(view, register, { ...query, limit: 100_000 }).catch((error: unknown) => { if (error instanceof NotAllowed) return null; throw error })
        if (whole === null) return
        for (const way of ['offset', 'after', 'before'] as const) expect({ way, ids: await walk(view, register, query, way, few) }).toEqual({ way, ids: ids(whole) })
      })
    }), { numRuns: 60 })
  })

  it('put what has no value last, up or down, and equal values by id', async () => {
    await look(house.database, house.operator, {}, async (view) => {
      const register = house.database.catalogue.register('appointment')
      for (const [sort, sign] of [[['level'], 1], [['-level'], -1]] as const) {
        const rows = await list(view, register, { sort, all: true })
        const order = [...rows].sort((a, b) => {
          const [x, y] = [a['level'], b['level']]
          if (x === y) return a.id < b.id ? -1 : 1
          if (x == null || y == null) return x == null ? 1 : -1
          return (x < y ? -1 : 1) * sign
        })
        expect(ids(rows)).toEqual(ids(order))
        expect(ids((await page(view, register, { sort, all: true, limit: rows.length })).rows)).toEqual(ids(order))
      }
    })
  })

  it('stay where they are when rows come in before them', async () => {
    const { cookie } = await house.signIn(['leader', 'cadres'])
    const get = async <T>(url: string): Promise<T> => (await house.app.inject({ url, headers: { cookie } })).json<T>()
    const url = '/api/registers/person/rows?sort=name&limit=20&total=later'
    const one = await get<RowPage>(url)
    const two = await get<RowPage>(`${url}&after=${one.last}`)
    await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, house.database.catalogue.register('person'), [{ id: randomUUID(), values: { name: '阿安', sex: '1', birth: '1980' } }]))
    const again = await get<RowPage>(`${url}&after=${one.last}`)
    expect(ids(again.rows)).toEqual(ids(two.rows))
    expect(ids((await get<RowPage>(`${url}&before=${two.first}`)).rows)).toEqual(ids(one.rows))
    expect(one).toMatchObject({ total: null, hidden: null, first: null })
    const counted = await get<RowCount>('/api/registers/person/count?totals=name')
    expect(counted).toEqual({ total: (await get<RowPage>('/api/registers/person/rows')).total, hidden: 0 })
  })

  it.each(['x', Buffer.from('[]').toString('base64url'), Buffer.from('["name",["a"],"1"]').toString('base64url'), Buffer.from('["-name",["a"],"8d8ac610-566d-4ef0-9c22-186b2a5ed793"]').toString('base64url'), Buffer.from('["name",[1],"8d8ac610-566d-4ef0-9c22-186b2a5ed793"]').toString('base64url')])('refuse the place %s', async (place) => {
    const { cookie } = await house.signIn(['leader'])
    const response = await house.app.inject({ url: `/api/registers/person/rows?sort=name&after=${place}`, headers: { cookie } })
    expect({ status: response.statusCode, message: response.json<{ message: string }>().message }).toEqual({ status: 400, message: '翻页位置与排序对不上，请回到第一页' })
  })
})
