import { scope, type Register, type Value } from '#kernel'
import type { RowView } from '#server/http/contract'
import { list, type StoredRow } from '#server/postgres/read/list'
import { referencedNames, valueText } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'

/**
 * Adds to rows on their way to a screen the values found along references, under the path as name (`person.birth`). A row
 * referred to that the principal may not see leaves its values out: the screen says so instead of showing a blank.
 */
export async function addReached(view: View, register: Register, rows: readonly RowView[], paths: readonly string[]): Promise<void> {
  await follow(view, register, rows.map((target) => ({ target, row: target.values })), paths.map((path) => path.split('.')), '')
}

/** A row of the list and the row that the path has come to. */
interface Place { readonly target: RowView; readonly row: Readonly<Record<string, Value>> }

async function follow(view: View, register: Register, places: readonly Place[], paths: readonly string[][], prefix: string): Promise<void> {
  for (const [step, rest] of byFirst(paths)) {
    const field = register.fields[step]
    if (field?.type !== 'reference') continue
    const target = view.catalogue.register(field.register)
    const { withheld, rows: visible } = scope(view.principal, target, 'read')
    const ids = [...new Set(places.flatMap(({ row }) => (typeof row[step] === 'string' ? [row[step]] : [])))]
    const fields = [...new Set(rest.map(([first]) => first ?? ''))].filter((f) => target.fields[f] && target.fields[f].type !== 'structured' && !withheld.has(f))
    const found = ids.length === 0 || visible === 'none' ? [] : await list(view, target, { where: { op: 'in', path: ['id'], values: ids }, all: true, sort: [], fields })
    const byId = new Map<string, StoredRow>(found.map((r) => [r.id, r]))
    const names = await referencedNames(view, target, found, fields)
    const next: Place[] = []
    for (const place of places) {
      const row = byId.get(String(place.row[step]))
      if (!row) continue
      next.push({ target: place.target, row })
      for (const [name] of rest.filter((path) => path.length === 1)) {
        const last = name === undefined ? undefined : target.fields[name]
        if (name === undefined || !last || withheld.has(name)) continue
        const key = `${prefix}${step}.${name}`
        place.target.values = { ...place.target.values, [key]: row[name] ?? null }
        const words = valueText(view, last, row[name], names)
        if (words) place.target.text[key] = words
      }
    }
    await follow(view, target, next, rest.filter((path) => path.length > 1), `${prefix}${step}.`)
  }
}

/** Paths by their first step, with what comes after it. */
function byFirst(paths: readonly string[][]): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  for (const [first, ...rest] of paths) if (first !== undefined && rest.length > 0) found.set(first, [...(found.get(first) ?? []), rest])
  return found
}
