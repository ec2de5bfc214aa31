import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADMIN_ROLE, APP_ROLE, SUPER_ROLE } from './credentials.ts'
import type { Credentials } from './credentials.ts'
import { codeOf, DatabaseUnavailable } from './errors.ts'
import { program } from './native.ts'
import type { Native } from './native.ts'
import type { Place } from './place.ts'
import type { RunAs } from './run-as.ts'
import { runProgram } from './run-program.ts'

/**
 * LC_CTYPE candidates. It must be a UTF-8 one: with C, pg_trgm finds no letters in Chinese text.
 * Systems that lack C.UTF-8 have one of the others.
 */
const CTYPES = ['C.UTF-8', 'C.utf8', 'zh_CN.UTF-8', 'en_US.UTF-8', 'Chinese (Simplified)_China.utf8']

/** Written once into postgresql.conf, so that an administrator may tune it. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // paths longer than 107 bytes fail, and data folders can be deep
  max_connections: '100',
  shared_buffers: '512MB',
  jit: 'off',
  // What is asked for is in memory or on a disk without moving parts: reading a page here and there costs hardly more than in order.
  random_page_cost: '1.1',
  work_mem: '32MB',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] %u@%d ',
  // Statements and DETAIL lines quote personal data; the log file must not.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** For tests only: a crash of the machine may lose the cluster. */
const UNSAFE_SETTINGS: Record<string, string> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }

/**
 * Makes an empty cluster at `place.pgdata`. Works in a draft folder and renames, so that an interrupted run leaves nothing to trip over.
 * Call under the cluster's lock.
 * @throws DatabaseUnavailable with the last words of initdb
 */
export async function initialise(place: Place, native: Native, user: RunAs, options: { password: string; durable: boolean }): Promise<void> {
  const draft = `${place.pgdata}.draft`
  const passwordFile = `${place.pgdata}.password`
  try {
    writeFileSync(passwordFile, options.password, { mode: 0o600 })
    if (user) chownSync(passwordFile, user.uid, user.gid)
    let output = ''
    for (const ctype of CTYPES) {
      rmSync(draft, { recursive: true, force: true })
      mkdirSync(draft, { mode: 0o700 })
      if (user) chownSync(draft, user.uid, user.gid)
      const args = ['-D', draft, '-U', SUPER_ROLE, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
      args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--lc-ctype=${ctype}`, '--text-search-config=simple')
      if (!options.durable) args.push('--no-sync')
      const run = await runProgram(program(native, 'initdb'), args, { cwd: place.root, user })
      if (run.status === 0) {
        configure(draft, options.durable)
        renameSync(draft, place.pgdata)
        return
      }
      output = run.output
      if (!output.includes('invalid locale name')) break
    }
    throw new DatabaseUnavailable(explain(place, output))
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    if (codeOf(error) === 'EPERM') throw new DatabaseUnavailable('不能以 nobody 用户运行数据库：当前环境不许切换用户。请改用普通用户运行。')
    throw new DatabaseUnavailable(`不能在 ${place.root} 初始化数据库（${codeOf(error) || String(error)}）。请检查该目录可写、磁盘有余量。`)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Refuses a cluster written by another major version, whose files these programs cannot read. */
export function checkMajorVersion(place: Place, native: Native): void {
  const file = join(place.pgdata, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '未知'
  const wanted = native.version.split('.')[0] ?? ''
  if (found !== wanted) throw new DatabaseUnavailable(`${place.pgdata} 是 PostgreSQL ${found} 的数据，本程序带的是 ${wanted}。请用建立它的那一版程序导出后再导入。`)
}

/**
 * Gives an existing, stopped cluster new passwords, for a folder whose credentials file was lost: who may write the files
 * owns the data. Uses the server's single-user mode, which asks for none. Call under the cluster's lock.
 */
export async function resetPasswords(place: Place, native: Native, user: RunAs, credentials: Credentials): Promise<void> {
  const roles = { [SUPER_ROLE]: credentials.super, [ADMIN_ROLE]: credentials.admin, [APP_ROLE]: credentials.app }
  const input = Object.entries(roles).map(([role, password]) => `ALTER ROLE ${role} PASSWORD '${password}';\n`)
  const run = await runProgram(program(native, 'postgres'), ['--single', '-D', place.pgdata, 'postgres'], { cwd: place.root, user, input: input.join('') })
  if (run.status !== 0) throw new DatabaseUnavailable(`缺少 ${place.credentials}，重设数据库口令没有成功。请从备份恢复该文件。数据库程序报告：${run.output.trim().split('\n').slice(-3).join(' ')}`)
}

function configure(pgdata: string, durable: boolean): void {
  const settings = durable ? SETTINGS : { ...SETTINGS, ...UNSAFE_SETTINGS }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  appendFileSync(join(pgdata, 'postgresql.conf'), `\n# Mingshi\n${lines.join('\n')}\n`)
}

function explain(place: Place, output: string): string {
  if (output.includes('could not look up effective user ID')) return '当前用户不在系统用户表（/etc/passwd）中，数据库不能初始化。请改用已登记的用户运行。'
  const last = output.trim().split('\n').slice(-3).join(' ')
  return `不能在 ${place.root} 初始化数据库。请检查该目录可写、磁盘有余量后重试。数据库程序报告：${last}`
}
