import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Pagination, type InputRef } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { FieldMeta, RegisterMeta, RowPage, RowView } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { AddFilter, FilterChips } from '../../kit/filter/filter-bar.tsx'
import { RecordForm } from '../../kit/form/record-form.tsx'
import { formatNumber } from '../../kit/format.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { useRows } from '../../kit/queries.ts'
import { ColumnChooser } from '../../kit/register/column-chooser.tsx'
import { RegisterTable } from '../../kit/register/register-table.tsx'
import { useRegister } from '../../kit/session.ts'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'
import { ExportButton } from './export-button.tsx'
import { ListPaper } from './list-paper.tsx'
import { pageSizes, useListState, type ListState } from './list-state.ts'
import { useTyped } from './typed.ts'
import { ListWriting } from './writing.tsx'

/** The list of a register. */
export default function RegisterListPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  return register ? <RegisterList key={register.id} register={register} /> : <Nothing why="没有这个台账，或者无权查看" />
}

function RegisterList({ register }: { register: RegisterMeta }): ReactNode {
  const state = useListState(register)
  const axes = useAxes()
  const navigate = useNavigate()
  const searchBox = useRef<InputRef>(null)
  const [selected, setSelected] = useState<string[]>([])
  const totals = state.columns.filter((f) => addsUp(register, f)).map((f) => f.name).join(',')
  const query = useRows(register.id, {
    filter: state.predicate, sort: state.search.sort, limit: state.size, offset: (state.page - 1) * state.size, all: state.all, q: state.search.q, totals: totals || undefined,
  })
  // What was last read stays in sight, dimmed, while newer rows are on their way or cannot be had.
  const [last, setLast] = useState(query.data)
  if (query.data && query.data !== last) setLast(query.data)
  const shown = query.data ?? last
  const rows = shown?.rows ?? []
  // The keyboard's place belongs to the rows it was set on: other rows, no place.
  const [place, setPlace] = useState<{ rows: unknown; at: number }>({ rows: null, at: -1 })
  const at = place.rows === shown ? place.at : -1
  const setAt = (next: number): void => setPlace({ rows: shown, at: next })
  const pages = Math.max(1, Math.ceil((shown?.total ?? 0) / state.size))
  const open = (row: RowView | undefined): void => {
    if (row) void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: row.id }, search: axes })
  }
  const turn = (page: number): void => {
    if (page >= 1 && page <= pages) state.set({ page: page === 1 ? undefined : String(page) }, true)
  }
  useHotkeys({
    ArrowDown: () => setAt(Math.min(rows.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Enter: () => open(rows[at]),
    ' ': () => {
      const id = rows[at]?.id
      if (id) setSelected(selected.includes(id) ? selected.filter((s) => s !== id) : [...selected, id])
    },
    '/': () => searchBox.current?.focus({ cursor: 'all' }),
    n: () => { if (register.mayWrite) state.set({ new: '1' }, true) },
    '[': () => turn(state.page - 1),
    ']': () => turn(state.page + 1),
    Escape: () => { setAt(-1); setSelected([]) },
  })
  return (
    <div className="list-page">
      <Toolbar register={register} state={state} selected={selected} searchBox={searchBox} onDown={() => setAt(0)} />
      <FilterChips register={register} clauses={state.clauses} onChange={state.setClauses} />
      {query.error && <Failure error={query.error} retry={query.refetch} />}
      {shown === undefined
        ? !query.error && <Loading />
        : <>
            <RegisterTable
              register={register} fields={state.columns} rows={rows} sort={state.search.sort ?? register.sort[0]} onSort={(sort) => state.set({ sort })} onOpen={open}
              selected={selected} onSelect={setSelected} current={at} totals={shown.totals} dimmed={query.isPlaceholderData || query.data === undefined} empty={<WhyEmpty register={register} state={state} page={shown} />}
            />
            <ListPaper register={register} fields={state.columns} page={shown} from={(state.page - 1) * state.size + 1} />
            <footer className="list-foot">
              <Counts register={register} page={shown} selected={selected.length} />
              <Pagination
                size="small" current={state.page} pageSize={state.size} total={shown.total ?? 0} pageSizeOptions={pageSizes} showSizeChanger showQuickJumper={pages > 8}
                onChange={(page, size) => state.set({ page: page === 1 || size !== state.size ? undefined : String(page), ...(size !== state.size ? { size: String(size) } : {}) }, true)}
              />
            </footer>
          </>}
      {state.search.new === '1' && register.mayWrite && (
        <RecordForm
          register={register} mode="create" onClose={() => state.set({ new: undefined }, true)}
          onSaved={(saved) => void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: saved.row.id }, replace: true })}
        />
      )}
    </div>
  )
}

