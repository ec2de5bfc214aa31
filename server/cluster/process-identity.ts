import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { codeOf } from './errors.ts'

// A pid alone does not name a process: pids are reused, above all after a container restarts.
// On Linux the kernel's start tick and boot id complete the name; elsewhere the wall-clock second
// of the start does, compared loosely because clocks are corrected while processes run.
const START_TOLERANCE_SECONDS = 60

const linux = process.platform === 'linux'
let own: string | undefined

/** This process as `<pid>-<start>`; safe in file names. */
export function ownIdentity(): string {
  own ??= `${process.pid}-${linux ? linuxStart(process.pid) : Math.round(Date.now() / 1000 - process.uptime())}`
  return own
}

/** Whether the process written by {@link ownIdentity} still runs. In doubt it says true: wrongly stopping a database costs more than leaving it on. */
export function isAlive(identity: string): boolean {
  const [, pidText = '', start = ''] = /^(\d+)-(.+)$/.exec(identity) ?? []
  const pid = Number(pidText)
  if (!pid || !pidExists(pid)) return false
  if (identity === ownIdentity()) return true
  if (linux) return linuxStart(pid) === start
  const actual = startSecond(pid)
  return actual === undefined || Math.abs(actual - Number(start)) <= START_TOLERANCE_SECONDS
}

/** Whether a process with this pid runs; a zombie waiting for its parent does not count. */
export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return !linux || linuxStat(pid)[0] !== 'Z'
}

/** The command line of a process, or undefined when the system does not tell. */
export function commandLine(pid: number): string | undefined {
  try {
    if (linux) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return undefined
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return undefined
  }
}

/** Fields of /proc/<pid>/stat after the command name (which may itself contain spaces and brackets): state first. */
function linuxStat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function linuxStart(pid: number): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  return `${boot}.${linuxStat(pid)[19] ?? '0'}` // field 22 of proc(5): starttime
}

function startSecond(pid: number): number | undefined {
  try {
    const text =
      process.platform === 'win32'
        ? execFileSync('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`], { encoding: 'utf8' })
        : execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
    const second = Date.parse(text.trim()) / 1000
    return Number.isFinite(second) ? second : undefined
  } catch {
    return undefined
  }
}
