// The ground laws of the house, held by the database itself: what the application role cannot rewrite, whom it cannot see,
// and that both ways of making the schema make the same one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnName } from '#kernel'
import { catalogue } from '#server/catalogue'
import { openTestDatabase } from '../cluster/test-database.ts'
import { accountTables, historyTables, idOf, officer, openWorld, OURS, outcomes, outcomesByTable, query, recordTables, rowOf, THEIRS, type World } from './ground.test-helper.ts'
import { migrate, migrationFiles } from './migrate.ts'
import { modelOf } from './schema/model.ts'
import { act } from './write/act.ts'
import { insertRows } from './write/rows.ts'

const DENIED = '42501'
const MISSING_VALUE = '23502'
let world: World
let tables: string[]

beforeAll(async () => {
  world = await openWorld()
  tables = await recordTables(world.adminUrl)
})
afterAll(() => world.leave())

describe('acts and history are written once', () => {
  it('the application role can neither update, delete nor truncate them', async () => {
    const written = ['act', 'act_row', ...historyTables()]
    const tried = await outcomesByTable(world.appUrl, OURS, written, (t) => [`update ${t} set tenant = tenant`, `delete from ${t}`, `truncate ${t}`])
    expect(tried).toEqual(written.map((table) => [table, DENIED, DENIED, DENIED]))
  })

  it('no column of them is open to updates by a grant of its own', async () => {
    const rows = await query<{ table: string }>(world.appUrl, OURS, `select distinct table_name as table from information_schema.column_privileges
      where privilege_type = 'UPDATE' and (table_name in ('act', 'act_row') or table_name like '%\\_history')`)
    expect(rows).toEqual([])
  })

  it('the application role cannot change tables, lift row-level security or add triggers', async () => {
    const tried = await outcomes(world.appUrl, OURS, [
      'alter table act disable row level security', 'alter table act no force row level security', 'drop policy tenant on act', 'drop table act_row',
      'create table mine (x int)', 'create function public.mine() returns int language sql as $$ select 1 $$', 'alter table person disable trigger all', 'truncate person cascade', 'set session_replication_role = replica',
    ])
    expect(tried).toEqual(tried.map(() => DENIED))
  })

  it('changing a row keeps its old version in the history', async () => {
    const kept = await outcomesByTable(world.appUrl, OURS, historyTables(), (t) => [`select 1 from ${t} where act_from = 1 and act_to = 2`])
    expect(kept).toEqual(historyTables().map((table) => [table, 1]))
  })
})

describe('tenants', () => {
  it('every table of records has forced row-level security with the tenant’s policy for reading and writing', async () => {
    const rows = await query(world.adminUrl, null, `select c.relname as name, relrowsecurity and relforcerowsecurity as forced, (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      (select bool_and(polcmd = '*' and polqual is not null and polwithcheck is not null) from pg_policy p where p.polrelid = c.oid) as whole from pg_class c where c.relname = any(array['${tables.join("','")}']) order by 1`)
    expect(rows).toEqual(tables.map((name) => ({ name, forced: true, policies: 1, whole: true })))
    expect(tables).toEqual(expect.arrayContaining([...historyTables(), ...[...catalogue.registers.keys()].map(columnName), 'act', 'act_row', 'stored_file', 'search_term', 'access_log']))
  })

  it('every table of the world holds rows of one tenant, who sees them', async () => {
    const seen = await outcomesByTable(world.appUrl, OURS, tables, (t) => [`select 1 from ${t}`])
    expect(seen.filter(([, rows]) => typeof rows !== 'number' || rows === 0)).toEqual([])
  })

  it('what belongs to single accounts takes nothing from nobody in particular', async () => {
    const own = await accountTables(world.adminUrl)
    expect(own).toEqual(expect.arrayContaining(['draft', 'saved_view', 'saved_view_mark']))
    const forced = await query(world.adminUrl, null, `select relname from pg_class where relname = any(array['${own.join("','")}']) and relrowsecurity and relforcerowsecurity order by 1`)
    expect(forced.map((r) => r['relname'])).toEqual(own)
    for (const tenant of [null, OURS] as const) {
      const tried = await outcomesByTable(world.appUrl, tenant, own, (t) => [`select 1 from ${t}`, `insert into ${t} (tenant) values (${OURS})`])
      expect(tried).toEqual(own.map((table) => [table, 0, DENIED]))
    }
  })

  it('without a tenant every table is empty and takes nothing', async () => {
    // A setting once set and reset reads '': that must deny as well.
    for (const unset of [null, ''] as const) {
      const tried = await outcomesByTable(world.appUrl, unset, tables, (t) => [`select 1 from ${t}`, `insert into ${t} (tenant) values (${OURS})`])
      expect(tried).toEqual(tables.map((table) => [table, 0, DENIED]))
    }
  })

  it('one tenant neither reads nor writes another’s rows', async () => {
    const tried = await outcomesByTable(world.appUrl, THEIRS, tables, (t) => [`select 1 from ${t} where tenant = ${OURS}`, `insert into ${t} (tenant) values (${OURS})`, `insert into ${t} (tenant) values (${THEIRS})`])
    // The same statement for one's own tenant only lacks values: it was the tenant that was refused.
    expect(tried).toEqual(tables.map((table) => [table, 0, DENIED, MISSING_VALUE]))
    const changed = await outcomesByTable(world.appUrl, THEIRS, tables, (t) => [`update ${t} set tenant = ${THEIRS} where tenant = ${OURS}`, `delete from ${t} where tenant = ${OURS}`])
    expect(changed.filter(([, ...found]) => found.some((f) => f !== 0 && f !== DENIED))).toEqual([])
  })

  it('a row cannot be handed to another tenant', async () => {
    const registers = [...catalogue.registers.keys()].map(columnName)
    expect(await outcomesByTable(world.appUrl, OURS, registers, (t) => [`update ${t} set tenant = ${THEIRS}`])).toEqual(registers.map((table) => [table, DENIED]))
  })

  it('a row cannot refer to another tenant’s row', async () => {
    const admonition = catalogue.register('admonition')
    const stranger = { id: idOf('admonition', THEIRS), values: { ...rowOf(admonition, THEIRS).values, person: idOf('person', OURS), decision: null, document: null } }
    await expect(act(world.database, officer(THEIRS), { verb: 'create', reason: '越界' }, (writer) => insertRows(writer, admonition, [stranger]))).rejects.toMatchObject({ code: '23503' })
  })
})

