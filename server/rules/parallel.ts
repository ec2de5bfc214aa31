import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import type { Principal, Register } from '#kernel'
import type { Database } from '#server/postgres/database'
import { relation, type View } from '#server/postgres/read/view'
import { standingOf, type LookedOut, type Standing } from './standing.ts'
import { everybody, type IdRange } from './subjects.ts'

/** So many are judged here and now; for more, threads of their own are worth their start, and requests need not wait behind them. */
const FEW = 30_000

/** What a thread needs to look at the same state as the view that sent it. */
export interface Errand {
  readonly url: string
  readonly snapshot: string
  readonly view: Pick<View, 'asOf' | 'knownAt' | 'head'> & { readonly principal: Principal }
  readonly about: string
  readonly questions: readonly string[]
  readonly range: IdRange
  readonly until: string
}

/** Judges everybody, in several threads where they are many; all of them see the state that the view sees. */
export async function standingOfAll(database: Pick<Database, 'pool'>, view: View, about: Register, questions: readonly LookedOut[], until: string, few = FEW): Promise<Standing> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${relation(view, about)} as t where t.tenant = ${view.principal.tenant}`.execute(view.connection)
  const n = rows[0]?.n ?? 0
  const url = database.pool.options.connectionString
  const threads = Math.min(Math.max(2, availableParallelism()), Math.ceil(n / few))
  if (threads < 2 || url === undefined) return standingOf(view, about, questions, everybody, until)
  const ranges = await rangesOf(view, about, n, threads)
  const { rows: [exported] } = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(view.connection)
  const { asOf, knownAt, head, principal } = view
  const parts = await Promise.all(ranges.map((range) => done({ url, snapshot: exported?.snapshot ?? '', view: { asOf, knownAt, head, principal }, about: about.id, questions: questions.map((q) => q.question.id), range, until })))
  return {
    ids: parts.flatMap((p) => p.ids),
    now: questions.map((_, q) => joined(Int8Array, parts.map((p) => p.now[q]))),
    day: questions.map((_, q) => joined(Int32Array, parts.map((p) => p.day[q]))),
  }
}

function joined<T extends Int8Array | Int32Array>(Kind: new (length: number) => T, parts: readonly (T | undefined)[]): T {
  const whole = new Kind(parts.reduce((n, p) => n + (p?.length ?? 0), 0))
  let at = 0
  for (const part of parts) if (part) { whole.set(part, at); at += part.length }
  return whole
}

/** Ranges of ids that hold about the same number each. */
async function rangesOf(view: View, about: Register, n: number, parts: number): Promise<IdRange[]> {
  const ends: (string | null)[] = []
  for (let i = 1; i < parts; i++) {
    const { rows } = await sql<{ id: string }>`select t.id from ${relation(view, about)} as t where t.tenant = ${view.principal.tenant} order by t.id offset ${Math.floor((n * i) / parts)} limit 1`.execute(view.connection)
    ends.push(rows[0]?.id ?? null)
  }
  return [...ends, null].map((upTo, i) => ({ after: i === 0 ? null : ends[i - 1] ?? null, upTo }))
}

function done(errand: Errand): Promise<Standing> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./standing-worker.ts', import.meta.url), { workerData: errand })
    worker.once('message', (standing: Standing) => resolve(standing))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a judging thread ended with ${code}`)))
  })
}
