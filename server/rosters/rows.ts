import { codesAbove, earliest, fullYears, holding, scope, unbrokenSince, type ColumnValue, type Facts, type Field, type ListRoster, type Predicate, type RelatedRows, type Value } from '#kernel'
import { count, list, NotAllowed, type StoredRow } from '#server/postgres/read/list'
import { pagesOf } from '#server/postgres/read/pages'
import { referencedNames, valueText, type Names } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'

/** A row of a roster: what stands in its columns, and what bands look at. */
export interface RosterRow { readonly id: string; readonly text: Readonly<Record<string, string>>; readonly facts: Facts; readonly order: Readonly<Record<string, string | number>> }
export interface RosterRows { readonly rows: readonly RosterRow[]; readonly hidden: number; /** Columns whose values may not be seen. */ readonly withheld: ReadonlySet<string> }

/** More are no paper that anybody reads, nor a table that anybody waits for. */
const mostRows = 60_000
const PAGE = 2000

/** A list that a roster cannot hold; the message is a Chinese sentence. */
export class TooMany extends Error {}

/** The rows of a list with every column it offers, as of the day of the view. Throws TooMany, NotAllowed. */
export async function rosterRows(view: View, roster: ListRoster, where: Predicate): Promise<RosterRows> {
  const register = view.catalogue.register(roster.register)
  const { total, hidden } = await count(view, register, { where })
  if (total > mostRows) throw new TooMany(`共 ${total} ${register.unit}，名册最多列 ${mostRows} ${register.unit}，请选单位或加筛选条件`)
  const rows: RosterRow[] = []
  for await (const page of pagesOf(view, register, { where, sort: [] }, PAGE)) rows.push(...await described(view, roster, page))
  return { rows: await ordered(view, roster, rows), hidden, withheld: withheldIn(view, roster) }
}

/** Columns that rest on fields or registers which the principal may not see. */
function withheldIn(view: View, roster: ListRoster): Set<string> {
  const out = new Set<string>()
  const hides = (register: string, field: string): boolean => {
    const { rows, withheld } = scope(view.principal, view.catalogue.register(register), 'read')
    return rows === 'none' || withheld.has(field)
  }
  for (const [id, { value }] of Object.entries(roster.columns)) {
    const of = 'of' in value ? roster.related[value.of]?.register ?? '' : roster.register
    const field = 'unbroken' in value ? value.unbroken : 'path' in value ? value.path[0] : undefined
    if (field !== undefined && hides(of, field)) out.add(id)
  }
  for (const [id, { value }] of Object.entries(roster.columns)) if ('years' in value && out.has(value.years)) out.add(id)
  return out
}

async function described(view: View, roster: ListRoster, page: readonly StoredRow[]): Promise<RosterRow[]> {
  const own = view.catalogue.register(roster.register)
  const related = new Map<string, Related>()
  for (const [name, asked] of Object.entries(roster.related)) related.set(name, await relatedTo(view, asked, page.map((r) => r.id)))
  const names = await referencedNames(view, own, page)
  return page.map((row) => {
    const text: Record<string, string> = {}
    const facts: Record<string, Facts[string]> = {}
    const order: Record<string, string | number> = {}
    const put = (id: string, field: Field | undefined, value: Value | undefined, known: Names): void => {
      if (value == null || value === '' || !field) { facts[id] = null; text[id] = ''; order[id] = field?.type === 'code' ? Number.MAX_SAFE_INTEGER : '\uffff'; return }
      text[id] = field.type === 'date' || field.type === 'day' ? String(value).slice(0, 7).replace('-', '.') : field.type === 'file' ? '有' : valueText(view, field, value, known)
      if (field.type === 'code') {
        const set = view.catalogue.codeSet(field)
        facts[id] = codesAbove(set, String(value))
        order[id] = set.items.findIndex((i) => i.code === value)
      } else {
        facts[id] = typeof value === 'object' ? null : value
        order[id] = typeof value === 'number' ? value : String(value)
      }
    }
    const fill = (id: string, value: ColumnValue): void => {
      if ('lines' in value) return
      if ('years' in value) {
        const date = facts[value.years]
        const years = typeof date === 'string' ? fullYears(date, view.asOf) : null
        facts[id] = years
        text[id] = years === null ? '' : String(years)
        order[id] = years ?? -1
        return
      }
      if (!('of' in value)) return put(id, own.fields[value.path[0] ?? ''], row[value.path[0] ?? ''], names)
      const of = related.get(value.of)
      if ('unbroken' in value) {
        const since = unbrokenSince(of?.all.get(row.id) ?? [], value.unbroken, view.asOf)
        return put(id, of?.fields['since'], since, names)
      }
      put(id, of?.fields[value.path[0] ?? ''], of?.one.get(row.id)?.[value.path[0] ?? ''], of?.names ?? names)
    }
    const columns = Object.entries(roster.columns)
    for (const [id, { value }] of columns) if (!('years' in value)) fill(id, value)
    for (const [id, { value }] of columns) if ('years' in value) fill(id, value)
    for (const [id, { value }] of columns) if ('lines' in value) text[id] = [...new Set(value.lines.map((l) => text[l] ?? ''))].filter(Boolean).join('\n')
    return { id: row.id, text, facts, order }
  })
}

