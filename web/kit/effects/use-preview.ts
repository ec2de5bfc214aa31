import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Preview } from '#server/http/contract'
import { api } from '../api.ts'
import type { WriteRequest } from '../form/saving.ts'

/** Stands in while the person has not yet written why; a preview is not kept. */
const unsaid = '预览'
const PAUSE = 350

export interface Previewed {
  /** What the request would do; of an earlier one, dimmed, while the newest is asked for. */
  readonly told: Preview | undefined
  readonly stale: boolean
  readonly error: unknown
  readonly refetch: () => unknown
  /** Digest to be held to: of exactly this request, or none. */
  readonly digest: string | undefined
}

/** Asks what a write would do, when the person pauses; null asks nothing. */
export function usePreview(request: WriteRequest | null): Previewed {
  const wanted = request && JSON.stringify([request.method, request.path, { ...request.body, reason: '' }])
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    const pause = setTimeout(() => setAsked(wanted), PAUSE)
    return () => clearTimeout(pause)
  }, [wanted])
  const query = useQuery({
    queryKey: ['preview', asked],
    queryFn: () => {
      const [method, path, body] = JSON.parse(asked ?? '') as ['post' | 'patch', string, object]
      return api[method]<Preview>(path, { ...body, reason: unsaid }, { preview: 1 })
    },
    enabled: asked !== null, retry: false, staleTime: 0, gcTime: 0, refetchOnWindowFocus: false,
  })
  const stale = wanted !== asked || query.isFetching
  const told = asked === null || wanted === null ? undefined : query.data
  return { told, stale, error: wanted === null || stale ? null : query.error, refetch: query.refetch, digest: stale || query.isError ? undefined : told?.digest }
}
