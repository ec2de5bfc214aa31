import type { RecordView, RestoreRequest } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { rowPath, useRefreshAll } from '../../kit/queries.ts'

/** Brings a row back to its state after an act: the undo of a rescission or a change, itself an act. */
export function useRestore(register: string, id: string): (act: number, reason: string) => Promise<RecordView> {
  const refresh = useRefreshAll()
  return async (act, reason) => {
    const record = await api.post<RecordView>(`${rowPath(register, id)}/restore`, { act, reason } satisfies RestoreRequest)
    await refresh()
    return record
  }
}
