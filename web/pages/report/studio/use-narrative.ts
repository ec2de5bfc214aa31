import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { BlockKind, Edited, HandWritten, Narrative, NarrativeBlock, NarrativePreview, Proposal } from '#server/http/contract'
import { api, messageOf, useActNotices, useAxes, useRefreshAll } from '#web/kit'

/** Others write in the same text: what they have saved comes in without asking for it. */
const freshFor = 30_000

export function useNarrative(report: string, period: string, editing: boolean): UseQueryResult<Narrative> {
  const axes = useAxes()
  const query = { period, ...axes }
  const path = `/reports/${report}/narrative`
  return useQuery({ queryKey: ['data', path, query], queryFn: ({ signal }) => api.get<Narrative>(path, query, signal), enabled: editing, refetchInterval: freshFor })
}

/** How a paragraph reads, while it is typed. */
export function usePreview(report: string, period: string, text: string, paragraph: string | undefined): UseQueryResult<NarrativePreview> {
  const { asOf } = useAxes()
  return useQuery({
    queryKey: ['data', 'narrative-preview', report, period, asOf, text, paragraph],
    queryFn: () => api.post<NarrativePreview>(`/reports/${report}/narrative/preview`, { period, text, ...(asOf ? { asOf } : {}), ...(paragraph ? { paragraph } : {}) }),
    enabled: text.trim() !== '',
  })
}

export interface Editing {
  busy: boolean
  problem: string | null
  begin(from: string | undefined): Promise<boolean>
  insert(after: string | null, kind: BlockKind, text: string): Promise<string | null>
  /** Throws ApiFailure, with `conflict` where others have rewritten the block. */
  rewrite(block: Pick<NarrativeBlock, 'id'>, base: number, changes: { text?: string; kind?: BlockKind }): Promise<void>
  bind(block: NarrativeBlock, proposal: Proposal): Promise<void>
  move(block: NarrativeBlock, after: string | null): Promise<void>
  remove(block: NarrativeBlock, whole: boolean): Promise<void>
  ground(block: NarrativeBlock, number: HandWritten, grounds: string, document: string | undefined): Promise<boolean>
  unground(grounds: NonNullable<HandWritten['grounds']>): Promise<void>
  dismiss(): void
}

/** Every edit goes through the register at once; the notice of each says how to take it back. */
export function useEditing(report: string, period: string): Editing {
  const refresh = useRefreshAll()
  const { told } = useActNotices()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const path = `/reports/${report}/narrative`

  const carry = async (title: string, work: () => Promise<Edited>): Promise<Edited> => {
    setBusy(true)
    setProblem(null)
    try {
      const done = await work()
      await refresh()
      if (done.act !== null) told({ act: done.act, title })
      return done
    } finally {
      setBusy(false)
    }
  }
  const run = async (title: string, work: () => Promise<Edited>): Promise<Edited | null> => {
    try {
      return await carry(title, work)
    } catch (error) {
      setProblem(messageOf(error))
      // What was refused may rest on something that others have changed.
      void refresh()
      return null
    }
  }
  const block = (id: string): string => `${path}/blocks/${encodeURIComponent(id)}`
  return {
    busy, problem,
    begin: async (from) => (await run(from ? `已沿用${from}年正文` : '已起草正文', () => api.post(`${path}/begin`, { period, ...(from ? { from } : {}) }))) !== null,
    insert: async (after, kind, text) => (await run(kind === 'paragraph' ? '已加一段' : '已加标题', () => api.post(`${path}/blocks`, { period, after, kind, text })))?.block ?? null,
    rewrite: async ({ id }, base, changes) => { await carry('已改写一段', () => api.patch<Edited>(block(id), { base, ...changes })) },
    bind: async ({ id, version, text }, { start, end, token }) => { await run('已绑定数字', () => api.patch(block(id), { base: version, text: text.slice(0, start) + token + text.slice(end) })) },
    move: async ({ id }, after) => { await run('已调整次序', () => api.post(`${block(id)}/move`, { period, after })) },
    remove: async ({ id, version }, whole) => { await run(whole ? '已删去一节' : '已删去一段', () => api.post(`${block(id)}/remove`, { period, base: version, whole })) },
    ground: async ({ id }, { text }, grounds, document) => (await run('已注明依据', () => api.post(`${path}/numbers`, { paragraph: id, quantity: text, grounds, ...(document ? { document } : {}) }))) !== null,
    unground: async ({ id, version }) => { await run('已撤去依据', () => api.post(`${path}/numbers/${encodeURIComponent(id)}/remove`, { base: version })) },
    dismiss: () => setProblem(null),
  }
}
