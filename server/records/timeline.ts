import { sql, type RawBuilder } from 'kysely'
import { columnName, isAnnulled, laneOf, occurrenceField, scope, toldOfHidden, type Predicate, type Register } from '#kernel'
import type { Timeline, TimelineEntry } from '#server/http/contract'
import { condition, readable, type StoredRow } from '#server/postgres/read/list'
import { referencedAcross, valueText, type Names } from '#server/postgres/read/titles'
import { fieldList, relation, type View } from '#server/postgres/read/view'
import { describeRow } from './describe.ts'

/** A row that many point to (a town, a document of a whole batch) shows this many of each kind; the list has the rest. */
const EACH = 300

interface Referring { readonly register: Register; readonly field: string; readonly rows: readonly StoredRow[]; readonly hidden: number }

/** Everything in time about a row: all rows of all registers that refer to it, newest first. */
export async function timelineOf(view: View, register: Register, id: string): Promise<Timeline> {
  const parts = await referringRows(view, register, id)
  const names = await referencedAcross(view, parts)
  const entries = parts.flatMap((part) => part.rows.map((row) => entryOf(view, part, row, names, id)))
  entries.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.kind.localeCompare(b.kind, 'zh') || a.id.localeCompare(b.id))
  return { entries, lanes: lanesOf(parts, entries), hidden: parts.reduce((sum, part) => sum + part.hidden, 0) }
}

/** The lanes that have something in them, in the declared order; the rest by name. */
function lanesOf(parts: readonly Referring[], entries: readonly TimelineEntry[]): string[] {
  const order = new Map<string, number>()
  const put = (lane: string, place: number): void => { order.set(lane, Math.min(order.get(lane) ?? Number.POSITIVE_INFINITY, place)) }
  for (const { register: { label, timeline } } of parts) {
    const place = timeline?.order ?? 90
    put(timeline?.lane ?? label, place)
    for (const [i, { lane }] of (timeline?.cases ?? []).entries()) put(lane, place + 0.5 + i / 100)
    if (timeline?.also) put(timeline.also.lane, place + 0.2)
  }
  const present = new Set(entries.flatMap((e) => [e.kind, ...(e.also ? [e.also.kind] : [])]))
  return [...present].sort((a, b) => (order.get(a) ?? 99) - (order.get(b) ?? 99) || a.localeCompare(b, 'zh'))
}

/** The newest rows of every register that refer to a row, and how many more there are, in one question to the database. */
async function referringRows(view: View, register: Register, id: string): Promise<Referring[]> {
  const referring = view.catalogue.referring(register.id)
  const parts = referring.flatMap(({ register: other, field }, i) => {
    const query = { where: { op: 'equals', path: [field], value: id }, all: true } as const
    const from = (visible: Predicate | null): RawBuilder<unknown> => sql`from ${relation(view, other)} as t where ${condition(view, other, query, visible)}`
    const number = sql`select ${sql.lit(i)} as part, null::jsonb as row, count(*)::int as number ${from(null)}`
    const { rows } = scope(view.principal, other, 'read')
    if (rows === 'none') return other.timeline?.quiet || !toldOfHidden(view.principal, other) ? [] : [number]
    const day = occurrenceField(other) ?? other.timeline?.to ?? other.timeline?.from ?? null
    // What only its own mechanism reads is not carried along.
    const fields = readable(view, other).filter((f) => other.fields[f]?.type !== 'structured')
    const order = day ? sql`${sql.ref(`t.${columnName(day)}`)} desc nulls last, t.id` : sql`t.id`
    const newest = sql`select ${sql.lit(i)} as part, to_jsonb(x) as row, null::int as number from (select ${fieldList(other, 't', fields)} ${from(rows === 'all' ? null : rows)} order by ${order} limit ${EACH}) as x`
    return toldOfHidden(view.principal, other) ? [newest, number] : [newest]
  })
  if (parts.length === 0) return []
  const { rows } = await sql<{ part: number; row: StoredRow | null; number: number | null }>`${sql.join(parts, sql` union all `)}`.execute(view.connection)
  return referring.map(({ register: other, field }, i) => {
    const own = rows.filter((r) => r.part === i)
    const shown = own.flatMap((r) => (r.row ? [r.row] : []))
    return { register: other, field, rows: shown, hidden: Math.max(0, own.reduce((sum, r) => sum + (r.number ?? 0), 0) - shown.length) }
  })
}

function entryOf(view: View, { register, field }: Referring, row: StoredRow, names: Names, id: string): TimelineEntry {
  const text = (name: string): string | null => { const value = row[name]; return typeof value === 'string' ? value : null }
  const link = (name: string): { id: string; title: string } | undefined => {
    const target = text(name)
    return register.fields[name]?.type === 'reference' && target !== null ? { id: target, title: names.get(target)?.title ?? '' } : undefined
  }
  const { timeline } = register
  const day = occurrenceField(register)
  const [from, to] = timeline?.from || timeline?.to
    ? [text(timeline.from ?? '') ?? text(timeline.to ?? ''), text(timeline.to ?? '')]
    : [day ? text(day) : null, register.time === 'span' ? text('until') : null]
  const lane = laneHere(register, field, row)
  const words = (name: string): string => { const declared = register.fields[name]; return declared ? valueText(view, declared, row[name], names) : '' }
  const also = timeline?.also && timeline.also.of === lane && row[timeline.also.field] != null ? { kind: timeline.also.lane, text: words(timeline.also.field) } : null
  const detail = (timeline?.detail ?? []).flatMap((name) => { const said = words(name); return said === '' ? [] : register.fields[name]?.type === 'code' || register.fields[name]?.type === 'text' ? [said] : [`${register.fields[name]?.label ?? ''} ${said}`] }).join('，')
  const [decision, document] = [link('decision'), link('document')]
  return {
    register: register.id, id: row.id, field, kind: lane, detail: detail || null, tone: register.adverse ? (isAnnulled(register.adverse, row) ? null : 'adverse') : timeline?.tone ?? null, runs: register.time === 'span' || (timeline?.from !== undefined && from !== to), also, from, to, holds: (from === null || from <= view.asOf) && (to === null || to > view.asOf),
    // The reader stands on the subject's own page: its name need not open every line.
    title: titleWithout(view, register, row, names, id), row: describeRow(view, register, row, names),
    ...(decision ? { decision } : {}), ...(document ? { document } : {}),
  }
}

/** Lanes are those of the subject. Where another field of a register about the same kind of thing refers here, it says so (作为…). */
function laneHere(register: Register, field: string, row: StoredRow): string {
  const [here, subject] = [register.fields[field], register.fields[register.subject ?? '']]
  if (field === register.subject) return laneOf(register, row)
  const alike = here?.type === 'reference' && subject?.type === 'reference' && here.register === subject.register
  return alike ? `${register.label}（作为${here.label}）` : register.label
}

/** The reader stands on the subject's page and sees the day: a title that says no more than these is left blank. */
function titleWithout(view: View, register: Register, row: StoredRow, names: Names, id: string): string {
  const title = register.title.filter((name) => row[name] !== id && (name !== register.on || register.title.length === 1) && name !== 'since')
  return title.length > 0 ? describeRow(view, { ...register, title }, row, names).title : ''
}
