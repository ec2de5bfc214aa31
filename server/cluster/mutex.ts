import { randomBytes } from 'node:crypto'
import { linkSync, unlinkSync, writeFileSync } from 'node:fs'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, DatabaseUnavailable } from './errors.ts'
import { isAlive, ownIdentity } from './process-identity.ts'

const RETRY_MS = 15
const GIVE_UP_MS = 10 * 60_000 // crash recovery of a large cluster happens while the lock is held

/**
 * Runs `work` while this process alone holds the lock file `path`.
 * A holder that died is found by its pid and start time, and its lock is broken.
 * @throws DatabaseUnavailable when a living process keeps the lock for ten minutes
 */
export async function withLock<T>(path: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  await acquire(path, Date.now() + GIVE_UP_MS, onWait)
  try {
    return await work()
  } finally {
    await unlink(path)
  }
}

/** For a process that is ending and cannot wait: runs `work` if the lock is free this instant, and says whether it was. */
export function tryLockNow(path: string, work: () => void): boolean {
  const token = randomBytes(6).toString('hex')
  const draft = `${path}.${token}.draft`
  writeFileSync(draft, `${ownIdentity()} ${token}`, { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch {
    return false
  } finally {
    unlinkSync(draft)
  }
  try {
    work()
  } finally {
    unlinkSync(path)
  }
  return true
}

async function acquire(path: string, giveUpAt: number, onWait?: () => void): Promise<void> {
  // The file appears with its content in one step (link), so no reader meets an empty lock.
  const token = randomBytes(6).toString('hex')
  const draft = `${path}.${token}.draft`
  await writeFile(draft, `${ownIdentity()} ${token}`, { mode: 0o600 })
  const toldAt = Date.now() + 3_000
  let told = false
  try {
    for (;;) {
      try {
        return await link(draft, path)
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
      const held = await readFile(path, 'utf8').catch(() => '')
      const [holder = '', heldToken = ''] = held.split(' ')
      if (holder && !isAlive(holder)) {
        await breakLock(path, held, heldToken, giveUpAt)
        continue
      }
      if (Date.now() > giveUpAt) throw new DatabaseUnavailable(`等待数据库启动锁超时：${path} 由进程 ${holder.split('-')[0]} 占用。请结束该进程后重试。`)
      if (!told && Date.now() > toldAt) {
        told = true
        onWait?.()
      }
      await sleep(RETRY_MS * (0.5 + Math.random()))
    }
  } finally {
    await unlink(draft).catch(() => {})
  }
}

/**
 * Removes a dead holder's lock. Two breakers might otherwise remove each other's fresh lock, so
 * breaking is itself done under a lock named by the dead one's token; only its holder may remove that token.
 */
async function breakLock(path: string, seen: string, token: string, giveUpAt: number): Promise<void> {
  const breaker = `${path}.${token}`
  await acquire(breaker, giveUpAt)
  try {
    if ((await readFile(path, 'utf8').catch(() => '')) === seen) await unlink(path)
  } finally {
    await unlink(breaker)
  }
}
