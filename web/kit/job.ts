import { ApiFailure, api } from './api.ts'

/** A long write as the server tells of it. */
export interface Job<T> {
  id: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  result?: T
  message?: string
  problems?: { field: string; message: string }[]
}

const POLL_MS = 300

/** Follows a long write to its end. What it refuses is thrown as from any other write. */
export async function follow<T>(started: Job<T>, path: string, onProgress?: (job: Job<T>) => void): Promise<T> {
  let at = started
  while (at.state === 'running') {
    onProgress?.(at)
    await new Promise((resolve) => { setTimeout(resolve, POLL_MS) })
    at = await api.get<Job<T>>(`${path}/${at.id}`)
  }
  if (at.state !== 'done' || at.result === undefined) throw new ApiFailure(422, { message: at.message ?? '没有办成，请重试', ...(at.problems ? { problems: at.problems } : {}) })
  return at.result
}
