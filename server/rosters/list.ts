import { codeLabel, type ListRoster, type Predicate, type RosterColumn } from '#kernel'
import type { RosterGroup } from '#server/http/contract'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { fieldOf, placesOf, rosterRows, type RosterRow } from './rows.ts'
import type { Made, RosterQuery } from './made.ts'

/** A line for each row, in the columns chosen, in groups where asked for. */
export async function listTable(view: View, roster: ListRoster, where: Predicate, { columns, group }: RosterQuery): Promise<Made> {
  const register = view.catalogue.register(roster.register)
  const { rows, hidden, withheld } = await rosterRows(view, roster, where)
  const chosen = (columns && columns.length > 0 ? columns : roster.shown).flatMap((id) => { const column = roster.columns[id]; return column ? [{ id, column }] : [] })
  const line = (row: RosterRow): RosterGroup['lines'][number] => ({
    row: { register: register.id, id: row.id }, cells: chosen.map(({ id }) => ({ text: withheld.has(id) ? '无权查看' : row.text[id] ?? '' })),
  })
  const parts = group !== undefined && roster.columns[group] ? await grouped(view, roster, rows, group) : [{ label: null, rows }]
  return {
    columns: chosen.map(({ column }) => headOf(column)), total: rows.length, counted: `共 ${rows.length} ${register.unit}`, hidden: hidden > 0 ? `，另有 ${hidden} ${register.unit}无权查看` : '',
    groups: parts.map((p) => ({ label: p.label === null ? null : `${p.label}（${p.rows.length} ${register.unit}）`, lines: p.rows.map(line) })), notes: [], members: () => null,
  }
}

const headOf = ({ label, under, align = 'left', whole = false }: RosterColumn): Made['columns'][number] => ({ label, under: under ?? null, align, whole })

/** Rows by the value of a column, in the order of its codes or of the register it refers to; those without one last. */
async function grouped(view: View, roster: ListRoster, rows: readonly RosterRow[], column: string): Promise<{ label: string; rows: RosterRow[] }[]> {
  const keyOf = (row: RosterRow): string => { const fact = row.facts[column]; return String((Array.isArray(fact) ? fact[0] : fact) ?? '') }
  const parts = Map.groupBy(rows, keyOf)
  const field = fieldOf(view, roster, column)
  const keys = [...parts.keys()].filter((k) => k !== '')
  const label = field?.type === 'reference' ? await namesOf(view, view.catalogue.register(field.register), keys) : null
  const places = field?.type === 'reference' ? await placesOf(view, field.register, new Set(keys)) : null
  const set = field?.type === 'code' ? view.catalogue.codeSet(field) : null
  const place = (key: string): number => places?.get(key) ?? (set ? set.items.findIndex((i) => i.code === key) : 0)
  const none = parts.get('')
  return [
    ...keys.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).map((key) => ({ label: label?.get(key)?.title ?? (set ? codeLabel(set, key) : key), rows: parts.get(key) ?? [] })),
    ...(none ? [{ label: `${roster.columns[column]?.label ?? ''}未填`, rows: none }] : []),
  ]
}
