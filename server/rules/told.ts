import { sql } from 'kysely'
import { givenText, type FactQuery, type Given, type Rule } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'
import { selection } from './load.ts'

/** The rows that values told with a question refer to, by the names a rule has for them. */
export type Told = (rule: Rule, given: Given) => Readonly<Record<string, unknown>>

/** Looks up, for several questions at once, the rows their values refer to (the post proposed). */
export async function toldRows(view: View, rules: readonly Rule[], asked: readonly Given[]): Promise<Told> {
  const queries = rules.flatMap((rule) => Object.values<FactQuery>(rule.facts).filter((q) => q.given !== undefined))
  const rows = new Map<string, Readonly<Record<string, unknown>>>()
  for (const register of new Set(queries.map((q) => q.register))) {
    const wanted = queries.filter((q) => q.register === register)
    const ids = [...new Set(asked.flatMap((given) => wanted.flatMap((q) => givenText(given, q.given ?? '') ?? [])))]
    if (ids.length === 0) continue
    const declared = view.catalogue.register(register)
    const { columns, joins } = selection(view, declared, 't', [...new Set(wanted.flatMap((q) => q.fields))])
    const { rows: found } = await sql<{ readonly id: string }>`select t.id ${columns} from ${relation(view, declared)} as t ${joins}
      where t.tenant = ${view.principal.tenant} and t.id = any(${sql.val(ids)}::uuid[])`.execute(view.connection)
    for (const row of found) rows.set(row.id, { ...row, register })
  }
  return (rule, given) => Object.fromEntries(Object.entries<FactQuery>(rule.facts).flatMap(([name, query]) => (query.given === undefined ? [] : [[name, rows.get(givenText(given, query.given) ?? '') ?? null]])))
}
