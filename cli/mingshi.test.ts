// The launcher, run by this Node beside a main.ts and a "pinned Node" of the test's making.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let home = ''
const launcher = (): string => join(home, 'cli', 'mingshi.mjs')
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mingshi-cli-'))
  mkdirSync(join(home, 'cli'))
  cpSync(join(import.meta.dirname, 'mingshi.mjs'), launcher())
  writeFileSync(join(home, 'package.json'), '{"type":"module"}')
})
afterEach(() => rmSync(home, { recursive: true }))

const main = (body: string): void =>
  writeFileSync(join(home, 'cli', 'main.ts'), `export async function main(argv: string[]): Promise<number> { ${body} }`)

const onPinnedSystem = process.platform === 'linux'
/** Installs a pinned Node: this one behind a script, which leaves a mark in the environment. */
function pin(version: string, script = `#!/bin/sh\nVIA_PINNED=yes exec ${process.execPath} "$@"\n`): void {
  const folder = join(home, 'node_modules', `node-linux-${process.arch}`)
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, bin: { node: 'bin/node' } }))
  writeFileSync(join(folder, 'bin', 'node'), script, { mode: 0o755 })
}

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, MINGSHI_HANDED_OVER: '', MINGSHI_DEBUG: '' })
const run = (...args: string[]) => spawnSync(process.execPath, [launcher(), ...args], { encoding: 'utf8', env: environment() })
const TELL = 'console.log(JSON.stringify([process.env.VIA_PINNED ?? "no", ...argv])); return 3'

test('without a pinned Node the program runs here, and says which Node', () => {
  main(TELL)
  const { status, stdout, stderr } = run('serve', '--名称', 'a b')
  expect([status, JSON.parse(stdout)]).toEqual([3, ['no', 'serve', '--名称', 'a b']])
  expect(stderr.trim()).toBe(`本系统没有自带的 Node，使用本机的 Node ${process.versions.node}。`)
})

test.runIf(onPinnedSystem)('a newer pinned Node takes over with arguments and exit code, once', () => {
  main(TELL)
  pin('99.0.0')
  const { status, stdout, stderr } = run('verify', 'a b')
  expect([status, JSON.parse(stdout), stderr]).toEqual([3, ['yes', 'verify', 'a b'], ''])
})

test.runIf(onPinnedSystem)('an equal or older pinned Node does not', () => {
  main(TELL)
  pin(process.versions.node)
  expect(JSON.parse(run().stdout)).toEqual(['no'])
})

test.runIf(onPinnedSystem)('a pinned Node that cannot run on this system is passed over', () => {
  main(TELL)
  pin('99.0.0', '#!/no/such/loader\n')
  expect(JSON.parse(run().stdout)).toEqual(['no'])
})

test.runIf(onPinnedSystem)('a signal reaches the program under the pinned Node, which ends in its own way', async () => {
  main('process.on("SIGTERM", () => { console.log("leaving"); process.exit(7) }); setInterval(() => {}, 1e6); console.log("up"); await new Promise(() => {}); return 0')
  pin('99.0.0')
  const child = spawn(process.execPath, [launcher()], { stdio: ['ignore', 'pipe', 'inherit'], env: environment() })
  const ended = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said === 'up\n') child.kill('SIGTERM')
  }
  expect([said, await ended]).toEqual(['up\nleaving\n', [7, null]])
})

test('an unexpected error is one Chinese sentence, without a stack', () => {
  main('throw new Error("磁盘已满")')
  const { status, stderr } = run()
  expect(status).toBe(1)
  expect(stderr).toContain('程序出错：磁盘已满。')
  expect(stderr).not.toContain(' at ')
})
