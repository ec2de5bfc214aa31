import type { Preview, Undone } from '#server/http/contract'
import { api } from '../api.ts'
import { follow, type Job } from '../job.ts'

type Told = (done: number, total: number | null) => void

/** Takes an act back; a large one tells how far it is. */
export async function undo(act: number, reason?: string, onProgress?: Told): Promise<Undone> {
  const job = await api.post<Job<Undone>>(`/acts/${act}/undo`, reason ? { reason } : {}, { job: 1 })
  return follow(job, '/undo', (at) => onProgress?.(at.done, at.total))
}

/** What taking an act back would do. */
export async function previewUndo(act: number, onProgress?: Told): Promise<Preview> {
  const job = await api.post<Job<Preview>>(`/acts/${act}/undo`, {}, { job: 1, preview: 1 })
  return follow(job, '/undo', (at) => onProgress?.(at.done, at.total))
}
