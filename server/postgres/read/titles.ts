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

/** Names of the rows `ids` of a register with their detail. Names are shown to whoever sees the reference. */
export async function namesOf(view: View, register: Register, ids: Iterable<string>): Promise<Names> {
  return namesAcross(view, new Map([[register.id, new Set(ids)]]), true)
}

/** The names of everything that `rows` refer to in `fields`. */
export async function referencedNames(view: View, register: Register, rows: readonly Row[], fields: readonly string[] = Object.keys(register.fields)): Promise<Names> {
  return referencedAcross(view, [{ register, rows, fields }])
}

/** The names of everything that rows of several registers refer to. */
export async function referencedAcross(view: View, parts: readonly { readonly register: Register; readonly rows: readonly Row[]; readonly fields?: readonly string[] }[]): Promise<Names> {
  const wanted = new Map<string, Set<string>>()
  for (const { register, rows, fields = Object.keys(register.fields) } of parts) gather(wanted, register, rows, fields)
  return namesAcross(view, wanted, false)
}

function gather(wanted: Map<string, Set<string>>, register: Register, rows: readonly Row[], fields: readonly string[]): void {
  for (const name of fields) {
    const field = register.fields[name]
    if (field?.type !== 'reference') continue
    const set = wanted.get(field.register) ?? new Set()
    for (const row of rows) if (typeof row[name] === 'string') set.add(row[name])
    if (set.size > 0) wanted.set(field.register, set)
  }
}

/**
 * Names of rows of several registers in one question, and one more for each step by which titles name other rows. Without
 * `detailed` the grey text beside is left out: whoever is only mentioned is called by the title.
 */
export async function namesAcross(view: View, wanted: ReadonlyMap<string, ReadonlySet<string>>, detailed: boolean): Promise<Names> {
  const asked = [...wanted].flatMap(([id, ids]) => (ids.size === 0 ? [] : [{ register: view.catalogue.register(id), ids: [...ids] }]))
  const names = new Map<string, Named>()
  if (asked.length === 0) return names
  const fieldsOf = (register: Register): string[] => [...new Set([...register.title, ...(detailed ? register.detail ?? [] : [])])]
  const parts = asked.map(({ register, ids }) => sql`select ${sql.lit(register.id)} as register, to_jsonb(x) as row
    from (select ${fieldList(register, 't', fieldsOf(register))} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[])) as x`)
  const { rows } = await sql<{ register: string; row: StoredRow }>`${sql.join(parts, sql` union all `)}`.execute(view.connection)
  const found = asked.map(({ register }) => ({ register, rows: rows.filter((r) => r.register === register.id).map((r) => r.row), fields: fieldsOf(register) }))
  const inner = await referencedAcross(view, found)
  for (const { register, rows: own } of found) for (const row of own) {
    names.set(row.id, { title: titleOf(view, register, row, inner), detail: detailed ? textOf(view, register, register.detail ?? [], row, inner) : '' })
  }
  return names
}

export function titleOf(view: Pick<View, 'catalogue'>, register: Register, row: Row, names: Names): string {
  return textOf(view, register, register.title, row, names)
}

/** The fields by which a row is told apart where rows of many subjects stand together: 2025 优秀 says nothing without whose it is. */
export function fullTitle(register: Register): readonly string[] {
  const { subject, title } = register
  return subject === undefined || title.includes(subject) ? title : [subject, ...title]
}

export function fullTitleOf(view: Pick<View, 'catalogue'>, register: Register, row: Row, names: Names): string {
  return textOf(view, register, fullTitle(register), row, names)
}

function textOf(view: Pick<View, 'catalogue'>, register: Register, fields: readonly string[], row: Row, names: Names): string {
  return fields.map((name) => {
    const field = register.fields[name]
    const text = field ? valueText(view, field, row[name], names) : ''
    // A number by itself names nothing: 20级 13档.
    return text !== '' && (field?.type === 'integer' || field?.type === 'decimal') ? text + (field.unit ?? '') : text
  }).filter(Boolean).join(' ')
}
