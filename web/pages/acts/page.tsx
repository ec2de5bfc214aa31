import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ActList, ActView } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { formatInstant, formatNumber } from '../../kit/format.ts'
import { PageHead } from '../../kit/page-head.tsx'
import { useMeta } from '../../kit/session.ts'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'
import { useActNotices, useUndoKeys } from '../../kit/undo/notice.tsx'
import { UndoDialog } from '../../kit/undo/undo-dialog.tsx'
import { ActRowsPanel } from './act-rows.tsx'
import './acts.css'

interface Search { mine?: string; register?: string; act?: string }

/** 最近变更: every act, newest first; each opens onto its rows and what it changed in them, and can be taken back. */
export default function ActsPage(): ReactNode {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const meta = useMeta()
  useUndoKeys()
  const set = (change: Partial<Search>): void => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), resetScroll: false })
  const mine = search.mine !== '0'
  const query = useInfiniteQuery({
    queryKey: ['data', '/acts', { mine, register: search.register }], initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => api.get<ActList>('/acts', { mine: mine ? 1 : undefined, register: search.register, before: pageParam || undefined }, signal),
    getNextPageParam: (last) => last.next,
  })
  const acts = query.data?.pages.flatMap((p) => p.acts) ?? []
  return (
    <div className="acts-page">
      <PageHead title="最近变更" aside="改动都在这里，新的在前；撤回以后可以再撤回">
        <Select
          allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="全部台账" aria-label="台账" style={{ width: 'calc(180px * var(--wide))' }} value={search.register ?? null}
          options={meta.registers.map((r) => ({ value: r.id, label: r.label }))} onChange={(register: string | undefined | null) => set({ register: register ?? undefined })}
        />
        <Segmented aria-label="谁的变更" value={mine ? 'mine' : 'all'} options={[{ value: 'mine', label: '我的' }, { value: 'all', label: '全部' }]} onChange={(value) => set({ mine: value === 'mine' ? undefined : '0' })} />
      </PageHead>
      {query.error && <Failure error={query.error} retry={query.refetch} />}
      {query.isPending ? <Loading /> : acts.length === 0
        ? !query.error && <Nothing why={mine ? '您还没有做过变更' : '还没有变更'}>{mine && <Button size="small" onClick={() => set({ mine: '0' })}>看全部人的</Button>}</Nothing>
        : <ActTable acts={acts} opened={Number(search.act ?? 0)} onOpen={(act) => set({ act: act === null ? undefined : String(act) })} />}
      {query.hasNextPage && <p className="acts-more"><Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>再看更早的</Button></p>}
    </div>
  )
}

function ActTable({ acts, opened, onOpen }: { acts: readonly ActView[]; opened: number; onOpen: (act: number | null) => void }): ReactNode {
  const [undoing, setUndoing] = useState<ActView | null>(null)
  const { told } = useActNotices()
  return (
    <>
      <table className="acts">
        <thead><tr><th className="num right">号</th><th>时间</th><th>谁</th><th>方式</th><th className="act-what-head">改了什么</th><th>事由、依据</th><th /></tr></thead>
        {acts.map((act) => {
          const open = act.number === opened
          return (
            <tbody key={act.number} className={act.undoneBy ? 'undone' : undefined}>
              <tr className={open ? 'open' : undefined}>
                <td className="num right">{act.number}</td>
                <td className="num nowrap">{formatInstant(act.at)}</td>
                <td className="nowrap">{act.actorName}</td>
                <td className="nowrap">{act.verbLabel}</td>
                <td><button type="button" className="act-what" aria-expanded={open} onClick={() => onOpen(open ? null : act.number)}>{whatOf(act)}</button></td>
                <td className="act-why">{act.reason}{act.source && act.verb !== 'undo' && <span className="secondary">（依据：{act.source}）</span>}</td>
                <td className="act-do">
                  {act.undoneBy !== null
                    ? <Link to="." search={(before) => ({ ...before, act: String(act.undoneBy) })} className="row-link tertiary">已由第 {act.undoneBy} 号撤回</Link>
                    : act.mayUndo && <Button size="small" onClick={() => setUndoing(act)} aria-label={`撤回第 ${act.number} 号变更`}>撤回</Button>}
                </td>
              </tr>
              {open && <tr className="act-detail"><td colSpan={7}><ActRowsPanel act={act} /></td></tr>}
            </tbody>
          )
        })}
      </table>
      {undoing && <UndoDialog act={undoing} onClose={() => setUndoing(null)} onUndone={(undone) => {
        setUndoing(null)
        told({ act: undone.act, title: `已撤回第 ${undoing.number} 号变更`, description: `${formatNumber(undone.rows)} 行已恢复` })
      }} />}
    </>
  )
}

/** Registers named of an act that wrote many. */
const NAMED = 4

function whatOf(act: ActView): string {
  const parts = act.registers.map((r) => (r.rows === null ? r.label : `${r.label} ${formatNumber(r.rows)} ${r.unit}`))
  if (parts.length === 0) return `${formatNumber(act.rows)} 行，无权查看`
  return parts.length > NAMED ? `${parts.slice(0, NAMED).join('、')}等 ${parts.length} 本台账` : parts.join('、')
}
