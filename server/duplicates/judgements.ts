import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { columnName, identityJudgements, scope, type Principal, type Register, type Row } from '#kernel'
import type { MergedNote } from '#server/http/contract'
import type { Connection, Database } from '#server/postgres/database'
import { find, isRowId, list, type StoredRow } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { act, type Writer } from '#server/postgres/write/act'
import { insertRows, updateRows } from '#server/postgres/write/rows'
import { Forbidden, NotFound } from '#server/records/save'
import { comparison } from './candidates.ts'

/** A pair by its ids, the smaller first: one pair, one name. */
export function ordered(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a]
}

/**
 * Digest of what a decision about a pair looks at: the declared keys and numbers of both, under aliases `a` and `b`. When
 * it differs from the one kept with the decision, the facts have changed and the question is open again.
 */
export function factsOf(register: Register): RawBuilder<string> {
  const by = comparison(register)
  const fields = by ? [...(register.possibleDuplicate ?? []), ...by.numbers] : register.title
  const parts = ['a', 'b'].flatMap((alias) => fields.map((f) => sql`coalesce(${sql.ref(`${alias}.${columnName(f)}`)}::text, '')`))
  return sql<string>`md5(concat_ws('|', ${sql.join(parts)}))`
}

/** Who may decide about rows of a register: whoever writes all of it. What a merge moves reaches into every register. */
export function mayJudge(principal: Principal, register: Register): string | null {
  if (scope(principal, register, 'write').rows !== 'all' || scope(principal, identityJudgements, 'write').rows !== 'all' || principal.units !== null) {
    return `认定${register.label}是否同一个，牵动各个台账，由组织部有权维护全部${register.label}的科室办理`
  }
  return null
}

export async function bothRows(view: View, register: Register, ids: readonly [string, string]): Promise<[StoredRow, StoredRow]> {
  const [a, b] = [await find(view, register, ids[0]), await find(view, register, ids[1])]
  if (!a || !b || a.id === b.id) throw new NotFound(`两条${register.label}中有一条已不存在，或您无权查看`)
  return [a, b]
}

/** Keeps a decision about a pair: a new row, or the next version of the one there is. */
export async function keepJudgement(writer: Writer, register: Register, pair: readonly [string, string], values: { decision: 'different' | 'merged'; survivor: string | null; grounds: string; facts: string }): Promise<void> {
  const [first, second] = ordered(pair[0], pair[1])
  const row: Row = { register: register.id, first, second, ...values }
  const before = (await judgementsOf(writer.view, register, [first, second])).find((j) => j['first'] === first && j['second'] === second)
  if (before) await updateRows(writer, identityJudgements, [{ id: before.id, values: row }])
  else await insertRows(writer, identityJudgements, [{ id: randomUUID(), values: row }])
}

/** Decisions that name any of the rows. The machine asks, whoever looks: what comes of it is decided by the register itself. */
export async function judgementsOf(view: View, register: Register, ids: readonly string[]): Promise<StoredRow[]> {
  const all: View = { ...view, principal: { ...view.principal, roles: [...identityJudgements.access.read], units: null } }
  return list(all, identityJudgements, {
    where: { op: 'and', of: [{ op: 'equals', path: ['register'], value: register.id }, { op: 'or', of: [{ op: 'in', path: ['first'], values: ids }, { op: 'in', path: ['second'], values: ids }] }] }, sort: [],
  })
}

/** Records that two rows are not the same thing, with who, when and why. */
export async function distinguish(database: Database, principal: Principal, register: Register, ids: readonly [string, string], reason: string): Promise<void> {
  const why = mayJudge(principal, register)
  if (why) throw new Forbidden(why)
  await act(database, principal, { verb: 'distinguish', reason }, async (writer) => {
    await bothRows(writer.view, register, ids)
    await keepJudgement(writer, register, ids, { decision: 'different', survivor: null, grounds: reason, facts: await factsNow(writer.view, register, ids) })
  })
}

export async function factsNow(view: View, register: Register, ids: readonly [string, string]): Promise<string> {
  const [first, second] = ordered(ids[0], ids[1])
  const table = sql.table(columnName(register.id))
  const { tenant } = view.principal
  const { rows } = await sql<{ facts: string }>`select ${factsOf(register)} as facts from ${table} as a, ${table} as b where a.tenant = ${tenant} and b.tenant = ${tenant} and a.id = ${first}::uuid and b.id = ${second}::uuid`.execute(view.connection)
  return rows[0]?.facts ?? ''
}

/** Where the ids of merged rows lead today, through one merge after another; ids that were not merged are left out. */
export async function whatBecameOf(connection: Connection, tenant: number, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ origin: string; at: string }>`with recursive led (origin, at, step) as (
      select id::text, id::text, 0 from unnest(${ids}::uuid[]) as x (id)
      union all select led.origin, j.survivor, led.step + 1 from led join identity_judgements as j on j.tenant = ${tenant} and j.decision = 'merged' and led.at in (j.first, j.second) and j.survivor <> led.at where led.step < 64
    ) select distinct on (origin) origin, at from led where step > 0 order by origin, step desc`.execute(connection)
  return new Map(rows.map((r) => [r.origin, r.at]))
}

/** The note at the door of a row that was merged into another: old links and frozen reports still lead somewhere. */
export async function mergedNote(view: View, register: Register, id: string): Promise<MergedNote | null> {
  if (!isRowId(id) || await find(view, register, id)) return null
  const into = (await whatBecameOf(view.connection, view.principal.tenant, [id])).get(id.toLowerCase())
  const merge = (await judgementsOf(view, register, [id])).find((j) => j['decision'] === 'merged' && j['survivor'] !== id)
  if (!into || !merge || !(await find(view, register, into))) return null
  const { rows } = await sql<{ number: number; at: string; actorName: string; reason: string }>`select number, at, actor_name as "actorName", reason from act where tenant = ${view.principal.tenant} and number = ${merge.version}`.execute(view.connection)
  const [act] = rows
  if (!act) return null
  return { into: { id: into, title: (await namesOf(view, register, [into])).get(into)?.title ?? '' }, act, mayTakeBack: mayJudge(view.principal, register) === null && view.knownAt === null }
}
