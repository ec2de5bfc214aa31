import pg from 'pg'
import type { Principal } from '#kernel'
import { openDatabase, type Database as Address } from './cluster/index.ts'
import { connect, type Database } from './postgres/database.ts'
import { migrate } from './postgres/migrate.ts'
import { today } from './postgres/read/view.ts'

/** Everything a verb or the server needs: an open, migrated database and the tenant it works for. */
export interface Runtime {
  readonly database: Database
  readonly address: Address
  readonly tenant: Tenant
  close(): Promise<void>
}
export interface Tenant { readonly id: number; readonly name: string; readonly demonstration: boolean }

/** Opens the database of a data folder (or the one of DATABASE_URL), brings it up to date and makes the tenant when there is none. */
export async function openRuntime(options: { dataDir: string; log?: (line: string) => void; poolSize?: number }): Promise<Runtime> {
  const address = await openDatabase(options)
  let database: Database | null = null
  try {
    const done = await migrate(address.adminUrl, address.appUrl)
    if (done.length > 0) options.log?.(`数据库已升级：${done.join('、')}`)
    const tenant = await ensureTenant(address.adminUrl)
    database = connect(address.appUrl, { max: options.poolSize ?? 10 })
    const opened = database
    return { database: opened, address, tenant, close: async () => { await opened.close(); await address.close() } }
  } catch (error) {
    await database?.close()
    await address.close()
    throw error
  }
}

async function withAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'mingshi admin' })
  await client.connect()
  try { return await work(client) } finally { await client.end() }
}

async function ensureTenant(adminUrl: string): Promise<Tenant> {
  return withAdmin(adminUrl, async (client) => {
    await client.query('insert into tenant (id) values (1) on conflict do nothing')
    await client.query("insert into tenant_name (tenant, since, name) values (1, '2000-01-01', '本市') on conflict do nothing")
    const { rows } = await client.query<{ id: number; name: string; demonstration: boolean }>(
      'select t.id, n.name, t.demonstration from tenant t join lateral (select name from tenant_name where tenant = t.id and since <= $1 order by since desc limit 1) n on true order by t.id limit 1', [today()])
    const [tenant] = rows
    if (!tenant) throw new Error('没有租户')
    return tenant
  })
}

/** Names the tenant from a day on; marks it as a demonstration when it is one. */
export async function nameTenant(runtime: Runtime, name: string, demonstration: boolean): Promise<Tenant> {
  return withAdmin(runtime.address.adminUrl, async (client) => {
    await client.query("insert into tenant_name (tenant, since, name) values ($1, '2000-01-01', $2) on conflict (tenant, since) do update set name = excluded.name", [runtime.tenant.id, name])
    await client.query('update tenant set demonstration = $2 where id = $1', [runtime.tenant.id, demonstration])
    return { id: runtime.tenant.id, name, demonstration }
  })
}

/** Makes or replaces sign-in accounts; they are the gate, so only the administrating role writes them. */
export async function putAccounts(runtime: Runtime, accounts: readonly { account: string; name: string; passwordHash: string; roles: readonly string[]; units: readonly string[] | null; person: string | null }[]): Promise<void> {
  await withAdmin(runtime.address.adminUrl, async (client) => {
    for (const a of accounts) {
      await client.query(`insert into account (tenant, account, name, password_hash, roles, units, person) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (account) do update set name = excluded.name, password_hash = excluded.password_hash, roles = excluded.roles, units = excluded.units, person = excluded.person`,
      [runtime.tenant.id, a.account, a.name, a.passwordHash, a.roles, a.units, a.person])
    }
  })
}

/** After a large first load the planner needs statistics before anyone waits for it. */
export async function refreshStatistics(runtime: Runtime): Promise<void> {
  await withAdmin(runtime.address.adminUrl, async (client) => {
    await client.query('analyze')
    // Rows are counted by the index alone once a large table's pages are known to hold nothing that anybody may not see.
    const { rows } = await client.query<{ name: string }>("select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 8 * 1024 * 1024")
    if (rows.length > 0) await client.query(`vacuum ${rows.map((r) => r.name).join(', ')}`)
  })
}

/** Whoever may run commands on the data folder already holds all of it; acts are signed 命令行. */
export function operator(tenant: Pick<Tenant, 'id'>): Principal {
  return { tenant: tenant.id, account: 'cli', name: '命令行', roles: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'administrator'], units: null, person: null }
}
