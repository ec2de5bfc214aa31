import { useRef, useState } from 'react'
import type { BulkJob, BulkRequest, BulkResult } from '#server/http/contract'
import { ApiFailure, api, messageOf } from '../../../kit/api.ts'

const POLL_MS = 300

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
      let at = await api.post<BulkJob>(`/registers/${register}/bulk`, asked, preview ? { preview: 1 } : {})
      job.current = at.id
      while (at.state === 'running') {
        setProgress({ done: at.done, total: at.total })
        await new Promise((resolve) => { setTimeout(resolve, POLL_MS) })
        at = await api.get<BulkJob>(`/bulk/${at.id}`)
      }
      if (at.state !== 'done') { setFailure(at.message ?? '没有办成，请重试'); setProblems(at.problems ?? []) }
      return at.result ?? null
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
