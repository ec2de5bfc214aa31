import { sql } from 'kysely'
import { scope, verbs, type Register, type Row, type Verb } from '#kernel'
import type { ActList, ActRows, ActView } from '#server/http/contract'
import { list, NotAllowed } from '#server/postgres/read/list'
import { fullTitleOf, referencedNames } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { rowDifferences } from '#server/postgres/write/differences'
import { NotFound } from './save.ts'
import type { Trail } from './undo/reversal.ts'
import { trailsOf } from './undo/trails.ts'
import { undoneSource } from './undo/undo.ts'

interface Entry { number: number; at: string; actor: string; actorName: string; verb: Verb; reason: string; source: string | null; rows: number }
export interface ActsAsked { readonly mine: boolean; readonly register: Register | null; readonly before: number | null; readonly limit: number }

/** Acts read at once while looking for those the reader may see; and how often, before he is asked to go on. */
const [BATCH, BATCHES] = [100, 10]
/** Rows of an act that are counted by register; of a larger one only the registers are told. */
const COUNTED = 5000

/** Acts, newest first, that the reader may see: his own, and those that wrote registers he may read as a whole. */
export async function actsOf(view: View, asked: ActsAsked): Promise<ActList> {
  const { tenant, account } = view.principal
  const found: ActView[] = []
  let before = asked.before ?? view.head + 1
  for (let i = 0; i < BATCHES && before > 1; i++) {
    const mine = asked.mine ? sql`and actor = ${account}` : sql``
    const written = asked.register ? sql`and exists (select 1 from act_row as r where r.tenant = act.tenant and r.act = act.number and r.register = ${asked.register.id})` : sql``
    const { rows } = await sql<Entry>`select number, at, actor, actor_name as "actorName", verb, reason, source, rows from act
      where tenant = ${tenant} and number < ${before} ${mine} ${written} order by number desc limit ${BATCH}`.execute(view.connection)
    found.push(...await described(view, rows))
    before = rows.at(-1)?.number ?? 1
    if (rows.length < BATCH) before = 1
    if (found.length > asked.limit) break
  }
  const acts = found.slice(0, asked.limit)
  const last = acts.at(-1)?.number
  return { acts, next: found.length > acts.length && last !== undefined ? last : before > 1 ? before : null }
}

export async function actOf(view: View, number: number): Promise<ActView> {
  const { rows } = await sql<Entry>`select number, at, actor, actor_name as "actorName", verb, reason, source, rows from act where tenant = ${view.principal.tenant} and number = ${number}`.execute(view.connection)
  const [found] = await described(view, rows)
  if (!found) throw new NotFound('没有这号变更，或您无权查看')
  return found
}

async function described(view: View, entries: readonly Entry[]): Promise<ActView[]> {
  const written = await registersWritten(view, entries)
  const undone = await undoneBy(view, entries.map((e) => e.number))
  return entries.flatMap(({ actor, ...entry }) => {
    const mine = actor === view.principal.account
    const registers = written.get(entry.number) ?? []
    const readable = registers.filter((r) => readsWhole(view, r.register, mine))
    if (!mine && readable.length === 0) return []
    const taken = undone.get(entry.number) ?? null
    return [{
      ...entry, mine, verbLabel: verbs[entry.verb] ?? entry.verb, undoneBy: taken,
      registers: readable.map(({ register, rows }) => ({ register: register.id, label: register.label, unit: register.unit, rows: registers.length === 1 ? entry.rows : rows })),
      mayUndo: taken === null && entry.verb !== 'demonstrate' && registers.length > 0 && registers.every((r) => scope(view.principal, r.register, 'write').rows !== 'none'),
    }]
  })
}

function readsWhole(view: View, register: Register, mine: boolean): boolean {
  const { rows } = scope(view.principal, register, 'read')
  return rows === 'all' || (mine && rows !== 'none')
}

