import { sql } from 'kysely'
import { equal, scope, verbs, type Register, type Verb } from '#kernel'
import type { Version } from '#server/http/contract'
import { NotAllowed, type StoredRow } from '#server/postgres/read/list'
import { referencedNames, valueText } from '#server/postgres/read/titles'
import { fieldList, type View } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'

interface Trace { act: number; at: string; actorName: string; verb: Verb; reason: string; source: string | null; operation: Version['operation'] }

/** The change history of a row: each act that wrote it, with what it changed, newest first. */
export async function historyOf(view: View, register: Register, id: string): Promise<Version[]> {
  const { rows: visible, withheld } = scope(view.principal, register, 'read')
  if (visible === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const fields = Object.keys(register.fields).filter((f) => !withheld.has(f))
  const traces = (await sql<Trace>`select r.act, r.operation, a.at, a.actor_name as "actorName", a.verb, a.reason, a.source from act_row as r join act as a on a.tenant = r.tenant and a.number = r.act
    where r.tenant = ${view.principal.tenant} and r.register = ${register.id} and r.id = ${id}::uuid order by r.act desc`.execute(view.connection)).rows
  const stored = (await sql<StoredRow>`select ${fieldList(register, 't', fields)} from ${sql.table(tableName(register))} as t where t.tenant = ${view.principal.tenant} and t.id = ${id}::uuid
    union all select ${fieldList(register, 't', fields)} from ${sql.table(`${tableName(register)}_history`)} as t where t.tenant = ${view.principal.tenant} and t.id = ${id}::uuid`.execute(view.connection)).rows
  const names = await referencedNames(view, register, stored, fields)
  const versions = new Map(stored.map((row) => [row.version, row]))
  return traces.map((trace, i) => {
    const after = versions.get(trace.act)
    const before = traces.slice(i + 1).map((t) => versions.get(t.act)).find((row) => row !== undefined)
    const old = traces[i + 1]?.operation === 'delete' ? undefined : before
    const changes = fields.filter((f) => register.fields[f]?.type !== 'structured' && !equal(old?.[f] ?? null, after?.[f] ?? null)).map((f) => {
      const field = register.fields[f]
      const words = (row: StoredRow | undefined): string | null => (field && row?.[f] != null ? valueText(view, field, row[f], names) : null)
      return { field: f, label: field?.label ?? f, before: words(old), after: words(after) }
    })
    const { act, at, actorName, verb, reason, source, operation } = trace
    return { act: { number: act, at, actorName, verb, verbLabel: verbs[verb] ?? verb, reason, source }, operation, changes }
  })
}