describe('schema', () => {
  const declared = modelOf(catalogue).tables.flatMap((t) => [t.name, `${t.name}_history`])

  /** Everything of the declared tables that a statement could notice, in words, without order. */
  async function describeSchema(url: string): Promise<string[]> {
    const rows = await query<{ line: string }>(url, null, `
      with t as (select c.* from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any('{${declared.join(',')}}'))
      select 'table ' || relname || ' rls ' || relrowsecurity || relforcerowsecurity || ' comment ' || coalesce(obj_description(oid), '') as line from t
      union all select 'grant ' || relname || ' ' || coalesce(grantee::regrole::text, 'public') || ' ' || privilege_type from t, aclexplode(relacl)
      union all select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || coalesce((select collname from pg_collation l where l.oid = attcollation), '') || ' not null ' || attnotnull || ' generated ' || attgenerated::text || ' default ' || coalesce(pg_get_expr(adbin, adrelid), '') || ' comment ' || coalesce(col_description(t.oid, attnum), '') || ' grants ' || coalesce(attacl::text, '')
        from t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped left join pg_attrdef d on adrelid = t.oid and adnum = attnum
      union all select 'constraint ' || relname || ' ' || conname || ' ' || pg_get_constraintdef(k.oid) from t join pg_constraint k on conrelid = t.oid where contype <> 'n'
      union all select 'index ' || pg_get_indexdef(indexrelid) from t join pg_index on indrelid = t.oid
      union all select 'policy ' || relname || ' ' || polname || ' ' || polcmd::text || ' ' || pg_get_expr(polqual, polrelid) || ' ' || pg_get_expr(polwithcheck, polrelid) from t join pg_policy on polrelid = t.oid
      union all select 'trigger ' || pg_get_triggerdef(g.oid) from t join pg_trigger g on tgrelid = t.oid where not tgisinternal
      order by 1`)
    return rows.map((r) => r.line)
  }

  it('the migrations make what the declarations make afresh', async () => {
    const fresh = await openTestDatabase()
    const migrated = await openTestDatabase()
    try {
      const ground = migrationFiles().find((f) => f.name.startsWith('0001_'))
      await query(fresh.adminUrl, null, ground?.sql ?? '', readFileSync(join(import.meta.dirname, '../../generated/schema.sql'), 'utf8'))
      const done = await migrate(migrated.adminUrl, migrated.appUrl)
      expect(done).toEqual(migrationFiles().map((f) => f.name))
      const [a, b] = [await describeSchema(migrated.adminUrl), await describeSchema(fresh.adminUrl)]
      expect(a.length).toBeGreaterThan(catalogue.registers.size * 10)
      // Compared as differences: a whole schema printed twice would hide the one line that matters.
      expect({ onlyMigrated: a.filter((l) => !b.includes(l)), onlyFresh: b.filter((l) => !a.includes(l)) }).toEqual({ onlyMigrated: [], onlyFresh: [] })
      expect(await migrate(migrated.adminUrl, migrated.appUrl)).toEqual([])
    } finally {
      await fresh.close()
      await migrated.close()
    }
  })

  it('a migration that was changed after it ran is refused by name', async () => {
    const [first] = migrationFiles()
    await query(world.adminUrl, null, `update migration set digest = 'x' where name = '${first?.name}'`)
    await expect(migrate(world.adminUrl, world.appUrl)).rejects.toThrow(first?.name)
    await query(world.adminUrl, null, `update migration set digest = '${first?.digest}' where name = '${first?.name}'`)
  })
})
