import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ListDifference, RegisterMeta, RowChange } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { parseClauses } from '../../kit/filter/clause.ts'
import { FilterChips } from '../../kit/filter/filter-bar.tsx'
import { clausesParam } from '../../kit/filter/clause.ts'
import { clausesPredicate } from '../../kit/filter/predicate.ts'
import { formatNumber } from '../../kit/format.ts'
import { useData } from '../../kit/queries.ts'
import { useMeta, useRegister, useSession } from '../../kit/session.ts'
import { Nothing, Reading } from '../../kit/states.tsx'
import { PrintFoot } from '../record/print-head.tsx'
import { ChangeTable } from './change-rows.tsx'
import './compare.css'
import { MomentTools, useMoments } from './moments.tsx'

const STEP = 200
const MOST = 1000
const kinds: readonly { kind: RowChange['kind']; label: string }[] = [{ kind: 'joined', label: '新进' }, { kind: 'left', label: '离开' }, { kind: 'succeeded', label: '接续变动' }, { kind: 'changed', label: '内容不同' }]

/** `sure`: only what certainly satisfies the conditions, as where people are found by them. */
interface Search { from?: string; to?: string; filter?: string; sure?: string; q?: string; kind?: string }

/** A list at two moments: who joined, who left, what changed. The conditions are those of the list it was opened from. */
export default function ListComparePage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  return register ? <Compare key={register.id} register={register} /> : <Nothing why="没有这个台账，或者无权查看" />
}

function Compare({ register }: { register: RegisterMeta }): ReactNode {
  const meta = useMeta()
  const { today, tenant, name } = useSession()
  const moments = useMoments()
  const axes = useAxes()
  const navigate = useNavigate()
  const search: Search = useSearch({ strict: false })
  const [limit, setLimit] = useState(STEP)
  const clauses = parseClauses(search.filter)
  const asked = clausesPredicate(meta, register, clauses, moments.to.day || today)
  const query = useData<ListDifference>(`/registers/${register.id}/differences`, { ...moments.query, filter: search.sure && asked ? `{"op":"sure","of":${asked}}` : asked, q: search.q, kind: search.kind, limit }, {})
  const set = (changes: Partial<Search>): void => void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
  return (
    <article className="compare">
      <header className="page-head screen-only">
        <h1>{register.label}：两日比较</h1>
        <Link to="/registers/$register" params={{ register: register.id }} search={{ ...axes, ...(search.filter ? { filter: search.filter } : {}), ...(search.q ? { q: search.q } : {}) }} className="row-link">回到列表</Link>
      </header>
      <MomentTools moments={moments}><Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button></MomentTools>
      <FilterChips register={register} clauses={clauses} onChange={(next) => set({ filter: clausesParam(next) })} />
      <Reading query={query}>
        {(found) => {
          const total = Object.values(found.counts).reduce((sum, n) => sum + n, 0)
          const listed = kinds.find((k) => k.kind === search.kind)
          const of = listed ? found.counts[listed.kind] : total
          return (
            <>
              <header className="print-only print-head">
                <h1>{register.label}两日比较{listed ? `：${listed.label}` : ''}</h1>
                <p><span>填报单位：{tenant.name}</span><span>{moments.words.from} 与 {moments.words.to}，共 {formatNumber(of)} {register.unit}</span><span>打印：{today} {name}</span></p>
              </header>
              <div className="compare-counts screen-only" role="group" aria-label="按变动列出">
                <Kind label="全部变动" n={total} current={!listed} onClick={() => set({ kind: undefined })} />
                {kinds.filter((k) => found.counts[k.kind] > 0 || k.kind === search.kind).map((k) => <Kind key={k.kind} label={k.label} n={found.counts[k.kind]} current={search.kind === k.kind} onClick={() => set({ kind: k.kind })} />)}
                {found.hidden > 0 && <span className="tertiary">另有 {formatNumber(found.hidden)} {register.unit}变动无权查看</span>}
              </div>
              {of === 0 ? <Nothing why={`${moments.words.from} 与 ${moments.words.to} 没有不同`} /> : <ChangeTable register={register} changes={found.rows} words={moments.words} />}
              {of > found.rows.length && (
                <p className="compare-more">
                  <span className="tertiary">列出前 {formatNumber(found.rows.length)} {register.unit}，共 {formatNumber(of)} {register.unit}</span>
                  {limit < MOST && <Button size="small" className="screen-only" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>再列 {STEP} {register.unit}</Button>}
                </p>
              )}
              <PrintFoot />
            </>
          )
        }}
      </Reading>
    </article>
  )
}

function Kind({ label, n, current, onClick }: { label: string; n: number; current: boolean; onClick: () => void }): ReactNode {
  return <button type="button" className={current ? 'current' : undefined} aria-pressed={current} onClick={onClick}>{label} <span className="num">{formatNumber(n)}</span></button>
}
