import type { Predicate, Procedure, Row, Value } from '#kernel'
import { list, readable } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { presumedFor, questionNamed } from '#server/rules/judge'

/** What items about these subjects start with: from the rows that hold on the day as far as the asker sees them, and what the question presumes. */
export async function startingValues(view: View, { items }: Pick<Procedure, 'items'>, subjects: readonly string[], on: string): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Record<string, Value>>(subjects.map((id) => [id, {}]))
  if (!items || subjects.length === 0) return found
  const day: View = { ...view, asOf: on }
  for (const [name, { register: id, by, field, where = {} }] of Object.entries(items.starts ?? {})) {
    const register = view.catalogue.register(id)
    if (readable(view, register, [by, field]).length < 2) continue
    const wanted: Predicate = { op: 'and', of: [{ op: 'in', path: [by], values: [...subjects] }, ...Object.entries(where).map(([name, values]): Predicate => ({ op: 'in', path: [name], values: [...values] }))] }
    for (const row of await list(day, register, { where: wanted, fields: [by, field], sort: [] })) {
      const own = found.get(String(row[by]))
      if (own && row[field] != null) own[name] = row[field]
    }
  }
  if (items.presumes !== undefined) for (const [subject, given] of await presumedFor(view, questionNamed(view, items.presumes), subjects, on)) {
    const own = found.get(subject)
    for (const [name, value] of Object.entries(given)) if (own && items.fields[name] && value != null) own[name] ??= value
  }
  return found
}
