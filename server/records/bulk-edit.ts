import { sql } from 'kysely'
import { equal, parseValue, scope, type Field, type Principal, type Register, type Row, type Value } from '#kernel'
import type { BulkChange, BulkResult } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { list, type ListQuery, type StoredRow } from '#server/postgres/read/list'
import { fullTitle, fullTitleOf, referencedNames } from '#server/postgres/read/titles'
import { fieldList, look, relation, type View } from '#server/postgres/read/view'
import { act, preview, type Writer } from '#server/postgres/write/act'
import { updateRows, type WholeRow } from '#server/postgres/write/rows'
import { authorsOf } from './authors.ts'
import { checkMany, checkWritten, outsideScope, type RowProblem } from './check-many.ts'
import { correctInSeries, MAX_SERIES_ROWS, movesSeries } from './bulk-series.ts'
import { Refused } from './save.ts'
import { assertMay, fieldsOf } from './settle.ts'

/** Rows changed in one act; beyond this it is an import. */
export const MAX_ROWS = 50_000
const CHUNK = 2000
const [TOLD, REFUSALS] = [500, 500]

export interface BulkAsked {
  /** The rows meant, asked on the day of the list. */
  readonly rows: (view: View) => ListQuery
  readonly asOf: string | undefined
  readonly changes: readonly BulkChange[]
  readonly reason: string
  readonly base: number | null
  readonly skip: boolean
}
export interface BulkOptions { readonly preview: boolean; readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void }

/** Undoes the act of an edit that refused a row. */
class Undo extends Error {}

/** Changes fields of many rows in one act. What a change makes of a row is checked as in its form; rows that cannot be changed are refused by themselves, with why. */
export async function bulkEdit(database: Database, principal: Principal, register: Register, asked: BulkAsked, options: BulkOptions): Promise<BulkResult> {
  const changes = readChanges(database, principal, register, asked.changes)
  const base = await look(database, principal, {}, async (view) => view.head)
  const result: BulkResult = { matched: 0, changed: 0, unchanged: 0, refused: 0, refusals: [], act: null, base }
  const run = async (on: Database): Promise<void> => {
    try {
      const { act: done } = await act(on, principal, { verb: 'correct', reason: asked.reason }, async (writer) => {
        await edit(writer, register, asked, changes, options, result)
        if (result.refused > 0 && !asked.skip && !options.preview) throw new Undo()
      })
      result.act = done?.number ?? null
    } catch (error) {
      if (!(error instanceof Undo)) throw error
    }
  }
  if (!options.preview) {
    await run(database)
    return result
  }
  const told = await preview(database, run, TOLD)
  return { ...result, preview: told, act: null }
}

type Change = (row: Row) => readonly [string, Value]

/** Each change as what it does to a row; what no row could take is refused at once, beside its field. */
function readChanges(database: Database, principal: Principal, register: Register, changes: readonly BulkChange[]): Change[] {
  assertMay(principal, register, 'correct')
  const { withheld } = scope(principal, register, 'read')
  const problems: { field: string; message: string }[] = []
  const out: Change[] = []
  const seen = new Set<string>()
  for (const change of changes) {
    const field = register.fields[change.field]
    const problem = problemOf(field, change, withheld, seen)
    seen.add(change.field)
    if (problem || !field) { problems.push({ field: change.field, message: problem ?? `没有“${change.field}”这个字段` }); continue }
    if (change.how === 'replace') { out.push((row) => [change.field, replaced(field, row[change.field] ?? null, change.find, change.with)]); continue }
    const parsed = change.how === 'clear' ? { ok: true, value: null } as const : parseValue(database.catalogue, field, change.value)
    if (!parsed.ok) problems.push({ field: change.field, message: parsed.message })
    else if (parsed.value === null && !field.optional) problems.push({ field: change.field, message: `“${field.label}”必填，不能清空` })
    else out.push(() => [change.field, parsed.value])
  }
  if (problems.length > 0) throw new Refused('有几处需要改正', problems)
  if (out.length === 0) throw new Refused('请至少选一个要改的字段')
  return out
}

function problemOf(field: Field | undefined, change: BulkChange, withheld: ReadonlySet<string>, seen: ReadonlySet<string>): string | null {
  if (!field) return null
  if (withheld.has(change.field)) return `您无权修改“${field.label}”`
  if (field.type === 'structured') return `“${field.label}”由系统生成，不能改动`
  if (seen.has(change.field)) return `“${field.label}”只能改一次`
  if (change.how !== 'replace') return null
  if (field.type !== 'text') return `“${field.label}”不是文字，不能替换其中的字`
  return change.find === '' ? '请填写要替换的文字' : null
}

/** A text with words replaced; one that becomes blank is none. */
function replaced(field: Field, value: Value, find: string, by: string): Value {
  if (typeof value !== 'string') return value
  const next = value.replaceAll(find, by)
  return next.trim() === '' ? null : field.type === 'text' && field.multiline ? next : next.trim()
}

async function edit(writer: Writer, register: Register, asked: BulkAsked, changes: readonly Change[], options: BulkOptions, result: BulkResult): Promise<void> {
  const view = { ...writer.view, asOf: asked.asOf ?? writer.view.asOf }
  const ids = (await list(view, register, { ...asked.rows(view), sort: [], fields: [], limit: MAX_ROWS + 1 })).map((r) => r.id)
  if (ids.length > MAX_ROWS) throw new Refused(`一次最多修改 ${MAX_ROWS} ${register.unit}，请先缩小范围`)
  const fields = asked.changes.map((c) => c.field)
  if (movesSeries(register, fields) && ids.length > MAX_SERIES_ROWS) throw new Refused(`改起止时间要逐条核对前后各段，一次最多 ${MAX_SERIES_ROWS} ${register.unit}，请先缩小范围`)
  result.matched = ids.length
  for (let i = 0; i < ids.length; i += CHUNK) {
    options.signal?.throwIfAborted()
    await editChunk(writer, register, ids.slice(i, i + CHUNK), asked, changes, result)
    options.onProgress?.(Math.min(ids.length, i + CHUNK), ids.length)
  }
  options.signal?.throwIfAborted()
}

