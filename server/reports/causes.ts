import { sql, type RawBuilder } from 'kysely'
import { always, columnName, occurrenceField, verbs, type ListSpec, type Path, type Period, type Predicate, type Register, type Verb } from '#kernel'
import { column, compile } from '#server/postgres/read/compile'
import { NotAllowed } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import { scopeOf, storedColumns, type View } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import type { ReportDifference } from '#server/http/contract'

export type Cause = ReportDifference['figures'][number]['causes'][number]

/** Rows by register that a condition looks at, with the fields of theirs that it looks at. */
type Suspects = Map<string, { ids: Set<string>; fields: Set<string> }>

/**
 * The acts after `base` that can have changed whether `rows` (of the list's register) count: those that wrote the rows
 * themselves, rows they refer to along a path of the condition, or rows of other registers that the condition asks for.
 * Corrections of fields that the condition does not look at are left out, unless nothing else explains the change.
 */
export async function causesOf(view: View, base: number, spec: ListSpec, values: readonly string[], rows: readonly string[], period: Period): Promise<Cause[]> {
  const suspects: Suspects = new Map()
  const register = view.catalogue.register(spec.register)
  await gather({ view, base, period, suspects }, register, rows, spec.where)
  suspect(suspects, register.id, [], [...(spec.distinct ? [spec.distinct] : []), ...values])
  const written = await traces(view, base, suspects)
  const telling = written.filter((t) => t.relevant)
  return describe(view, base, telling.length > 0 ? telling : written)
}

interface Search { readonly view: View; readonly base: number; readonly period: Period; readonly suspects: Suspects }

function suspect(suspects: Suspects, register: string, ids: readonly string[], fields: readonly string[]): void {
  const known = suspects.get(register) ?? { ids: new Set(), fields: new Set() }
  for (const id of ids) known.ids.add(id)
  for (const field of fields) known.fields.add(field)
  suspects.set(register, known)
}

/** Every version of a register's rows that was true at some time since `base`. */
function versions(register: Register, base: number): RawBuilder<unknown> {
  const columns = sql.join(storedColumns(register).map((c) => sql.ref(c)))
  const table = tableName(register)
  return sql`(select tenant, id, act_from, ${columns} from ${sql.table(table)} union all select tenant, id, act_from, ${columns} from ${sql.table(`${table}_history`)} where act_to > ${base})`
}

async function gather(search: Search, register: Register, ids: readonly string[], predicate: Predicate): Promise<void> {
  const { view, base, suspects } = search
  const parts = flatten(predicate)
  const own = parts.flatMap((p) => ('path' in p && p.path[0] !== undefined ? [p.path[0]] : p.op === 'exists' ? p.match.flatMap((m) => m.our.slice(0, 1)) : []))
  suspect(suspects, register.id, ids, [...own, ...timeFields(register)])
  if (ids.length === 0) return
  for (const p of parts) {
    if ('path' in p && p.path.length > 1) await follow(search, register, ids, p.path)
    if (p.op !== 'exists') continue
    const other = view.catalogue.register(p.register)
    const pairs = p.match.map(({ their, our }) => sql`${column('o', their)} = ${column('r', our[0] ?? 'id')}`)
    const found = await sql<{ id: string }>`select distinct o.id from ${versions(register, base)} as r join ${versions(other, base)} as o on o.tenant = r.tenant and ${sql.join(pairs, sql` and `)}
      where r.tenant = ${view.principal.tenant} and r.id = any(${ids}::uuid[]) and ${compile(view, other, 'o', local(p.where), search.period)}`.execute(view.connection)
    suspect(suspects, other.id, [], p.match.map((m) => m.their))
    await gather(search, other, found.rows.map((r) => r.id), p.where)
  }
}

