import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { columnName, occurrenceField, type Register } from '#kernel'
import { compile } from '../read/compile.ts'
import { tableName } from '../schema/model.ts'
import type { Writer } from './writer.ts'
import type { Breach } from './breach.ts'

/**
 * Rows just written that only a procedure may write: of days on or after the one from which the tenant has put it to use
 * (`procedure-adoptions`), and not the same before this act; and rows that were of that kind and no longer are, or of another day.
 * A correction that leaves what makes the row of that kind, and its day, as they were is no new one.
 */
export async function byHand(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  return found(writer, register, ids, ({ where, day, table, since }) => {
    const before = (more: RawBuilder<SqlBool>): RawBuilder<SqlBool> => sql<SqlBool>`exists (select 1 from ${sql.table(`${table}_history`)} as h where h.tenant = t.tenant and h.id = t.id and h.act_to = ${writer.number} and ${where('h')} and ${more})`
    const same = before(sql<SqlBool>`${day('h')} is not distinct from ${day('t')}`)
    return sql<SqlBool>`((${where('t')} and ${day('t')} >= ${since}::date and not ${same}) or (${before(sql<SqlBool>`${day('h')} >= ${since}::date`)} and not (${where('t')} and ${same})))`
  })
}

/** Rows about to be taken out that only a procedure may write: they end by its own means. */
export async function takenOut(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  return found(writer, register, ids, ({ where, day, since }) => sql<SqlBool>`${where('t')} and ${day('t')} >= ${since}::date`)
}

interface Kind { where(alias: string): RawBuilder<SqlBool>; day(alias: string): RawBuilder<unknown>; readonly table: string; readonly since: string }

async function found(writer: Writer, register: Register, ids: readonly string[], more: (kind: Kind) => RawBuilder<SqlBool>): Promise<Breach[]> {
  if (writer.procedure !== null || !register.byProcedure || ids.length === 0) return []
  const adopted = await adoptions(writer)
  const breaches: Breach[] = []
  const occurrence = occurrenceField(register)
  for (const { procedure, where, what } of register.byProcedure) {
    const since = adopted.get(procedure)
    if (since === undefined) continue
    const label = writer.view.catalogue.procedures.get(procedure)?.at(-1)?.label ?? procedure
    const table = tableName(register)
    const precise = occurrence !== null && register.fields[occurrence]?.type === 'day'
    const kind: Kind = {
      table, since, where: (alias) => compile(writer.view, register, alias, where),
      day: (alias) => (occurrence === null ? sql`${since}::date` : precise ? sql.ref(`${alias}.${columnName(occurrence)}`) : sql`mingshi_latest(${sql.ref(`${alias}.${columnName(occurrence)}`)})`),
    }
    const { rows } = await sql<{ id: string }>`select t.id from ${sql.table(table)} as t where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and ${more(kind)}`.execute(writer.connection)
    breaches.push(...rows.map(({ id }) => ({ id, field: occurrence ?? '', message: `${what}自 ${since} 起须经“${label}”流程办理，不能直接录入、导入、改期或者撤销；以前的可以补录` })))
  }
  return breaches
}

async function adoptions(writer: Writer): Promise<Map<string, string>> {
  const { rows } = await sql<{ procedure: string; since: string }>`select procedure, adopted_on::text as since from procedure_adoptions where tenant = ${writer.principal.tenant}`.execute(writer.connection)
  return new Map(rows.map((r) => [r.procedure, r.since]))
}
