import { sql } from 'kysely'
import { codeLabel, formatDate, type Field, type Register, type Row, type Value } from '#kernel'
import { fieldList, relation, type View } from './view.ts'
import type { StoredRow } from './list.ts'

/** Names of rows by id, as people read them; `detail` is the grey text beside. */
export interface Named { readonly title: string; readonly detail: string }
export type Names = ReadonlyMap<string, Named>

/** What a value of a field reads as; references need their names. */
export function valueText(view: Pick<View, 'catalogue'>, field: Field, value: Value | undefined, names?: Names): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.type) {
    case 'code': return codeLabel(view.catalogue.codeSet(field), String(value))
    case 'boolean': return value ? '是' : '否'
    case 'date': case 'day': return formatDate(String(value))
    case 'reference': return names?.get(String(value))?.title ?? ''
    case 'structured': return ''
    default: return String(value)
  }
}

/** Names of the rows `ids` of a register, found in batches. Names are shown to whoever sees the reference. */
export async function namesOf(view: View, register: Register, ids: Iterable<string>): Promise<Names> {
  const wanted = [...new Set(ids)]
  const names = new Map<string, Named>()
  if (wanted.length === 0) return names
  const fields = [...new Set([...register.title, ...(register.detail ?? [])])]
  const found = await sql<StoredRow>`select ${fieldList(register, 't', fields)} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${wanted}::uuid[])`.execute(view.connection)
  const inner = await referencedNames(view, register, found.rows, fields)
  for (const row of found.rows) names.set(row.id, { title: titleOf(view, register, row, inner), detail: textOf(view, register, register.detail ?? [], row, inner) })
  return names
}

/** The names of everything that `rows` refer to in `fields`. */
export async function referencedNames(view: View, register: Register, rows: readonly Row[], fields: readonly string[] = Object.keys(register.fields)): Promise<Names> {
  const wanted = new Map<string, Set<string>>()
  for (const name of fields) {
    const field = register.fields[name]
    if (field?.type !== 'reference') continue
    const set = wanted.get(field.register) ?? new Set()
    for (const row of rows) if (typeof row[name] === 'string') set.add(row[name])
    wanted.set(field.register, set)
  }
  const all = new Map<string, Named>()
  for (const [id, ids] of wanted) for (const [key, name] of await namesOf(view, view.catalogue.register(id), ids)) all.set(key, name)
  return all
}

export function titleOf(view: Pick<View, 'catalogue'>, register: Register, row: Row, names: Names): string {
  return textOf(view, register, register.title, row, names)
}

function textOf(view: Pick<View, 'catalogue'>, register: Register, fields: readonly string[], row: Row, names: Names): string {
  return fields.map((name) => {
    const field = register.fields[name]
    return field ? valueText(view, field, row[name], names) : ''
  }).filter(Boolean).join(' ')
}
