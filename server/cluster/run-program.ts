import { spawn } from 'node:child_process'
import type { RunAs } from './run-as.ts'

/**
 * Environment of database programs. The caller's PG* variables would redirect them, and his locale
 * would change their messages, which we read.
 */
export function programEnvironment(): NodeJS.ProcessEnv {
  if (process.platform !== 'win32') return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/i.test(name)))
}

/** Runs a program to its end. `output` holds both its streams. */
export function runProgram(file: string, args: string[], options: { cwd: string; user: RunAs; input?: string }): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: options.cwd, env: programEnvironment(), windowsHide: true, ...options.user })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? -1, output }))
    child.stdin.on('error', () => {}) // a program that ends early closes its input; its status tells
    child.stdin.end(options.input ?? '')
  })
}
