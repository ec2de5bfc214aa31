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
