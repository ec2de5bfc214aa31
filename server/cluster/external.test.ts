// External servers: our own PostgreSQL 18 stripped of the product's roles, and the PostgreSQL 15 of Debian where it is
// installed (skipped elsewhere), since 15 is the oldest version accepted.
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shareCluster } from './cluster.ts'
import { DATABASE, localUrl, SUPER_ROLE } from './credentials.ts'
import { openDatabase, prepareExternal } from './index.ts'
import type { PreparedDatabase } from './index.ts'
import { urlOf, withClient } from './provision.ts'
import { runProgram } from './run-program.ts'
import { openTestDatabase } from './test-database.ts'
import { ask, attempt, freshFolder, isRoot } from './testing.ts'

const DEBIAN_15 = '/usr/lib/postgresql/15/bin'
type Server = { superuserUrl: string; stop(): Promise<void> }

async function ownServer(): Promise<Server> {
  const dataDir = freshFolder()
  const share = await shareCluster({ dataDir, durable: false })
  const superuserUrl = localUrl(SUPER_ROLE, share.credentials.super, share.port, 'postgres')
  for (const sql of [`DROP DATABASE ${DATABASE}`, 'DROP ROLE mingshi_app', 'DROP ROLE mingshi_admin']) await ask(superuserUrl, sql)
  return {
    superuserUrl,
    stop: async () => {
      await share.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

async function debianServer(): Promise<Server> {
  const home = freshFolder()
  const user = isRoot ? { uid: 65534, gid: 65534 } : undefined
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  const password = randomBytes(8).toString('hex')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, password)
  if (user) chownSync(data, user.uid, user.gid)
  const made = await runProgram(join(DEBIAN_15, 'initdb'), ['-D', data, '-U', 'boss', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'], { cwd: '/', user })
  if (made.status !== 0) throw new Error(made.output)
  const port = await freePort()
  const child = spawn(join(DEBIAN_15, 'postgres'), ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-F'], { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], ...user })
  const ended = once(child, 'exit')
  for await (const chunk of child.stderr) if (String(chunk).includes('ready to accept connections')) break
  return {
    superuserUrl: localUrl('boss', password, port, 'postgres'),
    stop: async () => {
      child.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const servers = [
  { name: 'PostgreSQL 18', start: ownServer, missing: false },
  { name: 'PostgreSQL 15', start: debianServer, missing: !existsSync(join(DEBIAN_15, 'initdb')) },
]

for (const { name, start, missing } of servers) {
  describe.skipIf(missing)(name, () => {
    let server: Server
    let made: PreparedDatabase
    const open = (change: { databaseUrl?: string; databaseAdminUrl?: string } = {}): Promise<unknown> =>
      openDatabase({ dataDir: '/nowhere', databaseUrl: made.appUrl, databaseAdminUrl: made.adminUrl, ...change })
    const inside = (): string => urlOf(server.superuserUrl, { database: '名实库' })
    const asSuper = async (sql: string): Promise<void> => expect([sql, await attempt(inside(), sql)]).toEqual([sql, 'ok'])

    beforeAll(async () => {
      server = await start()
      made = await prepareExternal({ superuserUrl: server.superuserUrl, database: '名实库' })
    })
    afterAll(async () => {
      await made.drop()
      await server.stop()
    })

    test('a prepared database is accepted and works in Chinese', async () => {
      expect(await open()).toMatchObject({ kind: 'external', appUrl: made.appUrl, version: expect.stringMatching(/^1[58]\.\d+$/) as string })
      expect(await ask(made.appUrl, `SELECT similarity('组织部干部科', '组织部') > 0.3`)).toBe(true)
      expect(await attempt(made.appUrl, 'CREATE TABLE t ()')).toBe('42501')
      expect(await attempt(made.appUrl, 'CREATE TEMP TABLE t ()')).toBe('42501')
      expect(await attempt(made.adminUrl, 'CREATE TABLE t ()')).toBe('ok')
      await expect(prepareExternal({ superuserUrl: server.superuserUrl, database: '名实库' })).rejects.toThrow('数据库 名实库 已经存在')
    })

    test('missing extensions are created by the administration role', async () => {
      await asSuper('DROP EXTENSION pg_trgm')
      await open()
      expect(await ask(inside(), `SELECT count(*)::int FROM pg_extension WHERE extname = 'pg_trgm'`)).toBe(1)
    })

    test.each([
      ['a superuser', 'ALTER ROLE mingshi_app SUPERUSER', 'ALTER ROLE mingshi_app NOSUPERUSER', '是超级用户'],
      ['exempt from row-level security', 'ALTER ROLE mingshi_app BYPASSRLS', 'ALTER ROLE mingshi_app NOBYPASSRLS', '可以绕过行级权限'],
      ['able to make roles', 'ALTER ROLE mingshi_app CREATEROLE', 'ALTER ROLE mingshi_app NOCREATEROLE', '可以建立角色'],
      ['a member of the owner', 'GRANT mingshi_admin TO mingshi_app', 'REVOKE mingshi_admin FROM mingshi_app', '是数据库或者表的所有者'],
      ['owner of one table', 'CREATE TABLE mine (); ALTER TABLE mine OWNER TO mingshi_app', 'DROP TABLE mine', '是数据库或者表的所有者'],
    ])('an application role that is %s is refused with the SQL to repair it', async (_, spoil, mend, reason) => {
      await asSuper(spoil)
      await expect(open()).rejects.toThrow(new RegExp(`mingshi_app ${reason}，行级权限对它不起作用[^]*CREATE ROLE mingshi_app LOGIN NOSUPERUSER`))
      await asSuper(mend)
      await open()
    })

    test('an application role that can create tables is refused with the REVOKE', async () => {
      await asSuper('GRANT CREATE ON SCHEMA public TO PUBLIC')
      const refusal = await open().catch((error: Error) => error.message)
      expect(refusal).toContain('可以建表')
      const repair = String(refusal).split('\n').slice(1)
      for (const sql of repair) await asSuper(sql) // what the sentence tells to run does repair it
      await open()
    })

    test('addresses that do not work are explained without giving the password away', async () => {
      const secret = new URL(made.appUrl).password
      const at = (change: (url: URL) => void): string => {
        const url = new URL(made.appUrl)
        change(url)
        return url.href
      }
      const cases: [{ databaseUrl?: string; databaseAdminUrl?: string }, RegExp][] = [
        [{ databaseUrl: at((url) => (url.password = 'wrong')) }, /DATABASE_URL 的用户名或者口令不对/],
        [{ databaseUrl: at((url) => (url.port = '1')) }, /连接不上 DATABASE_URL 指定的数据库服务器 127\.0\.0\.1:1。/],
        [{ databaseUrl: at((url) => (url.pathname = '/none')) }, /DATABASE_URL 指定的数据库不存在。[^]*CREATE DATABASE/],
        [{ databaseUrl: `mysql://u:${secret}@h/d` }, /不是有效的数据库地址/],
        [{ databaseUrl: `postgres://u:${secret}@h:port/d` }, /不是有效的数据库地址/],
        [{ databaseAdminUrl: made.appUrl }, /mingshi_app 不能在数据库 名实库 中建表[^]*ALTER DATABASE/],
        [{ databaseAdminUrl: urlOf(server.superuserUrl, { database: 'template1' }) }, /不是同一个数据库/],
        [{ databaseUrl: made.adminUrl }, /mingshi_admin 是数据库或者表的所有者/],
        [{ databaseAdminUrl: '' }, /没有设置 DATABASE_ADMIN_URL/],
        [{ databaseUrl: '' }, /没有设置 DATABASE_URL/],
      ]
      for (const [change, expected] of cases) {
        const said = await open(change).then(() => 'opened', (error: Error) => `${error.name}: ${error.message}`)
        expect(said).toMatch(expected)
        expect(said).toMatch(/^DatabaseUnavailable: /)
        expect(said).not.toContain(secret)
      }
    })

    test('a database whose LC_CTYPE knows no Chinese is refused', async () => {
      await withClient(server.superuserUrl, async (client) => {
        await client.query(`CREATE DATABASE blind OWNER mingshi_admin TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`)
      })
      const of = (url: string): string => urlOf(url, { database: 'blind' })
      await expect(open({ databaseUrl: of(made.appUrl), databaseAdminUrl: of(made.adminUrl) })).rejects.toThrow(/LC_CTYPE 不识别汉字/)
      await ask(server.superuserUrl, 'DROP DATABASE blind')
    })

    test('roles whose passwords someone else set are left alone', async () => {
      await asSuper(`ALTER ROLE mingshi_app PASSWORD 'theirs'`)
      await expect(prepareExternal({ superuserUrl: server.superuserUrl, database: 'other' })).rejects.toThrow(/角色 mingshi_app 已经存在/)
      expect(await attempt(urlOf(made.appUrl, { database: '名实库', password: 'theirs' }), 'SELECT 1')).toBe('ok')
    })
  })
}

describe('openTestDatabase', () => {
  test('the shared server stops when its last database is closed; in a vitest run, at the end', () => {
    const folder = freshFolder() // another temporary folder: a server of this test's own
    const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
    const script = `
      import { openTestDatabase, setup } from ${at('test-database.ts')}
      import { attempt } from ${at('testing.ts')}
      const said = []
      const round = async () => {
        const [first, last] = [await openTestDatabase(), await openTestDatabase()]
        await first.close()
        said.push(await attempt(last.appUrl, 'SELECT 1'))
        await last.close()
        said.push(await attempt(last.appUrl, 'SELECT 1'))
        return last.appUrl
      }
      await round()
      const endOfRun = setup()
      const url = await round()
      await endOfRun()
      said.push(await attempt(url, 'SELECT 1'))
      console.log(said.join(' '))`
    const env = { ...process.env, TMPDIR: folder, MINGSHI_TEST_LINGER: '', MINGSHI_TEST_SUPERUSER_URL: '' }
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env })
    rmSync(folder, { recursive: true })
    // 3D000: the server answers that this database is gone.
    expect([stdout.trim(), stderr]).toEqual(['ok ECONNREFUSED ok 3D000 ECONNREFUSED', ''])
  })

  test('gives databases of their own, copied from a template that is filled once', async () => {
    let filled = 0
    const template = {
      name: `test ${randomBytes(6).toString('hex')}`,
      fill: async ({ adminUrl }: { adminUrl: string }) => {
        filled++
        await ask(adminUrl, 'CREATE TABLE seeded AS SELECT 1 AS n')
      },
    }
    const [a, b] = await Promise.all([openTestDatabase({ template }), openTestDatabase({ template })])
    const plain = await openTestDatabase()
    expect(filled).toBe(1)
    expect(await attempt(a.adminUrl, 'DELETE FROM seeded')).toBe('ok')
    expect(await ask(b.adminUrl, 'SELECT n FROM seeded')).toBe(1)
    expect(await attempt(plain.adminUrl, 'SELECT n FROM seeded')).toBe('42P01')
    for (const { appUrl } of [a, plain]) {
      expect(await attempt(appUrl, 'CREATE TABLE t ()')).toBe('42501')
      expect(await attempt(appUrl, 'CREATE TEMP TABLE t ()')).toBe('42501')
      expect(await ask(appUrl, `SELECT similarity('组织部干部科', '组织部') > 0.3`)).toBe(true)
    }
    await Promise.all([a.close(), b.close()])
    expect(await attempt(a.adminUrl, 'SELECT 1')).toBe('3D000')
    await plain.close()
  })

  test('a template whose filling fails is not kept', async () => {
    const name = `test ${randomBytes(6).toString('hex')}`
    await expect(openTestDatabase({ template: { name, fill: ({ adminUrl }) => ask(adminUrl, 'SELECT 1/0').then(() => {}) } })).rejects.toThrow('division by zero')
    const mended = await openTestDatabase({ template: { name, fill: ({ adminUrl }) => ask(adminUrl, 'CREATE TABLE good ()').then(() => {}) } })
    expect(await attempt(mended.adminUrl, 'SELECT FROM good')).toBe('ok')
    await mended.close()
  })
})
