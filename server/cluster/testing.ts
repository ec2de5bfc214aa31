// Helpers of this folder's tests: real processes on real folders.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { withClient } from './provision.ts'

export const isRoot = process.getuid?.() === 0

/** A new folder with this mode; `mkdtemp` itself makes 0700, which shuts the database user out. */
export function freshFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-cluster-'))
  chmodSync(folder, mode)
  return folder
}

/** First column of the first row. */
export const ask = (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return (rows[0] as unknown[] | undefined)?.[0]
  })

/** SQLSTATE with which a statement fails, or 'ok'. */
export const attempt = (url: string, sql: string): Promise<string> =>
  withClient(url, (client) => client.query(sql)).then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? 'unknown',
  )

export type Holder = { child: ChildProcess; pid: number; appUrl: string; adminUrl: string; clusterDir: string; lines: string[]; leave(): Promise<void>; kill(): Promise<void> }

/** Starts holder.fixture.ts and waits until it has the cluster. */
export async function hold(dataDir: string, options: { ending?: 'exit'; uid?: number } = {}): Promise<Holder> {
  const args = [fileURLToPath(new URL('holder.fixture.ts', import.meta.url)), dataDir, options.ending ?? 'close']
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], ...(options.uid ? { uid: options.uid, gid: options.uid, cwd: '/' } : {}) })
  let complaints = ''
  child.stderr.on('data', (chunk) => (complaints += String(chunk)))
  const ended = once(child, 'exit')
  const lines: string[] = []
  for await (const text of createInterface(child.stdout)) {
    const said = JSON.parse(text) as { line: string } | { appUrl: string; adminUrl: string; clusterDir: string }
    if ('line' in said) {
      lines.push(said.line)
      continue
    }
    const leave = async (): Promise<void> => {
      child.stdin.end()
      await ended
    }
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL')
      await ended
    }
    return { child, pid: child.pid ?? 0, lines, leave, kill, ...said }
  }
  throw new Error(`holder ended without the cluster: ${complaints}`)
}

/** Pid of the server in a cluster folder, or undefined when it is stopped. */
export function postmasterPid(clusterDir: string): number | undefined {
  try {
    return Number(readFileSync(join(clusterDir, 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}
