import { sql } from 'kysely'
import type { Principal, Register } from '#kernel'
import { NotAllowed } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'

/** Exports of registers are recorded with who, how many and what for. Throws NotAllowed where personal facts leave without a purpose. */
export async function logExport(connection: View['connection'], principal: Principal, register: Register, action: string, rows: number, purpose: string | undefined): Promise<void> {
  const personal = Object.values(register.fields).some((f) => f.sensitivity && f.sensitivity !== 'open')
  if (personal && !purpose?.trim()) throw new NotAllowed('导出含个人信息的台账须写明用途')
  await logRead(connection, principal, register, action, rows, purpose?.trim().slice(0, 500) ?? '')
}

/** A sensitive read: who, what, how many. */
export async function logRead(connection: View['connection'], principal: Principal, register: Register, action: string, rows: number, purpose: string): Promise<void> {
  await sql`insert into access_log (tenant, account, action, register, rows, purpose) values (${principal.tenant}, ${principal.account}, ${action}, ${register.id}, ${rows}, ${purpose})`.execute(connection)
}

/** Something of a row was printed or saved, about these people: each finds it among the readings of his file. One's own paper leaves no trace with oneself. */
export async function logPrinting(view: View, register: string, row: string, subjects: readonly string[], what: string): Promise<void> {
  const { tenant, account, person } = view.principal
  const about = subjects.filter((subject) => subject !== person)
  const lines = subjects.length === 0 ? [null] : about
  if (lines.length === 0) return
  await sql`insert into access_log (tenant, account, action, register, rows, purpose, "row", subject)
    select ${tenant}, ${account}, '打印', ${register}, 1, ${what.slice(0, 500)}, ${row}::uuid, subject from unnest(${lines}::uuid[]) as subject`.execute(view.connection)
}
