import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signing } from '#server/http/contract'
import { api, messageOf, useData, useRefreshAll } from '#web/kit'

export function useSigning(frozen: string | undefined): UseQueryResult<Signing> {
  return useData<Signing>(frozen === undefined ? null : `/frozen/${encodeURIComponent(frozen)}/signatures`, {}, {})
}

export type Deed = 'submit' | 'sign' | 'refuse' | 'withdraw'

export interface SigningDeeds {
  busy: boolean
  problem: string | null
  /** Whether it was done; else `problem` says why not. */
  run(deed: Deed, body: object): Promise<boolean>
}

export function useSigningDeeds(frozen: string): SigningDeeds {
  const refresh = useRefreshAll()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    busy, problem,
    run: async (deed, body) => {
      setBusy(true)
      setProblem(null)
      try {
        await api.post<Signing>(`/frozen/${encodeURIComponent(frozen)}/${deed}`, body)
        await refresh()
        return true
      } catch (error) {
        setProblem(messageOf(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
