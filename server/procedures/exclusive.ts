import { sql } from 'kysely'
import { columnName, type Problem, type Procedure } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import type { CaseRegisters } from './load.ts'

/** Nobody stands in two open cases where the procedure says so: those who stand in another than the case `id`, with its number. */
export async function takenElsewhere(view: View, { id, procedure, registers }: { readonly id: string; readonly procedure: Procedure; readonly registers: CaseRegisters }, people: readonly { readonly subject: string; readonly name: string }[]): Promise<Problem[]> {
  const { items, cases } = registers
  if (!items || !procedure.items?.exclusive || people.length === 0) return []
  const subject = sql.ref(`i.${columnName(procedure.items.subject)}`)
  const { rows } = await sql<{ subject: string; number: string }>`select ${subject} as subject, c.number from ${sql.table(tableName(items))} as i join ${sql.table(tableName(cases))} as c on c.tenant = i.tenant and c.id = i."case"
    where i.tenant = ${view.principal.tenant} and ${subject} = any(${people.map((p) => p.subject)}::uuid[]) and i.status = 'open' and c.closed_on is null and c.id <> ${id}::uuid`.execute(view.connection)
  return rows.map((row) => ({ field: 'items', message: `${people.find((p) => p.subject === row.subject)?.name ?? ''}已在 ${row.number} 中办理，请先办结或者从该案撤出` }))
}
