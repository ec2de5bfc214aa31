import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryLockNow, withLock } from './mutex.ts'
import { isAlive, ownIdentity } from './process-identity.ts'
import { freshFolder } from './testing.ts'

let folder = ''
beforeEach(() => (folder = freshFolder()))
afterEach(() => rmSync(folder, { recursive: true }))

/** A lock such as a killed process leaves. This process's pid with another start: a pid used again. */
const DEAD = `${process.pid}-00000000.1 0123456789ab`

test('processes that all meet a dead holder break its lock once, and never work at the same time', async () => {
  const lock = join(folder, 'lock')
  const counter = join(folder, 'counter')
  writeFileSync(lock, DEAD)
  writeFileSync(counter, '0')
  // Read, pause, write: two at a time would lose counts.
  const script = `
    import { readFileSync, writeFileSync } from 'node:fs'
    import { withLock } from ${JSON.stringify(new URL('mutex.ts', import.meta.url).href)}
    for (let i = 0; i < 10; i++) await withLock(${JSON.stringify(lock)}, async () => {
      const n = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'))
      await new Promise((resolve) => setTimeout(resolve, 1))
      writeFileSync(${JSON.stringify(counter)}, String(n + 1))
    })`
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }))
  expect(await Promise.all(children.map((child) => once(child, 'exit')))).toEqual(children.map(() => [0, null]))
  expect(readFileSync(counter, 'utf8')).toBe('60')
  expect(readdirSync(folder)).toEqual(['counter'])
})

test('a breaker that died while breaking is broken in turn', async () => {
  const lock = join(folder, 'lock')
  writeFileSync(lock, DEAD)
  writeFileSync(`${lock}.0123456789ab`, `${process.pid}-00000000.2 ba9876543210`)
  expect(await withLock(lock, async () => 'done')).toBe('done')
  expect(readdirSync(folder)).toEqual([])
})

test('work that fails frees the lock; a held lock is not had at once', async () => {
  const lock = join(folder, 'lock')
  await expect(withLock(lock, () => Promise.reject(new Error('work')))).rejects.toThrow('work')
  await withLock(lock, async () => expect(tryLockNow(lock, () => expect.unreachable())).toBe(false))
  expect(tryLockNow(lock, () => {})).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})

test('a process is told from another with the same pid', () => {
  expect(isAlive(ownIdentity())).toBe(true)
  expect(isAlive(`${process.pid}-00000000.1`)).toBe(false)
  expect(isAlive(`2147483646-${ownIdentity().split('-')[1]}`)).toBe(false)
  expect(isAlive('nonsense')).toBe(false)
})