/** Sums only what is counted and stands: votes of meetings, terms in years and targets of different tasks do not add up to anything. */
function addsUp(register: RegisterMeta, field: FieldMeta): boolean {
  return (field.type === 'integer' || field.type === 'decimal') && field.unit !== undefined && field.unit !== '年' && register.time !== 'event'
}

interface ToolbarProps {
  register: RegisterMeta
  state: ListState
  selected: readonly string[]
  searchBox: React.RefObject<InputRef | null>
  onDown: () => void
}

/** One line: what is listed on the left, what can be done on the right. */
function Toolbar({ register, state, selected, searchBox, onDown }: ToolbarProps): ReactNode {
  const { message } = App.useApp()
  const { typed, setTyped, sendNow } = useTyped(state)
  const ends = register.time === 'span' || register.fields.some((f) => f.name === 'abolishedOn') || register.time === 'event'
  return (
    <header className="toolbar">
      <h1>{register.label}</h1>
      {register.searchable && (
        <Input
          ref={searchBox} value={typed} allowClear placeholder="汉字、全拼、首字母" aria-label={`在${register.label}中查找`} className="list-search" maxLength={60}
          suffix={typed === '' ? <kbd>/</kbd> : undefined}
          onChange={(e) => setTyped(e.target.value)}
          onPressEnter={sendNow}
          onKeyDown={(e) => {
            if (e.key !== 'ArrowDown' && e.key !== 'Escape') return
            e.currentTarget.blur()
            if (e.key === 'ArrowDown') onDown()
          }}
        />
      )}
      <AddFilter register={register} clauses={state.clauses} onChange={state.setClauses} />
      {ends && <Checkbox checked={state.all} onChange={(e) => state.set({ all: e.target.checked ? '1' : undefined })}>{register.time === 'event' ? '含截至日以后' : '含已失效'}</Checkbox>}
      <span className="spring" />
      <ColumnChooser register={register} columns={state.columns.map((c) => c.name)} onChange={state.setColumns} />
      <ExportButton register={register} state={state} selected={selected} />
      <ListWriting register={register} state={state} selected={selected} />
      {register.mayWrite && <>
        <Button onClick={() => { download(`/registers/${register.id}/template.xlsx`, {}, `${register.label}模板.xlsx`).catch((error: unknown) => void message.error(messageOf(error))) }}>模板</Button>
        <Link to="/registers/$register/import" params={{ register: register.id }} className="button-link"><Button tabIndex={-1}>导入</Button></Link>
        <Button type="primary" onClick={() => state.set({ new: '1' }, true)}>新增</Button>
      </>}
    </header>
  )
}

function Counts({ register, page, selected }: { register: RegisterMeta; page: RowPage; selected: number }): ReactNode {
  return (
    <span className="counts" role="status">
      共 <b className="num">{formatNumber(page.total ?? 0)}</b> {register.unit}
      {selected > 0 && <>，已选 <b className="num">{selected}</b> {register.unit}</>}
      {(page.hidden ?? 0) > 0 && <span className="tertiary">，另有 {formatNumber(page.hidden ?? 0)} {register.unit}无权查看</span>}
    </span>
  )
}

/** Says why nothing is listed and what would change that. */
function WhyEmpty({ register, state, page }: { register: RegisterMeta; state: ListState; page: RowPage }): ReactNode {
  const filtered = state.clauses.length > 0 || state.search.q !== undefined
  const axes = useAxes()
  if ((page.hidden ?? 0) > 0) return <Nothing why={`符合条件的 ${page.hidden} ${register.unit}都不在您的查看范围内`} />
  if (filtered) return <Nothing why={`没有符合条件的${register.label}`}><Button size="small" onClick={() => state.set({ q: undefined, filter: undefined })}>去掉全部条件</Button></Nothing>
  if (axes.asOf && !state.all) return <Nothing why={`${axes.asOf} 当日没有有效的${register.label}记录`}><Button size="small" onClick={() => state.set({ asOf: undefined })}>回到今天</Button></Nothing>
  return (
    <Nothing why={`${register.label}还没有记录`}>
      {register.mayWrite && <p><Link to="/registers/$register/import" params={{ register: register.id }} className="row-link">导入 Excel 表</Link>，或者按 n 新增一条</p>}
    </Nothing>
  )
}
