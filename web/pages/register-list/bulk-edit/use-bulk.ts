import { useRef, useState } from 'react'
import type { BulkJob, BulkRequest, BulkResult } from '#server/http/contract'
import { ApiFailure, api, messageOf } from '../../../kit/api.ts'
import { follow, type Job } from '../../../kit/job.ts'

export interface BulkState {
  readonly running: 'preview' | 'write' | null
  readonly progress: { done: number; total: number | null } | null
  readonly failure: string | null
  readonly problems: readonly { field: string; message: string }[]
  run: (asked: BulkRequest, preview: boolean) => Promise<BulkResult | null>
  cancel: () => void
}

/** Sends a bulk edit and follows it to its end; a long one tells how far it is and can be stopped without a trace. */
export function useBulk(register: string): BulkState {
  const [running, setRunning] = useState<BulkState['running']>(null)
  const [progress, setProgress] = useState<BulkState['progress']>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [problems, setProblems] = useState<BulkState['problems']>([])
  const job = useRef<string | null>(null)
  const run = async (asked: BulkRequest, preview: boolean): Promise<BulkResult | null> => {
    setRunning(preview ? 'preview' : 'write')
    setFailure(null)
    setProblems([])
    try {
      const started = await api.post<BulkJob>(`/registers/${register}/bulk`, asked, preview ? { preview: 1 } : {})
      job.current = started.id
      return await follow(started as Job<BulkResult>, '/bulk', ({ done, total }) => setProgress({ done, total }))
    } catch (error) {
      setFailure(messageOf(error))
      setProblems(error instanceof ApiFailure ? error.problems : [])
      return null
    } finally {
      job.current = null
      setRunning(null)
      setProgress(null)
    }
  }
  return { running, progress, failure, problems, run, cancel: () => { if (job.current) void api.remove(`/bulk/${job.current}`).catch(() => undefined) } }
}
