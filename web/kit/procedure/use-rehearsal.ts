import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PerformAct, Rehearsal } from '#server/http/contract'
import { rehearse } from './requests.ts'

const PAUSE = 350

export interface Rehearsed {
  /** What the step would do; of an earlier request, dimmed, while the newest is asked for. */
  readonly told: Rehearsal | undefined
  readonly stale: boolean
  /** What that was the answer to. */
  readonly of: PerformAct | undefined
  readonly error: unknown
  readonly refetch: () => unknown
  /** Digest to be held to: of exactly this request, or none. */
  readonly digest: string | undefined
}

/** Asks what a step would do, when the person pauses: the rules it has to pass and the rows it would write. */
export function useRehearsal(procedure: string, id: string, request: PerformAct): Rehearsed {
  const wanted = JSON.stringify(request)
  const [asked, setAsked] = useState(wanted)
  useEffect(() => {
    const pause = setTimeout(() => setAsked(wanted), PAUSE)
    return () => clearTimeout(pause)
  }, [wanted])
  const query = useQuery({
    queryKey: ['rehearsal', procedure, id, asked], queryFn: async () => { const of = JSON.parse(asked) as PerformAct; return { of, told: await rehearse(procedure, id, of) } },
    retry: false, staleTime: 0, gcTime: 0, refetchOnWindowFocus: false,
  })
  const stale = wanted !== asked || query.isFetching
  return { told: query.data?.told, of: query.data?.of, stale, error: stale ? null : query.error, refetch: query.refetch, digest: stale || query.isError ? undefined : query.data?.told.digest ?? undefined }
}
