import { sql } from 'kysely'
import { columnName, givenText, type Fact, type FactQuery, type Given, type Register, type Rule } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'
import { selection, type Loaded } from './load.ts'

/** The rows that values told with a question refer to, or that are about those, by the names a rule has for them. */
export type Told = (rule: Rule, given: Given) => Readonly<Record<string, unknown>>

/** Looks up, for several questions at once, the rows their values refer to (the post proposed) and the rows about them (who holds it). */
export async function toldRows(view: View, rules: readonly Rule[], asked: readonly Given[]): Promise<Told> {
  const queries = rules.flatMap((rule) => Object.values<FactQuery>(rule.facts).filter((q) => q.given !== undefined))
  const found = new Map<string, Loaded[]>()
  for (const place of new Set(queries.map(placeOf))) {
    const wanted = queries.filter((q) => placeOf(q) === place)
    const [{ register, by } = { register: '', by: null }] = wanted
    const ids = [...new Set(asked.flatMap((given) => wanted.flatMap((q) => givenText(given, q.given ?? '') ?? [])))]
    if (ids.length === 0) continue
    for (const row of await rowsAt(view, view.catalogue.register(register), by, ids, [...new Set(wanted.flatMap((q) => q.fields))])) {
      const key = `${place} ${row.whose}`
      found.set(key, [...(found.get(key) ?? []), row.row])
    }
  }
  const answer = (query: FactQuery, given: Given): unknown => {
    const rows = found.get(`${placeOf(query)} ${givenText(given, query.given ?? '') ?? ''}`) ?? []
    if (query.by !== null) return { rows, complete: false, register: query.register } satisfies Fact<Loaded>
    return rows[0] ? { ...rows[0], register: query.register } : null
  }
  return (rule, given) => Object.fromEntries(Object.entries<FactQuery>(rule.facts).flatMap(([name, query]) => (query.given === undefined ? [] : [[name, answer(query, given)]])))
}

const placeOf = ({ register, by }: FactQuery): string => `${register} ${by ?? 'id'}`

async function rowsAt(view: View, register: Register, by: string | null, ids: readonly string[], fields: readonly string[]): Promise<{ readonly whose: string; readonly row: Loaded }[]> {
  const { columns, joins } = selection(view, register, 't', fields)
  const key = sql.ref(`t.${by === null ? 'id' : columnName(by)}`)
  const { rows } = await sql<Loaded & { readonly whose_: string }>`select ${key} as whose_, t.id ${columns} from ${relation(view, register)} as t ${joins}
    where t.tenant = ${view.principal.tenant} and ${key} = any(${sql.val(ids)}::uuid[]) order by t.id`.execute(view.connection)
  return rows.map(({ whose_, ...row }) => ({ whose: whose_, row: row as Loaded }))
}
