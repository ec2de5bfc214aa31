import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ADMIN_ROLE, APP_ROLE, DATABASE, keepCredentials, localUrl, SUPER_ROLE } from './credentials.ts'
import type { Credentials } from './credentials.ts'
import { codeOf, DatabaseUnavailable, messageOf } from './errors.ts'
import { checkMajorVersion, initialise } from './initdb.ts'
import { withLock } from './mutex.ts'
import { findNative } from './native.ts'
import type { Native } from './native.ts'
import { settlePlace } from './place.ts'
import type { Place } from './place.ts'
import { readPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { isAlive, ownIdentity } from './process-identity.ts'
import { furnishDatabase, provideDatabase, provideRoles, withClient } from './provision.ts'
import { leaveToOwner, runAsFor } from './run-as.ts'

/** A share in a running cluster, with what only this module's siblings may use. */
export type ClusterShare = { place: Place; port: number; version: string; credentials: Credentials; close(): Promise<void> }

/** @property durable false trades safety for speed; tests only */
export type ClusterOptions = { dataDir: string; log?: (line: string) => void; durable?: boolean }

/**
 * Joins the cluster of a data folder, making and starting it when needed. Everything that changes its
 * state (make, start, join, leave, stop) happens under one lock, so processes may come and go at any moment.
 */
export async function shareCluster(options: ClusterOptions): Promise<ClusterShare> {
  const log = options.log ?? (() => {})
  const place = settlePlace(options.dataDir, log)
  const native = await findNative(runAsFor(place.pgdata), place.root)
  const waiting = (): void => log('另一个进程正在启动或关闭数据库，等待中。')
  const locked = <T>(work: () => Promise<T>): Promise<T> =>
    withLock(place.lock, work, waiting).catch((error: unknown) => {
      if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw new DatabaseUnavailable(`不能写入数据目录 ${place.root}（${codeOf(error)}）。请用建立它的用户运行，或者调整权限。`)
      throw error
    })

  const ticket = join(place.users, `${ownIdentity()}-${randomBytes(4).toString('hex')}`)
  const entered = await locked(async () => {
    const credentials = keepCredentials(place.credentials)
    const running = await ensureRunning(place, native, credentials, options.durable ?? true, log)
    writeFileSync(ticket, '')
    leaveToOwner(ticket)
    return { credentials, port: running.port }
  })

  let closing: Promise<void> | undefined
  const close = (): Promise<void> =>
    (closing ??= locked(async () => {
      rmSync(ticket, { force: true })
      if (livingUsers(place) === 0) await stopPostmaster(place, native, runAsFor(place.pgdata))
    }))
  return { place, version: native.version, ...entered, close }
}

async function ensureRunning(place: Place, native: Native, credentials: Credentials, durable: boolean, log: (line: string) => void): Promise<Postmaster> {
  const fresh = !existsSync(place.pgdata)
  if (fresh) {
    log(`首次使用，正在 ${place.root} 建立数据库。`)
    await initialise(place, native, runAsFor(place.pgdata), { password: credentials.super, durable })
  }
  checkMajorVersion(place, native)
  const running = (await joinable(place, credentials)) ?? (await startPostmaster(place, native, runAsFor(place.pgdata), log))
  await provisionOnce(running.port, credentials)
  return running
}

/** The running server once it answers to our password; waits while it is starting or stopping. */
async function joinable(place: Place, credentials: Credentials): Promise<Postmaster | undefined> {
  for (;;) {
    const running = readPostmaster(place)
    if (!running) return undefined
    if (running.ready) {
      try {
        await withClient(localUrl(SUPER_ROLE, credentials.super, running.port, 'postgres'), (client) => client.query('SELECT 1'))
        return running
      } catch (error) {
        if (codeOf(error) === '28P01') throw new DatabaseUnavailable(`${place.credentials} 与数据库口令不符。请恢复原来的 credentials.json。`)
        if (!['ECONNREFUSED', 'ECONNRESET', '57P03', ''].includes(codeOf(error))) throw new DatabaseUnavailable(`不能连接内置数据库：${messageOf(error)}。请查看 ${place.log}。`)
      }
    }
    await sleep(10)
  }
}

/** Roles and database, made at the first start; a start interrupted here is completed by the next. */
async function provisionOnce(port: number, credentials: Credentials): Promise<void> {
  const maintenance = localUrl(SUPER_ROLE, credentials.super, port, 'postgres')
  const done = await withClient(maintenance, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1",
      [DATABASE],
    )
    if (rows[0]?.mark) return true
    await provideRoles(client, credentials)
    if (rows.length > 0) await client.query(`DROP DATABASE ${DATABASE}`)
    return false
  })
  if (done) return
  await provideDatabase(maintenance, DATABASE)
  await furnishDatabase(localUrl(SUPER_ROLE, credentials.super, port, DATABASE))
  await withClient(maintenance, (client) => client.query(`COMMENT ON DATABASE ${DATABASE} IS '名实'`))
}

/** Counts the shares still held, clearing those of processes that ended without leaving. */
function livingUsers(place: Place): number {
  return readdirSync(place.users).filter((name) => {
    const alive = isAlive(name.slice(0, name.lastIndexOf('-')))
    if (!alive) rmSync(join(place.users, name), { force: true })
    return alive
  }).length
}

/** The addresses a share gives to its holder. */
export const addressesOf = (share: ClusterShare): { appUrl: string; adminUrl: string } => ({
  appUrl: localUrl(APP_ROLE, share.credentials.app, share.port, DATABASE),
  adminUrl: localUrl(ADMIN_ROLE, share.credentials.admin, share.port, DATABASE),
})
