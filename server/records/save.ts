import { randomUUID } from 'node:crypto'
import { checkRow, columnName, earliest, equal, parseValue, scope, type Principal, type Register, type Row, type Value, type Verb } from '#kernel'
import type { Conflict } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { find, type StoredRow } from '#server/postgres/read/list'
import { referencedNames, valueText } from '#server/postgres/read/titles'
import { sql } from 'kysely'
import { act, type Writer } from '#server/postgres/write/act'
import { compile } from '#server/postgres/read/compile'
import { breaches } from '#server/postgres/write/invariants'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { relation } from '#server/postgres/read/view'

/** A save that cannot be taken: sentences beside the fields they belong to. */
export class Refused extends Error {
  readonly problems: { field: string; message: string }[]
  constructor(message: string, problems: { field: string; message: string }[] = []) {
    super(message)
    this.problems = problems
  }
}
/** Someone else has changed the same field meanwhile: both versions are shown, nothing is lost. */
export class Conflicting extends Error {
  readonly conflict: Conflict
  constructor(conflict: Conflict) {
    super('他人已在您打开之后改了同一项，请逐项选择保留哪一个')
    this.conflict = conflict
  }
}
export class NotFound extends Error {}
export class Forbidden extends Error {}

function assertMayWrite(principal: Principal, register: Register): void {
  if (scope(principal, register, 'write').rows === 'none') throw new Forbidden(`您无权修改“${register.label}”`)
}

/** Values from a form into stored form; every problem is told beside its field. */
function parseAll(database: Database, register: Register, values: Readonly<Record<string, Value>>): Record<string, Value> {
  const problems: { field: string; message: string }[] = []
  const out: Record<string, Value> = {}
  for (const [name, input] of Object.entries(values)) {
    const field = register.fields[name]
    if (!field) { problems.push({ field: name, message: `没有“${name}”这个字段` }); continue }
    // Only the mechanism writes these: a frozen report must stay what was frozen.
    if (field.type === 'structured') { problems.push({ field: name, message: `“${field.label}”由系统生成，不能改动` }); continue }
    const parsed = parseValue(database.catalogue, field, input)
    if (parsed.ok) out[name] = parsed.value
    else problems.push({ field: name, message: parsed.message })
  }
  if (problems.length > 0) throw new Refused('有几处需要改正', problems)
  return out
}

/** Everything that must hold before a row may be written, and after it has been. */
export async function settle(writer: Writer, register: Register, id: string, row: Row): Promise<void> {
  const wrong = checkRow(register, row).filter((p) => !p.warning)
  if (wrong.length > 0) throw new Refused('有几处需要改正', wrong.map(({ field, message }) => ({ field, message })))
  await checkReferences(writer, register, row)
  await checkFiles(writer, register, row)
  await checkUnique(writer, register, id, row)
}

async function checkReferences(writer: Writer, register: Register, row: Row): Promise<void> {
  for (const [name, field] of Object.entries(register.fields)) {
    const value = row[name]
    if (field.type !== 'reference' || typeof value !== 'string') continue
    const target = writer.view.catalogue.register(field.register)
    const { rows } = await sql<{ one: number }>`select 1 as one from ${relation(writer.view, target)} as t where t.tenant = ${writer.principal.tenant} and t.id = ${value}::uuid`.execute(writer.connection)
    if (rows.length === 0) throw new Refused('有几处需要改正', [{ field: name, message: `“${field.label}”所选的${target.label}已不存在，请重新选择` }])
  }
}

async function checkFiles(writer: Writer, register: Register, row: Row): Promise<void> {
  for (const [name, field] of Object.entries(register.fields)) {
    const digest = row[name]
    if (field.type !== 'file' || typeof digest !== 'string') continue
    const { rows } = await sql<{ type: string; size: number }>`select media_type as type, length(bytes) as size from stored_file where tenant = ${writer.principal.tenant} and digest = ${digest}`.execute(writer.connection)
    const [file] = rows
    const wrong = !file ? `“${field.label}”的文件不在库中，请重新上传`
      : file.size > field.maxBytes ? `“${field.label}”不超过 ${Math.round(field.maxBytes / 1024 / 1024)} MB，请压缩后再上传`
        : field.accept.length > 0 && !field.accept.includes(file.type) ? `“${field.label}”只收 ${field.accept.map((t) => t.split('/')[1]).join('、')} 格式` : null
    if (wrong) throw new Refused('有几处需要改正', [{ field: name, message: wrong }])
  }
}

