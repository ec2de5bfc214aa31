import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Principal } from '#kernel'
import { hashPassword } from '#server/auth/session'
import { demonstrate } from '#server/demonstration'
import { buildApp } from '#server/http/app'
import { sessionCookie } from '#server/http/house'
import { openRuntime, operator, putAccounts, type Runtime } from '#server/runtime'

/** What a theme measures with. */
export interface Bench {
  readonly runtime: Runtime
  /** Sees everything. */
  readonly principal: Principal
  /** Where files may be written; gone at the end. */
  readonly folder: string
  /** Asks the server as a browser does, cookie and all; throws where it refuses. */
  get<T = unknown>(url: string): Promise<T>
  post<T = unknown>(url: string, payload: object): Promise<T>
  /** The same for an account of these roles and units. */
  as(roles: readonly string[], units: readonly string[] | null): Promise<(url: string) => Promise<unknown>>
  /** One transaction of the tenant by the application's role through `pg`, by hand; returns the rows of the last statement. */
  byHand(...statements: readonly Statement[]): Promise<Record<string, unknown>[]>
  /** A line of the table: ours, and by hand where there is a by-hand; run in turn, so that both meet the same machine. */
  compare(what: string, ours: () => Promise<unknown>, hand?: () => Promise<unknown>, runs?: number): Promise<void>
  /** A line of one long run. */
  once<T>(what: (result: T) => string, work: () => Promise<T>): Promise<T>
}
export type Statement = string | readonly [string, readonly unknown[]]
export interface Theme { readonly name: string; measure(bench: Bench): Promise<void> }

const ms = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`
const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** Opens a city (an existing one in `data`, or a new one of `members`), measures the themes and prints their table. */
export async function run(themes: readonly Theme[], options: { data?: string; members: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
  const runtime = await openRuntime({ dataDir: options.data ?? join(folder, 'data') })
  const lines: string[] = []
  const told = (what: string, ours: string, hand = '', ratio = ''): void => { lines.push(`| ${what} | ${ours} | ${hand} | ${ratio} |`); console.error(lines.at(-1)) }
  const app = await buildApp({ database: runtime.database, tenant: runtime.tenant, demonstration: [], webRoot: null })
  const bare = new pg.Client({ connectionString: runtime.address.appUrl })
  try {
    await bare.connect()
    const signIn = async (account: string, roles: readonly string[], units: readonly string[] | null): Promise<(url: string, payload?: object) => Promise<unknown>> => {
      await putAccounts(runtime, [{ account, name: account, passwordHash: await hashPassword('bench bench'), roles, units, person: null }])
      const cookie = (await app.inject({ method: 'POST', url: '/api/session', payload: { account, password: 'bench bench' } })).cookies.find((c) => c.name === sessionCookie)?.value ?? ''
      return async (url, payload) => {
        const answer = await app.inject({ url, ...(payload ? { method: 'POST', payload } : {}), headers: { cookie: `${sessionCookie}=${cookie}` } })
        if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`)
        return answer.json()
      }
    }
    const everything = await signIn('bench', operator(runtime.tenant).roles, null)
    let others = 0
    const bench: Bench = {
      runtime, principal: operator(runtime.tenant), folder,
      get: async <T>(url: string) => await everything(url) as T,
      post: async <T>(url: string, payload: object) => await everything(url, payload) as T,
      as: (roles, units) => signIn(`bench-${others += 1}`, roles, units),
      byHand: async (...statements) => {
        await bare.query(`begin; set local mingshi.tenant = '${runtime.tenant.id}'`)
        let rows: Record<string, unknown>[] = []
        for (const statement of statements) rows = (await (typeof statement === 'string' ? bare.query(statement) : bare.query(statement[0], [...statement[1]]))).rows
        await bare.query('commit')
        return rows
      },
      compare: async (what, ours, hand, runs = 25) => {
        const [mine, theirs]: [number[], number[]] = [[], []]
        for (let i = -3; i < runs; i++) {
          const [a, b] = [await timed(ours), hand ? await timed(hand) : 0]
          if (i >= 0) { mine.push(a); theirs.push(b) }
        }
        mine.sort((a, b) => a - b)
        theirs.sort((a, b) => a - b)
        told(what, `${ms(at(mine, 0.5))}，p95 ${ms(at(mine, 0.95))}`, hand ? `${ms(at(theirs, 0.5))}，p95 ${ms(at(theirs, 0.95))}` : '', hand ? (at(mine, 0.5) / at(theirs, 0.5)).toFixed(2) : '')
      },
      once: async (what, work) => {
        const since = performance.now()
        const result = await work()
        told(what(result), `${((performance.now() - since) / 1000).toFixed(1)} s`)
        return result
      },
    }
    if (options.data === undefined) await bench.once(({ rows }) => `装入演示城市 ${rows.toLocaleString('en')} 行（连同变更、摘要、检索词）`, () => demonstrate(runtime, { members: options.members }))
    for (const theme of themes) await theme.measure(bench)
    const members = Number((await bench.byHand('select count(distinct person) as n from members'))[0]?.['n'])
    console.log(`\n${members.toLocaleString('en')} 名党员，Node ${process.versions.node}\n\n| 项目 | 本系统 | 手写 SQL | 比值 |\n|---|---|---|---|\n${lines.join('\n')}`)
  } finally {
    await bare.end()
    await app.close()
    await runtime.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
