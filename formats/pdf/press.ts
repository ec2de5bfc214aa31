import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { PdfAnswer, PdfJob, PdfResult } from './job.ts'
import { PdfProblem } from './problem.ts'

interface Pending { readonly resolve: (result: PdfResult) => void; readonly reject: (error: Error) => void; readonly timer: NodeJS.Timeout }

const idle = 60_000
const longest = 180_000

let worker: Worker | null = null
let resting: NodeJS.Timeout | null = null
let next = 1
const pending = new Map<number, Pending>()

const prelude = readFileSync(new URL('prelude.typ', import.meta.url), 'utf8')

/**
 * Makes a PDF of a template (Typst, with the fonts and `words` of prelude.typ before it) and its data, in a thread of its own:
 * a long list takes seconds, in which the server answers others. The data is never read as markup.
 * Rejects with PdfProblem where no Chinese font is installed, or the work takes too long.
 */
export function makePdf(template: string, data: PdfJob['data'], fontFolders: readonly string[] = [], files: NonNullable<PdfJob['files']> = {}): Promise<PdfResult> {
  const thread = worker ?? start()
  if (resting) clearTimeout(resting)
  resting = null
  thread.ref()
  const id = next++
  return new Promise<PdfResult>((resolve, reject) => {
    const timer = setTimeout(() => { fail(new PdfProblem('内容太多，三分钟没有排完，请缩小范围，或改为导出 Excel、docx')) }, longest)
    pending.set(id, { resolve, reject, timer })
    thread.postMessage({ id, job: { template: `${prelude}\n${template}`, data, files, fontFolders } satisfies PdfJob })
  })
}

function start(): Worker {
  const thread = new Worker(new URL('worker.ts', import.meta.url), { execArgv: [] })
  thread.on('message', (answer: PdfAnswer) => {
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if (pending.size === 0) rest(thread)
    if (!waiting) return
    clearTimeout(waiting.timer)
    if ('pdf' in answer) waiting.resolve(answer)
    else waiting.reject('problem' in answer ? new PdfProblem(answer.problem) : new Error(`PDF: ${answer.fault}`))
  })
  thread.on('error', (error) => { if (worker === thread) fail(error instanceof Error ? error : new Error(String(error))) })
  thread.on('exit', () => { if (worker === thread) fail(new PdfProblem('生成 PDF 的组件意外停止，请重试；仍不行的，请改为下载 docx')) })
  worker = thread
  return thread
}

/** Ends the thread and everything it was asked. */
function fail(error: Error): void {
  const thread = worker
  worker = null
  for (const { reject, timer } of pending.values()) {
    clearTimeout(timer)
    reject(error)
  }
  pending.clear()
  void thread?.terminate()
}

/** Fonts fill some hundred megabytes: the thread goes when nobody prints, and keeps no process alive. */
function rest(thread: Worker): void {
  thread.unref()
  resting = setTimeout(() => {
    if (worker === thread) worker = null
    void thread.terminate()
  }, idle)
  resting.unref()
}
