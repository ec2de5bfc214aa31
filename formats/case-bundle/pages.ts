import { Worker } from 'node:worker_threads'
import { PdfProblem } from '#formats/pdf'
import { most } from './bundle.ts'
import type { PageSize, PagesAnswer, PagesJob, PdfSource } from './pages-job.ts'

/** Opening one file, and joining all of them. */
const longest = { measure: 20_000, join: 120_000 } as const

/** The pages of PDF files by digest, or why one cannot be opened. Files are of others' making: each is opened in a thread that may fail alone. */
export async function measurePages(sources: readonly PdfSource[]): Promise<Map<string, readonly PageSize[] | string>> {
  const found = new Map<string, readonly PageSize[] | string>()
  if (sources.length === 0) return found
  let [worker, left]: [Worker | null, number] = [null, most.pages]
  try {
    for (const { digest, bytes } of sources) {
      worker ??= start()
      const answer = await ask(worker, { do: 'measure', bytes }, longest.measure)
      if (answer === null) {
        await worker.terminate()
        worker = null
        found.set(digest, '文件过大或者损坏，不能并入')
      } else if (!('sizes' in answer)) found.set(digest, 'problem' in answer ? answer.problem : '不能打开')
      else if (answer.sizes.length > left) found.set(digest, `共${answer.sizes.length}页，全卷附件超过${most.pages}页`)
      else {
        left -= answer.sizes.length
        found.set(digest, answer.sizes)
      }
    }
  } finally { await worker?.terminate() }
  return found
}

/** Sets the pages of files into the frames that name them. Rejects with PdfProblem. */
export async function joinPages(pdf: Uint8Array, sources: readonly PdfSource[]): Promise<Uint8Array> {
  const worker = start()
  try {
    const answer = await ask(worker, { do: 'join', pdf, sources }, longest.join)
    if (answer && 'pdf' in answer) return answer.pdf
    throw new PdfProblem('附件没有并入成功，请重试；仍不行的，请在案件页面逐份打印文书和材料', answer && 'problem' in answer ? { cause: answer.problem } : undefined)
  } finally { await worker.terminate() }
}

function start(): Worker {
  const worker = new Worker(new URL('pages-worker.ts', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  // What breaks while nobody waits for it breaks alone.
  return worker.on('error', () => undefined)
}

/** The answer; null where the thread broke or took too long. */
function ask(worker: Worker, job: PagesJob, within: number): Promise<PagesAnswer | null> {
  return new Promise((resolve) => {
    const done = (answer: PagesAnswer | null): void => {
      clearTimeout(timer)
      worker.off('message', done).off('error', broken).off('exit', broken)
      resolve(answer)
    }
    const broken = (): void => { done(null) }
    const timer = setTimeout(broken, within)
    worker.on('message', done).on('error', broken).on('exit', broken)
    worker.postMessage(job)
  })
}
