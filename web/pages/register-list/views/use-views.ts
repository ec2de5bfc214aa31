import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { SavedView, ViewChange, ViewMark, ViewPage, ViewRequest } from '#server/http/contract'
import { api } from '../../../kit/api.ts'

const key = (register: string): string[] => ['views', register]

/** The views of a page of a register that this person may open. */
export function useViews(register: string, page: ViewPage = 'list'): UseQueryResult<SavedView[]> {
  return useQuery({ queryKey: [...key(register), page], queryFn: ({ signal }) => api.get<SavedView[]>('/views', { register, page }, signal), staleTime: 60_000, retry: false })
}

export interface ViewWrites {
  create: (view: ViewRequest) => Promise<SavedView>
  change: (view: SavedView, change: Omit<ViewChange, 'version'>) => Promise<SavedView>
  remove: (view: SavedView) => Promise<void>
  restore: (view: SavedView) => Promise<SavedView>
  mark: (view: SavedView, mark: ViewMark) => Promise<SavedView>
}

/** Writing views; what is shown follows. */
export function useViewWrites(register: string): ViewWrites {
  const client = useQueryClient()
  const then = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } finally {
      await client.invalidateQueries({ queryKey: key(register) })
    }
  }
  return {
    create: (view) => then(api.post<SavedView>('/views', view)),
    change: (view, change) => then(api.patch<SavedView>(`/views/${view.id}`, { ...change, version: view.version })),
    remove: (view) => then(api.remove<void>(`/views/${view.id}`)),
    restore: (view) => then(api.post<SavedView>(`/views/${view.id}/restore`, {})),
    mark: (view, mark) => then(api.put<SavedView>(`/views/${view.id}/mark`, mark)),
  }
}