async function checkUnique(writer: Writer, register: Register, id: string, row: Row): Promise<void> {
  for (const key of register.unique ?? []) {
    if (!key.every((f) => row[f] != null)) continue
    const same = key.map((f) => sql`${sql.ref(`t.${columnName(f)}`)}::text = ${String(row[f])}`)
    const { rows } = await sql<{ id: string }>`select t.id from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and t.id <> ${id}::uuid and ${sql.join(same, sql` and `)}`.execute(writer.connection)
    const labels = key.map((f) => register.fields[f]?.label ?? f).join('、')
    if (rows.length > 0) throw new Refused('有几处需要改正', [{ field: key.at(-1) ?? '', message: `已有${labels}相同的${register.label}，请核对是否重复录入` }])
  }
}

/** Officers of one organization may only write rows of that organization. */
async function checkScope(writer: Writer, register: Register, id: string): Promise<void> {
  const { rows } = scope(writer.principal, register, 'write')
  if (rows === 'none') throw new Forbidden(`您无权修改“${register.label}”`)
  if (rows === 'all') return
  const { rows: own } = await sql<{ one: number }>`select 1 as one from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and t.id = ${id}::uuid and ${compile(writer.view, register, 't', rows)}`.execute(writer.connection)
  if (own.length === 0) throw new Forbidden(register.about === 'self' ? `您只能维护本单位的${register.label}；新进人员请先由组织部录入并登记任职` : `您只能维护本单位的${register.label}`)
}

async function afterwards(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  for (const id of ids) await checkScope(writer, register, id)
  const broken = await breaches(writer, register, ids)
  if (broken.length > 0) throw new Refused('有几处需要改正', broken.map(({ field, message }) => ({ field, message })))
}

/** Adds a row. Returns its id. */
export async function createRow(database: Database, principal: Principal, register: Register, values: Readonly<Record<string, Value>>, reason: string): Promise<string> {
  assertMayWrite(principal, register)
  const given = parseAll(database, register, values)
  const id = randomUUID()
  const row: Row = Object.fromEntries(Object.keys(register.fields).map((f) => [f, given[f] ?? null]))
  await act(database, principal, { verb: 'create', reason }, async (writer) => {
    await settle(writer, register, id, row)
    await insertRows(writer, register, [{ id, values: row }])
    await afterwards(writer, register, [id])
  })
  return id
}

async function current(writer: Writer, register: Register, id: string): Promise<StoredRow> {
  // The writer may hold less than everything in view: what he may not see he may not save over.
  const row = await find(writer.view, register, id)
  if (!row) throw new NotFound(`这条${register.label}已不存在，或您无权查看`)
  return row
}

/** Fields of a row as they were when the form was opened. */
async function baseRow(writer: Writer, register: Register, id: string, base: number): Promise<StoredRow | null> {
  return find({ ...writer.view, knownAt: base }, register, id)
}

/** Corrects fields. Changes of other fields made meanwhile are kept; the same field changed differently is a conflict. */
export async function correctRow(database: Database, principal: Principal, register: Register, id: string, base: number, changes: Readonly<Record<string, Value>>, reason: string, verb: Verb = 'correct'): Promise<void> {
  assertMayWrite(principal, register)
  const given = parseAll(database, register, changes)
  await act(database, principal, { verb, reason }, async (writer) => {
    const row = await current(writer, register, id)
    const { withheld } = scope(principal, register, 'read')
    for (const name of Object.keys(given)) if (withheld.has(name)) throw new Forbidden(`您无权修改“${register.fields[name]?.label ?? name}”`)
    if (row.version !== base) await refuseConflicts(writer, register, row, base, given)
    const values = await wholeRow(writer, register, id, row)
    const next: Row = { ...values, ...given }
    if (Object.keys(given).every((f) => equal(values[f], next[f]))) return
    await settle(writer, register, id, next)
    await updateRows(writer, register, [{ id, values: next }])
    await afterwards(writer, register, [id])
  })
}

/** All fields of a row, withheld ones too: a save must not blank what its author may not see. */
async function wholeRow(writer: Writer, register: Register, id: string, seen: StoredRow): Promise<Row> {
  const { withheld } = scope(writer.principal, register, 'read')
  if (withheld.size === 0) return fieldsOf(register, seen)
  const { rows } = await sql<Row>`select ${sql.join([...withheld].map((f) => sql`${sql.ref(`t.${columnName(f)}`)} as ${sql.ref(f)}`))} from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and t.id = ${id}::uuid`.execute(writer.connection)
  return fieldsOf(register, { ...seen, ...rows[0] })
}

function fieldsOf(register: Register, row: Row): Row {
  return Object.fromEntries(Object.keys(register.fields).map((f) => [f, row[f] ?? null]))
}

