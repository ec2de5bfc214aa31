import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, DatabaseUnavailable } from './errors.ts'
import { program } from './native.ts'
import type { Native } from './native.ts'
import type { Place } from './place.ts'
import { commandLine, pidExists } from './process-identity.ts'
import { leaveToOwner } from './run-as.ts'
import type { RunAs } from './run-as.ts'
import { programEnvironment, runProgram } from './run-program.ts'

/** What postmaster.pid says: the cluster's own statement of its address, true whoever started it. */
export type Postmaster = { pid: number; port: number; ready: boolean }

const POLL_MS = 4
const LOG_LIMIT_BYTES = 20 * 1024 * 1024
const START_ATTEMPTS = 20
const STOP_GIVE_UP_MS = 60_000

/**
 * The living server of this cluster, or undefined. Removes a postmaster.pid whose pid meanwhile
 * belongs to another program: PostgreSQL would take that program for itself and refuse to start.
 */
export function readPostmaster(place: Place): Postmaster | undefined {
  const file = join(place.pgdata, 'postmaster.pid')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new DatabaseUnavailable(`不能读取 ${file}（${codeOf(error)}）：数据目录由其他用户建立。请用原来的用户运行。`)
  }
  // Lines: pid, data directory, start time, port, socket folder, address, shared memory, status.
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!pid || !pidExists(pid)) return undefined
  const command = commandLine(pid)
  if (command !== undefined && !command.includes(place.pgdata)) {
    rmSync(file, { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').trim() === 'ready' }
}

/**
 * Starts the server on a free port of 127.0.0.1, in its own process group so that neither Ctrl-C nor the
 * end of this process reaches it, and waits until it accepts connections.
 * Call under the cluster's lock.
 * @throws DatabaseUnavailable with the last words of the log
 */
export async function startPostmaster(place: Place, native: Native, user: RunAs, log: (line: string) => void): Promise<Postmaster> {
  turnLog(place.log)
  let reason = ''
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const from = existsSync(place.log) ? statSync(place.log).size : 0
    const child = await launch(place, native, user, await freePort())
    const started = await untilReady(place, child, log)
    if (started) return started
    reason = readFileSync(place.log).subarray(from).toString('utf8').trim().split('\n').slice(-4).join(' ')
    // Someone took the port in between, or a killed server's last backends still hold its memory: both pass.
    if (!/could not bind|shared memory block .* is still in use|lock file "postmaster.pid"/.test(reason)) break
    await sleep(100)
  }
  throw new DatabaseUnavailable(`数据库没有启动。请查看 ${place.log}。数据库程序报告：${reason}`)
}

/** Asks for a fast shutdown (open transactions are rolled back, data is flushed) without waiting for it. */
export function askToStop(place: Place, native: Native): Postmaster | undefined {
  const running = readPostmaster(place)
  if (!running) return undefined
  // On Windows kill() would be the axe; pg_ctl sends the server's own signal.
  if (process.platform === 'win32') spawnSync(program(native, 'pg_ctl'), ['stop', '-W', '-D', place.pgdata, '-m', 'fast'], { windowsHide: true })
  else process.kill(running.pid, 'SIGINT')
  return running
}

/** Fast shutdown; returns when the files are at rest. */
export async function stopPostmaster(place: Place, native: Native): Promise<void> {
  const running = askToStop(place, native)
  if (!running) return
  const giveUpAt = Date.now() + STOP_GIVE_UP_MS
  while (readPostmaster(place)?.pid === running.pid) {
    if (Date.now() > giveUpAt) throw new DatabaseUnavailable(`数据库一分钟内没有停下（进程 ${running.pid}）。请查看 ${place.log}。`)
    await sleep(POLL_MS)
  }
}

type Child = { ended: boolean }

async function launch(place: Place, native: Native, user: RunAs, port: number): Promise<Child> {
  if (process.platform === 'win32') {
    // pg_ctl drops the administrator's rights, which postgres.exe refuses.
    const run = await runProgram(program(native, 'pg_ctl'), ['start', '-W', '-D', place.pgdata, '-l', place.log, '-o', `-p ${port}`], { cwd: place.root, user })
    return { ended: run.status !== 0 }
  }
  const output = openSync(place.log, 'a', 0o600)
  leaveToOwner(place.log)
  const child = spawn(program(native, 'postgres'), ['-D', place.pgdata, '-p', String(port)], {
    cwd: place.root,
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
    ...user,
  })
  closeSync(output)
  const state: Child = { ended: false }
  child.on('exit', () => (state.ended = true))
  child.unref()
  await new Promise<void>((resolve, reject) => {
    child.on('spawn', resolve)
    child.on('error', (error) => reject(new DatabaseUnavailable(`不能运行内置数据库程序（${codeOf(error)}）：${program(native, 'postgres')}。请检查该文件可执行。`)))
  })
  return state
}

async function untilReady(place: Place, child: Child, log: (line: string) => void): Promise<Postmaster | undefined> {
  const begun = Date.now()
  let told = false
  while (!child.ended) {
    const found = readPostmaster(place)
    if (found?.ready) return found
    if (!told && Date.now() - begun > 3_000) {
      told = true
      log('数据库正在恢复上次未正常关闭时的数据，请稍候。')
    }
    await sleep(POLL_MS)
  }
  return undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function turnLog(path: string): void {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`)
}
