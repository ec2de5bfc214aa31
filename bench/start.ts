/**
 * Starting and the first screen: `npm run bench:start [-- MEMBERS]`. A first start makes the database, the demonstration city
 * and the web client; a warm one opens what is there. Then Chromium (CHROMIUM_PATH) opens the sign-in page and the first page
 * behind it with an empty cache: bytes as they travelled, and the largest paint as the browser dates it.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { shownSignIns } from '#server/demonstration'
import { webRoot } from '#server/web-build'

const members = process.argv[2] ?? '20000'
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
const port = 18_000 + (process.pid % 1000)
const url = `http://127.0.0.1:${port}`
const lines: string[] = []

async function started(): Promise<{ seconds: number; stop: () => Promise<void> }> {
  const since = performance.now()
  const child: ChildProcess = spawn(process.execPath, [join(root, 'cli/mingshi.mjs'), 'serve', '--port', String(port), '--members', members, '--data', join(folder, 'data')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  while (!(await fetch(url).then((r) => r.ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await sleep(20)
  }
  const seconds = (performance.now() - since) / 1000
  return { seconds, stop: async () => { child.kill('SIGTERM'); await ended } }
}

interface Screen { readonly kilobytes: number; readonly requests: number; readonly paint: number }

/** Opens an address in a context of its own: with an empty cache, as who is signed in or nobody. */
async function screen(browser: Browser, address: string, signedIn?: Awaited<ReturnType<BrowserContext['storageState']>>): Promise<Screen> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', ...(signedIn ? { storageState: signedIn } : {}) })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let [bytes, requests] = [0, 0]
  session.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; requests += 1 })
  await page.goto(address, { waitUntil: 'networkidle' })
  // In the browser's words: the server's types know nothing of paints.
  const paint = await page.evaluate<number>("new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))")
  await context.close()
  return { kilobytes: bytes / 1024, requests, paint }
}

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
try {
  rmSync(webRoot, { recursive: true, force: true })
  const first = await started()
  await first.stop()
  lines.push(`| 首次启动：建库、${Number(members).toLocaleString('en')} 名党员的演示城市、生成网页 | ${first.seconds.toFixed(1)} s | < 60 s |`)
  const warm = await started()
  lines.push(`| 再次启动到应答 HTTP | ${warm.seconds.toFixed(2)} s | < 3 s |`)
  try {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
    const told = (what: string, s: Screen): void => { lines.push(`| ${what}：传输量 | ${s.kilobytes.toFixed(0)} KB，${s.requests} 个请求 | ≤ 350 KB |`, `| ${what}：最大内容绘制 | ${s.paint.toFixed(0)} ms | < 1000 ms |`) }
    told('登录页（首屏，空缓存）', await screen(browser, `${url}/login`))
    const page = await browser.newPage()
    await page.goto(`${url}/login`)
    await page.getByRole('button', { name: shownSignIns()[0]?.name ?? '' }).click()
    await page.waitForURL((at) => !at.pathname.startsWith('/login'))
    const signedIn = await page.context().storageState()
    told('工作台（空缓存）', await screen(browser, `${url}/`, signedIn))
    told('人员列表（空缓存）', await screen(browser, `${url}/registers/person`, signedIn))
    await browser.close()
  } finally {
    await warm.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n| 项目 | 实测 | 目标 |\n|---|---|---|\n${lines.join('\n')}`)
