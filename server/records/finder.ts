import { sql } from 'kysely'
import { and, belongsTo, columnName, fieldAt, holds, pictureField, scope, type Catalogue, type Register } from '#kernel'
import type { FinderPage, Found } from '#server/http/contract'
import { compile, scalar } from '#server/postgres/read/compile'
import { list, NotAllowed, readable, type StoredRow } from '#server/postgres/read/list'
import { namesOf, referencedNames, titleOf, valueText } from '#server/postgres/read/titles'
import { relation, type View } from '#server/postgres/read/view'
import { searchRegister } from './search.ts'

export interface FinderAsked { readonly q: string; readonly under: string | null; readonly limit: number }

/** The register of units to which rows of `register` belong, if any: where the path of its `organization` ends. */
function unitsOf(catalogue: Catalogue, register: Register): Register | null {
  const { organization } = register
  if (!organization) return null
  const [from, path] = 'register' in organization ? [catalogue.register(organization.register), organization.path] : [register, organization]
  const { field, register: at } = fieldAt(catalogue, from, path)
  const units = field === null ? at : field.type === 'reference' ? catalogue.register(field.register) : null
  return units === register ? null : units
}

/** Rows to be recognised at a glance, best first. */
export async function findAtAGlance(view: View, register: Register, { q, under, limit }: FinderAsked): Promise<FinderPage> {
  if (scope(view.principal, register, 'read').rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const rows = await rowsFor(view, register, q.trim(), under, limit + 1)
  const shown = rows.slice(0, limit)
  const picture = pictureField(register)
  const facts = readable(view, register, (register.detail ?? []).filter((f) => !register.title.includes(f)))
  const names = await referencedNames(view, register, shown, [...register.title, ...facts])
  const belonging = await unitsBy(view, register, shown)
  return {
    more: rows.length > limit, units: unitsOf(view.catalogue, register)?.id ?? null,
    found: shown.map((row): Found => ({
      id: row.id, title: titleOf(view, register, row, names), units: belonging.get(row.id) ?? [],
      facts: facts.flatMap((name) => {
        const field = register.fields[name]
        const text = field ? valueText(view, field, row[name], names) : ''
        return field && text ? [{ field: name, label: field.label, text }] : []
      }),
      picture: picture !== null && typeof row[picture] === 'string' ? row[picture] : null,
    })),
  }
}

async function rowsFor(view: View, register: Register, q: string, under: string | null, limit: number): Promise<StoredRow[]> {
  const where = under === null ? null : belongsTo(register, [under])
  if (where || q === '') return list(view, register, { where: and([...(where ? [where] : []), ...(q === '' ? [] : [{ op: 'found', text: q } as const])]), limit })
  const ids = (await searchRegister(view, register, q, limit)).map((hit) => hit.id)
  const rows = new Map((await list(view, register, { where: { op: 'in', path: ['id'], values: ids }, all: true, sort: [] })).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** The units each row belongs to on the day, by name. */
async function unitsBy(view: View, register: Register, rows: readonly StoredRow[]): Promise<Map<string, { id: string; title: string }[]>> {
  const { organization } = register
  const units = unitsOf(view.catalogue, register)
  const found = new Map<string, { id: string; title: string }[]>()
  if (!organization || !units || rows.length === 0) return found
  const ids = rows.map((r) => r.id)
  const { tenant } = view.principal
  const pairs = 'register' in organization
    ? await (() => {
        const other = view.catalogue.register(organization.register)
        return sql<{ row: string; unit: string | null }>`select distinct o.id as row, ${scalar(view, other, 't', organization.path)} as unit from ${relation(view, register)} as o join ${relation(view, other)} as t
          on t.tenant = o.tenant and t.${sql.ref(columnName(organization.their))} = o.${sql.ref(columnName(organization.our))} where o.tenant = ${tenant} and o.id = any(${ids}::uuid[]) and ${compile(view, other, 't', holds)}`.execute(view.connection)
      })()
    : await sql<{ row: string; unit: string | null }>`select t.id as row, ${scalar(view, register, 't', organization)} as unit from ${relation(view, register)} as t where t.tenant = ${tenant} and t.id = any(${ids}::uuid[])`.execute(view.connection)
  const names = await namesOf(view, units, pairs.rows.flatMap((p) => p.unit ?? []))
  for (const { row, unit } of pairs.rows) {
    const title = unit ? names.get(unit)?.title : undefined
    if (unit && title) found.set(row, [...(found.get(row) ?? []), { id: unit, title }])
  }
  return found
}
