import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Bin, BinRow, RegisterMeta } from '#server/http/contract'
import { api } from '../../../kit/api.ts'
import { formatInstant, formatNumber } from '../../../kit/format.ts'
import { fieldValue } from '../../../kit/register/field-value.tsx'
import { useRegister } from '../../../kit/session.ts'
import { Failure, Loading, Nothing } from '../../../kit/states.tsx'
import { useUndoKeys } from '../../../kit/undo/notice.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import './bin.css'

/** 已撤销: the rows of a register that were withdrawn, as they last stood; any of them can be brought back. */
export default function BinPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  return register ? <BinList key={register.id} register={register} /> : <Nothing why="没有这个台账，或者无权查看" />
}

function BinList({ register }: { register: RegisterMeta }): ReactNode {
  const { q = '' }: { q?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [restoring, setRestoring] = useState<readonly string[] | null>(null)
  const query = useInfiniteQuery({
    queryKey: ['data', `/registers/${register.id}/bin`, q], initialPageParam: '',
    queryFn: ({ pageParam, signal }) => api.get<Bin>(`/registers/${register.id}/bin`, { q: q || undefined, before: pageParam || undefined }, signal),
    getNextPageParam: (last) => last.next,
  })
  const rows = query.data?.pages.flatMap((p) => p.rows) ?? []
  const hidden = query.data?.pages.reduce((sum, p) => sum + p.hidden, 0) ?? 0
  const mayWrite = query.data?.pages[0]?.mayWrite ?? false
  useUndoKeys(mayWrite && restoring === null)
  const find = (text: string): void => void navigate({ to: '.', search: (before) => ({ ...before, q: text.trim() || undefined }), replace: true })
  const chosen = rows.filter((r) => selected.has(r.row.id)).map((r) => r.row.id)
  return (
    <div className="bin-page">
      <header className="toolbar">
        <h1>{register.label}：已撤销</h1>
        <Input.Search value={typed} allowClear placeholder="名称、拼音、撤销人、事由" aria-label={`在已撤销的${register.label}中查找`} className="list-search" style={{ width: 280 }} maxLength={60} onChange={(e) => { setTyped(e.target.value); if (e.target.value === '') find('') }} onSearch={find} />
        <span className="spring" />
        {mayWrite && <Button type="primary" disabled={chosen.length === 0} onClick={() => setRestoring(chosen)}>恢复{chosen.length > 0 ? `所选 ${chosen.length} ${register.unit}` : ''}</Button>}
        <Link to="/registers/$register" params={{ register: register.id }} className="button-link"><Button tabIndex={-1}>返回列表</Button></Link>
      </header>
      {query.error && <Failure error={query.error} retry={query.refetch} />}
      {query.isPending ? <Loading /> : rows.length === 0 && !query.hasNextPage
        ? !query.error && <Nothing why={q ? `已撤销的${register.label}里没有“${q}”` : hidden > 0 ? `已撤销的 ${formatNumber(hidden)} ${register.unit}都不在您的查看范围内` : `没有撤销过${register.label}`} />
        : <BinTable register={register} rows={rows} mayWrite={mayWrite} selected={selected} onSelect={setSelected} onRestore={(id) => setRestoring([id])} />}
      {hidden > 0 && rows.length > 0 && <p className="tertiary">另有 {formatNumber(hidden)} {register.unit}无权查看</p>}
      {query.hasNextPage && <p className="acts-more"><Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{q ? '再往前找' : '再看更早的'}</Button></p>}
      {restoring && <RestoreDialog register={register} ids={restoring} onClose={() => setRestoring(null)} onRestored={() => { setRestoring(null); setSelected(new Set()) }} />}
    </div>
  )
}

interface TableProps {
  register: RegisterMeta
  rows: readonly BinRow[]
  mayWrite: boolean
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  onRestore: (id: string) => void
}

function BinTable({ register, rows, mayWrite, selected, onSelect, onRestore }: TableProps): ReactNode {
  const fields = register.columns.flatMap((name) => register.fields.find((f) => f.name === name) ?? []).slice(0, 6)
  const all = rows.every((r) => selected.has(r.row.id))
  const toggle = (id: string): void => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  return (
    <div className="bin-frame">
      <table className="bin">
        <thead>
          <tr>
            {mayWrite && <th><Checkbox aria-label="勾选列出的全部" checked={all} indeterminate={!all && selected.size > 0} onChange={() => onSelect(all ? new Set() : new Set(rows.map((r) => r.row.id)))} /></th>}
            {fields.map((f) => <th key={f.name}>{f.label}</th>)}<th>何时</th><th>谁</th><th>事由</th>{mayWrite && <th />}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, act }) => (
            <tr key={row.id} className={selected.has(row.id) ? 'selected' : undefined}>
              {mayWrite && <td><Checkbox aria-label={`勾选${row.title}`} checked={selected.has(row.id)} onChange={() => toggle(row.id)} /></td>}
              {fields.map((f, i) => <td key={f.name} className={i === 0 ? 'bin-name' : undefined}>{fieldValue(register, f, row)}</td>)}
              <td className="num nowrap">{formatInstant(act.at)}</td>
              <td className="nowrap">{act.actorName}</td>
              <td><Link to="/acts" search={{ mine: '0', register: register.id, act: String(act.number) }} className="row-link">第 {act.number} 号{act.verbLabel}</Link>：{act.reason}</td>
              {mayWrite && <td><Button size="small" aria-label={`恢复${row.title}`} onClick={() => onRestore(row.id)}>恢复</Button></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
