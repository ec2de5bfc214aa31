import pg from 'pg'
import { columnName } from '#kernel'
import type { Runtime } from '#server/runtime'

/**
 * Makes the cadres of a city many: everybody with a rank is copied, with all rows about him, until there are `wanted`. Rows alone,
 * no acts: the city is for measuring and is thrown away. References are not checked (they are those of the original).
 */
export async function multiplyCadres(runtime: Runtime, wanted: number): Promise<{ cadres: number; rows: number }> {
  const { catalogue } = runtime.database
  const admin = new pg.Client({ connectionString: runtime.address.adminUrl })
  await admin.connect()
  let rows = 0
  try {
    await admin.query(`set mingshi.tenant = '${runtime.tenant.id}'; set synchronous_commit = off; set work_mem = '256MB'`)
    const { rows: constraints } = await admin.query<{ table: string; name: string }>("select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace")
    for (const { table, name } of constraints) await admin.query(`alter table ${table} drop constraint ${name}`)
    await admin.query('create temporary table cadre as select distinct person as id from ranks')
    await admin.query('analyze cadre')
    const { rows: [counted] } = await admin.query<{ n: number }>('select count(*)::int as n from cadre')
    const copies = Math.ceil(wanted / Math.max(1, counted?.n ?? 1))
    // A copy keeps the later part of the id and takes its number for the first: rows of one person stay together, as they come.
    const copied = (column: string): string => `(lpad(to_hex(c), 8, '0') || substr(${column}::text, 9))::uuid`
    const about = [{ table: 'person', by: 'id' }, ...catalogue.referring('person').flatMap(({ register, field }) => (register.subject === field ? [{ table: columnName(register.id), by: columnName(field) }] : []))]
    for (const { table, by } of about) {
      const { rows: columns } = await admin.query<{ name: string }>("select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position", [table])
      const value = ({ name }: { name: string }): string => (name === 'id' ? copied('t.id') : name === by ? copied(`t."${by}"`) : name === 'identity_number' ? 'null' : `t."${name}"`)
      const done = await admin.query(`insert into "${table}" (${columns.map((c) => `"${c.name}"`).join(', ')}) select ${columns.map(value).join(', ')}
        from generate_series(1, ${copies - 1}) as c, "${table}" as t where t."${by}" in (select id from cadre) order by c, t."${by}"`)
      rows += done.rowCount ?? 0
    }
    await admin.query('analyze')
    return { cadres: (counted?.n ?? 0) * copies, rows }
  } finally { await admin.end() }
}
