import { sql } from 'kysely'
import type { Register, Row } from '#kernel'
import type { Writer } from '#server/postgres/write/act'
import type { WholeRow } from '#server/postgres/write/rows'
import type { RowProblem } from './check-many.ts'
import { Forbidden, Refused } from './refusals.ts'
import { updateWhole } from './save.ts'

/** Rows whose days may be changed in one act: each of them asks its series. */
export const MAX_SERIES_ROWS = 2000

/** Whether a change of these fields moves stretches of a dated series, so that it has to be made by the rule of kernel/history. */
export function movesSeries(register: Register, fields: readonly string[]): boolean {
  return register.time === 'span' && register.exclusive !== undefined && fields.some((f) => f === 'since' || f === 'until')
}

/**
 * Corrects rows of dated series one after the other, each as in its form: neighbours follow or give way. `read` gives a row as it
 * stands then, for one before it may have moved it. Rows that cannot be changed are left as they are, with why.
 */
export async function correctInSeries(writer: Writer, register: Register, rows: readonly WholeRow[], given: readonly string[], read: (id: string) => Promise<Row | undefined>): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  // The latest first: an earlier stretch of the same selection then cannot take the time of a later one unnoticed.
  for (const { id, values } of [...rows].sort((a, b) => String(b.values['since']).localeCompare(String(a.values['since'])))) {
    const marks = [writer.traces.length, writer.series.length] as const
    await sql`savepoint bulk_series`.execute(writer.connection)
    try {
      const now = await read(id)
      if (now) await updateWhole(writer, register, id, now, { ...now, ...Object.fromEntries(given.map((f) => [f, values[f] ?? null])) })
      await sql`release savepoint bulk_series`.execute(writer.connection)
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Forbidden)) throw error
      await sql`rollback to savepoint bulk_series`.execute(writer.connection)
      writer.traces.length = marks[0]
      writer.series.length = marks[1]
      const told = error instanceof Refused ? error.problems : []
      problems.push(...(told.length > 0 ? told.map((p) => ({ id, ...p })) : [{ id, field: '', message: error.message }]))
    }
  }
  return problems
}
