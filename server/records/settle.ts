import { sql } from 'kysely'
import { checkRow, columnName, mayUse, parseValue, roles, scope, verbs as verbNames, verbsOf, type Principal, type Register, type Row, type Value, type WriteVerb } from '#kernel'
import type { Database } from '#server/postgres/database'
import { compile } from '#server/postgres/read/compile'
import { find, type StoredRow } from '#server/postgres/read/list'
import { relation } from '#server/postgres/read/view'
import type { Writer } from '#server/postgres/write/act'
import { breaches } from '#server/postgres/write/invariants'
import { Forbidden, NotFound, Refused } from './refusals.ts'

/** Throws where the principal may not use a verb of a register at all. */
export function assertMay(principal: Principal, register: Register, verb: WriteVerb | null = null): void {
  const kept = keptByProcedure(register)
  if (kept) throw new Forbidden(kept)
  if (scope(principal, register, 'write').rows === 'none') throw new Forbidden(`您无权修改“${register.label}”`)
  if (verb && !verbsOf(register).includes(verb)) throw new Refused(`“${register.label}”不是按时段记录的台账，请用更正`)
  if (verb && !mayUse(principal, register, verb)) throw new Forbidden(`您无权在“${register.label}”中使用“${verbNames[verb]}”，请联系${(register.access.verbs?.[verb] ?? []).map((role) => roles[role]).join('、') || '系统管理员'}`)
}

/** Why nobody writes a register by hand; null where somebody may. The cases of a procedure are written by their steps alone. */
export function keptByProcedure({ label, keptBy }: Register): string | null {
  return keptBy ? `“${label}”由“${keptBy.label}”流程办理时自动记载，不能直接录入、导入或者修改，请在流程里办理` : null
}

/** Values from a form into stored form; every problem is told beside its field. */
export function parseAll(database: Database, register: Register, values: Readonly<Record<string, Value>>): Record<string, Value> {
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
export async function checkScope(writer: Writer, register: Register, id: string): Promise<void> {
  if (writer.procedure !== null) return
  const { rows } = scope(writer.principal, register, 'write')
  if (rows === 'none') throw new Forbidden(`您无权修改“${register.label}”`)
  if (rows === 'all') return
  const { rows: own } = await sql<{ one: number }>`select 1 as one from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and t.id = ${id}::uuid and ${compile(writer.view, register, 't', rows)}`.execute(writer.connection)
  if (own.length === 0) throw new Forbidden(register.about === 'self' ? `您只能维护本单位的${register.label}；新进人员请先由组织部录入并登记任职` : `您只能维护本单位的${register.label}`)
}

/** What must hold once rows have been written. */
export async function afterwards(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  for (const id of ids) await checkScope(writer, register, id)
  const broken = await breaches(writer, register, ids)
  if (broken.length > 0) throw new Refused('有几处需要改正', broken.map(({ field, message }) => ({ field, message })))
}

/** The row as its author sees it. */
export async function current(writer: Writer, register: Register, id: string): Promise<StoredRow> {
  // The writer may hold less than everything in view: what he may not see he may not save over.
  const row = await find(writer.view, register, id)
  if (!row) throw new NotFound(`这条${register.label}已不存在，或您无权查看`)
  return row
}

/** All fields of a row, withheld ones too: a save must not blank what its author may not see. */
export async function wholeRow(writer: Writer, register: Register, id: string, seen: StoredRow): Promise<Row> {
  const { withheld } = scope(writer.principal, register, 'read')
  if (withheld.size === 0) return fieldsOf(register, seen)
  const { rows } = await sql<Row>`select ${sql.join([...withheld].map((f) => sql`${sql.ref(`t.${columnName(f)}`)} as ${sql.ref(f)}`))} from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and t.id = ${id}::uuid`.execute(writer.connection)
  return fieldsOf(register, { ...seen, ...rows[0] })
}

/** Every field of a row and nothing else. */
export function fieldsOf(register: Register, row: Row): Row {
  return Object.fromEntries(Object.keys(register.fields).map((f) => [f, row[f] ?? null]))
}
