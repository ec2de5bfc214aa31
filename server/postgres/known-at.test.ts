// Recorded time: what was read after an act reads the same for ever with that act's number, whatever comes later.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Row } from '#kernel'
import { catalogue } from '#server/catalogue'
import { officer, openWorld, query, type World } from './ground.test-helper.ts'
import { count, list } from './read/list.ts'
import { look } from './read/view.ts'
import { verifyChain } from './verify.ts'
import { act } from './write/act.ts'
import { deleteRows, insertRows, updateRows } from './write/rows.ts'

const decisions = catalogue.register('decisions')
const EVERY = { all: true, sort: [] } as const
let world: World
let tenant = 100

beforeAll(async () => { world = await openWorld() })
afterAll(() => world.leave())

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
type Change = { readonly row: number; readonly agenda: string; readonly votes: number | null; readonly drop: boolean }
const changes: fc.Arbitrary<Change[][]> = fc.array(
  fc.uniqueArray(fc.record({ row: fc.integer({ min: 0, max: 5 }), agenda: fc.string({ minLength: 1, maxLength: 12 }).filter((s) => !s.includes('\0')), votes: fc.option(fc.integer({ min: 0, max: 50 })), drop: fc.boolean() }), { selector: (c) => c.row, minLength: 1, maxLength: 5 }),
  { minLength: 1, maxLength: 8 })

async function read(who: ReturnType<typeof officer>, knownAt: number | null): Promise<Record<string, Row>> {
  return look(world.database, who, { asOf: '2030-01-01', knownAt }, async (view) => {
    const rows = await list(view, decisions, EVERY)
    expect((await count(view, decisions, EVERY)).total).toBe(rows.length)
    return Object.fromEntries(rows.map((row) => [row.id, Object.fromEntries(Object.keys(decisions.fields).map((name) => [name, row[name] ?? null]))]))
  })
}

it('reads at an act equal the reads made then, and what a plain map says', { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(changes, async (acts) => {
    tenant += 1
    await query(world.adminUrl, null, `insert into tenant (id) values (${tenant})`)
    const who = officer(tenant)
    // The oracle: the register as a map from id to row, copied after each act.
    const now = new Map<string, Row>()
    const then: Record<string, Row>[] = [{}]
    const seen: Record<string, Row>[] = [await read(who, null)]
    for (const batch of acts) {
      const whole = (c: Change) => ({ id: id(c.row), values: { number: `第${c.row}号`, body: '县委', meeting: null, decidedOn: '2025-06-01', agenda: c.agenda, expected: null, present: null, votesFor: c.votes, votesAgainst: null, abstentions: null, resolution: null, document: null } })
      const fresh = batch.filter((c) => !now.has(id(c.row)))
      const known = batch.filter((c) => now.has(id(c.row)))
      const done = await act(world.database, who, { verb: 'correct', reason: '随机' }, async (writer) => {
        await insertRows(writer, decisions, fresh.map(whole))
        await updateRows(writer, decisions, known.filter((c) => !c.drop).map(whole))
        await deleteRows(writer, decisions, known.filter((c) => c.drop).map((c) => id(c.row)))
      })
      for (const c of batch) if (c.drop && known.includes(c)) now.delete(id(c.row)); else now.set(id(c.row), whole(c).values)
      then.push(Object.fromEntries(now))
      seen.push(await read(who, null))
      expect(done.act?.number).toBe(then.length - 1)
    }
    for (let n = 0; n < then.length; n++) {
      const again = await read(who, n)
      expect(again).toEqual(then[n])
      expect(again).toEqual(seen[n])
    }
    expect((await verifyChain(world.database, who)).problems).toEqual([])
  }), { numRuns: 25 })
})
