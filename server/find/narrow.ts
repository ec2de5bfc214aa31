import { sql, type RawBuilder } from 'kysely'
import { and, holds, scope, type Predicate, type Register } from '#kernel'
import { compile } from '#server/postgres/read/compile'
import { NotAllowed } from '#server/postgres/read/list'
import { gathered } from '#server/postgres/read/subtree'
import { relation, type View } from '#server/postgres/read/view'

/** So many rows are still gone through one by one by their ids; of more the database finds its own way. */
const FEW = 5000

/** Everything in sight: what every list of the register asks besides. Throws NotAllowed. */
export function inSight(view: View, register: Register): Predicate[] {
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  return [holds, ...(rows === 'all' ? [] : [rows])]
}

/** What conditions are asked as, and how many rows the planner expects of each: worked out once for all lists of an answer. */
export type Estimates = Map<Predicate, { readonly as: Predicate; readonly rows: number }>

/**
 * The ids of the rows that satisfy all of `conjuncts`, where they are few; null where they may be many. The database takes the
 * conditions for independent and the rows of other registers for unknown, and asks all of them of everybody. Here the one that
 * leaves fewest, by its estimate, is asked first; the others are then asked of those few alone.
 */
export async function narrowed(view: View, register: Register, conjuncts: readonly Predicate[], estimates: Estimates = new Map()): Promise<string[] | null> {
  const sight = inSight(view, register)
  const ready = await Promise.all(conjuncts.map(async (c) => { const as = estimates.get(c)?.as ?? await gathered(view, register, c); return { asked: c, as } }))
  const own = ready.filter((c) => ofItself(c.as)).map((c) => c.as)
  const others = ready.filter((c) => !ofItself(c.as))
  let [first, least]: [Predicate, number] = [and(own), own.length > 0 ? await estimate(view, register, and(own)) : Number.POSITIVE_INFINITY]
  for (const { asked, as } of others) {
    const rows = estimates.get(asked)?.rows ?? await estimate(view, register, as)
    estimates.set(asked, { as, rows })
    if (rows < least) [first, least] = [as, rows]
  }
  if (least > FEW) return null
  const ids = await idsOf(view, register, and([first, ...own]), FEW + 1)
  if (ids.length > FEW) return null
  return ids.length === 0 ? [] : idsOf(view, register, among(and([...others.map((c) => c.as).filter((c) => c !== first), ...sight]), ids), FEW, ids)
}

/** The same condition, told beforehand whom it is asked of: what is worked out for everybody who has such rows then is for them alone. */
export function among(p: Predicate, ids: readonly string[]): Predicate {
  switch (p.op) {
    case 'and': case 'or': return { op: p.op, of: p.of.map((q) => among(q, ids)) }
    case 'not': case 'sure': case 'possible': return { op: p.op, of: among(p.of, ids) }
    case 'related': return !p.lasting && (p.count?.from ?? 1) <= 1 && p.count?.to === undefined ? p : { ...p, where: and([{ op: 'in', path: [p.via], values: ids }, p.where]) }
    default: return p
  }
}

/** Whether a condition asks nothing of other rows: it is then cheap, and the planner knows what it leaves. */
function ofItself(p: Predicate): boolean {
  switch (p.op) {
    case 'and': case 'or': return p.of.every(ofItself)
    case 'not': case 'sure': case 'possible': return ofItself(p.of)
    case 'exists': case 'related': case 'found': return false
    case 'holds': case 'held': return true
    default: return p.path.length === 1
  }
}

function source(view: View, register: Register, p: Predicate, ids?: readonly string[]): RawBuilder<unknown> {
  return sql`from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} ${ids ? sql`and t.id = any(${ids}::uuid[])` : sql``} and ${compile(view, register, 't', p)}`
}

async function idsOf(view: View, register: Register, p: Predicate, limit: number, ids?: readonly string[]): Promise<string[]> {
  return (await sql<{ id: string }>`select t.id ${source(view, register, p, ids)} limit ${limit}`.execute(view.connection)).rows.map((r) => r.id)
}

/** How many rows the planner expects. */
async function estimate(view: View, register: Register, p: Predicate): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>`explain (format json) select t.id ${source(view, register, p)}`.execute(view.connection)
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? Number.POSITIVE_INFINITY
}

/** How many of `ids` satisfy each condition and all those before it, in one pass. */
export async function stepsOf(view: View, register: Register, ids: readonly string[], conditions: readonly Predicate[]): Promise<number[]> {
  if (conditions.length === 0 || ids.length === 0) return conditions.map(() => 0)
  const flags = conditions.map((c, i) => sql`${compile(view, register, 't', among(c, ids))} as ${sql.ref(`f${i}`)}`)
  const counted = conditions.map((_, i) => sql`(count(*) filter (where ${sql.join(Array.from({ length: i + 1 }, (_unused, j) => sql.ref(`f${j}`)), sql` and `)}))::int as ${sql.ref(`n${i}`)}`)
  const { rows: [row] } = await sql<Record<string, number>>`select ${sql.join(counted)} from (select ${sql.join(flags)} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[])) as x`.execute(view.connection)
  return conditions.map((_, i) => row?.[`n${i}`] ?? 0)
}
