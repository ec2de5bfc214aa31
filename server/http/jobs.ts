import { randomUUID } from 'node:crypto'
import type { Principal } from '#kernel'
import type { ApiError } from './contract.ts'
import { explain, HttpProblem } from './errors.ts'

/** Work under way and what came of it. */
export interface JobView<T> {
  id: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  result?: T
  message?: string
  problems?: NonNullable<ApiError['problems']>
}
interface Job<T> { readonly view: JobView<T>; readonly tenant: number; readonly account: string; readonly controller: AbortController; readonly running: Promise<void> }
export interface JobTools { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void }

const KEPT = 50
/** Quick work is answered at once: nobody polls for a handful of rows. */
const PATIENCE_MS = 800

/** Long writes that tell how far they are; each is one transaction, so that one cancelled or cut off leaves nothing. */
export class Jobs<T> {
  readonly #jobs = new Map<string, Job<T>>()

  /** Starts work and waits a little for it. A refusal that comes at once is thrown, as from any other write. */
  async start(principal: Principal, work: (tools: JobTools) => Promise<T>): Promise<JobView<T>> {
    const view: JobView<T> = { id: randomUUID(), state: 'running', done: 0, total: null }
    const controller = new AbortController()
    let thrown: unknown = null
    const tools: JobTools = { signal: controller.signal, onProgress: (done, total) => { view.done = done; view.total = total } }
    const running = work(tools).then((result) => { view.result = result; view.state = 'done' }, (error: unknown) => {
      thrown = error
      const { status, body } = explain(error)
      if (controller.signal.aborted) { view.state = 'cancelled'; view.message = '已取消，没有留下任何改动'; return }
      if (status >= 500) console.error(new Date().toISOString(), error)
      view.state = 'failed'
      view.message = body.message
      if (body.problems) view.problems = body.problems
    })
    this.#jobs.set(view.id, { view, tenant: principal.tenant, account: principal.account, controller, running })
    this.#forget()
    let timer: NodeJS.Timeout | undefined
    await Promise.race([running, new Promise((resolve) => { timer = setTimeout(resolve, PATIENCE_MS) })])
    clearTimeout(timer)
    if (thrown !== null) { this.#jobs.delete(view.id); throw thrown }
    return view
  }

  #own(principal: Principal, id: string): Job<T> {
    const job = this.#jobs.get(id)
    if (!job || job.tenant !== principal.tenant || job.account !== principal.account) throw new HttpProblem(404, '没有这项工作，可能服务已重新启动。请到“最近变更”核对是否已写入')
    return job
  }

  find(principal: Principal, id: string): JobView<T> {
    return this.#own(principal, id).view
  }

  async cancel(principal: Principal, id: string): Promise<JobView<T>> {
    const job = this.#own(principal, id)
    job.controller.abort(new Error('cancelled'))
    await job.running
    return job.view
  }

  #forget(): void {
    const finished = [...this.#jobs.values()].filter((j) => j.view.state !== 'running')
    for (const job of finished.slice(0, Math.max(0, this.#jobs.size - KEPT))) this.#jobs.delete(job.view.id)
  }

  async close(): Promise<void> {
    for (const job of this.#jobs.values()) {
      job.controller.abort(new Error('closing'))
      await job.running
    }
  }
}
