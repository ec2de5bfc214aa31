import { sql } from 'kysely'
import { checkRow, columnName, scope, type Register } from '#kernel'
import { candidates, keyOf } from '#server/exchange/match'
import { compile } from '#server/postgres/read/compile'
import { relation } from '#server/postgres/read/view'
import type { Writer } from '#server/postgres/write/act'
import { breaches } from '#server/postgres/write/invariants'
import type { WholeRow } from '#server/postgres/write/rows'

/** What stands in the way of one row of many; `field` is empty where the row as a whole is meant. */
export interface RowProblem { readonly id: string; readonly field: string; readonly message: string }

/** What must hold before rows are written, asked of all of them at once. The keys of rows in `leaving` will be free by then. */
export async function checkMany(writer: Writer, register: Register, rows: readonly WholeRow[], leaving: ReadonlySet<string> = new Set()): Promise<RowProblem[]> {
  const problems = rows.flatMap(({ id, values }) => checkRow(register, values).filter((p) => !p.warning).map(({ field, message }) => ({ id, field, message })))
  return [...problems, ...(await takenKeys(writer, register, rows, leaving))]
}

/** What must hold once all rows of the act have been written: references, spans, trees, the writer's own organization. */
export async function checkWritten(writer: Writer, register: Register, ids: readonly string[]): Promise<RowProblem[]> {
  const outside = await outsideScope(writer, register, ids)
  return [...outside.map((id) => ({ id, field: '', message: `您只能维护本单位的${register.label}` })), ...(await missingReferences(writer, register, ids)), ...(await breaches(writer, register, ids))]
}

async function missingReferences(writer: Writer, register: Register, ids: readonly string[]): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type !== 'reference') continue
    const target = writer.view.catalogue.register(field.register)
    const value = sql.ref(`t.${columnName(name)}`)
    const { rows } = await sql<{ id: string }>`select t.id from ${relation(writer.view, register)} as t where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and ${value} is not null
      and not exists (select 1 from ${relation(writer.view, target)} as x where x.tenant = t.tenant and x.id = ${value})`.execute(writer.connection)
    problems.push(...rows.map(({ id }) => ({ id, field: name, message: `“${field.label}”所指的${target.label}已不存在` })))
  }
  return problems
}

async function takenKeys(writer: Writer, register: Register, rows: readonly WholeRow[], leaving: ReadonlySet<string>): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  const mine = new Set(rows.map((r) => r.id))
  for (const key of register.unique ?? []) {
    const keyed = rows.filter(({ values }) => key.every((f) => values[f] != null))
    const existing = await candidates(writer.view, register, key, keyed.map((r) => r.values))
    const labels = key.map((f) => register.fields[f]?.label ?? f).join('、')
    const seen = new Set<string>()
    for (const { id, values } of keyed) {
      const text = keyOf(key, values)
      const taken = existing.get(text)?.some((row) => row.id !== id && !mine.has(row.id) && !leaving.has(row.id))
      if (taken || seen.has(text)) problems.push({ id, field: key.at(-1) ?? '', message: `已有${labels}相同的${register.label}` })
      seen.add(text)
    }
  }
  return problems
}

/** Those of `ids` present now that the writer may not write. */
export async function outsideScope(writer: Writer, register: Register, ids: readonly string[]): Promise<string[]> {
  if (writer.procedure !== null) return []
  const { rows } = scope(writer.principal, register, 'write')
  if (rows === 'all' || ids.length === 0) return []
  if (rows === 'none') return [...ids]
  const { rows: found } = await sql<{ id: string }>`select t.id from ${relation(writer.view, register)} as t
    where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and not coalesce(${compile(writer.view, register, 't', rows)}, false)`.execute(writer.connection)
  return found.map((r) => r.id)
}

/** Rows that refer to rows just taken out of a register: by register and field, with how many and the newest act that wrote one. */
export async function referrers(writer: Writer, register: Register, gone: readonly string[]): Promise<{ register: Register; field: string; target: string; rows: number; act: number }[]> {
  const found = []
  for (const { register: other, field } of writer.view.catalogue.referring(register.id)) {
    const value = sql.ref(`t.${columnName(field)}`)
    const { rows } = await sql<{ target: string; rows: number; act: number }>`select ${value} as target, count(*)::int as rows, max(t.act_from) as act from ${relation(writer.view, other)} as t
      where t.tenant = ${writer.principal.tenant} and ${value} = any(${gone}::uuid[]) group by 1 limit 100`.execute(writer.connection)
    found.push(...rows.map((row) => ({ register: other, field, ...row })))
  }
  return found
}
