import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { roles, type Principal, type Role } from '#kernel'
import { whatBecameOf } from '#server/duplicates/judgements'
import { inTenant, type Database } from '#server/postgres/database'

const DAYS = 7

interface AccountRow { tenant: number; account: string; name: string; password_hash: string; roles: string[]; units: string[] | null; person: string | null; disabled: boolean }

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

function principalOf(row: AccountRow): Principal {
  return { tenant: row.tenant, account: row.account, name: row.name, roles: row.roles.filter((r): r is Role => r in roles), units: row.units, person: row.person }
}

/** A fixed hash to compare with when there is no such account, so that the answer takes as long. */
let decoy: Promise<string> | undefined

/** Signs in; returns the session token, or null when account or password is wrong. Only the digest of the token is stored. */
export async function signIn(database: Database, account: string, password: string): Promise<{ token: string; principal: Principal } | null> {
  const { rows } = await database.pool.query<AccountRow>('select * from account where account = $1', [account])
  const [row] = rows
  decoy ??= hash('decoy')
  const right = await verify(row?.password_hash ?? (await decoy), password)
  if (!row || !right || row.disabled) return null
  const token = randomBytes(32).toString('base64url')
  await database.pool.query('delete from session where expires_at < now()')
  await database.pool.query(`insert into session (tenant, token_digest, account, expires_at) values ($1, $2, $3, now() + interval '${DAYS} days')`, [row.tenant, digest(token), row.account])
  return { token, principal: principalOf(row) }
}

/** The rows an account hangs on may have been merged into others: its holder and its units are who they became. */
async function followed(database: Database, principal: Principal): Promise<Principal> {
  const ids = [...principal.person ? [principal.person] : [], ...principal.units ?? []]
  if (ids.length === 0) return principal
  const became = await inTenant(database, principal, (connection) => whatBecameOf(connection, principal.tenant, ids))
  return { ...principal, person: principal.person && (became.get(principal.person) ?? principal.person), units: principal.units?.map((id) => became.get(id) ?? id) ?? null }
}

/** Whether a password is that of the principal's own account: asked again before what binds him by name. */
export async function isOwnPassword(database: Database, principal: Principal, password: string): Promise<boolean> {
  const { rows } = await database.pool.query<Pick<AccountRow, 'password_hash' | 'disabled'>>('select password_hash, disabled from account where tenant = $1 and account = $2', [principal.tenant, principal.account])
  const [row] = rows
  decoy ??= hash('decoy')
  const right = await verify(row?.password_hash ?? (await decoy), password)
  return row !== undefined && right && !row.disabled
}

export interface AccountHolder { readonly account: string; readonly name: string; readonly roles: readonly Role[] }

/** The accounts of a tenant that may sign in and hold one of the roles, by name. */
export async function accountsWith(database: Database, tenant: number, wanted: readonly Role[]): Promise<AccountHolder[]> {
  const { rows } = await database.pool.query<AccountRow>('select * from account where tenant = $1 and not disabled and roles && $2::text[] order by name, account', [tenant, wanted])
  return rows.map((row) => { const { account, name, roles: held } = principalOf(row); return { account, name, roles: held } })
}

/** Who a token belongs to, or null when it is unknown or has expired. */
export async function principalOfToken(database: Database, token: string): Promise<Principal | null> {
  // Asked with every request, so planned once; never remembered here: a sign-out counts at once.
  const { rows } = await database.pool.query<AccountRow>({
    name: 'session', values: [digest(token)],
    text: 'select a.* from session s join account a on a.tenant = s.tenant and a.account = s.account where s.token_digest = $1 and s.expires_at > now() and not a.disabled',
  })
  return rows[0] ? followed(database, principalOf(rows[0])) : null
}

export async function signOut(database: Database, token: string): Promise<void> {
  await database.pool.query('delete from session where token_digest = $1', [digest(token)])
}

export async function accountCount(database: Database): Promise<number> {
  return Number((await database.pool.query<{ n: string }>('select count(*) as n from account')).rows[0]?.n ?? 0)
}
