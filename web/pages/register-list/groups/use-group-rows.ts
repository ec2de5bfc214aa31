import { and, type Predicate } from '#kernel'
import { useQueries } from '@tanstack/react-query'
import type { RowPage, RowView } from '#server/http/contract'
import { api, type Query } from '../../../kit/api.ts'
import { useAxes } from '../../../kit/axes.ts'
import type { Matching } from '../../../kit/register/selection.ts'
import { segmentAt, type GroupHead, type Segment } from './layout.ts'

const blockSize = 100

interface Block { readonly head: GroupHead; readonly block: number }

/** The rows of open groups, read as far as they come into sight. */
export function useGroupRows(register: string, asked: { matching: Matching; sort: string | undefined; with: string | undefined }, segments: readonly Segment[], range: { first: number; end: number }): { rowAt: (index: number) => RowView | undefined; error: unknown; retry: () => void } {
  const axes = useAxes()
  const base: Predicate[] = asked.matching.filter ? [JSON.parse(asked.matching.filter) as Predicate] : []
  const wanted: Block[] = segments.filter((s) => s.rows && s.start < range.end && s.start + s.length > range.first).flatMap((s) => {
    const [first, last] = [Math.max(0, range.first - s.start), Math.min(s.length, range.end - s.start) - 1]
    return Array.from({ length: Math.floor(last / blockSize) - Math.floor(first / blockSize) + 1 }, (_, i) => ({ head: s.head, block: Math.floor(first / blockSize) + i }))
  })
  const queryOf = ({ head, block }: Block): Query => ({
    ...asked.matching, filter: JSON.stringify(and([...base, ...head.where])), sort: asked.sort, with: asked.with, ...axes, limit: blockSize, offset: block * blockSize, total: 'later',
  })
  const queries = useQueries({
    queries: wanted.map((block) => ({ queryKey: ['data', `/registers/${register}/rows`, queryOf(block)], queryFn: ({ signal }: { signal: AbortSignal }) => api.get<RowPage>(`/registers/${register}/rows`, queryOf(block), signal), placeholderData: undefined })),
  })
  const pages = new Map(wanted.map(({ head, block }, i) => [`${head.id}:${block}`, queries[i]?.data]))
  return {
    rowAt: (index) => {
      const segment = segmentAt(segments, index)
      if (!segment?.rows) return undefined
      const at = index - segment.start
      return pages.get(`${segment.head.id}:${Math.floor(at / blockSize)}`)?.rows[at % blockSize]
    },
    error: queries.find((q) => q.error)?.error ?? null,
    retry: () => { for (const q of queries) if (q.error) void q.refetch() },
  }
}