async function refuseConflicts(writer: Writer, register: Register, now: StoredRow, base: number, given: Row): Promise<void> {
  const then = await baseRow(writer, register, now.id, base)
  const both = Object.keys(given).filter((f) => !equal(now[f], given[f]) && !equal(now[f], then?.[f]))
  if (both.length === 0) return
  const { rows } = await sql<{ actorName: string; at: string }>`select actor_name as "actorName", at from act where tenant = ${writer.principal.tenant} and number = ${now.version}`.execute(writer.connection)
  const names = await referencedNames(writer.view, register, [now, given])
  const words = (name: string, row: Row): string | null => {
    const field = register.fields[name]
    return field && row[name] != null ? valueText(writer.view, field, row[name], names) : null
  }
  throw new Conflicting({
    version: now.version,
    fields: both.map((f) => ({ field: f, label: register.fields[f]?.label ?? f, yours: words(f, given), theirs: words(f, now), theirsBy: rows[0]?.actorName ?? '', theirsAt: rows[0]?.at ?? '' })),
  })
}

/** Withdraws a row: it leaves the present and stays in the history. Refused while other rows refer to it. */
export async function rescindRow(database: Database, principal: Principal, register: Register, id: string, base: number, reason: string): Promise<void> {
  assertMayWrite(principal, register)
  await act(database, principal, { verb: 'rescind', reason }, async (writer) => {
    const row = await current(writer, register, id)
    if (row.version !== base) throw new Refused('他人已改过这一条，请刷新后再撤销')
    for (const { register: other, field } of writer.view.catalogue.referring(register.id)) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${relation(writer.view, other)} as t where t.tenant = ${principal.tenant} and ${sql.ref(`t.${columnName(field)}`)} = ${id}::uuid`.execute(writer.connection)
      const n = rows[0]?.n ?? 0
      if (n > 0) throw new Refused(`“${other.label}”中还有 ${n} 条引用它（${other.fields[field]?.label ?? field}），请先改正那些记录再撤销`)
    }
    await checkScope(writer, register, id)
    await deleteRows(writer, register, [id])
  })
}

/** Ends a span on a day and begins the next with the changes given. Returns the id of the new row. */
export async function changeFrom(database: Database, principal: Principal, register: Register, id: string, base: number, since: string, changes: Readonly<Record<string, Value>>, reason: string): Promise<string> {
  assertMayWrite(principal, register)
  if (register.time !== 'span') throw new Refused(`“${register.label}”不是按时段记录的台账，请用更正`)
  const given = parseAll(database, register, { ...changes, since })
  const next = randomUUID()
  await act(database, principal, { verb: 'change-from', reason }, async (writer) => {
    const row = await current(writer, register, id)
    if (row.version !== base) throw new Refused('他人已改过这一条，请刷新后再变更')
    const day = String(given['since'] ?? '')
    if (!day) throw new Refused('有几处需要改正', [{ field: 'since', message: '请填写自哪天起变更' }])
    if (earliest(day) <= earliest(String(row['since']))) throw new Refused('有几处需要改正', [{ field: 'since', message: `变更日须晚于${register.fields['since']?.label ?? '起始时间'} ${String(row['since'])}` }])
    if (row['until'] != null && earliest(day) >= earliest(String(row['until']))) throw new Refused('有几处需要改正', [{ field: 'since', message: `这一段已于 ${String(row['until'])} 终止，请改在后一段上变更` }])
    const whole = await wholeRow(writer, register, id, row)
    const ended: Row = { ...whole, until: day }
    const begun: Row = { ...whole, ...given, until: given['until'] ?? whole['until'] ?? null }
    await settle(writer, register, next, begun)
    await updateRows(writer, register, [{ id, values: ended }])
    await insertRows(writer, register, [{ id: next, values: begun }])
    await afterwards(writer, register, [id, next])
  })
  return next
}

/** Brings a row back to what it was at an act: the way back from a rescission or a wrong correction. */
export async function restoreRow(database: Database, principal: Principal, register: Register, id: string, at: number, reason: string): Promise<void> {
  assertMayWrite(principal, register)
  await act(database, principal, { verb: 'correct', reason }, async (writer) => {
    const then = await find({ ...writer.view, knownAt: at }, register, id)
    if (!then) throw new NotFound(`第 ${at} 号变更时没有这条${register.label}`)
    const now = await find(writer.view, register, id)
    const values = fieldsOf(register, { ...(now ? await wholeRow({ ...writer }, register, id, now) : {}), ...then })
    if (now && Object.keys(values).every((f) => equal(now[f], values[f]))) return
    await settle(writer, register, id, values)
    if (now) await updateRows(writer, register, [{ id, values }])
    else await insertRows(writer, register, [{ id, values }])
    await afterwards(writer, register, [id])
  })
}