interface Related { readonly one: ReadonlyMap<string, StoredRow>; readonly all: ReadonlyMap<string, readonly StoredRow[]>; readonly fields: Readonly<Record<string, Field>>; readonly names: Names }

/** Rows of another register about these, and which one is meant for each. Nothing of a register that may not be read. */
async function relatedTo(view: View, { register: id, by, where = {}, which }: RelatedRows, ids: readonly string[]): Promise<Related> {
  const register = view.catalogue.register(id)
  const conditions: Predicate[] = [{ op: 'in', path: [by], values: ids }, ...Object.entries(where).map(([field, values]): Predicate => ({ op: 'in', path: [field], values }))]
  const found = await list(view, register, { where: { op: 'and', of: conditions }, all: true, sort: [] }).catch((error: unknown) => {
    if (error instanceof NotAllowed) return []
    throw error
  })
  const all = Map.groupBy(found.filter((r) => hasBegun(register.time === 'span' ? 'since' : register.on, r, view.asOf)), (r) => String(r[by]))
  const one = new Map<string, StoredRow>()
  for (const [subject, rows] of all) {
    const chosen = which === 'now' ? holding(rows, view.asOf) : which === 'last' ? latestOf(rows, register.on ?? 'since') : bestOf(view, register.fields[which.best], which.best, rows)
    if (chosen) one.set(subject, chosen)
  }
  return { one, all, fields: register.fields, names: await referencedNames(view, register, [...one.values()]) }
}

const hasBegun = (field: string | undefined, row: StoredRow, day: string): boolean => field === undefined || row[field] == null || earliest(String(row[field])) <= day
const latestOf = (rows: readonly StoredRow[], field: string): StoredRow | null => rows.toSorted((a, b) => String(a[field]).localeCompare(String(b[field]), 'en')).at(-1) ?? null

/** The row whose code stands first in its set, which lists the highest first; of equals, the last. */
function bestOf(view: View, field: Field | undefined, name: string, rows: readonly StoredRow[]): StoredRow | null {
  if (field?.type !== 'code') return null
  const items = view.catalogue.codeSet(field).items
  const rank = (row: StoredRow): number => { const i = items.findIndex((item) => item.code === row[name]); return i < 0 ? items.length : i }
  return rows.filter((r) => r[name] != null).reduce<StoredRow | null>((best, row) => (best === null || rank(row) <= rank(best) ? row : best), null)
}

/** Rows in the order of the roster; references in the order of their own register's lists. */
async function ordered(view: View, roster: ListRoster, rows: readonly RosterRow[]): Promise<RosterRow[]> {
  const places = new Map<string, ReadonlyMap<string, number>>()
  for (const id of roster.sort) {
    const target = referredBy(view, roster, id)
    if (target) places.set(id, await placesOf(view, target, new Set(rows.flatMap((r) => (typeof r.facts[id] === 'string' ? [r.facts[id]] : [])))))
  }
  const key = (row: RosterRow, id: string): string | number => places.get(id)?.get(String(row.facts[id])) ?? (places.has(id) ? Number.MAX_SAFE_INTEGER : row.order[id] ?? '')
  return rows.toSorted((a, b) => {
    for (const id of roster.sort) {
      const [x, y] = [key(a, id), key(b, id)]
      if (x !== y) return x < y ? -1 : 1
    }
    return a.id < b.id ? -1 : 1
  })
}

export function fieldOf(view: Pick<View, 'catalogue'>, roster: ListRoster, column: string): Field | undefined {
  const value = roster.columns[column]?.value
  if (!value || !('path' in value)) return undefined
  const register = view.catalogue.register('of' in value ? roster.related[value.of]?.register ?? '' : roster.register)
  return register.fields[value.path[0] ?? '']
}

function referredBy(view: View, roster: ListRoster, column: string): string | null {
  const field = fieldOf(view, roster, column)
  return field?.type === 'reference' ? field.register : null
}

/** The order in which a register lists rows: 市委办 before 财政局. */
export async function placesOf(view: View, registerId: string, ids: ReadonlySet<string>): Promise<Map<string, number>> {
  const register = view.catalogue.register(registerId)
  const rows = ids.size === 0 ? [] : await list(view, register, { where: { op: 'in', path: ['id'], values: [...ids] }, all: true, fields: [] })
  return new Map(rows.map((r, i) => [r.id, i]))
}
