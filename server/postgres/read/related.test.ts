import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMonths, earliest, latest, nextDay, possibly, precisionOf, surely, type Predicate, type Related } from '#kernel'
import { person } from '#domains/people/person'
import { appointment } from '#domains/cadres/appointments'
import { openHouse, type TestHouse } from '#server/testing/house'
import { act } from '../write/act.ts'
import { insertRows } from '../write/rows.ts'
import { list } from './list.ts'
import { look } from './view.ts'

/** A post as recorded: from a month, a day or a year, to another or to no end. */
interface Span { readonly since: string; readonly until: string | null }
const asOf = '2024-02-29'

const month = (n: number): string => `${2019 + Math.floor(n / 12)}-${String(n % 12 + 1).padStart(2, '0')}`
const date = fc.integer({ min: 0, max: 71 }).chain((n) => fc.oneof({ weight: 4, arbitrary: fc.constant(month(n)) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 28 }).map((d) => `${month(n)}-${String(d).padStart(2, '0')}`) }, { weight: 1, arbitrary: fc.constant(month(n).slice(0, 4)) }, { weight: 1, arbitrary: fc.constant(latest(month(n))) }))
const span = fc.tuple(date, fc.option(date, { nil: null })).map(([a, b]): Span => (b === null ? { since: a, until: null } : earliest(a) <= earliest(b) ? { since: a, until: b } : { since: b, until: a }))
const whens: readonly Related['when'][] = ['ever', 'now', { years: 2 }, { from: '2021-03-15', to: '2023-03-14' }]
const questions = whens.flatMap((when) => [1, 2, 3, 5, 6, 9, 12, 13, 18, 23, 24, 30, 36].flatMap((months) => (['total', 'longest'] as const).map((how) => ({ months, how, when }))))

const days: string[] = []
for (let day = '2019-01-01'; day <= asOf; day = nextDay(day)) days.push(day)
const dayOf = new Map(days.map((day, i) => [day, i]))

interface Edges { readonly from: string; readonly to: string }
/** First day and day after the last on which a post certainly was held, or may have been. */
function edgesOf(spans: readonly Span[], sure: boolean): Edges[] {
  const open = (d: string): boolean => precisionOf(d) === 'year'
  return spans.map(({ since, until }) => ({ from: sure && open(since) ? latest(since) : earliest(since), to: until === null ? '9999-12-31' : !sure && open(until) ? latest(until) : earliest(until) }))
}

/** The oracle: every day by itself. */
function lasts(edges: readonly Edges[], held: readonly boolean[], { months, how, when }: (typeof questions)[number]): boolean {
  if (when === 'now' && !edges.some((e) => e.from <= asOf && e.to > asOf)) return false
  const first = typeof when === 'object' ? ('from' in when ? when.from : 'years' in when ? addMonths(asOf, -12 * when.years) : '') : '2019-01-01'
  const end = dayOf.get(typeof when === 'object' && 'to' in when ? nextDay(when.to) : asOf) ?? -1
  let [total, longest, start] = [0, 0, -1]
  // A stretch ends on the first day that is not held; so many months are full as can be added to its first day by then.
  for (let i = dayOf.get(first) ?? -1; i <= end; i++) {
    const on = i < end && held[i] === true
    if (on && start < 0) start = i
    if (on || start < 0) continue
    let full = 0
    while (addMonths(days[start] ?? '', full + 1) <= (days[i] ?? '')) full += 1
    total += full
    if (when !== 'now' || i === end) longest = Math.max(longest, full)
    start = -1
  }
  return (how === 'total' ? total : longest) >= months
}

let house: TestHouse
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

describe('full months of rows in time', () => {
  it('agree with going through the days one by one, certain and possible', async () => {
    // Many lives in one act, each asked every question: the database is the slow part.
    const lives = fc.sample(fc.array(span, { minLength: 1, maxLength: 4 }), { numRuns: 120, seed: 20_240_229 })
    const heldOn = (edges: readonly Edges[]): boolean[] => days.map((day) => edges.some((e) => e.from <= day && e.to > day))
    const people = lives.map((spans) => {
      const [certain, possible] = [edgesOf(spans, true), edgesOf(spans, false)]
      return { id: randomUUID(), spans, sure: { edges: certain, held: heldOn(certain) }, may: { edges: possible, held: heldOn(possible) } }
    })
    await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
      await insertRows(writer, person, people.map(({ id }) => ({ id, values: { name: '某人', sex: '1', birth: '1980-01' } })))
      await insertRows(writer, appointment, people.flatMap(({ id, spans }) => spans.map(({ since, until }, i) => ({ id: randomUUID(), values: { person: id, since, until, post: `职务${i}`, category: 'work', kind: 'concurrent' } }))))
    })
    let satisfied = 0
    await look(house.database, house.operator, { asOf }, async (view) => {
      for (const { months, how, when } of questions) {
        const related: Predicate = { op: 'related', register: 'appointment', via: 'person', where: { op: 'and', of: [] }, when, lasting: { months, how } }
        // Worked out for everybody at once, and row by row, it is the same.
        for (const sure of [true, false]) for (const rowByRow of [{}, { rowByRow: true }] as const) {
          const found = new Set((await list({ ...view, ...rowByRow }, person, { where: sure ? surely(related) : possibly(related), sort: [], fields: ['name'] })).map((r) => r.id))
          satisfied += found.size
          const wrong = people.filter((p) => { const at = sure ? p.sure : p.may; return found.has(p.id) !== lasts(at.edges, at.held, { months, how, when }) })
          expect({ months, how, when, sure, ...rowByRow, wrong: wrong.slice(0, 3).map((w) => w.spans) }).toEqual({ months, how, when, sure, ...rowByRow, wrong: [] })
        }
      }
    })
    // The questions are neither beyond everybody nor within anybody's reach.
    expect(satisfied / (people.length * questions.length * 4)).toBeGreaterThan(0.15)
    expect(satisfied / (people.length * questions.length * 4)).toBeLessThan(0.85)
  })
})
