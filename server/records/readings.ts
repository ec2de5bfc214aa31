import { sql } from 'kysely'
import { scope, type Principal, type Register, type Row } from '#kernel'
import type { Database } from '#server/postgres/database'
import { inTenant } from '#server/postgres/database'
import { NotAllowed } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import type { ReadingLog } from '#server/http/contract'

/** Confidential fields that stay withheld until the reader says what for. */
export function toRead(principal: Principal, register: Register): string[] {
  if (!register.readings || principal.purpose) return []
  const { withheld } = scope(principal, register, 'read')
  const open = scope({ ...principal, purpose: '-' }, register, 'read').withheld
  return [...withheld].filter((name) => !open.has(name))
}

/** Keeps that somebody read the confidential facts of a row, of whom and what for. Reading one's own file leaves no trace. */
export async function keepReading(database: Database, principal: Principal, register: Register, id: string, row: Row): Promise<void> {
  const subject = register.subject ? row[register.subject] : register.about === 'self' ? id : null
  const person = typeof subject === 'string' ? subject : null
  if (!register.readings || !principal.purpose || (person !== null && person === principal.person)) return
  await inTenant(database, principal, (connection) => sql`insert into access_log (tenant, account, action, register, rows, purpose, "row", subject)
    values (${principal.tenant}, ${principal.account}, '查阅', ${register.id}, 1, ${principal.purpose ?? ''}, ${id}::uuid, ${person}::uuid)`.execute(connection))
}

/** Who read what is recorded of a person: told to himself, to supervision, to leaders and to the auditor. */
export async function readingsOf(view: View, person: string): Promise<ReadingLog[]> {
  const { principal, catalogue } = view
  if (principal.person !== person && !principal.roles.some((role) => role === 'supervision' || role === 'leader' || role === 'auditor')) throw new NotAllowed('查阅记录只供本人、干部监督和审计查看')
  const { rows } = await sql<{ at: Date; name: string; register: string; action: string; purpose: string }>`
    select l.at, coalesce(a.name, l.account) as name, l.register, l.action, l.purpose
    from access_log l left join account a on a.tenant = l.tenant and a.account = l.account
    where l.tenant = ${principal.tenant} and l.subject = ${person}::uuid order by l.at desc limit 200`.execute(view.connection)
  return rows.map(({ at, ...log }) => ({ ...log, at: at instanceof Date ? at.toISOString() : String(at), label: catalogue.registers.get(log.register)?.label ?? log.register }))
}