/** The rows along a path of references, in every version. */
async function follow({ view, base, suspects }: Search, register: Register, ids: readonly string[], path: Path): Promise<void> {
  let [at, from]: [Register, readonly string[]] = [register, ids]
  for (const [i, step] of path.slice(0, -1).entries()) {
    const field = at.fields[step]
    if (field?.type !== 'reference' || from.length === 0) return
    const { rows } = await sql<{ id: string }>`select distinct ${column('r', step)} as id from ${versions(at, base)} as r where r.tenant = ${view.principal.tenant} and r.id = any(${from}::uuid[]) and ${column('r', step)} is not null`.execute(view.connection)
    at = view.catalogue.register(field.register)
    from = rows.map((r) => r.id)
    suspect(suspects, at.id, from, path.slice(i + 1, i + 2))
  }
}

/** The conditions of a tree without and, or, not; those inside `exists` stay inside. */
function flatten(p: Predicate): Predicate[] {
  switch (p.op) {
    case 'and': case 'or': return p.of.flatMap(flatten)
    case 'not': case 'sure': case 'possible': return flatten(p.of)
    case 'related': return [{ op: 'exists', register: p.register, match: [{ their: p.via, our: ['id'] }], where: p.where }]
    default: return [p]
  }
}

/** A condition without what it asks of other registers, widened so that no row it could be true of is lost. */
function local(p: Predicate): Predicate {
  const reaches = flatten(p).some((q) => q.op === 'exists')
  if (!reaches) return p
  return p.op === 'and' ? { op: 'and', of: p.of.map(local) } : always
}

/** Fields by which a row falls into time. */
function timeFields(register: Register): string[] {
  const on = occurrenceField(register)
  return [...(on ? [on] : []), ...(register.time === 'span' ? ['until'] : []), ...(register.lifetime ?? [])]
}

interface Trace { act: number; at: string; actorName: string; verb: Verb; reason: string; register: string; id: string; relevant: boolean }

/** What was written to the suspected rows since `base`; relevant when a field looked at changed, or the row came or went. */
async function traces(view: View, base: number, suspects: Suspects): Promise<Trace[]> {
  const found: Trace[] = []
  for (const [id, { ids, fields }] of suspects) {
    if (ids.size === 0) continue
    const register = view.catalogue.register(id)
    const looked = [...fields].filter((f) => register.fields[f]).map((f) => sql`b.${sql.ref(columnName(f))} is distinct from c.${sql.ref(columnName(f))}`)
    const changed = looked.length === 0 ? sql`false` : sql`(${sql.join(looked, sql` or `)})`
    const { rows } = await sql<Trace>`select r.act, a.at, a.actor_name as "actorName", a.verb, a.reason, r.register, r.id, (r.operation <> 'update' or b.id is null or ${changed}) as relevant
      from act_row as r join act as a on a.tenant = r.tenant and a.number = r.act
      left join ${versions(register, base)} as c on c.tenant = r.tenant and c.id = r.id and c.act_from = r.act
      left join ${sql.table(`${tableName(register)}_history`)} as b on b.tenant = r.tenant and b.id = r.id and b.act_to = r.act
      where r.tenant = ${view.principal.tenant} and r.register = ${id} and r.id = any(${[...ids]}::uuid[]) and r.act > ${base}`.execute(view.connection)
    found.push(...rows)
  }
  return found.sort((a, b) => a.act - b.act)
}

/** Rows by the name they bear now or, where they are gone, by the one they bore then. */
async function describe(view: View, base: number, found: readonly Trace[]): Promise<Cause[]> {
  const titles = new Map<string, string>()
  for (const id of new Set(found.map((t) => t.register))) {
    const register = view.catalogue.register(id)
    if (scopeOf(view, register).rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”，其中的变更说明不了；请由有权查看的人员比较`)
    const ids = found.filter((t) => t.register === id).map((t) => t.id)
    for (const at of [{ ...view, knownAt: base }, view]) for (const [row, name] of await namesOf(at, register, ids)) titles.set(row, name.title)
  }
  return found.map(({ act, at, actorName, verb, reason, register, id }) => ({
    act, at, actorName, verbLabel: verbs[verb] ?? verb, reason, register, id, title: titles.get(id) ?? view.catalogue.register(register).label,
  }))
}
