import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '#kernel'
import { countedUpTo, fullOn } from './rank-service.ts'

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))
const years = fc.uniqueArray(fc.integer({ min: 2012, max: 2030 }), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b))
const without = (from: readonly number[], these: readonly number[]): number[] => from.filter((y) => !these.includes(y))

describe('a term with yearly grades', () => {
  it('without grades is full on the same day so many months later', () => {
    fc.assert(fc.property(day, fc.integer({ min: 6, max: 60 }), (start, months) => fullOn(start, months, [], [], 6) === addMonths(start, months)))
  })
  it('is never later for one more 优秀, never sooner for one more year that does not count', () => {
    fc.assert(fc.property(day, years, years, fc.integer({ min: 2012, max: 2030 }), (start, some, out, year) => {
      const excellent = without(some, out).filter((y) => y >= Number(start.slice(0, 4)) && y !== year)
      const excluded = without(out, [year])
      const base = fullOn(start, 24, excellent, excluded, 6)
      expect(fullOn(start, 24, [...excellent, ...(year >= Number(start.slice(0, 4)) ? [year] : [])].sort((a, b) => a - b), excluded, 6) <= base).toBe(true)
      expect(fullOn(start, 24, excellent, [...excluded, year].sort((a, b) => a - b), 6) >= base).toBe(true)
    }))
  })
  it('has counted as many months as were asked for on the day it is full, and fewer before', () => {
    fc.assert(fc.property(day, years, fc.integer({ min: 12, max: 48 }), (start, excluded, months) => {
      const full = fullOn(start, months, [], excluded, 6)
      // A month that is shorter than the day of its beginning ends on its last day.
      if (Number(start.slice(8)) > 28) return
      expect(countedUpTo(start, full, excluded).months).toBe(months)
      expect(countedUpTo(start, addMonths(full, -1), excluded).months).toBeLessThan(months)
    }))
  })
})
