import { sql, type RawBuilder } from 'kysely'
import { scope, verbs, type Principal, type Register, type Row, type Verb } from '#kernel'
import type { Bin, BinRow, Restored } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { compile } from '#server/postgres/read/compile'
import { NotAllowed, type StoredRow } from '#server/postgres/read/list'
import { fullTitle, fullTitleOf, referencedNames } from '#server/postgres/read/titles'
import { fieldList, type View } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import { act, type Writer } from '#server/postgres/write/act'
import { insertRows, type WholeRow } from '#server/postgres/write/rows'
import { fold, searchOf } from '#server/postgres/write/search-terms'
import { checkMany, checkWritten, type RowProblem } from './check-many.ts'
import { describeRow } from './describe.ts'
import { Forbidden, NotFound, Refused } from './save.ts'

interface Withdrawn { readonly id: string; readonly act: number; readonly seen: boolean }
export interface BinPlace { readonly act: number; readonly id: string }

/** Rows looked through at once for a search, and how often before one is asked to go on. */
const [BATCH, BATCHES] = [500, 20]

/** Withdrawn rows of a register as they last stood, latest first. The trace of the withdrawal is indexed; the row is found by it. */
export async function binOf(view: View, register: Register, q: string, before: BinPlace | null, limit: number): Promise<Bin> {
  const { rows: visible } = scope(view.principal, register, 'read')
  if (visible === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const found: BinRow[] = []
  let hidden = 0
  let place = before
  let more = true
  for (let i = 0; i < BATCHES && more && found.length < limit; i++) {
    const batch = await withdrawn(view, register, place, q ? BATCH : limit)
    more = batch.length === (q ? BATCH : limit)
    hidden += batch.filter((w) => !w.seen).length
    const rows = await described(view, register, batch.filter((w) => w.seen))
    for (const [at, row] of rows) {
      if (found.length === limit) { more = true; break }
      if (!q || fits(register, row, q)) found.push(row)
      place = at
    }
    if (found.length < limit) place = batch.at(-1) ?? place
  }
  return { rows: found, hidden, next: more && place ? `${place.act}.${place.id}` : null, mayWrite: scope(view.principal, register, 'write').rows !== 'none' }
}

/** Traces of withdrawal that no later act of the same row follows. */
async function withdrawn(view: View, register: Register, before: BinPlace | null, limit: number): Promise<Withdrawn[]> {
  const { rows: visible } = scope(view.principal, register, 'read')
  const history = sql.table(`${tableName(register)}_history`)
  const { tenant } = view.principal
  // The scope is asked of the row as it last stood.
  const seen: RawBuilder<unknown> = visible === 'all' || visible === 'none' ? sql`true` : sql`exists (select 1 from ${history} as t where t.tenant = r.tenant and t.id = r.id and t.act_to = r.act and ${compile(view, register, 't', visible)})`
  const from = before ? sql`and (r.act, r.id) < (${before.act}, ${before.id}::uuid)` : sql``
  const { rows } = await sql<Withdrawn>`select r.id, r.act, ${seen} as seen from act_row as r
    where r.tenant = ${tenant} and r.register = ${register.id} and r.operation = 'delete' ${from}
      and not exists (select 1 from act_row as n where n.tenant = r.tenant and n.register = r.register and n.id = r.id and n.act > r.act)
    order by r.act desc, r.id desc limit ${limit}`.execute(view.connection)
  return rows
}

/** Rows as they last stood, by the act that withdrew each. */
async function lastStates(view: View, register: Register, gone: readonly { id: string; act: number }[], fields?: readonly string[]): Promise<Map<string, StoredRow>> {
  if (gone.length === 0) return new Map()
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't', [...fields ?? Object.keys(register.fields)])} from ${sql.table(`${tableName(register)}_history`)} as t
    join unnest(${gone.map((g) => g.id)}::uuid[], ${gone.map((g) => g.act)}::bigint[]) as g(id, act) on g.id = t.id and g.act = t.act_to where t.tenant = ${view.principal.tenant}`.execute(view.connection)
  return new Map(rows.map((row) => [row.id, row]))
}

async function described(view: View, register: Register, gone: readonly Withdrawn[]): Promise<[Withdrawn, BinRow][]> {
  const { withheld } = scope(view.principal, register, 'read')
  const states = await lastStates(view, register, gone, Object.keys(register.fields).filter((f) => !withheld.has(f)))
  const names = await referencedNames(view, register, [...states.values()])
  const { rows: acts } = await sql<{ number: number; at: string; actorName: string; verb: Verb; reason: string }>`select number, at, actor_name as "actorName", verb, reason from act
    where tenant = ${view.principal.tenant} and number = any(${[...new Set(gone.map((g) => g.act))]}::bigint[])`.execute(view.connection)
  const byNumber = new Map(acts.map(({ verb, ...a }) => [a.number, { ...a, verbLabel: verbs[verb] ?? verb }]))
  return gone.flatMap((g) => {
    const [row, by] = [states.get(g.id), byNumber.get(g.act)]
    return row && by ? [[g, { row: describeRow(view, register, row, names), act: by }] as [Withdrawn, BinRow]] : []
  })
}

/** The words of a withdrawn row are no longer indexed: its title is read instead, and its names as Ctrl+K would. */
function fits(register: Register, { row, act }: BinRow, q: string): boolean {
  const wanted = fold(q)
  if (fold(row.title).includes(wanted) || fold(act.reason).includes(wanted) || fold(act.actorName).includes(wanted)) return true
  return /^[a-z]+$/.test(wanted) && (searchOf(register, row.values)?.words.some((w) => w.startsWith(`p${wanted}`) || w.startsWith(`i${wanted}`)) ?? false)
}

/** Brings withdrawn rows back as they last stood, with the withdrawn rows they refer to; all in one act, or none. */
export async function restoreFromBin(database: Database, principal: Principal, register: Register, ids: readonly string[], reason: string): Promise<Restored> {
  const { act: done, result } = await act(database, principal, { verb: 'restore', reason }, (writer) => bringBack(writer, register, ids))
  return { act: done?.number ?? 0, rows: result.rows, along: result.along }
}

async function bringBack(writer: Writer, register: Register, ids: readonly string[]): Promise<{ rows: number; along: Restored['along'] }> {
  const coming = new Map<Register, Map<string, Row>>()
  let wanted = new Map<Register, ReadonlySet<string>>([[register, new Set(ids)]])
  while (wanted.size > 0) {
    for (const [of, missing] of wanted) {
      if (scope(writer.principal, of, 'write').rows === 'none') throw new Forbidden(of === register ? `您无权修改“${of.label}”` : `要恢复的记录引用了已撤销的${of.label}，您无权恢复它，请先由有权的科室恢复`)
      const states = await lastOf(writer, of, [...missing])
      const lost = [...missing].find((id) => !states.has(id))
      if (lost !== undefined) throw new NotFound(of === register ? `有的记录已经恢复，或者从未有过，请刷新后再选` : `要恢复的记录引用的${of.label}不在“已撤销”里，不能恢复`)
      const known = coming.get(of) ?? new Map<string, Row>()
      for (const [id, row] of states) known.set(id, Object.fromEntries(Object.keys(of.fields).map((f) => [f, row[f] ?? null])))
      coming.set(of, known)
    }
    wanted = await missingTargets(writer, coming)
  }
  const problems: { of: Register; problem: RowProblem }[] = []
  for (const [of, rows] of coming) {
    const whole: WholeRow[] = [...rows].map(([id, values]) => ({ id, values }))
    const wrong = await checkMany(writer, of, whole)
    problems.push(...wrong.map((problem) => ({ of, problem })))
    if (problems.length === 0) await insertRows(writer, of, whole)
  }
  if (problems.length === 0) for (const [of, rows] of coming) problems.push(...(await checkWritten(writer, of, [...rows.keys()])).map((problem) => ({ of, problem })))
  const along: Restored['along'] = []
  const title = async (of: Register, id: string): Promise<string> => {
    const row = coming.get(of)?.get(id)
    return row ? fullTitleOf(writer.view, of, row, await referencedNames(writer.view, of, [row], fullTitle(of))) : ''
  }
  if (problems.length > 0) {
    const told = []
    for (const { of, problem } of problems.slice(0, 20)) told.push({ field: problem.field, message: `${of.label}“${await title(of, problem.id)}”：${problem.message}` })
    throw new Refused(`没有恢复：${told[0]?.message ?? ''}${problems.length > 1 ? `。另有 ${problems.length - 1} 处` : ''}`, told)
  }
  const asked = new Set(ids)
  for (const [of, rows] of coming) for (const id of rows.keys()) if (of !== register || !asked.has(id)) along.push({ register: of.id, label: of.label, id, title: await title(of, id) })
  return { rows: [...coming.values()].reduce((sum, rows) => sum + rows.size, 0), along }
}

async function lastOf(writer: Writer, register: Register, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  const { rows } = await sql<{ id: string; act: number; operation: string }>`select distinct on (id) id, act, operation from act_row
    where tenant = ${writer.principal.tenant} and register = ${register.id} and id = any(${ids}::uuid[]) order by id, act desc`.execute(writer.connection)
  return lastStates(writer.view, register, rows.filter((r) => r.operation === 'delete'))
}

/** Rows that those coming back refer to and that are neither there nor coming. */
async function missingTargets(writer: Writer, coming: ReadonlyMap<Register, ReadonlyMap<string, Row>>): Promise<Map<Register, ReadonlySet<string>>> {
  const wanted = new Map<Register, Set<string>>()
  for (const [of, rows] of coming) for (const [name, field] of Object.entries(of.fields)) {
    if (field.type !== 'reference') continue
    const target = writer.view.catalogue.register(field.register)
    const known = coming.get(target)
    const set = wanted.get(target) ?? new Set<string>()
    for (const row of rows.values()) { const id = row[name]; if (typeof id === 'string' && !known?.has(id)) set.add(id) }
    wanted.set(target, set)
  }
  const missing = new Map<Register, ReadonlySet<string>>()
  for (const [target, ids] of wanted) {
    if (ids.size === 0) continue
    const { rows } = await sql<{ id: string }>`select x.id from unnest(${[...ids]}::uuid[]) as x(id) where not exists (select 1 from ${sql.table(tableName(target))} as t where t.tenant = ${writer.principal.tenant} and t.id = x.id)`.execute(writer.connection)
    if (rows.length > 0) missing.set(target, new Set(rows.map((r) => r.id)))
  }
  return missing
}
