import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Catalogue, Principal } from '#kernel'
import { catalogue } from '#server/catalogue'
import type { Preview } from '#server/http/contract'

/** Register tables are reached by name from declarations, so Kysely is used as an SQL composer without a table type. */
export type Tables = Record<string, Record<string, unknown>>
/** Composes and executes SQL on the one connection of a transaction. */
export type Connection = Kysely<Tables>

export interface Database {
  readonly pool: pg.Pool
  readonly catalogue: Catalogue
  /** Given: acts are carried out, told here and undone. Set by `preview()` and by nothing else. */
  readonly rehearsal?: { readonly limit: number; told: Preview }
  /** Given: an act is done only if what it does has this digest. Set by `asPromised()` and by nothing else. */
  readonly promise?: string
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
  return { pool, catalogue, close: () => pool.end() }
}

/**
 * Runs `work` in one transaction that belongs to the principal's tenant. Row-level security sees the tenant through
 * this setting and through nothing else: without it every table is empty.
 */
export function inTenant<T>(database: Database, principal: Pick<Principal, 'tenant'>, work: (connection: Connection) => Promise<T>): Promise<T> {
  return transaction(database, `begin; ${settingOf(principal)}`, work)
}

/**
 * A transaction all of whose statements see the registers as they stood at the first: a number and its list agree whatever
 * is saved meanwhile. `head` is the number of the newest act in that state.
 */
export function inOneState<T>(database: Database, principal: Pick<Principal, 'tenant'>, work: (connection: Connection, head: number) => Promise<T>): Promise<T> {
  // Statements of many parts look dear to the planner, but each part is short: compiling them costs more than it saves.
  const opening = `begin isolation level repeatable read; ${settingOf(principal)}; set local jit = off; select coalesce(max(number), 0) as head from act where tenant = ${Number(principal.tenant)}`
  return transaction(database, opening, (connection, answers) => work(connection, Number(answers.at(-1)?.rows[0]?.head ?? 0)))
}

/** A transaction that sees the state another one has exported: several work on one question and agree. */
export function inSnapshot<T>(database: Database, principal: Pick<Principal, 'tenant'>, snapshot: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  return transaction(database, `begin isolation level repeatable read read only; set transaction snapshot ${pg.escapeLiteral(snapshot)}; ${settingOf(principal)}; set local jit = off`, work)
}

/** A literal SET LOCAL: on a distributed database a set_config() call does not reach the shards. */
function settingOf({ tenant }: Pick<Principal, 'tenant'>): string {
  return `set local mingshi.tenant = '${Number(tenant)}'`
}

/** What opens a transaction travels in one message: on a page of ten milliseconds each way there and back counts. */
async function transaction<T>(database: Database, opening: string, work: (connection: Connection, answers: pg.QueryResult<{ head?: number }>[]) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  try {
    const answers = await client.query(opening) as unknown as pg.QueryResult[]
    const result = await work(composer(client), answers)
    // An error that somebody has passed over leaves nothing to commit; that must not look like success.
    if ((await client.query('commit')).command === 'ROLLBACK') throw new Error('a statement of the transaction had failed')
    return result
  } catch (error) {
    await client.query('rollback').catch((e: unknown) => { broken = e instanceof Error ? e : new Error(String(e)) })
    throw error
  } finally { client.release(broken) }
}

const composers = new WeakMap<pg.PoolClient, Connection>()

/** Kysely over one connection, made once for each and kept with it. */
function composer(client: pg.PoolClient): Connection {
  let made = composers.get(client)
  if (!made) {
    const lent = { query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient
    made = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined, options: {} } }) })
    composers.set(client, made)
  }
  return made
}
