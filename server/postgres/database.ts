import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Catalogue, Principal } from '#kernel'
import { catalogue } from '#server/catalogue'
import type { Preview } from '#server/http/contract'

/** Register tables are reached by name from declarations, so Kysely is used as an SQL composer without a table type. */
export type Tables = Record<string, Record<string, unknown>>
export type Connection = Transaction<Tables>

export interface Database {
  readonly db: Kysely<Tables>
  readonly pool: pg.Pool
  readonly catalogue: Catalogue
  /** Given: acts are carried out, told here and undone. Set by `preview()` and by nothing else. */
  readonly rehearsal?: { readonly limit: number; told: Preview }
  close(): Promise<void>
}

/** Dates stay ISO text, counts and decimals become numbers (all ours are below 2^53), instants ISO text. */
const parsers: Record<number, (text: string) => unknown> = {
  1082: (text) => text,
  20: Number,
  1700: Number,
  1184: (text) => new Date(text).toISOString(),
}
const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format) } as pg.CustomTypesConfig

/** Opens the application role's connections. */
export function connect(url: string, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, types, application_name: 'mingshi' })
  // A connection lost while idle is replaced at the next use; without a listener Node would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, catalogue, close: () => db.destroy() }
}

/**
 * Runs `work` in one transaction that belongs to the principal's tenant. Row-level security sees the tenant through
 * this setting and through nothing else: without it every table is empty. With `oneState` all its statements see the
 * registers as they stood at the first: a number and its list agree whatever is saved meanwhile.
 */
export function inTenant<T>(database: Database, principal: Pick<Principal, 'tenant'>, work: (connection: Connection) => Promise<T>, options: { oneState?: boolean } = {}): Promise<T> {
  const transaction = database.db.transaction()
  return (options.oneState ? transaction.setIsolationLevel('repeatable read') : transaction).execute(async (connection) => {
    // A literal SET LOCAL: on a distributed database a set_config() call does not reach the shards.
    await sql`set local mingshi.tenant = ${sql.lit(String(principal.tenant))}`.execute(connection)
    return work(connection)
  })
}
