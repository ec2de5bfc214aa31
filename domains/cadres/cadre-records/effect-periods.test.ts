import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauses, legalDocuments } from '#basis'
import { lawOf, lawOn } from '#kernel'
import { effectPeriods, type Measure } from './effect-periods.ts'
import { sanction } from './sanction.register.ts'

const confirmed = clauses.filter((c) => c.status !== 'V').map((c) => ({ clause: c.id, from: '1949-10-01', to: null, parameters: {}, row: '' }))
const law = lawOn(lawOf(legalDocuments, clauses, confirmed), '2026-11-25', 'XR-24')
const kinds = [...Object.keys(sanction.fields.kind.codes ?? {}), 'admonish']
const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2026-11-25'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))
const measure: fc.Arbitrary<Measure> = fc.record({ kind: fc.constantFrom(...kinds), decidedOn: day, months: fc.constantFrom(null, 12, 24, 36, 90) })
const until = (m: Measure): string[] => effectPeriods(m, law).map((p) => p.until ?? '9999')

describe('effect periods', () => {
  it('every kind of the register bars something, by a clause there is', () => {
    const ids = new Set(clauses.map((c) => c.id))
    for (const kind of kinds) {
      const periods = effectPeriods({ kind, decidedOn: '2025-03-31' }, law)
      expect(periods.length, kind).toBeGreaterThan(0)
      for (const p of periods) expect([p.bars.length > 0, ids.has(p.clause), p.from <= (p.until ?? '9999')], kind).toEqual([true, true, true])
    }
  })
  it('a revoked decision weighs nowhere', () => {
    fc.assert(fc.property(measure, day, (m, revokedOn) => effectPeriods({ ...m, revokedOn }, law).length === 0))
  })
  it('an end written in the decision goes before the clause; 开除 has none', () => {
    fc.assert(fc.property(measure, day, (m, effectEndsOn) => {
      fc.pre(m.kind !== 'gov-discharge')
      expect(until({ ...m, effectEndsOn }).at(-1)).toBe(effectEndsOn)
    }))
  })
  it('state sanctions carried out as one end within 48 months', () => {
    fc.assert(fc.property(measure, (m) => {
      fc.pre((m.kind ?? '').startsWith('gov-') && m.kind !== 'gov-discharge')
      for (const p of effectPeriods(m, law)) expect(Number(p.until?.slice(0, 4)) * 12 + Number(p.until?.slice(5, 7)) - Number(p.from.slice(0, 4)) * 12 - Number(p.from.slice(5, 7))).toBeLessThanOrEqual(48)
    }))
  })
  it('留党察看 ends two years after rights were restored, however late', () => {
    expect(effectPeriods({ kind: 'party-probation', decidedOn: '2022-05-10', months: 12, restoredOn: '2024-05-10' }, law).map((p) => [p.bars.includes('vote'), p.until, p.open])).toEqual([[true, '2024-05-10', null], [false, '2026-05-10', null]])
    expect(effectPeriods({ kind: 'party-probation', decidedOn: '2022-05-10', months: 12 }, law).map((p) => [p.until, p.open !== null])).toEqual([['2023-05-10', true], ['2025-05-10', true]])
  })
})
