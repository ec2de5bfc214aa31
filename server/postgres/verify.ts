import { sql } from 'kysely'
import { canonicalAct, columnName, genesis, type Act, type Catalogue, type Principal, type Register, type Row } from '#kernel'
import { inOneState, type Connection, type Database } from './database.ts'
import { fieldList } from './read/view.ts'
import { tableName } from './schema/model.ts'
import { sm3, structuredDigest, wroteSo } from './write/digest.ts'
import { digestOfAct } from './write/trace.ts'

export interface Verification { holds: boolean; acts: number; rows: number; current: number; history: number; head: string; vouched: number; problems: string[] }

const PAGE = 10_000
const SHOWN = 20

/**
 * Recomputes the chain from the acts alone, the digest of each act from its row traces, and the digest of every current
 * and historical row from the row itself; then what rows vouch for by a digest (frozen content, signatures). Whatever was rewritten behind the product's back shows here.
 */
export function verifyChain(database: Database, principal: Principal): Promise<Verification> {
  return inOneState(database, principal, async (connection) => {
    const problems: string[] = []
    const report = (problem: string): void => { if (problems.length < SHOWN) problems.push(problem) }
    const chain = await acts(connection, principal.tenant, report)
    let [current, history, vouched] = [0, 0, 0]
    for (const register of database.catalogue.registers.values()) {
      current += await rowsOf(connection, principal.tenant, register, false, report)
      history += await rowsOf(connection, principal.tenant, register, true, report)
      await missing(connection, principal.tenant, register, report)
      await broken(connection, principal.tenant, register, report)
      vouched += await digestsOf(connection, principal.tenant, database.catalogue, register, report)
    }
    return { holds: problems.length === 0, ...chain, current, history, vouched, problems }
  })
}

async function acts(connection: Connection, tenant: number, report: (p: string) => void): Promise<{ acts: number; rows: number; head: string }> {
  let [previous, count, rows] = [genesis, 0, 0]
  for (;;) {
    const page = (await sql<Act & { rowsDigest: string }>`select tenant, number, at, actor, actor_name as "actorName", verb, reason, source, rows, rows_digest as "rowsDigest", previous, hash
      from act where tenant = ${tenant} and number > ${count} order by number limit 500`.execute(connection)).rows
    if (page.length === 0) break
    for (const act of page) {
      count += 1
      if (act.number !== count) { report(`变更号不连续：应为第 ${count} 号，却是第 ${act.number} 号`); count = act.number }
      if (act.previous !== previous) report(`第 ${act.number} 号变更与上一号接不上`)
      const { hash, ...unsealed } = act
      if (sm3(act.previous + canonicalAct(unsealed)) !== hash) report(`第 ${act.number} 号变更的内容与摘要不符`)
      const traces = await digestOfAct(connection, tenant, act.number)
      rows += traces.rows
      if (traces.rows !== act.rows || traces.digest !== act.rowsDigest) report(`第 ${act.number} 号变更的行迹与摘要不符`)
      previous = hash
    }
  }
  const stray = (await sql<{ act: number }>`select distinct act from act_row where tenant = ${tenant} and not exists (select 1 from act where act.tenant = act_row.tenant and act.number = act_row.act) order by act limit ${SHOWN}`.execute(connection)).rows
  for (const { act } of stray) report(`第 ${act} 号变更有行迹而没有变更，可能被删除`)
  return { acts: count, rows, head: previous }
}

