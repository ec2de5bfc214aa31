import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RowCount, RowPage, RowView } from '#server/http/contract'
import { api, type Query } from '../api.ts'
import { useAxes, type Axes } from '../axes.ts'
import { useData, type RowsAsked } from '../queries.ts'

const blockSize = 100
const deep = 100_000
const mostRead = 5000
/** Scrolling on reads at once; a jump waits for the bar to rest. */
const restMs = 90

export type ListAsked = Omit<RowsAsked, 'limit' | 'offset'> & { with?: string | undefined }

export interface Blocks {
  /** Null until it has been counted. */
  total: number | null
  /** Rows to scroll through: the total, or what is known to be there while it is being counted. */
  length: number
  hidden: number
  totals: Readonly<Record<string, number>> | undefined
  rowAt: (index: number) => RowView | undefined
  /** The rows from `first` up to `end` come into sight. */
  onRange: (first: number, end: number) => void
  /** Reads what has not come into sight yet, up to `mostRead` rows: for the printer. */
  readAll: () => Promise<void>
  error: unknown
  retry: () => void
  /** What is shown belongs to an earlier question; the answer to this one is on its way. */
  dimmed: boolean
  /** Nothing has been read yet. */
  pending: boolean
}

interface Question { readonly register: string; readonly asked: ListAsked; readonly axes: Axes }

const path = (q: Question): string => `/registers/${q.register}/rows`
/** Rows alone; how many there are, and their sums, are counted beside them. */
function blockQuery(q: Question, block: number): Query {
  const { totals: _, ...asked } = q.asked
  return { ...asked, ...q.axes, limit: blockSize, offset: block * blockSize, total: 'later' }
}
const blockKey = (q: Question, block: number): unknown[] => ['data', path(q), blockQuery(q, block)]

/** Far down, a block beside one that has been read is found by key: counting up to it would take the longer the deeper it lies. */
function readBlock(client: QueryClient, q: Question, block: number, signal: AbortSignal): Promise<RowPage> {
  const asked = blockQuery(q, block)
  if (block * blockSize >= deep) {
    const after = client.getQueryData<RowPage>(blockKey(q, block - 1))?.last
    const before = client.getQueryData<RowPage>(blockKey(q, block + 1))?.first
    if (after) return api.get<RowPage>(path(q), { ...asked, offset: undefined, after }, signal)
    if (before) return api.get<RowPage>(path(q), { ...asked, offset: undefined, before }, signal)
  }
  return api.get<RowPage>(path(q), asked, signal)
}

/** Reads a list block by block, as far as it comes into sight. Earlier rows stay, dimmed, until the newer are there. */
export function useBlocks(register: string, asked: ListAsked, fixedAxes?: Axes): Blocks {
  const client = useQueryClient()
  const pageAxes = useAxes()
  const now: Question = { register, asked, axes: fixedAxes ?? pageAxes }
  const key = JSON.stringify(now)
  const [range, setRange] = useState({ first: 0, last: 0 })
  const [answered, setAnswered] = useState<{ key: string; question: Question; length: number; counted: RowCount | null } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = [...new Set([0, ...Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i)])]
  const queries = useQueries({
    queries: wanted.map((block) => ({
      queryKey: blockKey(now, block), queryFn: ({ signal }: { signal: AbortSignal }) => readBlock(client, now, block, signal), placeholderData: undefined, gcTime: 120_000,
    })),
  })
  const [head] = queries
  const { with: _, sort: __, ...counted } = asked
  const count = useData<RowCount>(`/registers/${register}/count`, counted, now.axes)
  const counts = count.data && !count.isPlaceholderData ? count.data : null
  const known = Math.max(...wanted.map((block, i) => block * blockSize + (queries[i]?.data?.rows.length ?? 0)))
  useEffect(() => () => clearTimeout(timer.current), [])
  const reading = useRef(range)
  const onRange = useCallback((first: number, end: number) => {
    const next = { first: Math.max(0, Math.floor((first - 20) / blockSize)), last: Math.max(0, Math.floor((end + 40) / blockSize)) }
    const now = reading.current
    clearTimeout(timer.current)
    if (next.first === now.first && next.last === now.last) return
    const apply = (): void => { reading.current = next; setRange(next) }
    if (next.first <= now.last + 1 && next.last >= now.first - 1) apply()
    else timer.current = setTimeout(apply, restMs)
  }, [setRange])
  const length = counts?.total ?? (known % blockSize === 0 && known > 0 ? known + 1 : known)
  if (head?.data && (answered?.key !== key || answered.length !== length || answered.counted !== counts)) setAnswered({ key, question: now, length, counted: counts })
  const dimmed = !head?.data && answered !== null
  const shown = dimmed ? answered : { question: now, length, counted: counts }
  const readAll = useCallback(async () => {
    const question = JSON.parse(key) as Question
    const blocks = Array.from({ length: Math.ceil(Math.min(length, mostRead) / blockSize) }, (_, block) => block)
    for (const block of blocks) await client.fetchQuery({ queryKey: blockKey(question, block), queryFn: ({ signal }) => readBlock(client, question, block, signal), staleTime: 15_000 })
  }, [client, key, length])
  // Looked up once a drawing: a list is drawn with every movement of the wheel.
  const pages = new Map<number, RowPage>()
  return {
    total: shown.counted?.total ?? null, length: shown.length, hidden: shown.counted?.hidden ?? 0, totals: shown.counted?.totals, dimmed, pending: !head?.data && answered === null, readAll, onRange,
    rowAt: (index) => {
      const block = Math.floor(index / blockSize)
      let page = pages.get(block)
      if (!page && (page = client.getQueryData<RowPage>(blockKey(shown.question, block)))) pages.set(block, page)
      return page?.rows[index - block * blockSize]
    },
    error: queries.find((q) => q.error)?.error ?? count.error,
    retry: () => {
      for (const query of [...queries, count]) if (query.error) void query.refetch()
    },
  }
}
