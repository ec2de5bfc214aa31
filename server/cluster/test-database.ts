import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ADMIN_ROLE, APP_ROLE, localUrl, SUPER_ROLE } from './credentials.ts'
import { shareCluster, stopUnused } from './cluster.ts'
import { isAlive, ownIdentity } from './process-identity.ts'
import { prepareExternal } from './external.ts'
import type { PreparedDatabase } from './external.ts'
import { furnishDatabase, provideDatabase, urlOf, withClient } from './provision.ts'

/** A database for one test file; `close` drops it. */
export type TestDatabase = { appUrl: string; adminUrl: string; close(): Promise<void> }

/**
 * Schema (and data) many tests begin with. `name` must change with what `fill` makes (put a hash of the migrations in it);
 * `fill` runs once per name and server, later databases are copies.
 */
export type Template = { name: string; fill(urls: { appUrl: string; adminUrl: string }): Promise<void> }

type Server = { superuserUrl: string; leave(): Promise<void>; prepare(database: string, from?: string): Promise<PreparedDatabase> }

const PREFIX = 'mingshi_test_'
const TEMPLATE_PREFIX = 'mingshi_template_'
const TEMPLATES_KEPT = 8

/**
 * A fresh database for tests: on the server of MINGSHI_TEST_SUPERUSER_URL when set, else in an embedded cluster that all test
 * processes of this checkout share and that stops when the last of them closes its last database.
 */
export async function openTestDatabase(options: { template?: Template } = {}): Promise<TestDatabase> {
  open++
  server ??= findServer()
  const mine = server
  const leave = async (): Promise<void> => {
    if (--open > 0) return
    server = undefined
    await (await mine).leave()
  }
  try {
    const at = await mine
    const from = await templateNamed(at, options.template)
    const { appUrl, adminUrl, drop } = await at.prepare(`${PREFIX}${ownIdentity().replace('-', '_')}_${randomBytes(4).toString('hex')}`, from)
    let closing: Promise<void> | undefined
    return { appUrl, adminUrl, close: () => (closing ??= drop().finally(leave)) }
  } catch (error) {
    await leave()
    throw error
  }
}

let server: Promise<Server> | undefined
let open = 0

const LINGER = 'MINGSHI_TEST_LINGER'

/** The shared cluster's folder: one for each checkout and user of this machine. */
function sharedFolder(): string {
  const checkout = createHash('sha256').update(fileURLToPath(import.meta.url)).digest('hex').slice(0, 10)
  return join(tmpdir(), `mingshi-test-${process.getuid?.() ?? 'user'}-${checkout}`)
}

/**
 * For vitest's `globalSetup` (name this file there): test files run in processes of their own, one after another, and would each
 * start and stop the server; with this it stays on between them and stops at the end of the run.
 */
export function setup(): () => Promise<void> {
  process.env[LINGER] = '1'
  return () => stopUnused(sharedFolder())
}

async function findServer(): Promise<Server> {
  const superuserUrl = process.env['MINGSHI_TEST_SUPERUSER_URL']
  if (superuserUrl) return { superuserUrl, leave: async () => {}, prepare: (database, from) => prepareExternal({ superuserUrl, database, ...(from ? { from } : {}) }) }
  const share = await shareCluster({ dataDir: sharedFolder(), durable: false })
  const { port, credentials } = share
  const url = localUrl(SUPER_ROLE, credentials.super, port, 'postgres')
  await dropAbandoned(url)
  return {
    superuserUrl: url,
    leave: async () => (process.env[LINGER] ? share.leave() : share.close()),
    prepare: async (database, from) => {
      await provideDatabase(url, database, from ? `TEMPLATE "${from}" STRATEGY FILE_COPY` : '')
      if (!from) await furnishDatabase(urlOf(url, { database }))
      return {
        appUrl: localUrl(APP_ROLE, credentials.app, port, database),
        adminUrl: localUrl(ADMIN_ROLE, credentials.admin, port, database),
        drop: () => withClient(url, async (client) => void (await client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`))),
      }
    },
  }
}

/** Drops databases of test processes that were killed, and all but the newest templates. */
async function dropAbandoned(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database ORDER BY oid DESC')
    const names = rows.map(({ datname }) => datname)
    const orphans = names.filter((name) => name.startsWith(PREFIX) && !isAlive(name.slice(PREFIX.length, name.lastIndexOf('_')).replace('_', '-')))
    const old = names.filter((name) => name.startsWith(TEMPLATE_PREFIX)).slice(TEMPLATES_KEPT)
    for (const name of [...orphans, ...old]) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  })
}

/** Makes the template when it is missing, one process at a time; an unfinished one bears another name and is made anew. */
async function templateNamed(at: Server, template: Template | undefined): Promise<string> {
  const asked = template?.name ?? 'empty'
  const name = TEMPLATE_PREFIX + createHash('sha256').update(asked).digest('hex').slice(0, 20)
  await withClient(at.superuserUrl, async (client) => {
    const exists = async (): Promise<boolean> => Boolean((await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount)
    if (await exists()) return
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]) // ends with the connection
    if (await exists()) return
    const draft = `${name}_draft`
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`)
    const urls = await at.prepare(draft)
    try {
      await template?.fill(urls)
    } catch (error) {
      await urls.drop()
      throw error
    }
    // Copying needs a source nobody is connected to; a pool that `fill` left open would spoil it for good.
    await client.query(`ALTER DATABASE "${draft}" ALLOW_CONNECTIONS false`)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [draft])
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`)
  })
  return name
}
