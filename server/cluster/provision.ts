import pg from 'pg'
import { ADMIN_ROLE, APP_ROLE } from './credentials.ts'

/** Extensions the migrations rely on; both are "trusted", so a database owner may also create them. */
export const EXTENSIONS = ['btree_gist', 'pg_trgm']

/** Runs `work` on one connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // a server that goes away during work fails the query, which reports it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The same server, another database. */
export function urlOf(url: string, change: { database: string; user?: string; password?: string }): string {
  const next = new URL(url)
  next.pathname = `/${encodeURIComponent(change.database)}`
  if (change.user !== undefined) next.username = encodeURIComponent(change.user)
  if (change.password !== undefined) next.password = encodeURIComponent(change.password)
  return next.href
}

/** Attributes that keep row-level security binding: neither role is superuser, neither bypasses policies, the application makes nothing. */
const ADMIN_ATTRIBUTES = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
const APP_ATTRIBUTES = ADMIN_ATTRIBUTES

/** Creates the two roles, or gives existing ones these attributes and passwords. Needs a superuser's connection. */
export async function provideRoles(client: pg.Client, passwords: { admin: string; app: string }): Promise<void> {
  for (const [role, attributes, password] of [
    [ADMIN_ROLE, ADMIN_ATTRIBUTES, passwords.admin],
    [APP_ROLE, APP_ATTRIBUTES, passwords.app],
  ] as const) {
    const exists = (await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).rowCount
    await client.query(`${exists ? 'ALTER' : 'CREATE'} ROLE ${role} ${attributes} PASSWORD ${client.escapeLiteral(password)}`)
  }
}

/**
 * Creates a database owned by the administration role, with the extensions, in which the application role
 * may connect but not create anything, not even temporary tables.
 * @param url superuser's URL of any database of the server
 * @param clause appended to CREATE DATABASE, for example a TEMPLATE
 */
export async function provideDatabase(url: string, name: string, clause = ''): Promise<void> {
  await withClient(url, async (client) => {
    const quoted = client.escapeIdentifier(name)
    await client.query(`CREATE DATABASE ${quoted} OWNER ${ADMIN_ROLE} ${clause}`)
    // Not part of a template copy: privileges on the database itself belong to the catalogue of the server.
    await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${APP_ROLE}`)
  })
}

/** Creates the extensions and closes the public schema to the application. */
export async function furnishDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`)
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
  })
}
