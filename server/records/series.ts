import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { columnName, propagate, seriesFields, type Register, type Row, type SeriesChange, type Span } from '#kernel'
import type { Band } from '#server/http/contract'
import type { StoredRow } from '#server/postgres/read/list'
import { referencedNames, titleOf } from '#server/postgres/read/titles'
import { fieldList, relation } from '#server/postgres/read/view'
import type { Writer } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows, type WholeRow } from '#server/postgres/write/rows'
import { checkMany, outsideScope, referrers } from './check-many.ts'
import { Forbidden, Refused } from './refusals.ts'
import { afterwards, fieldsOf, settle } from './settle.ts'

/** Series told in a preview; a bulk edit may move thousands. */
const SERIES_TOLD = 20

/** The series of a row, all fields of all its rows; the row with `id` alone where it stands by itself. */
async function seriesOf(writer: Writer, register: Register, row: Row, id: string | null): Promise<Span<Row>[]> {
  const by = seriesFields(register, row)
  const fields = by && [...by, ...(register.exclusive?.where ? [register.exclusive.where.field] : [])]
  const mine = fields ? sql.join(fields.map((f) => sql`${sql.ref(`t.${columnName(f)}`)}::text = ${String(row[f])}`), sql` and `) : sql`t.id = ${id}::uuid`
  if (!fields && id === null) return []
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and ${mine}`.execute(writer.connection)
  return rows.map((r) => ({ id: r.id, since: String(r['since']), until: r['until'] == null ? null : String(r['until']), values: fieldsOf(register, r) }))
}

/**
 * Carries a change of a dated series out by the one rule of kernel/history: the row asked for, and whatever of its series
 * gives way to it or follows it. `of` says which series: by the key of a row, or the row by itself; `id` is that of the row written, old or new.
 * Everything is checked; throws `Refused` or `Forbidden`.
 */
export async function writeSeries(writer: Writer, register: Register, of: { readonly id: string | null; readonly row: Row }, change: SeriesChange<Row>, id: string): Promise<void> {
  const before = await seriesOf(writer, register, of.row, of.id)
  const moved = propagate(before, change)
  if (!moved.ok) throw new Refused('有几处需要改正', [{ field: moved.field, message: moved.message }])
  const after = moved.series.map((span) => ({ ...span, id: span.id ?? ('values' in change && span.values === change.values ? id : randomUUID()), values: { ...span.values, since: span.since, until: span.until } }))
  const former = new Map(before.map((s) => [s.id, s]))
  const whole = (span: (typeof after)[number]): WholeRow => ({ id: span.id, values: span.values })
  const inserts = after.filter((s) => !former.has(s.id)).map(whole)
  const updates = after.filter((s) => former.has(s.id) && !sameSpan(register, former.get(s.id)?.values, s.values)).map(whole)
  const gone = before.flatMap((s) => (s.id === null || after.some((a) => a.id === s.id) ? [] : [s.id]))
  await refuseForeign(writer, register, [...updates.map((r) => r.id), ...gone])
  const asked = [...inserts, ...updates].find((r) => r.id === id)
  if (asked) await settle(writer, register, id, asked.values)
  const wrong = await checkMany(writer, register, [...inserts, ...updates].filter((r) => r !== asked), new Set(gone))
  if (wrong[0]) throw new Refused(`同一序列中相邻的一段不能随之调整：${wrong[0].message}`)
  if (gone.length > 0) await deleteRows(writer, register, gone)
  if (updates.length > 0) await updateRows(writer, register, updates)
  if (inserts.length > 0) await insertRows(writer, register, inserts)
  const [left] = await referrers(writer, register, gone)
  if (left) throw new Refused(`“${left.register.label}”中还有 ${left.rows} 条引用被取代的一段（${left.register.fields[left.field]?.label ?? left.field}），请先改正那些记录`)
  await afterwards(writer, register, [...inserts, ...updates].map((r) => r.id))
  if (writer.series.length < SERIES_TOLD) writer.series.push({ register: register.id, label: register.label, before: await bands(writer, register, before), after: await bands(writer, register, after, former) })
}

function sameSpan(register: Register, a: Row | undefined, b: Row): boolean {
  return a !== undefined && Object.keys(register.fields).every((f) => a[f] === b[f] || JSON.stringify(a[f]) === JSON.stringify(b[f]))
}

/** Neighbours give way only where the author may write them too. */
async function refuseForeign(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  const outside = await outsideScope(writer, register, ids)
  if (outside.length > 0) throw new Forbidden(`这样改要动到外单位的${register.label} ${outside.length} ${register.unit}，您只能维护本单位的，请交组织部办理`)
}

/** What each stretch is called: what the whole series has in common is left out. */
async function bands(writer: Writer, register: Register, series: readonly Span<Row>[], former?: ReadonlyMap<string | null, unknown>): Promise<Band[]> {
  const names = await referencedNames(writer.view, register, series.map((s) => s.values))
  const common = new Set(['since', 'until', ...(register.exclusive?.by ?? []), ...(register.subject ? [register.subject] : [])])
  const own = register.title.filter((f) => !common.has(f))
  return series.map((s) => ({ id: former && !former.has(s.id) ? null : s.id, since: s.since, until: s.until, title: titleOf(writer.view, { ...register, title: own.length > 0 ? own : register.title }, s.values, names) }))
}