async function editChunk(writer: Writer, register: Register, ids: readonly string[], asked: BulkAsked, changes: readonly Change[], result: BulkResult): Promise<void> {
  const now = await wholeRows(writer, register, ids)
  const next: WholeRow[] = []
  for (const row of now) {
    const given = Object.fromEntries(changes.map((change) => change(row)))
    if (Object.entries(given).every(([f, value]) => equal(row[f], value))) result.unchanged += 1
    else next.push({ id: row.id, values: { ...Object.fromEntries(Object.keys(register.fields).map((f) => [f, row[f] ?? null])), ...given } })
  }
  const before = new Map(now.map((row) => [row.id, row]))
  const outside = await outsideScope(writer, register, next.map((r) => r.id))
  const problems: RowProblem[] = [
    ...outside.map((id) => ({ id, field: '', message: `您只能维护本单位的${register.label}` })),
    ...await changedSince(writer, register, next, before, asked.base), ...longerThan(register, next), ...await checkMany(writer, register, next),
  ]
  const bad = new Set(problems.map((p) => p.id))
  let good = next.filter((r) => !bad.has(r.id))
  const fields = asked.changes.map((c) => c.field)
  if (movesSeries(register, fields)) {
    const wholeNow = async (id: string): Promise<Row | undefined> => {
      const [row] = await wholeRows(writer, register, [id])
      return row && fieldsOf(register, row)
    }
    const refused = await correctInSeries(writer, register, good, fields, wholeNow)
    problems.push(...refused)
    const out = new Set(refused.map((p) => p.id))
    result.changed += good.filter((r) => !out.has(r.id)).length
    return tell(writer, register, problems, result)
  }
  // What only shows once the rows stand written takes its rows out, and the rest is written again.
  while (good.length > 0) {
    const mark = writer.traces.length
    await sql`savepoint bulk_edit`.execute(writer.connection)
    await updateRows(writer, register, good)
    const broken = await checkWritten(writer, register, good.map((r) => r.id))
    if (broken.length === 0) { await sql`release savepoint bulk_edit`.execute(writer.connection); break }
    await sql`rollback to savepoint bulk_edit`.execute(writer.connection)
    writer.traces.length = mark
    problems.push(...broken)
    const out = new Set(broken.map((p) => p.id))
    good = good.filter((r) => !out.has(r.id))
  }
  result.changed += good.length
  await tell(writer, register, problems, result)
}

/** Fields that others changed after the preview, to something else than what is set now. */
async function changedSince(writer: Writer, register: Register, next: readonly WholeRow[], before: ReadonlyMap<string, StoredRow>, base: number | null): Promise<RowProblem[]> {
  const moved = base === null ? [] : next.filter((r) => (before.get(r.id)?.version ?? 0) > base)
  if (base === null || moved.length === 0) return []
  const then = new Map((await wholeRows(writer, register, moved.map((r) => r.id), base)).map((row) => [row.id, row]))
  const authors = await authorsOf(writer.view, moved.flatMap((r) => before.get(r.id)?.version ?? []))
  return moved.flatMap(({ id, values }) => {
    const row = before.get(id)
    const fields = Object.keys(values).filter((f) => !equal(values[f], row?.[f]) && !equal(row?.[f], then.get(id)?.[f]))
    return fields.map((field) => ({ id, field, message: `${authors.get(row?.version ?? 0) ?? '他人'}刚改过“${register.fields[field]?.label ?? field}”，请重新预览` }))
  })
}

/** Replacing may lengthen a text. */
function longerThan(register: Register, rows: readonly WholeRow[]): RowProblem[] {
  const limits = Object.entries(register.fields).flatMap(([name, f]) => (f.type === 'text' ? [[name, f.label, f.maxLength] as const] : []))
  return rows.flatMap(({ id, values }) => limits.flatMap(([field, label, max]) => {
    const value = values[field]
    return typeof value === 'string' && value.length > max ? [{ id, field, message: `“${label}”最多 ${max} 字，改后有 ${value.length} 字` }] : []
  }))
}

async function wholeRows(writer: Writer, register: Register, ids: readonly string[], knownAt: number | null = null): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${relation({ ...writer.view, knownAt }, register)} as t where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[])`.execute(writer.connection)
  return rows
}

async function tell(writer: Writer, register: Register, problems: readonly RowProblem[], result: BulkResult): Promise<void> {
  const first = new Map<string, RowProblem>()
  for (const problem of problems) if (!first.has(problem.id)) first.set(problem.id, problem)
  result.refused += first.size
  const told = [...first.values()].slice(0, REFUSALS - result.refusals.length)
  const rows = new Map((await wholeRows(writer, register, told.map((p) => p.id))).map((row) => [row.id, row]))
  const names = await referencedNames(writer.view, register, [...rows.values()], fullTitle(register))
  const titleOf = (row: Row | undefined): string => (row ? fullTitleOf(writer.view, register, row, names) : '')
  result.refusals.push(...told.map(({ id, field, message }) => ({ id, title: titleOf(rows.get(id)), field, label: register.fields[field]?.label ?? '', message })))
}
