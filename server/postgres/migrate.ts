import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, '../../migrations')

/** Migration files in order of their number; a landed file never changes. */
export function migrationFiles(): { name: string; sql: string; digest: string }[] {
  const names = readdirSync(folder).filter((f) => /^\d{4}_.*\.sql$/.test(f)).sort()
  const twice = names.find((name, i) => name.slice(0, 4) === names[i + 1]?.slice(0, 4))
  if (twice !== undefined) throw new Error(`迁移文件编号 ${twice.slice(0, 4)} 用了两次。请把后写的一个改为下一个编号。`)
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql: text, digest: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Brings the database up to date with the administrating role. `appUrl` tells the name of the application role, to which
 * rights are granted. Returns the names of the migrations carried out. One process at a time; each file is one transaction.
 */
export async function migrate(adminUrl: string, appUrl: string): Promise<string[]> {
  const role = decodeURIComponent(new URL(appUrl).username)
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'mingshi migrate' })
  await client.connect()
  const done: string[] = []
  try {
    await client.query('select pg_advisory_lock(771201)')
    await client.query('create table if not exists migration (name text primary key, digest text not null, at timestamptz not null default now())')
    const known = new Map((await client.query<{ name: string; digest: string }>('select name, digest from migration')).rows.map((r) => [r.name, r.digest]))
    for (const file of migrationFiles()) {
      const digest = known.get(file.name)
      if (digest !== undefined) {
        if (digest !== file.digest) throw new Error(`迁移文件 ${file.name} 在执行之后被改动过。请恢复原文件，改动另写一个新的迁移文件。`)
        continue
      }
      await client.query('begin')
      try {
        await client.query(file.sql.replaceAll('mingshi_app', `"${role.replaceAll('"', '""')}"`))
        await client.query('insert into migration (name, digest) values ($1, $2)', [file.name, file.digest])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      done.push(file.name)
    }
  } finally {
    await client.end()
  }
  return done
}
