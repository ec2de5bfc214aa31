/**
 * Everything that must hold, in one command: `npm test`. Runs every check and every test, stops at nothing, and exits
 * non-zero when any failed. Last line: `N passed, N failed`, the tests of vitest plus one for each check.
 *
 *   npm test                     everything
 *   npm test -- --integration    only the tests on a database (to repeat them on another PostgreSQL: MINGSHI_TEST_SUPERUSER_URL)
 *   npm test -- --checks         only types, lint, boundaries, unused code, generated files, glossary
 *   npm test -- PATH…            only these test files, as vitest filters them
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { checkBoundaries, reaching } from './boundaries.ts'
import { findChromium } from './chromium.ts'

interface Result { readonly title: string; readonly passed: number; readonly failed: number; readonly seconds: number }

const root = join(import.meta.dirname, '..')
const tool = (name: string): string => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Runs a program with its output shown; resolves to its exit code. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path, ...env }, shell: process.platform === 'win32' && program.endsWith('.cmd') })
    child.on('error', (error) => { console.error(`运行不了 ${program}：${error.message}`); resolve(1) })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10

async function check(title: string, work: () => Promise<number>): Promise<Result> {
  console.log(`\n── ${title}`)
  const since = performance.now()
  const ok = (await work()) === 0
  console.log(`${ok ? '通过' : '未通过'}（${seconds(since)} 秒）`)
  return { title, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds: seconds(since) }
}

const node = (...args: string[]): Promise<number> => run(process.execPath, args)

/** Every check after the other; each says on its own what to mend. */
async function checks(): Promise<Result[]> {
  return [
    await check('类型 types', () => run(tool('tsc'), ['-p', '.'])),
    ...(existsSync(join(root, 'web/tsconfig.json')) ? [await check('界面类型 types of web', () => run(tool('tsc'), ['-p', 'web']))] : []),
    await check('规范 lint', () => run(tool('oxlint'), ['--deny-warnings'])),
    await check('边界 boundaries', () => node('tools/boundaries.ts')),
    await check('无用代码 unused', () => run(tool('knip'), ['--no-progress'])),
    await check('生成文件 generated files', () => node('tools/generate.ts', '--check')),
    await check('词汇表 glossary', () => node('tools/glossary.ts', '--check')),
    await check('译文 translations', () => node('tools/language.ts', '--check')),
  ]
}

/**
 * Test files that reach a database, by whatever helper: the ones to repeat on another server. Of the tests of the embedded
 * cluster only those about external servers.
 */
async function integrationTests(): Promise<string[]> {
  const { graph } = await checkBoundaries(root)
  return [...reaching(graph, 'server/cluster/test-database.ts')].filter((path) => path.endsWith('.test.ts'))
    .filter((path) => !path.startsWith('e2e/') && (!path.startsWith('server/cluster/') || path.endsWith('/external.test.ts'))).sort()
}

interface Report { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number; testResults: { name: string; status: string; message?: string; assertionResults: unknown[] }[] }

async function tests(title: string, filters: readonly string[]): Promise<Result> {
  console.log(`\n── ${title}`)
  const since = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-vitest-'))
  const file = join(folder, 'report.json')
  const chromium = await findChromium()
  if (!chromium) console.log(process.env['CI'] ? '没有找到 Chromium：界面测试按未通过计。' : '没有找到 Chromium，跳过界面测试。请安装 chromium，或者用 CHROMIUM_PATH 指明它的位置。')
  try {
    const code = await run(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters], chromium ? { CHROMIUM_PATH: chromium } : {})
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    // A file that could not even be loaded has no tests to count, and counts as one failure.
    const broken = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length
    const missing = !chromium && process.env['CI'] && filters.length === 0 ? 1 : 0
    const failed = report.numFailedTests + broken + missing
    if (report.numPendingTests > 0) console.log(`跳过 ${report.numPendingTests} 项`)
    return { title, passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, seconds: seconds(since) }
  } catch (error) {
    console.error(`读不到测试结果：${error instanceof Error ? error.message : String(error)}`)
    return { title, passed: 0, failed: 1, seconds: seconds(since) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function everything(args: readonly string[]): Promise<Result[]> {
  if (args.includes('--checks')) return checks()
  if (args.includes('--integration')) return [await tests(process.env['MINGSHI_TEST_SUPERUSER_URL'] ? '集成测试（外部 PostgreSQL）integration on an external PostgreSQL' : '集成测试 integration', await integrationTests())]
  if (args.length > 0) return [await tests('测试 tests', args)]
  return [...(await checks()), await tests('测试 tests: unit, cases, integration, e2e', [])]
}

const results = await everything(process.argv.slice(2))
console.log('\n── 汇总 summary')
for (const r of results) console.log(`${r.failed === 0 ? '通过  ' : '未通过'} ${r.title}：${r.passed} 项通过，${r.failed} 项未通过（${r.seconds} 秒）`)
const total = (key: 'passed' | 'failed'): number => results.reduce((sum, r) => sum + r[key], 0)
process.exitCode = total('failed') === 0 && total('passed') > 0 ? 0 : 1
console.log(`${total('passed')} passed, ${total('failed')} failed`)
