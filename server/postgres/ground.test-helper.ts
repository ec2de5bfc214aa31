// The ground tests' world: a migrated database with two tenants, and one row with one old version in every register.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { columnName, type Field, type Principal, type Register, type Value } from '#kernel'
import { catalogue } from '#server/catalogue'
import { openTestDatabase, type TestDatabase } from '../cluster/test-database.ts'
import { connect, type Database } from './database.ts'
import { migrate, migrationFiles } from './migrate.ts'
import { act } from './write/act.ts'
import { structuredDigest } from './write/digest.ts'
import { storeFiles } from './write/files.ts'
import { insertRows, updateRows, type WholeRow } from './write/rows.ts'

export const [OURS, THEIRS] = [1, 2] as const

/** An office holder with every role in a tenant. */
export function officer(tenant: number): Principal {
  return { tenant, account: 'tester', name: '测试员', roles: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'administrator'], units: null, person: null }
}

/** Ids are made from the register's name, so that references find each other without being looked up. */
export function idOf(register: string, tenant: number = OURS): string {
  const h = createHash('sha256').update(`${tenant} ${register}`).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** A value every column of the field's type accepts. Whether officials would enter it is not asked here. */
function valueOf(field: Field, tenant: number, version: number): Value {
  switch (field.type) {
    case 'text': case 'file': return `文${version}`
    case 'integer': case 'decimal': return version
    case 'boolean': return version % 2 === 0
    case 'day': return `2024-01-0${version}`
    case 'date': return `2024-0${version}`
    case 'code': return catalogue.codeSet(field).items[0]?.code ?? '1'
    case 'reference': return idOf(field.register, tenant)
    case 'structured': return { version }
  }
}

/** One whole row of a register; a row that would be its own parent is left without one. */
export function rowOf(register: Register, tenant: number = OURS, version = 1): WholeRow {
  const values: Record<string, Value> = {}
  for (const [name, field] of Object.entries(register.fields)) values[name] = name === register.tree || name === 'until' ? null : valueOf(field, tenant, version)
  // Every structured value of a version is the same, wherever it stands.
  for (const [name, field] of Object.entries(register.fields)) if (field.type === 'text' && field.digestOf) values[name] = structuredDigest({ version })
  return { id: idOf(register.id, tenant), values }
}

async function fill(urls: { appUrl: string; adminUrl: string }): Promise<void> {
  await migrate(urls.adminUrl, urls.appUrl)
  await query(urls.adminUrl, null, `insert into tenant (id) values (${OURS}), (${THEIRS})`)
  const database = connect(urls.appUrl)
  try {
    await act(database, officer(OURS), { verb: 'create', reason: '建档', procedure: 'admonition' }, async (writer) => {
      for (const register of catalogue.registers.values()) await insertRows(writer, register, [rowOf(register)])
      await storeFiles(writer, [{ digest: '0'.repeat(64), mediaType: 'text/plain', name: '附件.txt', bytes: new Uint8Array([1]) }])
    })
    await act(database, officer(OURS), { verb: 'correct', reason: '更正', procedure: 'admonition' }, async (writer) => {
      for (const register of catalogue.registers.values()) await updateRows(writer, register, [rowOf(register, OURS, 2)])
    })
  } finally {
    await database.close()
  }
  await query(urls.appUrl, OURS, `insert into duplicate_candidate (tenant, register, first, second, strength, grounds) values (${OURS}, 'person', '${idOf('person')}', '${idOf('unit')}', 1, '{name}')`,
    `insert into duplicate_search (tenant, register, act, at, homophones) values (${OURS}, 'person', 1, now(), false)`,
    `insert into access_log (tenant, account, action, register, rows, purpose) values (${OURS}, 'tester', 'export', 'person', 1, '测试')`)
}

export interface World extends TestDatabase { readonly database: Database; leave(): Promise<void> }

/** A database of one's own, copied from the filled one. */
export async function openWorld(): Promise<World> {
  const made = createHash('sha256').update(readFileSync(import.meta.filename)).update(JSON.stringify([...catalogue.registers.values()]))
  for (const { digest } of migrationFiles()) made.update(digest)
  const test = await openTestDatabase({ template: { name: `ground ${made.digest('hex')}`, fill } })
  const database = connect(test.appUrl)
  return { ...test, database, leave: async () => { await database.close(); await test.close() } }
}

/** Runs statements on one connection, as a tenant or with none; returns the rows of the last. Does not go past `commit`. */
export async function query<T extends object = Record<string, unknown>>(url: string, tenant: number | null, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if (tenant !== null) await client.query(`set mingshi.tenant = '${tenant}'`)
    let rows: T[] = []
    for (const statement of statements) rows = (await client.query<T>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** The SQLSTATE with which each statement fails, or the number of rows it would have touched; nothing is kept. */
export async function outcomes(url: string, tenant: number | '' | null, statements: readonly string[]): Promise<(string | number)[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found: (string | number)[] = []
  try {
    if (tenant !== null) await client.query(`set mingshi.tenant = '${tenant}'`)
    for (const statement of statements) {
      await client.query('begin')
      found.push(await client.query(statement).then((r) => r.rowCount ?? 0, (error: { code?: string }) => error.code ?? 'unknown'))
      await client.query('rollback')
    }
  } finally {
    await client.end()
  }
  return found
}

/** Tables that belong to a tenant: those of records, whose one policy is the tenant's, and those of single accounts, whose policies know the account as well. */
async function tablesOf(adminUrl: string, account: boolean): Promise<string[]> {
  const rows = await query<{ name: string }>(adminUrl, null, `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('tenant_name', 'account', 'session')
      and ${account ? '' : 'not '}exists (select 1 from pg_policy p where p.polrelid = c.oid and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%mingshi.account%') order by 1`)
  return rows.map((r) => r.name)
}
export const recordTables = (adminUrl: string): Promise<string[]> => tablesOf(adminUrl, false)
export const accountTables = (adminUrl: string): Promise<string[]> => tablesOf(adminUrl, true)

/** The outcomes of the same statements for every table, on one connection: [table, …outcomes]. */
export async function outcomesByTable(url: string, tenant: number | '' | null, names: readonly string[], statements: (table: string) => readonly string[]): Promise<(string | number)[][]> {
  const all = await outcomes(url, tenant, names.flatMap((name) => statements(`"${name}"`)))
  const each = all.length / names.length
  return names.map((name, i) => [name, ...all.slice(i * each, (i + 1) * each)])
}

export const historyTables = (): string[] => [...catalogue.registers.keys()].map((id) => `${columnName(id)}_history`)