async function rowsOf(connection: Connection, tenant: number, register: Register, history: boolean, report: (p: string) => void): Promise<number> {
  const table = sql.table(history ? `${tableName(register)}_history` : tableName(register))
  let [seen, after, afterAct] = [0, '00000000-0000-0000-0000-000000000000', -1]
  for (;;) {
    const page = (await sql<Row & { id: string; version: number; traced: string | null }>`
      select ${fieldList(register, 't')}, a.digest as traced from (select * from ${table} where tenant = ${tenant} and (id, act_from) > (${after}::uuid, ${afterAct}::bigint) order by id, act_from limit ${PAGE}) as t
      left join act_row as a on a.tenant = ${tenant} and a.register = ${register.id} and a.id = t.id and a.act = t.act_from order by t.id, t.act_from`.execute(connection)).rows
    for (const { id, version, traced, ...values } of page) {
      if (traced === null) report(`“${register.label}”有一行（${id}）没有对应的变更`)
      else if (!wroteSo(register.fields, String(id), values as Row, traced)) report(`“${register.label}”${history ? '历史' : ''}一行（${id}，第 ${version} 号变更）与变更时不一致`)
      seen += 1
    }
    const last = page.at(-1)
    if (!last) return seen
    after = String(last.id)
    afterAct = Number(last.version)
  }
}

/** Rows whose last trace is not a deletion must still be there, in that version. */
async function missing(connection: Connection, tenant: number, register: Register, report: (p: string) => void): Promise<void> {
  const { rows } = await sql<{ n: number; id: string }>`
    select count(*)::int as n, min(l.id::text) as id from (select distinct on (id) id, act, operation from act_row where tenant = ${tenant} and register = ${register.id} order by id, act desc) as l
    left join ${sql.table(tableName(register))} as t on t.tenant = ${tenant} and t.id = l.id
    where (l.operation <> 'delete' and (t.id is null or t.act_from <> l.act)) or (l.operation = 'delete' and t.id is not null)`.execute(connection)
  const [found] = rows
  if (found && found.n > 0) report(`“${register.label}”有 ${found.n} 行被绕过变更增删（如 ${found.id}）`)
}

/** Every version that a later act replaced must stand in the history, from its own act to that later one, and nothing else may. */
async function broken(connection: Connection, tenant: number, register: Register, report: (p: string) => void): Promise<void> {
  const { rows } = await sql<{ n: number; id: string }>`
    select count(*)::int as n, min(coalesce(l.id, h.id)::text) as id
    from (select * from (select id, act, operation, lead(act) over (partition by id order by act) as next from act_row where tenant = ${tenant} and register = ${register.id}) as t where next is not null and operation <> 'delete') as l
    full join (select id, act_from, act_to from ${sql.table(`${tableName(register)}_history`)} where tenant = ${tenant}) as h on h.id = l.id and h.act_from = l.act
    where l.id is null or h.id is null or h.act_to <> l.next`.execute(connection)
  const [found] = rows
  if (found && found.n > 0) report(`“${register.label}”的历史有 ${found.n} 处与变更对不上，可能被增删或改了起止（如 ${found.id}）`)
}

/** Digests that rows hold of structured values, recomputed; returns how many. Contents are large: one at a time. */
async function digestsOf(connection: Connection, tenant: number, catalogue: Catalogue, register: Register, report: (p: string) => void): Promise<number> {
  let seen = 0
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type !== 'text' || !field.digestOf) continue
    const [first, second] = field.digestOf
    const link = register.fields[first]
    const target = second !== undefined && link?.type === 'reference' ? catalogue.register(link.register) : register
    const own = sql.table(tableName(register))
    const { rows } = await sql<{ id: string; digest: string; target: string }>`select id, ${sql.ref(columnName(name))} as digest, ${sql.ref(second === undefined ? 'id' : columnName(first))} as target
      from ${own} where tenant = ${tenant} and ${sql.ref(columnName(name))} is not null order by id`.execute(connection)
    for (const row of rows) {
      const found = await sql<{ content: unknown }>`select ${sql.ref(columnName(second ?? first))} as content from ${sql.table(tableName(target))} where tenant = ${tenant} and id = ${row.target}::uuid`.execute(connection)
      seen += 1
      if (structuredDigest(found.rows[0]?.content ?? null) !== row.digest) report(`“${register.label}”一行（${row.id}）的“${field.label}”与现存内容不符，内容在此之后被改动过`)
    }
  }
  return seen
}
