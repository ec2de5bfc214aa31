import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { openCluster } from './index.ts'
import { pidExists } from './process-identity.ts'
import { ask, attempt, freshFolder, hold, postmasterPid } from './testing.ts'

const folders: string[] = []
const folder = (mode?: number): string => {
  const made = freshFolder(mode)
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

test('a new folder becomes a cluster, which stops at close and keeps its data', async () => {
  const dataDir = join(folder(), '甲 乙') // spaces and Chinese in the path
  const lines: string[] = []
  const first = await openCluster({ dataDir, log: (line) => lines.push(line) })
  expect(lines.join()).toContain('首次使用')
  expect(await attempt(first.adminUrl, 'CREATE TABLE person (name text)')).toBe('ok')
  expect(await attempt(first.adminUrl, "INSERT INTO person VALUES ('钱某')")).toBe('ok')
  await first.close()
  await first.close()
  expect(postmasterPid(first.clusterDir)).toBeUndefined()
  expect(await attempt(first.adminUrl, 'SELECT 1')).toBe('ECONNREFUSED')

  const second = await openCluster({ dataDir })
  expect(await ask(second.adminUrl, 'SELECT name FROM person')).toBe('钱某')
  await second.close()
})

test('roles, settings and files are what the access rules need', async () => {
  const cluster = await openCluster({ dataDir: folder() })
  const { appUrl, adminUrl, clusterDir } = cluster
  for (const url of [appUrl, adminUrl]) {
    expect(await ask(url, `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user`)).toBe(false)
  }
  expect(await attempt(appUrl, 'CREATE TABLE t ()')).toBe('42501')
  expect(await attempt(appUrl, 'CREATE TEMP TABLE t ()')).toBe('42501')
  expect(await attempt(appUrl, 'CREATE SCHEMA s')).toBe('42501')
  expect(await attempt(appUrl, 'SET ROLE mingshi_admin')).toBe('42501')
  expect(await attempt(adminUrl, 'CREATE TABLE t ()')).toBe('ok')
  expect(await attempt(appUrl, 'SELECT * FROM t')).toBe('42501')
  expect(await attempt(adminUrl, 'CREATE SCHEMA s')).toBe('ok')
  expect(await attempt(appUrl.replace(/:[^:@/]+@/, ':wrong@'), 'SELECT 1')).toBe('28P01')

  expect(await ask(appUrl, `SELECT string_agg(extname, ',' ORDER BY extname) FROM pg_extension WHERE extname <> 'plpgsql'`)).toBe('btree_gist,pg_trgm')
  expect(await ask(appUrl, `SELECT similarity('组织部干部科', '组织部') > 0.3`)).toBe(true) // 0 where LC_CTYPE is C
  expect(await ask(appUrl, `SELECT lower('ÄÖ') = 'äö'`)).toBe(true)
  for (const [name, value] of Object.entries({ TimeZone: 'Asia/Shanghai', fsync: 'on', jit: 'off', listen_addresses: '127.0.0.1', shared_buffers: '512MB' })) {
    expect([name, await ask(appUrl, `SHOW "${name}"`)]).toEqual([name, value])
  }
  expect(readFileSync(join(clusterDir, 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[4]).toBe('') // no socket file
  if (process.platform !== 'win32') {
    for (const secret of ['credentials.json', 'postgres.log']) expect([secret, statSync(join(clusterDir, secret)).mode & 0o077]).toEqual([secret, 0])
    expect(statSync(join(clusterDir, 'pgdata')).mode & 0o077).toBe(0)
  }

  // The log must not repeat what an official typed.
  expect(await attempt(adminUrl, 'CREATE TABLE u (id text PRIMARY KEY)')).toBe('ok')
  await attempt(adminUrl, `INSERT INTO u VALUES ('机密内容')`)
  expect(await attempt(adminUrl, `INSERT INTO u VALUES ('机密内容')`)).toBe('23505')
  await cluster.close()
  const logged = readFileSync(join(clusterDir, 'postgres.log'), 'utf8')
  expect(logged).toContain('u_pkey')
  expect(logged).not.toContain('机密内容')
})

test('other processes join; the last to leave stops the server', async () => {
  const dataDir = folder()
  const starter = await hold(dataDir)
  const here = await openCluster({ dataDir })
  const twice = await openCluster({ dataDir })
  const joiner = await hold(dataDir)
  expect(joiner.appUrl).toBe(starter.appUrl)
  expect(here.appUrl).toBe(starter.appUrl)
  await starter.leave()
  await here.close()
  expect(await ask(joiner.appUrl, 'SELECT 1')).toBe(1)
  await joiner.leave()
  expect(await ask(twice.appUrl, 'SELECT 1')).toBe(1)
  await twice.close()
  expect(postmasterPid(dataDir)).toBeUndefined()
})

test('the server outlives a killed starter, whose share no longer counts', async () => {
  const dataDir = folder()
  const starter = await hold(dataDir)
  const joiner = await hold(dataDir)
  await starter.kill()
  expect(await ask(joiner.appUrl, 'SELECT 1')).toBe(1)
  await joiner.leave()
  expect(postmasterPid(dataDir)).toBeUndefined()
})

test('a process that exits without closing does not leave the server behind', async () => {
  const dataDir = folder()
  const holder = await hold(dataDir, { ending: 'exit' })
  const pid = postmasterPid(dataDir) ?? 0
  expect(pidExists(pid)).toBe(true)
  await holder.leave()
  while (pidExists(pid)) await sleep(5) // it was asked to stop, not awaited; the test's own limit ends a wait in vain
  expect(postmasterPid(dataDir)).toBeUndefined()
})

test('after a power cut (node and server killed, lock left behind) the next start recovers', async () => {
  const dataDir = folder()
  const holder = await hold(dataDir)
  expect(await attempt(holder.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS n')).toBe('ok')
  const pid = postmasterPid(dataDir) ?? 0
  await holder.kill()
  process.kill(pid, 'SIGKILL')
  const dead = readdirSync(join(dataDir, 'users'))[0] ?? ''
  writeFileSync(join(dataDir, 'cluster.lock'), `${dead.slice(0, dead.lastIndexOf('-'))} 0123456789ab`)
  expect(existsSync(join(dataDir, 'pgdata', 'postmaster.pid'))).toBe(true)

  const next = await openCluster({ dataDir })
  expect(await ask(next.adminUrl, 'SELECT n FROM kept')).toBe(7)
  await next.close()
  expect(readdirSync(join(dataDir, 'users'))).toEqual([])
  expect(readdirSync(dataDir).filter((name) => name.startsWith('cluster.lock'))).toEqual([])
})

test('a postmaster.pid whose pid now belongs to another program does not stop the start', async () => {
  const dataDir = folder()
  const once = await openCluster({ dataDir })
  await once.close()
  writeFileSync(join(dataDir, 'pgdata', 'postmaster.pid'), `${process.pid}\n${dataDir}/pgdata\n1700000000\n54321\n\n127.0.0.1\n\nready\n`)
  const next = await openCluster({ dataDir })
  expect(await ask(next.appUrl, 'SELECT 1')).toBe(1)
  await next.close()
})

test('an interrupted first start is made anew', async () => {
  const dataDir = folder()
  mkdirSync(join(dataDir, 'pgdata.draft', 'base'), { recursive: true })
  const cluster = await openCluster({ dataDir })
  expect(await ask(cluster.appUrl, 'SELECT 1')).toBe(1)
  await cluster.close()
  expect(existsSync(join(dataDir, 'pgdata.draft'))).toBe(false)
})

test('five processes starting at the same instant share one server', async () => {
  const dataDir = folder()
  const holders = await Promise.all(Array.from({ length: 5 }, () => hold(dataDir)))
  expect(new Set(holders.map((holder) => holder.appUrl)).size).toBe(1)
  expect(holders.flatMap((holder) => holder.lines).filter((line) => line.includes('首次使用'))).toHaveLength(1)
  await Promise.all(holders.map((holder) => holder.leave()))
  expect(postmasterPid(dataDir)).toBeUndefined()
  // And again, coming and going at once on an existing cluster.
  const again = await Promise.all(Array.from({ length: 4 }, async () => {
    const holder = await hold(dataDir)
    const answer = await ask(holder.appUrl, 'SELECT 1')
    await holder.leave()
    return answer
  }))
  expect(again).toEqual([1, 1, 1, 1])
  expect(postmasterPid(dataDir)).toBeUndefined()
})

test('a cluster of another major version is refused with the repair', async () => {
  const dataDir = folder()
  const once = await openCluster({ dataDir })
  await once.close()
  writeFileSync(join(dataDir, 'pgdata', 'PG_VERSION'), '17\n')
  await expect(openCluster({ dataDir })).rejects.toThrow(/PostgreSQL 17 的数据.*导出后再导入/)
})

test('lost passwords are set anew once the server is at rest', async () => {
  const dataDir = folder()
  const first = await openCluster({ dataDir })
  expect(await attempt(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS n')).toBe('ok')
  rmSync(join(dataDir, 'credentials.json'))
  await expect(openCluster({ dataDir })).rejects.toThrow(/结束正在使用它的程序后重试/)
  await first.close()
  const lines: string[] = []
  const next = await openCluster({ dataDir, log: (line) => lines.push(line) })
  expect(lines.join()).toContain('重设数据库口令')
  expect(await ask(next.adminUrl, 'SELECT n FROM kept')).toBe(7)
  expect(await ask(next.appUrl, 'SELECT current_user')).toBe('mingshi_app')
  await next.close()
})
