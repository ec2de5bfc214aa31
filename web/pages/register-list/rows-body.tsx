import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import type { RegisterMeta, RowView } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { formatNumber } from '../../kit/format.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { reachedPaths } from '../../kit/register/column.ts'
import { RegisterTable, type TableHandle } from '../../kit/register/register-table.tsx'
import { isSelected, noRows, selectedCount, toggled, type Matching, type Selection } from '../../kit/register/selection.ts'
import { useBlocks, type Blocks } from '../../kit/register/use-blocks.ts'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'
import { knownWords } from '../../kit/time/moment.ts'
import { addsUp } from './adds-up.ts'
import { useInlineEdit } from './inline-edit/use-inline-edit.tsx'
import { ListPaper } from './list-paper.tsx'
import type { ListState } from './list-state.ts'
import { enterable } from '../../kit/session.ts'

/** Where a list was left for a card: coming back, the same rows are in sight. */
const places = new Map<string, { top: number; at: number }>()

interface RowsBodyProps {
  register: RegisterMeta
  state: ListState
  matching: Matching
  selection: Selection
  onSelection: (next: Selection) => void
  table: RefObject<TableHandle | null>
}

/** The rows of a list, one below the other, and its foot. */
export function RowsBody({ register, state, matching, selection, onSelection, table }: RowsBodyProps): ReactNode {
  const axes = useAxes()
  const navigate = useNavigate()
  const { sort } = state.state
  const blocks = useBlocks(register.id, {
    ...matching, sort, totals: state.columns.filter((c) => addsUp(register, c)).map((c) => c.path).join(',') || undefined, with: reachedPaths(state.columns),
  })
  // Other rows, or the same in another order: the keyboard has no place.
  const key = JSON.stringify([register.id, matching, sort, axes])
  const [kept, setKept] = useState<{ key: string; at: number }>({ key, at: places.get(key)?.at ?? -1 })
  const at = kept.key === key ? kept.at : -1
  const setAt = (next: number): void => setKept({ key, at: Math.max(-1, Math.min(blocks.length - 1, next)) })
  useEffect(() => {
    table.current?.goTo(places.get(key)?.top ?? 0)
  }, [key, blocks.pending, table])
  const leave = (index: number): void => { places.set(key, { top: table.current?.top() ?? 0, at: index }) }
  const open = (row: RowView | undefined, index: number): void => {
    if (!row) return
    leave(index)
    void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: row.id }, search: axes })
  }
  const inline = useInlineEdit({ register, columns: state.columns, rowAt: blocks.rowAt, at, setAt, enabled: register.mayWrite && axes.knownAt === undefined })
  const screen = (): number => Math.max(1, (table.current?.fitting() ?? 16) - 1)
  useHotkeys({
    ArrowDown: () => setAt(at + 1),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    PageDown: () => setAt(Math.max(0, at) + screen()),
    PageUp: () => setAt(Math.max(0, at - screen())),
    Home: () => setAt(0),
    End: () => setAt(blocks.length - 1),
    Enter: () => open(blocks.rowAt(at), at),
    ' ': () => {
      const row = blocks.rowAt(at)
      if (row) onSelection(toggled(selection, [row.id], !isSelected(selection, row.id)))
    },
    Escape: () => {
      setAt(-1)
      onSelection(noRows)
    },
  })
  if (blocks.pending) return blocks.error ? <Failure error={blocks.error} retry={blocks.retry} /> : <Loading />
  return (
    <div
      className="rows-body"
      onDoubleClick={inline.onDoubleClick}
      onClickCapture={(event) => {
        const row = event.target instanceof Element && event.target.closest('a') ? event.target.closest('[role=row][aria-rowindex]') : null
        if (row) leave(Number(row.getAttribute('aria-rowindex')) - 2)
      }}
    >
      {blocks.error ? <Failure error={blocks.error} retry={blocks.retry} /> : null}
      <RegisterTable
        ref={table} register={register} columns={state.columns} length={blocks.length} rowAt={blocks.rowAt} onRange={blocks.onRange} sort={sort ?? register.sort[0]} onSort={(next) => state.set({ sort: next })}
        onColumns={state.setColumns} onOpen={(row, index) => inline.open(() => open(row, index))} cell={inline.cell} selection={selection} matching={matching} onSelection={onSelection} current={at} totals={blocks.totals} dimmed={blocks.dimmed}
        empty={<WhyEmpty register={register} state={state} hidden={blocks.hidden} />}
      />
      <ListPaper register={register} columns={state.columns} blocks={blocks} />
      <footer className="list-foot"><Counts register={register} blocks={blocks} selection={selection} at={at} />{inline.strip}</footer>
    </div>
  )
}

function Counts({ register, blocks, selection, at }: { register: RegisterMeta; blocks: Blocks; selection: Selection; at: number }): ReactNode {
  const selected = selectedCount(selection)
  return (
    <span className="counts" role="status">
      {at >= 0 && <>第 <span className="num">{formatNumber(at + 1)}</span> 行，</>}
      {blocks.total === null ? '正在点数' : <>共 <b className="num">{formatNumber(blocks.total)}</b> {register.unit}</>}
      {selected > 0 && <>，已选 <b className="num">{formatNumber(selected)}</b> {register.unit}</>}
      {blocks.hidden > 0 && <span className="tertiary">，另有 {formatNumber(blocks.hidden)} {register.unit}无权查看</span>}
    </span>
  )
}

/** Says why nothing is listed and what would change that. */
function WhyEmpty({ register, state, hidden }: { register: RegisterMeta; state: ListState; hidden: number }): ReactNode {
  const filtered = state.clauses.length > 0 || state.state.q !== undefined
  const axes = useAxes()
  if (hidden > 0) return <Nothing why={`符合条件的 ${hidden} ${register.unit}都不在您的查看范围内`} />
  if (filtered) return <Nothing why={`没有符合条件的${register.label}`}><Button size="small" onClick={() => state.set({ q: undefined, filter: undefined })}>去掉全部条件</Button></Nothing>
  if (axes.knownAt) return <Nothing why={`${knownWords(axes.knownAt)}，${axes.asOf ? `${axes.asOf} 当日` : ''}没有${register.label}记录`}><Button size="small" onClick={() => state.set({ knownAt: undefined })}>按最新所知</Button></Nothing>
  if (axes.asOf && !state.all) return <Nothing why={`${axes.asOf} 当日没有有效的${register.label}记录`}><Button size="small" onClick={() => state.set({ asOf: undefined })}>回到今天</Button></Nothing>
  return (
    <Nothing why={`${register.label}还没有记录`}>
      {register.kept?.as === 'cases' && <p>按 n 立案，办理的每一步都在案内留痕</p>}
      {enterable(register) && <p><Link to="/registers/$register/import" params={{ register: register.id }} className="row-link">导入 Excel 表</Link>，或者按 n 新增一条</p>}
    </Nothing>
  )
}
