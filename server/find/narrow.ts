import { CompiledQuery, sql, type RawBuilder } from 'kysely'
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

/** What conditions are asked as, subtrees looked up: worked out once for all lists of an answer. */
export type Gathered = Map<Predicate, Predicate>

/**
 * The ids of the rows that satisfy all of `conjuncts`, where they are few; null where they may be many. The database takes the
 * conditions for independent and the rows of other registers for unknown, and asks all of them of everybody. Here the one that
 * leaves fewest, by its estimate, is asked first; the others are then asked of those few alone.
 */
export async function narrowed(view: View, register: Register, conjuncts: readonly Predicate[], known: Gathered = new Map()): Promise<string[] | null> {
  const sight = inSight(view, register)
  const ready = await Promise.all(conjuncts.map(async (asked) => {
    const as = known.get(asked) ?? await gathered(view, register, asked)
    known.set(asked, as)
    return { asked, as }
  }))
  const own = ready.filter((c) => ofItself(c.as)).map((c) => c.as)
  const others = ready.filter((c) => !ofItself(c.as))
  const expected = await estimates(view, register, [...(own.length > 0 ? [{ asked: and(own), as: and(own) }] : []), ...others])
  let [first, least]: [Predicate, number] = [and(own), Number.POSITIVE_INFINITY]
  for (const [as, rows] of expected) if (rows < least) [first, least] = [as, rows]
  if (least > FEW) return null
  const ids = await idsOf(view, register, and([first, ...own]), FEW + 1)
  if (ids.length > FEW) return null
  return ids.length === 0 ? [] : idsOf({ ...view, rowByRow: true }, register, and([...others.map((c) => c.as).filter((c) => c !== first), ...sight]), FEW, ids)
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

/**
 * How many rows the planner expects of each condition. The day looked from moves that little: it is asked once, until one of the
 * registers concerned is written to.
 */
async function estimates(view: View, register: Register, conditions: readonly { readonly asked: Predicate; readonly as: Predicate }[]): Promise<Map<Predicate, number>> {
  const known = await view.memory?.recall(view)
  const found = new Map<Predicate, number>()
  for (const { asked, as } of conditions) {
    const key = `estimate ${register.id} ${view.knownAt} ${JSON.stringify(asked)}`
    const before = known?.get(key)
    if (before) { found.set(as, Number(before.value)); continue }
    const { sql: text, parameters } = sql`explain (format json) select t.id ${source(view, register, as)}`.compile(view.connection)
    const { rows: [row] } = await view.connection.executeQuery<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(CompiledQuery.raw(text, [...parameters]))
    const rows = row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? Number.POSITIVE_INFINITY
    found.set(as, rows)
    view.memory?.keep(view, key, rows, new Set([...text.matchAll(/"(\w+)"/g)].map((m) => m[1] ?? '')))
  }
  return found
}

/** How many of `ids` satisfy each condition and all those before it, in one pass: whoever fails one is asked no more. */
export async function stepsOf(view: View, register: Register, ids: readonly string[], conditions: readonly Predicate[]): Promise<number[]> {
  if (conditions.length === 0 || ids.length === 0) return conditions.map(() => 0)
  // The offset keeps the planner from working `failed` out anew for every number.
  const failed = conditions.map((c, i) => sql`when (${compile({ ...view, rowByRow: true }, register, 't', c)}) is not true then ${sql.lit(i)}`)
  const counted = conditions.map((_, i) => sql`(count(*) filter (where failed > ${sql.lit(i)}))::int as ${sql.ref(`n${i}`)}`)
  const { rows: [row] } = await sql<Record<string, number>>`select ${sql.join(counted)} from (select case ${sql.join(failed, sql` `)} else ${sql.lit(conditions.length)} end as failed from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[]) offset 0) as x`.execute(view.connection)
  return conditions.map((_, i) => row?.[`n${i}`] ?? 0)
}
