import { sql, type RawBuilder } from 'kysely'
import { and, columnName, fieldAt, possibly, type Field, type Predicate, type Register, type Related } from '#kernel'
import type { FindAnswer } from '#server/http/contract'
import { compile } from '#server/postgres/read/compile'
import { readable, type StoredRow } from '#server/postgres/read/list'
import { inWindow } from '#server/postgres/read/related'
import { referencedNames, titleOf, valueText } from '#server/postgres/read/titles'
import { fieldList, relation, type View } from '#server/postgres/read/view'
import { certaintyOf } from '#server/postgres/read/vouched'

type Ground = FindAnswer['grounds'][number]
/** More records of one person behind one condition say nothing that the first do not. */
const MOST = 12

/** Whether each row satisfies each condition, and what in the registers says so. Answers in the order of `rows`, then of `conditions`. */
export async function answersOf(view: View, register: Register, rows: readonly StoredRow[], conditions: readonly Predicate[]): Promise<FindAnswer[][]> {
  if (rows.length === 0 || conditions.length === 0) return rows.map(() => [])
  const ids = rows.map((r) => r.id)
  const { sure, possible } = await certaintyOf(view, register, conditions)
  const says = (p: Predicate = and([])): RawBuilder<unknown> => compile({ ...view, rowByRow: true }, register, 't', p)
  const asked = conditions.flatMap((_, i) => [sql`${says(sure[i])} as ${sql.ref(`s${i}`)}`, sql`${says(possible[i])} as ${sql.ref(`p${i}`)}`])
  const { rows: states } = await sql<Record<string, boolean> & { id: string }>`select t.id, ${sql.join(asked)} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[])`.execute(view.connection)
  const stateOf = new Map(states.map((s) => [s.id, s]))
  const own = await ownValues(view, register, rows, conditions)
  const others: Map<string, Ground[]>[] = []
  for (const c of conditions) others.push(await recordsBehind(view, register, c, ids))
  return rows.map((row) => conditions.map((_, i): FindAnswer => {
    const state = stateOf.get(row.id)
    return { state: state?.[`s${i}`] ? 'yes' : state?.[`p${i}`] ? 'open' : 'no', grounds: [...(own.get(row.id)?.[i] ?? []), ...(others[i]?.get(row.id) ?? [])].slice(0, MOST) }
  }))
}

/** Everything a condition asks, without and, or, not. */
function leaves(p: Predicate): Predicate[] {
  switch (p.op) {
    case 'and': case 'or': return p.of.flatMap(leaves)
    case 'not': case 'sure': case 'possible': return leaves(p.of)
    default: return [p]
  }
}

/** What the row's own fields say to each condition. */
async function ownValues(view: View, register: Register, rows: readonly StoredRow[], conditions: readonly Predicate[]): Promise<Map<string, Ground[][]>> {
  const wanted = conditions.map((c) => [...new Set(leaves(c).flatMap((p) => ('path' in p && p.path[0] !== undefined && p.path[0] !== 'id' ? [p.path[0]] : p.op === 'exists' && p.match[0]?.their === 'id' ? p.match[0].our : [])))])
  const names = await referencedNames(view, register, rows, readable(view, register, wanted.flat()))
  return new Map(rows.map((row) => [row.id, wanted.map((fields) => readable(view, register, fields).map((name) => {
    const { field } = fieldAt(view.catalogue, register, [name])
    return { label: field?.label ?? '', text: (field && valueText(view, field, row[name], names)) || '未填' }
  }))]))
}

/** The rows of other registers that satisfy, or may satisfy, what a condition asks of them, by the id of whom they are about. */
async function recordsBehind(view: View, register: Register, condition: Predicate, ids: readonly string[]): Promise<Map<string, Ground[]>> {
  const found = new Map<string, Ground[]>()
  for (const p of leaves(condition)) {
    const related: Related | null = p.op === 'related' ? p : p.op === 'exists' && p.match[0]?.their !== 'id' ? { op: 'related', register: p.register, via: p.match[0]?.their ?? '', where: p.where, when: 'ever' } : null
    if (!related) continue
    const other = view.catalogue.register(related.register)
    const possible: Related = { ...related, where: possibly(related.where), possible: true, lasting: undefined }
    const rows = (await sql<StoredRow>`select ${fieldList(other, 'r', readable(view, other))} from ${relation(view, other)} as r
      where r.tenant = ${view.principal.tenant} and ${via(related)} = any(${ids}::uuid[]) and ${inWindow(view, other, 'r', related.lasting && related.when === 'now' ? { ...possible, when: 'ever' } : possible)} and ${compile(view, other, 'r', possible.where)}
      order by ${orderOf(other)} limit ${MOST * ids.length}`.execute(view.connection)).rows
    const names = await referencedNames(view, other, rows)
    for (const row of rows) {
      const whose = String(row[related.via])
      found.set(whose, [...(found.get(whose) ?? []), { label: other.label, text: wordsOf(view, other, related.via, row, names), register: other.id, id: row.id }])
    }
  }
  return found
}
const via = ({ via: name }: Related): RawBuilder<unknown> => sql`${sql.ref(`r.${columnName(name)}`)}`
const orderOf = (register: Register): RawBuilder<unknown> => (register.time === 'span' ? sql`r.since, r.id` : sql`r.id`)

/** A record of somebody whose name stands beside it: its title without the name, and from when to when. */
function wordsOf(view: View, register: Register, about: string, row: StoredRow, names: Awaited<ReturnType<typeof referencedNames>>): string {
  const title = titleOf(view, { ...register, title: register.title.filter((f) => f !== about && f !== 'since' && f !== 'until') }, row, names)
  const text = (name: string): string => { const field: Field | undefined = register.fields[name]; return field ? valueText(view, field, row[name], names) : '' }
  const span = register.time === 'span' ? `${text('since')}—${text('until') || '今'}` : ''
  return [title, span].filter(Boolean).join(' ')
}
