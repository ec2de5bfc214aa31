import { keepPreviousData, QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { Figure, Home, Members, Option, RecordView, RowPage, SearchHit, Timeline, Version } from '#server/http/contract'
import { ApiFailure, api, type Query } from './api.ts'
import { useAxes, type Axes } from './axes.ts'

/** One client for the house: a read that did not reach the server is tried once more, a refusal never. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // An office network is often one the browser takes for offline: always ask, and say when nothing answers.
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 1 && (!(error instanceof ApiFailure) || error.status === 0 || error.status >= 500),
      placeholderData: keepPreviousData,
    },
  },
})

/** Everything read from the registers goes stale together after a write: figures, lists and cards must agree. */
export function useRefreshAll(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['data'] })
}

/** A GET that depends on the time axes of the address (or on those given). */
export function useData<T>(path: string | null, query: Query = {}, axes?: Axes): UseQueryResult<T> {
  const page = useAxes()
  const asked = { ...query, ...(axes ?? page) }
  return useQuery({
    queryKey: ['data', path, asked],
    queryFn: ({ signal }) => api.get<T>(path ?? '', asked, signal),
    enabled: path !== null,
  })
}

export interface RowsAsked {
  /** JSON of a Predicate. */
  filter?: string | undefined
  sort?: string | undefined
  limit?: number
  offset?: number
  all?: boolean
  q?: string | undefined
  /** Number fields to add up, comma separated. */
  totals?: string | undefined
}
export function useRows(register: string | null, asked: RowsAsked = {}, axes?: Axes): UseQueryResult<RowPage> {
  return useData<RowPage>(register === null ? null : `/registers/${register}/rows`, { ...asked }, axes)
}

export function rowPath(register: string, id: string): string {
  return `/registers/${register}/rows/${encodeURIComponent(id)}`
}
export function useRecord(register: string, id: string | null): UseQueryResult<RecordView> {
  return useData<RecordView>(id === null ? null : rowPath(register, id))
}
export function useTimeline(register: string, id: string): UseQueryResult<Timeline> {
  return useData<Timeline>(`${rowPath(register, id)}/timeline`)
}
export function useHistory(register: string, id: string): UseQueryResult<Version[]> {
  return useData<Version[]>(`${rowPath(register, id)}/history`)
}

/** All indicators of a period (the last closed year when absent), each with `previous`. */
export function useFigures(period?: string, axes?: Axes): UseQueryResult<Figure[]> {
  return useData<Figure[]>('/indicators', { period }, axes)
}
export function useFigure(indicator: string | null, asked: { period?: string | undefined; by?: string | undefined }, axes?: Axes): UseQueryResult<Figure> {
  return useData<Figure>(indicator === null ? null : `/indicators/${indicator}`, asked, axes)
}
export interface MembersAsked {
  period?: string | undefined
  part: 'list' | 'denominator'
  by?: string | undefined
  /** '' is the cell of rows without a value; undefined is no cell. */
  cell?: string | undefined
  limit: number
  offset: number
}
/** Where the members of a figure are read. An empty cell has to be sent, while other empty parameters are left out. */
export function membersPath(indicator: string, { cell, ...asked }: MembersAsked, axes: Axes): { path: string; query: Query } {
  return { path: `/indicators/${indicator}/members${cell === undefined ? '' : `?cell=${encodeURIComponent(cell)}`}`, query: { ...asked, ...axes } }
}
export function useMembers(indicator: string, asked: MembersAsked, axes: Axes): UseQueryResult<Members> {
  const { path, query } = membersPath(indicator, asked, axes)
  return useQuery({ queryKey: ['data', path, query], queryFn: ({ signal }) => api.get<Members>(path, query, signal) })
}

export function useHome(): UseQueryResult<Home> {
  return useData<Home>('/home')
}
export function useSearchHits(q: string): UseQueryResult<SearchHit[]> {
  return useData<SearchHit[]>(q.trim() === '' ? null : '/search', { q: q.trim() })
}
export function useOptions(register: string, q: string, enabled = true): UseQueryResult<Option[]> {
  return useData<Option[]>(enabled ? `/options/${register}` : null, { q: q.trim() })
}
