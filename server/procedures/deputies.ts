import { sql, type SqlBool } from 'kysely'
import { roles, type Principal, type Role } from '#kernel'
import { today, type View } from '#server/postgres/read/view'
import { Forbidden } from '#server/records/refusals'
import { rowsWhere } from './load.ts'

/** Accounts that have named the principal their deputy for today. */
export async function principalsOf(view: View): Promise<{ account: string; name: string }[]> {
  const rows = await rowsWhere(view, view.catalogue.register('deputies'), sql<SqlBool>`t.deputy = ${view.principal.account} and mingshi_earliest(t.since) <= ${today()}::date and (t.until is null or mingshi_earliest(t.until) > ${today()}::date)`)
  const accounts = [...new Set(rows.map((row) => String(row['account'])))]
  if (accounts.length === 0) return []
  return (await sql<{ account: string; name: string }>`select account, name from account where tenant = ${view.principal.tenant} and account = any(${accounts}::text[]) and not disabled order by name`.execute(view.connection)).rows
}

/** Names of those who deputise for an account on a day. */
export async function deputiesOf(view: View, account: string, on: string): Promise<string[]> {
  const rows = await rowsWhere(view, view.catalogue.register('deputies'), sql<SqlBool>`t.account = ${account} and mingshi_earliest(t.since) <= ${on}::date and (t.until is null or mingshi_earliest(t.until) > ${on}::date)`)
  const accounts = [...new Set(rows.map((row) => String(row['deputy'])))]
  if (accounts.length === 0) return []
  return (await sql<{ name: string }>`select name from account where tenant = ${view.principal.tenant} and account = any(${accounts}::text[]) and not disabled order by name`.execute(view.connection)).rows.map((r) => r.name)
}

/**
 * Who acts: the principal himself, or he in place of an account that has named him its deputy for the day. What he may do then is
 * what the other may by his own office; what somebody else left to that other does not pass on, and nobody answers as the person concerned.
 */
export async function actingFor(view: View, principal: Principal, account: string | undefined): Promise<Principal> {
  if (account === undefined || account === '' || account === principal.account) return principal
  if (!(await principalsOf(view)).some((p) => p.account === account)) throw new Forbidden('没有登记由您代办的授权，或者授权不在今天，请由本人先在“代办授权”中登记')
  const whose = await inPlaceOf(view, principal, account)
  if (!whose) throw new Forbidden('被代办的账号已停用')
  return whose
}

/** The principal in place of each of those who have named him their deputy for today. */
export async function standingFor(view: View): Promise<Principal[]> {
  const found: Principal[] = []
  for (const { account } of await principalsOf(view)) {
    const whose = await inPlaceOf(view, view.principal, account)
    if (whose) found.push(whose)
  }
  return found
}

async function inPlaceOf(view: View, principal: Principal, account: string): Promise<Principal | null> {
  const { rows } = await sql<{ name: string; roles: string[]; units: string[] | null }>`select name, roles, units from account where tenant = ${view.principal.tenant} and account = ${account} and not disabled`.execute(view.connection)
  const [whose] = rows
  return whose ? { ...principal, roles: whose.roles.filter((r): r is Role => r in roles), units: whose.units, person: null, insteadOf: { account, name: whose.name } } : null
}
