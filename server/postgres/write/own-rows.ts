import { sql } from 'kysely'
import { columnName, mayBindOthers, type Register } from '#kernel'
import { tableName } from '../schema/model.ts'
import type { Writer } from './writer.ts'
import type { Breach } from './breach.ts'

/** A row by which somebody else binds himself. */
export class NotOnesOwn extends Error {}

/**
 * Rows just written that bind, or until this act bound, the holder of another account than the writer's. Whoever may bind others
 * does so on a document. Held against the rows as they stand, so that no way of writing goes around it.
 */
export async function boundByOthers(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  const { own } = register
  if (!own) return []
  const [account, ground] = [columnName(own.account), columnName(own.ground)]
  const table = tableName(register)
  const { rows } = await sql<{ id: string; ground: string | null }>`select t.id, ${sql.ref(`t.${ground}`)} as ground from ${sql.table(table)} as t
    where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and (${sql.ref(`t.${account}`)} <> ${writer.principal.account}
      or exists (select 1 from ${sql.table(`${table}_history`)} as h where h.tenant = t.tenant and h.id = t.id and h.act_to = ${writer.number} and ${sql.ref(`h.${account}`)} <> ${writer.principal.account}))`.execute(writer.connection)
  if (!mayBindOthers(writer.principal, register)) return rows.map(({ id }) => ({ id, field: own.account, message: refusal(register) }))
  return rows.filter((row) => (row.ground ?? '').trim() === '').map(({ id }) => ({ id, field: own.ground, message: `替他人登记${register.label}，须写明${register.fields[own.ground]?.label ?? ''}` }))
}

/** Throws where rows about to be taken out bind the holder of another account, and the writer may not bind others. */
export async function refuseOthers(writer: Writer, register: Register, ids: readonly string[]): Promise<void> {
  const { own } = register
  if (!own || ids.length === 0 || mayBindOthers(writer.principal, register)) return
  const { rows } = await sql<{ one: number }>`select 1 as one from ${sql.table(tableName(register))} as t
    where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and ${sql.ref(`t.${columnName(own.account)}`)} <> ${writer.principal.account} limit 1`.execute(writer.connection)
  if (rows.length > 0) throw new NotOnesOwn(refusal(register))
}

/** Rows just written that name accounts which do not exist. */
export async function unknownAccounts(writer: Writer, register: Register, ids: readonly string[]): Promise<Breach[]> {
  const found: Breach[] = []
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type !== 'text' || !field.account) continue
    const value = sql.ref(`t.${columnName(name)}`)
    const { rows } = await sql<{ id: string; account: string }>`select t.id, ${value} as account from ${sql.table(tableName(register))} as t where t.tenant = ${writer.principal.tenant} and t.id = any(${ids}::uuid[]) and ${value} is not null
      and not exists (select 1 from account as a where a.tenant = t.tenant and a.account = ${value})`.execute(writer.connection)
    found.push(...rows.map(({ id, account }) => ({ id, field: name, message: `没有“${account}”这个账号，请核对${field.label}` })))
  }
  return found
}

const refusal = ({ label, own, fields }: Register): string => `“${label}”只能由${fields[own?.account ?? '']?.label ?? '本人'}的本人登记、更正和撤销；确需代为登记的，由系统管理员凭文件办理`
