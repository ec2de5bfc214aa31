import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterMeta, TreeCounts, TreeLevel, TreePath } from '#server/http/contract'
import { api, type Query } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { useData } from '../../kit/queries.ts'
import type { TreeRow } from './rows.ts'

export interface Tree {
  /** Levels read so far, by the node they hang from ('' at the top). */
  levels: ReadonlyMap<string, TreeLevel>
  open: ReadonlySet<string>
  error: unknown
  setOpen: (id: string, open: boolean) => void
  /** Why the chosen node cannot be shown. */
  lost: unknown
  /** Reads the rest of a level that was cut. */
  more: (parent: string | null) => Promise<void>
}

/** The levels of a tree, each read when it is opened and kept while its neighbours are looked at; the way to the chosen node stands open. */
export function useTree(register: RegisterMeta, all: boolean, chosen: string | null): Tree {
  const axes = useAxes()
  const client = useQueryClient()
  const [open, setOpenIds] = useState<ReadonlySet<string>>(new Set())
  const asked: Query = { ...axes, all }
  const key = (under: string): readonly unknown[] => ['data', 'tree', register.id, asked, under]
  const read = (under: string, signal?: AbortSignal): Promise<TreeLevel> => api.get<TreeLevel>(`/trees/${register.id}/level`, { ...asked, under }, signal)
  const top = useQueries({ queries: [{ queryKey: key(''), queryFn: ({ signal }: { signal: AbortSignal }) => read('', signal) }] })[0]
  const given = top?.data?.below ?? {}
  const wanted = [...open].filter((id) => !given[id])
  const found = useQueries({ queries: wanted.map((id) => ({ queryKey: key(id), queryFn: ({ signal }: { signal: AbortSignal }) => read(id, signal) })) })
  const levels = new Map<string, TreeLevel>(Object.entries(given))
  if (top?.data) levels.set('', top.data)
  wanted.forEach((id, i) => {
    const level = found[i]?.data
    if (level) levels.set(id, level)
  })
  // A single node at the top stands open: below it is what one came to see.
  const opened = new Set([...open, ...Object.keys(given)])
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const setOpen = (id: string, next: boolean): void => {
    setOpenIds((before) => changed(before, id, next))
    setClosed((before) => changed(before, id, !next))
  }
  const way = useData<TreePath>(chosen === null ? null : `/trees/${register.id}/path`, { id: chosen })
  const [revealed, setRevealed] = useState<string | null>(null)
  const path = way.isPlaceholderData ? [] : way.data?.path ?? []
  if (chosen !== null && revealed !== chosen && path.at(-1)?.id === chosen) {
    const above = path.slice(0, -1).map((p) => p.id)
    setRevealed(chosen)
    setOpenIds(new Set([...open, ...above]))
    setClosed(new Set([...closed].filter((c) => !above.includes(c))))
  }
  return {
    levels, open: new Set([...opened].filter((id) => !closed.has(id))), error: top?.error ?? found.find((f) => f.error)?.error ?? null, setOpen,
    lost: chosen === null ? null : way.error,
    more: async (parent) => {
      const under = parent ?? ''
      const level = levels.get(under)
      if (!level) return
      const rest = await api.get<TreeLevel>(`/trees/${register.id}/level`, { ...asked, under, offset: level.nodes.length })
      client.setQueryData(key(under), { ...level, total: rest.total, nodes: [...level.nodes, ...rest.nodes] })
    },
  }
}

function changed(set: ReadonlySet<string>, id: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (present) next.add(id)
  else next.delete(id)
  return next
}

const BLOCK = 40

/**
 * What is below the nodes in sight and what belongs to them; it comes after the tree is drawn. Asked in fixed blocks of each
 * level, so that scrolling by a line asks for nothing twice.
 */
export function useCounts(register: RegisterMeta, levels: Tree['levels'], inSight: readonly TreeRow[], all: boolean): ReadonlyMap<string, TreeCounts['nodes'][string]> {
  const axes = useAxes()
  const asked: Query = { ...axes, all }
  const blocks = new Set(inSight.flatMap((row) => (row.kind === 'node' ? [`${row.parent ?? ''}/${Math.floor((row.position - 1) / BLOCK)}`] : [])))
  const wanted = [...blocks].flatMap((block) => {
    const [parent, at] = block.split('/')
    const nodes = levels.get(parent ?? '')?.nodes.slice(Number(at) * BLOCK, (Number(at) + 1) * BLOCK) ?? []
    return nodes.length > 0 ? [nodes.map((n) => n.id).join()] : []
  })
  const found = useQueries({ queries: wanted.map((ids) => ({
    queryKey: ['data', 'tree', register.id, asked, 'counts', ids], queryFn: () => api.get<TreeCounts>(`/trees/${register.id}/counts`, { ...asked, ids }),
  })) })
  const counts = new Map<string, TreeCounts['nodes'][string]>()
  for (const { data } of found) for (const [id, counted] of Object.entries(data?.nodes ?? {})) counts.set(id, counted)
  return counts
}
