import { parentPort } from 'node:worker_threads'
import { joined, sizesOf } from './join.ts'
import type { PagesAnswer, PagesJob } from './pages-job.ts'

async function answer(job: PagesJob): Promise<PagesAnswer> {
  try {
    return job.do === 'measure' ? { sizes: await sizesOf(job.bytes) } : { pdf: await joined(job.pdf, job.sources) }
  } catch (error) {
    return { problem: /encrypt|password/i.test(String(error)) ? '文件已加密，不能并入' : '文件损坏，不能并入' }
  }
}

parentPort?.on('message', (job: PagesJob) => void answer(job).then((told) => parentPort?.postMessage(told)))
