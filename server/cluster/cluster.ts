import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ADMIN_ROLE, APP_ROLE, DATABASE, drawCredentials, localUrl, readCredentials, saveCredentials, SUPER_ROLE } from './credentials.ts'
import type { Credentials } from './credentials.ts'
import { codeOf, DatabaseUnavailable, messageOf } from './errors.ts'
import { checkMajorVersion, initialise, resetPasswords } from './initdb.ts'
import { tryLockNow, withLock } from './mutex.ts'
import { findNative } from './native.ts'
import type { Native } from './native.ts'
import { settlePlace } from './place.ts'
import type { Place } from './place.ts'
import { askToStop, readPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { isAlive, ownIdentity } from './process-identity.ts'
import { furnishDatabase, provideDatabase, provideRoles, withClient } from './provision.ts'
import { leaveToOwner, runAsFor } from './run-as.ts'

/** A share in a running cluster, with what only this module's siblings may use. */
export type ClusterShare = {
  place: Place
  port: number
  version: string
  credentials: Credentials
  close(): Promise<void>
  /** Leaves without stopping an unused server; {@link stopUnused} will. */
  leave(): void
}

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
    const credentials = readCredentials(place.credentials) ?? (await newCredentials(place, native, log))
    const running = await ensureRunning(place, native, credentials, options.durable ?? true, log)
    writeFileSync(ticket, '')
    leaveToOwner(ticket)
    return { credentials, port: running.port }
  })

  const leaveNow = (): void => {
    rmSync(ticket, { force: true })
    tryLockNow(place.lock, () => void (livingUsers(place) === 0 && askToStop(place, native)))
  }
  onExit(leaveNow)

  let closing: Promise<void> | undefined
  const close = (): Promise<void> =>
    (closing ??= locked(async () => {
      leavers.delete(leaveNow)
      rmSync(ticket, { force: true })
      if (livingUsers(place) === 0) await stopPostmaster(place, native)
    }))
  const leave = (): void => {
    leavers.delete(leaveNow)
    rmSync(ticket, { force: true })
  }
  return { place, version: native.version, ...entered, close, leave }
}

/** Stops the server of a data folder if it runs and nobody holds a share. */
export async function stopUnused(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  const place = settlePlace(dataDir, () => {})
  const native = await findNative(runAsFor(place.pgdata), place.root)
  await withLock(place.lock, async () => {
    if (livingUsers(place) === 0) await stopPostmaster(place, native)
  })
}

// A process that ends by process.exit() or an uncaught error still leaves, so that no server stays behind
// unowned. One that is killed does not; its share is cleared by the next process that counts.
const leavers = new Set<() => void>()
let listening = false
function onExit(leave: () => void): void {
  leavers.add(leave)
  if (listening) return
  listening = true
  process.on('exit', () => {
    for (const one of leavers) {
      try {
        one()
      } catch {
        // The folder is gone or closed; an ending process has nobody to tell.
      }
    }
  })
}

const UNANSWERED_MS = 60_000
const UNREADY_MS = 10 * 60_000 // a server whose starter died may still be recovering

async function ensureRunning(place: Place, native: Native, credentials: Credentials, durable: boolean, log: (line: string) => void): Promise<Postmaster> {
  const fresh = !existsSync(place.pgdata)
  if (fresh) {
    log(`首次使用，正在 ${place.root} 建立数据库。`)
    await initialise(place, native, runAsFor(place.pgdata), { password: credentials.super, durable })
  }
  checkMajorVersion(place, native)
  const running = (await joinable(place, credentials)) ?? (await startPostmaster(place, native, runAsFor(place.pgdata), log))
  await provisionOnce(place, running.port, credentials)
  return running
}

/** Draws passwords before the first start, or again for a cluster whose file was lost. */
async function newCredentials(place: Place, native: Native, log: (line: string) => void): Promise<Credentials> {
  const credentials = drawCredentials()
  if (existsSync(place.pgdata)) {
    if (readPostmaster(place)) throw new DatabaseUnavailable(`缺少 ${place.credentials}，数据库又在运行，不能重设口令。请结束正在使用它的程序后重试。`)
    log(`缺少 ${place.credentials}，重设数据库口令。`)
    await resetPasswords(place, native, runAsFor(place.pgdata), credentials)
  }
  saveCredentials(place.credentials, credentials)
  return credentials
}

/** The running server once it answers to our password; waits while it is starting or stopping. */
async function joinable(place: Place, credentials: Credentials): Promise<Postmaster | undefined> {
  const begun = Date.now()
  for (;;) {
    const running = readPostmaster(place)
    if (!running) return undefined
    if (Date.now() - begun > (running.ready ? UNANSWERED_MS : UNREADY_MS)) throw new DatabaseUnavailable(`内置数据库（进程 ${running.pid}）没有应答。请查看 ${place.log}，结束该进程后重试。`)
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
async function provisionOnce(place: Place, port: number, credentials: Credentials): Promise<void> {
  const mark = join(place.pgdata, 'mingshi.ready') // in pgdata, so that it goes where the data goes
  if (existsSync(mark)) return
  const maintenance = localUrl(SUPER_ROLE, credentials.super, port, 'postgres')
  await withClient(maintenance, async (client) => {
    await provideRoles(client, credentials)
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE}`)
  })
  await provideDatabase(maintenance, DATABASE)
  await furnishDatabase(localUrl(SUPER_ROLE, credentials.super, port, DATABASE))
  writeFileSync(mark, '')
  leaveToOwner(mark)
}

/** Counts the shares still held, clearing those of processes that ended without leaving. */
function livingUsers(place: Place): number {
  return readdirSync(place.users).filter((name) => {
    const alive = isAlive(name.slice(0, name.lastIndexOf('-')))
    if (!alive) rmSync(join(place.users, name), { force: true })
    return alive
  }).length
}

/**
 * A share in the embedded PostgreSQL of a data folder.
 * `appUrl` is for the application (row-level security binds it, no DDL), `adminUrl` for migrations.
 */
export type Cluster = {
  appUrl: string
  adminUrl: string
  /** The folder asked for, with links resolved. */
  dataDir: string
  /** The folder that holds the database; differs from `dataDir` only when root's folder is closed to the database user. */
  clusterDir: string
  /** Version of the embedded package, for example `18.4.0-beta.17`. */
  version: string
  /** Leaves the cluster; the last to leave stops it. May be called more than once. */
  close(): Promise<void>
}

/**
 * Opens the embedded database of `dataDir`: makes it at first use, starts it, or joins it when another
 * process of this machine runs it. Call `close()` on SIGINT and SIGTERM; the server itself is not reached by Ctrl-C.
 * @throws DatabaseUnavailable with a Chinese sentence that names the place and the repair
 */
export async function openCluster(options: { dataDir: string; log?: (line: string) => void }): Promise<Cluster> {
  const { place, port, version, credentials, close } = await shareCluster(options)
  return {
    appUrl: localUrl(APP_ROLE, credentials.app, port, DATABASE),
    adminUrl: localUrl(ADMIN_ROLE, credentials.admin, port, DATABASE),
    dataDir: place.asked,
    clusterDir: place.root,
    version,
    close,
  }
}
