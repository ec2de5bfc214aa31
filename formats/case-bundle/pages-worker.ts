import { parentPort } from 'node:worker_threads'
import { joined, sizesOf } from './join.ts'
import type { PageSize, PdfSource } from './pages.ts'

export type PagesJob = { readonly do: 'measure'; readonly bytes: Uint8Array } | { readonly do: 'join'; readonly pdf: Uint8Array; readonly sources: readonly PdfSource[] }
/** `problem`: a clause that goes into the bundle. */
export type PagesAnswer = { readonly sizes: readonly PageSize[] } | { readonly pdf: Uint8Array } | { readonly problem: string }

async function answer(job: PagesJob): Promise<PagesAnswer> {
  try {
    return job.do === 'measure' ? { sizes: await sizesOf(job.bytes) } : { pdf: await joined(job.pdf, job.sources) }
  } catch (error) {
    return { problem: /encrypt|password/i.test(String(error)) ? '文件已加密，不能并入' : '文件损坏，不能并入' }
  }
}

parentPort?.on('message', (job: PagesJob) => void answer(job).then((told) => parentPort?.postMessage(told)))
