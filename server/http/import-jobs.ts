import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Principal, Register } from '#kernel'
import { importFiles, type ImportFile, type ImportOutcome } from '#server/exchange/import'
import type { Database } from '#server/postgres/database'
import type { ImportJob } from './contract.ts'
import { explain, HttpProblem } from './errors.ts'

interface Job { readonly view: ImportJob; readonly tenant: number; readonly account: string; readonly folder: string; readonly controller: AbortController; outcome?: ImportOutcome; readonly running: Promise<void>; readonly startedAt: number }

const KEPT = 50

/** Imports under way and the last finished ones. An import is one transaction: a server that dies leaves nothing of it. */
export class ImportJobs {
  readonly #database: Database
  readonly #jobs = new Map<string, Job>()
  constructor(database: Database) {
    this.#database = database
  }

  start(principal: Principal, register: Register, files: readonly ImportFile[], folder: string, options: { dryRun: boolean; same: boolean; reason?: string }): ImportJob {
    const view: ImportJob = { id: randomUUID(), register: register.id, state: 'reading', done: 0, total: null }
    const controller = new AbortController()
    const job: Job = { view, tenant: principal.tenant, account: principal.account, folder, controller, startedAt: Date.now(), running: Promise.resolve().then(() => this.#run(job, principal, register, files, options)) }
    this.#jobs.set(view.id, job)
    this.#forget()
    return view
  }

  async #run(job: Job, principal: Principal, register: Register, files: readonly ImportFile[], options: { dryRun: boolean; same: boolean; reason?: string }): Promise<void> {
    const { view } = job
    let n = 0
    try {
      const outcome = await importFiles(this.#database, principal, register, files, {
        ...options, signal: job.controller.signal,
        onProgress: (stage, done, total) => { view.state = stage; view.done = done; view.total = total },
        annotateTo: () => join(job.folder, `annotated-${n++}.xlsx`),
      })
      job.outcome = outcome
      view.result = {
        ...outcome, annotated: Object.keys(outcome.annotated), matched: outcome.matched.slice(0, 2000),
        errors: outcome.errors.slice(0, 2000).map(({ file, sheet, row, column, message, warning }) => ({ file, ...(sheet ? { sheet } : {}), ...(row ? { row } : {}), ...(column ? { column } : {}), message, ...(warning ? { warning } : {}) })),
      }
      view.state = 'done'
    } catch (error) {
      if (job.controller.signal.aborted) {
        view.state = 'cancelled'
        view.message = '已取消，本次导入没有留下任何内容'
      } else {
        const { status, body } = explain(error)
        if (status >= 500) console.error(new Date().toISOString(), error)
        view.state = 'failed'
        view.message = body.message
      }
    }
  }

  #own(principal: Principal, id: string): Job {
    const job = this.#jobs.get(id)
    if (!job || job.tenant !== principal.tenant || job.account !== principal.account) throw new HttpProblem(404, '没有这次导入')
    return job
  }

  find(principal: Principal, id: string): ImportJob {
    return this.#own(principal, id).view
  }

  async cancel(principal: Principal, id: string): Promise<ImportJob> {
    const job = this.#own(principal, id)
    job.controller.abort(new Error('cancelled'))
    await job.running
    return job.view
  }

  annotated(principal: Principal, id: string, file: string): string {
    const path = this.#own(principal, id).outcome?.annotated[file]
    if (!path) throw new HttpProblem(404, '没有这份批注工作簿')
    return path
  }

  /** The oldest finished jobs go, with their files. */
  #forget(): void {
    const finished = [...this.#jobs.values()].filter((j) => ['done', 'failed', 'cancelled'].includes(j.view.state))
    for (const job of finished.slice(0, Math.max(0, this.#jobs.size - KEPT))) {
      this.#jobs.delete(job.view.id)
      void rm(job.folder, { recursive: true, force: true })
    }
  }

  async close(): Promise<void> {
    for (const job of this.#jobs.values()) {
      job.controller.abort(new Error('closing'))
      await job.running
      await rm(job.folder, { recursive: true, force: true })
    }
  }
}
