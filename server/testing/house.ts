import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Principal } from '#kernel'
import { openTestDatabase } from '#server/cluster/test-database'
import { buildApp } from '#server/http/app'
import { sessionCookie } from '#server/http/house'
import { hashPassword } from '#server/auth/session'
import { connect, type Database } from '#server/postgres/database'
import { migrate, migrationFiles } from '#server/postgres/migrate'
import { operator, putAccounts, type Runtime } from '#server/runtime'
import pg from 'pg'

/** A house for one test file: a real database of its own, the app's front door, and principals. */
export interface TestHouse {
  readonly database: Database
  readonly adminUrl: string
  readonly appUrl: string
  readonly runtime: Runtime
  /** May do everything in tenant 1. */
  readonly operator: Principal
  readonly app: FastifyInstance
  /** Signs in an account made for the test; returns the cookie to send. */
  signIn(roles: readonly string[], options?: { units?: readonly string[] | null; person?: string | null }): Promise<{ cookie: string }>
  close(): Promise<void>
}

const migrations = createHash('sha256').update(migrationFiles().map((f) => f.digest).join()).digest('hex').slice(0, 16)

/** Opens a house; with `members`, one already filled with the demonstration city of that size. */
export async function openHouse(options: { members?: number } = {}): Promise<TestHouse> {
  const template = { name: `house-${migrations}-${options.members ?? 0}-${options.members ? process.pid : ''}`, fill: (urls: { appUrl: string; adminUrl: string }) => fill(urls, options.members) }
  const address = await openTestDatabase({ template })
  const database = connect(address.appUrl, { max: 8 })
  const runtime: Runtime = { database, address: { kind: 'external', version: '', ...address }, tenant: { id: 1, name: options.members ? '示范市' : '测试市', demonstration: false }, close: () => database.close() }
  const app = await buildApp({ database, tenant: runtime.tenant, demonstration: [], webRoot: null })
  let accounts = 0
  return {
    database, adminUrl: address.adminUrl, appUrl: address.appUrl, runtime, operator: operator({ id: 1 }), app,
    signIn: async (roles, more = {}) => {
      const account = `tester-${(accounts += 1)}`
      await putAccounts(runtime, [{ account, name: `测试员${accounts}`, passwordHash: await hashPassword('correct horse'), roles, units: more.units ?? null, person: more.person ?? null }])
      const response = await app.inject({ method: 'POST', url: '/api/session', payload: { account, password: 'correct horse' } })
      const cookie = response.cookies.find((c) => c.name === sessionCookie)
      return { cookie: `${sessionCookie}=${cookie?.value ?? ''}` }
    },
    close: async () => {
      await app.close()
      await database.close()
      await address.close()
    },
  }
}

async function fill({ appUrl, adminUrl }: { appUrl: string; adminUrl: string }, members: number | undefined): Promise<void> {
  await migrate(adminUrl, appUrl)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query("insert into tenant (id) values (1), (2); insert into tenant_name (tenant, since, name) values (1, '2000-01-01', '测试市'), (2, '2000-01-01', '邻市')")
  await client.end()
  if (!members) return
  const { demonstrate } = await import('#server/demonstration')
  const database = connect(appUrl, { max: 4 })
  try {
    await demonstrate({ database, address: { kind: 'external', appUrl, adminUrl, version: '', close: async () => undefined }, tenant: { id: 1, name: '示范市', demonstration: true }, close: async () => undefined }, { members })
  } finally { await database.close() }
}
