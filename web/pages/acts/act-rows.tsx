import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ActRows, ActView } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { Differences } from '../../kit/differences.tsx'
import { formatNumber } from '../../kit/format.ts'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'

/** The rows an act wrote, register by register, with what it changed in each. */
export function ActRowsPanel({ act }: { act: ActView }): ReactNode {
  const [chosen, setChosen] = useState(act.registers[0]?.register)
  const register = act.registers.find((r) => r.register === chosen) ?? act.registers[0]
  if (!register) return <Nothing why="这号变更写的台账您无权查看" />
  return (
    <>
      {act.registers.length > 1 && (
        <Tabs size="small" activeKey={register.register} onChange={setChosen} items={act.registers.map((r) => ({ key: r.register, label: r.rows === null ? r.label : `${r.label} ${formatNumber(r.rows)}` }))} />
      )}
      <Rows key={register.register} act={act.number} register={register.register} label={register.label} unit={register.unit} />
    </>
  )
}

function Rows({ act, register, label, unit }: { act: number; register: string; label: string; unit: string }): ReactNode {
  const query = useInfiniteQuery({
    queryKey: ['data', `/acts/${act}/rows`, register], initialPageParam: '',
    queryFn: ({ pageParam, signal }) => api.get<ActRows>(`/acts/${act}/rows`, { register, after: pageParam || undefined }, signal),
    getNextPageParam: (last) => last.next,
  })
  if (query.isPending) return <Loading />
  const rows = query.data?.pages.flatMap((p) => p.rows) ?? []
  const hidden = query.data?.pages.reduce((sum, p) => sum + p.hidden, 0) ?? 0
  return (
    <>
      {query.error && <Failure error={query.error} retry={query.refetch} />}
      {rows.length > 0 && <div className="differences-frame"><Differences rows={rows.map((r) => ({ ...r, registerLabel: label }))} /></div>}
      {hidden > 0 && <p className="tertiary">另有 {formatNumber(hidden)} {unit}无权查看</p>}
      {query.hasNextPage && <p className="acts-more"><Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>再列一些</Button></p>}
    </>
  )
}
