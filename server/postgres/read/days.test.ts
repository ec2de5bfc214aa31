import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { earliest, latest } from '#kernel'
import { openHouse, type TestHouse } from '#server/testing/house'
import { beginsBy, beginsFrom, compareDates, endsBy, liesWithin } from './days.ts'
import { look } from './view.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

/** Dates of every precision around the ends of months and years, where comparing text could go wrong. */
const day = fc.constantFrom('2023-12-30', '2023-12-31', '2024-01-01', '2024-01-02', '2024-02-28', '2024-02-29', '2024-03-01', '2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01', '2025-06-15')
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length))

it('compares stored dates as their first and last days compare', async () => {
  await look(house.database, house.operator, {}, async (view) => {
    await fc.assert(fc.asyncProperty(date, day, day, day, date, async (value, on, from, to, other) => {
      const stored = sql`(${value}::text collate "C")`
      const { rows } = await sql<Record<string, boolean | string>>`select ${beginsFrom(stored, on)} as "beginsFrom", ${beginsBy(stored, on)} as "beginsBy", ${endsBy(stored, on)} as "endsBy", ${liesWithin(stored, from, to, on)} as within,
        ${compareDates(stored, '<', other)} as lt, ${compareDates(stored, '<=', other)} as le, ${compareDates(stored, '>', other)} as gt, ${compareDates(stored, '>=', other)} as ge,
        mingshi_earliest(${value}) as first, mingshi_latest(${value}) as last, mingshi_earliest(null) is null and mingshi_latest(null) is null as nothing`.execute(view.connection)
      const [first, last] = [earliest(value), latest(value)]
      expect(rows[0]).toEqual({
        beginsFrom: first >= on, beginsBy: first <= on, endsBy: last <= on, within: first >= from && last <= to && first <= on,
        lt: last < latest(other), le: last <= latest(other), gt: first > earliest(other), ge: first >= earliest(other),
        first, last, nothing: true,
      })
    }), { numRuns: 400 })
  })
})