/** Which registers each act wrote: one look into the index for each pair, so that an import of a million rows costs no more than a save. */
async function registersWritten(view: View, entries: readonly Entry[]): Promise<Map<number, { register: Register; rows: number | null }[]>> {
  const { catalogue, connection, principal: { tenant } } = view
  const small = entries.filter((e) => e.rows <= COUNTED).map((e) => e.number)
  const large = entries.filter((e) => e.rows > COUNTED).map((e) => e.number)
  const { rows } = await sql<{ act: number; register: string; rows: number | null }>`
    select act, register, count(*)::int as rows from act_row where tenant = ${tenant} and act = any(${small}::bigint[]) group by act, register
    union all
    select a.act, r.register, null::int from unnest(${large}::bigint[]) as a(act), unnest(${[...catalogue.registers.keys()]}::text[]) as r(register)
      where exists (select 1 from act_row as x where x.tenant = ${tenant} and x.act = a.act and x.register = r.register)
    order by 1, 2`.execute(connection)
  const map = new Map<number, { register: Register; rows: number | null }[]>()
  for (const row of rows) {
    const register = catalogue.registers.get(row.register)
    if (register) map.set(row.act, [...(map.get(row.act) ?? []), { register, rows: row.rows }])
  }
  return map
}

/** By which undo each act stands taken back. An undo that was itself undone no longer counts. */
async function undoneBy(view: View, acts: readonly number[]): Promise<Map<number, number>> {
  const latest = new Map<number, number>()
  for (let asked = [...acts]; asked.length > 0;) {
    const bySource = new Map(asked.map((n) => [undoneSource(n), n]))
    const { rows } = await sql<{ number: number; source: string }>`select max(number) as number, source from act
      where tenant = ${view.principal.tenant} and verb = 'undo' and source = any(${[...bySource.keys()]}::text[]) group by source`.execute(view.connection)
    for (const { number, source } of rows) latest.set(bySource.get(source) ?? 0, number)
    asked = rows.map((r) => r.number)
  }
  const stands = (act: number): number | null => {
    const by = latest.get(act)
    return by !== undefined && stands(by) === null ? by : null
  }
  return new Map(acts.flatMap((n) => {
    const by = stands(n)
    return by === null ? [] : [[n, by] as const]
  }))
}

/** The rows that an act wrote in a register, with what it changed in each, as the reader may see it. */
export async function actRows(view: View, number: number, register: Register, after: string | null, limit: number): Promise<ActRows> {
  const { rows: visible, withheld } = scope(view.principal, register, 'read')
  if (visible === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  await actOf(view, number)
  for await (const trails of trailsOf(view, number, register, { size: limit, ...(after ? { after } : {}) })) {
    const seen = visible === 'all' ? null : new Set((await list(view, register, { where: { op: 'in', path: ['id'], values: trails.map((t) => t.id) }, all: true, sort: [], fields: [] })).map((r) => r.id))
    const shown = trails.filter((t) => !seen || seen.has(t.id)).map((t) => without(t, withheld))
    const names = await referencedNames(view, register, shown.flatMap((t) => [t.before, t.after].filter((r) => r !== null)))
    return {
      rows: shown.map(({ id, operation, before, after: next, now }) => {
        const row = next ?? before
        return {
          register: register.id, id, operation, present: now !== null, title: row ? fullTitleOf(view, register, row, names) : '',
          differences: rowDifferences(view, register, id, operation, { row: before ?? undefined, names }, { row: next ?? undefined, names }),
        }
      }),
      hidden: trails.length - shown.length, next: trails.length === limit ? trails.at(-1)?.id ?? null : null,
    }
  }
  return { rows: [], hidden: 0, next: null }
}

function without(trail: Trail, withheld: ReadonlySet<string>): Trail {
  if (withheld.size === 0) return trail
  const cut = <R extends Row | null>(row: R): R => (row ? Object.fromEntries(Object.entries(row).filter(([f]) => !withheld.has(f))) as R : row)
  return { ...trail, before: cut(trail.before), after: cut(trail.after), now: trail.now }
}
