import { parentPort } from 'node:worker_threads'
import { compilePdf } from './compile.ts'
import type { PdfAnswer, PdfJob } from './job.ts'
import { PdfProblem } from './problem.ts'

async function answer(id: number, job: PdfJob): Promise<PdfAnswer> {
  try {
    return { id, ...await compilePdf(job) }
  } catch (error) {
    return { id, ...(error instanceof PdfProblem ? { problem: error.message } : { fault: error instanceof Error ? error.message : String(error) }) }
  }
}

parentPort?.on('message', ({ id, job }: { id: number; job: PdfJob }) => {
  void answer(id, job).then((told) => parentPort?.postMessage(told))
})
