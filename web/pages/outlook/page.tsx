import { PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { and, holds, type Predicate } from '#kernel'
import type { OutlookView, RegisterMeta } from '#server/http/contract'
import { AddFilter, clausesParam, CodeSelect, FilterChips, formatDate, formatNumber, Nothing, PageHead, PaperHead, parseClauses, predicateOf, Reading, ReferenceSelect, useAxes, useData, useMeta, useRegister, useSession } from '#web/kit'
import { usable } from '../../kit/filter/paths.ts'
import { parseCell, cellParam, type Cell } from './buckets.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { Matrix } from './matrix.tsx'
import { Units } from './units.tsx'
import './outlook.css'

interface OutlookSearch { years?: string; unit?: string; level?: string; filter?: string; by?: string; question?: string; cell?: string }

/** 五年展望: who comes to what and when, over a whole city; every number opens its people. */
export default function OutlookPage(): ReactNode {
  const register = useRegister('person')
  return register ? <Outlook register={register} /> : <Nothing why="没有人员台账，或者无权查看" />
}

function Outlook({ register }: { register: RegisterMeta }): ReactNode {
  const search: OutlookSearch = useSearch({ strict: false })
  const meta = useMeta()
  const axes = useAxes()
  const { today } = useSession()
  const navigate = useNavigate()
  const set = (change: Readonly<Record<string, string | undefined>>, replace = true): void => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace, resetScroll: false })
  const { clauses } = useMemo(() => usable(meta, register, parseClauses(search.filter)), [meta, register, search.filter])
  const levelled = meta.registers.find((r) => r.id === 'appointment')?.fields.find((f) => f.name === 'level')
  const filter = useMemo(() => {
    const level: Predicate[] = search.level && levelled ? [{ op: 'exists', register: 'appointment', match: [{ their: 'person', our: ['id'] }], where: and([holds, { op: 'under', path: ['level'], values: [search.level] }]) }] : []
    const all = [...(clauses.length > 0 ? [predicateOf(meta, register, clauses, axes.asOf ?? today)] : []), ...level]
    return all.length > 0 ? JSON.stringify(and(all)) : undefined
  }, [clauses, search.level, levelled, meta, register, axes.asOf, today])
  const years = ['3', '5', '10'].includes(search.years ?? '') ? search.years ?? '5' : '5'
  const asked = { years, unit: search.unit, filter }
  const query = useData<OutlookView>('/outlook', asked)
  const cell = parseCell(search.cell)
  const open = (next: Cell): void => set({ cell: cellParam(next) }, false)
  const byUnit = search.by === 'unit'
  return (
    <article className="outlook-page">
      <PageHead title={`${years === '5' ? '五' : years === '3' ? '三' : '十'}年展望`} aside={query.data ? `截至 ${formatDate(query.data.asOf)}，看到 ${formatDate(query.data.until)}；涉及 ${formatNumber(query.data.total)} 人` : ''}>
        <Segmented size="small" aria-label="年数" value={years} options={[{ value: '3', label: '三年' }, { value: '5', label: '五年' }, { value: '10', label: '十年' }]} onChange={(value) => set({ years: value === '5' ? undefined : value })} />
        <Segmented size="small" aria-label="分列" value={byUnit ? 'unit' : 'month'} options={[{ value: 'month', label: '按月' }, { value: 'unit', label: '按单位' }]} onChange={(value) => set({ by: value === 'unit' ? 'unit' : undefined })} />
        <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
      </PageHead>
      <PaperHead title={`${years === '5' ? '五' : years === '3' ? '三' : '十'}年展望`} />
      <div className="outlook-filters screen-only">
        <label><span>单位及下级</span><ReferenceSelect register="unit" label="单位及下级" value={search.unit} onChange={(value: string | undefined) => set({ unit: value })} /></label>
        {levelled?.codeSet && <label><span>现任职务层次</span><CodeSelect set={levelled.codeSet} label="现任职务层次" value={search.level} onChange={(value) => set({ level: value })} /></label>}
        <AddFilter register={register} clauses={clauses} onChange={(next) => set({ filter: clausesParam(next) })} />
        <FilterChips register={register} clauses={clauses} onChange={(next) => set({ filter: clausesParam(next) })} />
      </div>
      <Reading query={query}>{(view) => (view.total === 0
        ? <Nothing why="没有人涉及这些事项"><p>放宽筛选条件，或者先登记任职和职级。</p></Nothing>
        : byUnit
          ? <Units view={view} asked={asked} question={search.question} onQuestion={(question) => set({ question })} onUnit={(unit) => set({ unit, by: undefined })} onOpen={open} />
          : <Matrix view={view} onOpen={open} />)}</Reading>
      {cell && query.data && <CellDrawer key={cellParam(cell)} cell={cell} view={query.data} asked={asked} register={register} onClose={() => set({ cell: undefined })} />}
    </article>
  )
}
