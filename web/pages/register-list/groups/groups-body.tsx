import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { splitText, type Split } from '#kernel'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCallback, useState, type ReactNode, type RefObject } from 'react'
import type { PivotView, RegisterMeta, RowView } from '#server/http/contract'
import { useAxes } from '../../../kit/axes.ts'
import { clausesParam } from '../../../kit/filter/clause.ts'
import { conditionOf } from '../../../kit/filter/condition-of.ts'
import { formatNumber } from '../../../kit/format.ts'
import { useHotkeys } from '../../../kit/hotkeys.ts'
import { useData } from '../../../kit/queries.ts'
import { reachedPaths, type Column } from '../../../kit/register/column.ts'
import { RegisterTable, type TableHandle } from '../../../kit/register/register-table.tsx'
import { isSelected, noRows, selectedCount, toggled, type Matching, type Selection } from '../../../kit/register/selection.ts'
import { Failure, Loading, Nothing } from '../../../kit/states.tsx'
import { addsUp } from '../adds-up.ts'
import type { ListState } from '../list-state.ts'
import { SplitPicker } from '../pivot/split-picker.tsx'
import { layout, segmentAt, type GroupHead } from './layout.ts'
import './groups.css'
import { useGroupRows } from './use-group-rows.ts'

interface GroupsBodyProps {
  register: RegisterMeta
  state: ListState
  groups: readonly (Split | null)[]
  matching: Matching
  selection: Selection
  onSelection: (next: Selection) => void
  table: RefObject<TableHandle | null>
}

/** The list in groups, each under a head with its count and sums; one opens into its rows, or into groups of its own. */
export function GroupsBody({ register, state, groups, matching, selection, onSelection, table }: GroupsBodyProps): ReactNode {
  const axes = useAxes()
  const navigate = useNavigate()
  const [outer, inner] = [groups[0] ?? null, groups[1] ?? null]
  const summed = state.columns.filter((c) => addsUp(register, c))
  const asked = { ...matching, rows: outer ? splitText(outer) : undefined, columns: outer && inner ? splitText(inner) : undefined, sums: summed.map((c) => c.path).join(',') || undefined }
  const query = useData<PivotView>(outer ? `/registers/${register.id}/pivot` : null, asked)
  const key = JSON.stringify([asked, axes])
  const [kept, setKept] = useState<{ key: string; open: ReadonlySet<string>; at: number }>({ key, open: new Set(), at: -1 })
  const { open, at } = kept.key === key ? kept : { open: new Set<string>(), at: -1 }
  const [range, setRange] = useState({ first: 0, end: 60 })
  const onRange = useCallback((first: number, end: number) => setRange((old) => (old.first === first && old.end === end ? old : { first, end })), [setRange])
  const { segments, length } = query.data ? layout(query.data, inner !== null, open) : { segments: [], length: 0 }
  const rows = useGroupRows(register.id, { matching, sort: state.state.sort, with: reachedPaths(state.columns) }, segments, range)
  const set = (next: Partial<{ open: ReadonlySet<string>; at: number }>): void => setKept({ key, open, at, ...next })
  const setAt = (next: number): void => set({ at: Math.max(-1, Math.min(length - 1, next)) })
  const toggle = (head: GroupHead, on = !open.has(head.id)): void => {
    const next = new Set(open)
    if (on) next.add(head.id)
    else next.delete(head.id)
    set({ open: next })
  }
  const headAt = (index: number): GroupHead | undefined => {
    const segment = segmentAt(segments, index)
    return segment && !segment.rows ? segment.head : undefined
  }
  const openRow = (row: RowView | undefined): void => {
    if (row) void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: row.id }, search: axes })
  }
  const change = (splits: (Split | null)[]): void => {
    const [first, second] = splits[0] ? splits : [splits[1] ?? null, null]
    state.set({ group: first ? [first, second].filter((s) => s != null).map(splitText).join('/') : '-' })
  }
  const screen = (): number => Math.max(1, (table.current?.fitting() ?? 16) - 1)
  useHotkeys({
    ArrowDown: () => setAt(at + 1),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    PageDown: () => setAt(Math.max(0, at) + screen()),
    PageUp: () => setAt(Math.max(0, at - screen())),
    Home: () => setAt(0),
    End: () => setAt(length - 1),
    ArrowRight: () => { const head = headAt(at); if (head) toggle(head, true) },
    ArrowLeft: () => { const head = headAt(at); if (head) toggle(head, false) },
    Enter: () => {
      const head = headAt(at)
      if (head) toggle(head)
      else openRow(rows.rowAt(at))
    },
    ' ': () => {
      const row = rows.rowAt(at)
      if (row) onSelection(toggled(selection, [row.id], !isSelected(selection, row.id)))
    },
    Escape: () => { setAt(-1); onSelection(noRows) },
  })
  const whole = query.data?.cells.find((c) => c.row === null && c.column === null)
  const selected = selectedCount(selection)
  return (
    <div className="rows-body">
      <div className="pivot-bar">
        <SplitPicker register={register} name="分组" split={outer} onChange={(split) => change([split, inner])} />
        {outer && <SplitPicker register={register} name="组内再分" split={inner} onChange={(split) => change([outer, split])} />}
        <span className="spring" />
        <Button size="small" type="text" disabled={!query.data} onClick={() => set({ open: new Set(query.data?.rows.map((_, i) => String(i))) })}>展开各组</Button>
        <Button size="small" type="text" disabled={open.size === 0} onClick={() => set({ open: new Set() })}>收起</Button>
      </div>
      {query.error || rows.error ? <Failure error={query.error ?? rows.error} retry={() => { void query.refetch(); rows.retry() }} /> : null}
      {!outer
        ? <p className="pivot-hint">选好分组的字段，列表就按它分成组，组头有条数和合计；点条数打开这一组的列表。</p>
        : !query.data
          ? !query.error && <Loading />
          : <>
              <RegisterTable
                ref={table} register={register} columns={state.columns} length={length} rowAt={rows.rowAt} onRange={onRange} sort={state.state.sort ?? register.sort[0]} onSort={(sort) => state.set({ sort })} onColumns={state.setColumns}
                onOpen={openRow} selection={selection} matching={matching} onSelection={onSelection} all={whole?.count ?? 0} current={at} totals={whole?.sums} dimmed={query.isPlaceholderData} empty={<Nothing why={`没有符合条件的${register.label}`} />}
                lineAt={(index) => {
                  const head = headAt(index)
                  return head && <HeadLine register={register} state={state} head={head} open={open.has(head.id)} summed={summed} onToggle={() => toggle(head)} />
                }}
              />
              <footer className="list-foot">
                <span className="counts" role="status">
                  {formatNumber(query.data.rows.length)} 组，共 <b className="num">{formatNumber(whole?.count ?? 0)}</b> {register.unit}{selected > 0 && <>，已选 <b className="num">{formatNumber(selected)}</b> {register.unit}</>}
                  {query.data.cut.rows > 0 && `，另有 ${formatNumber(query.data.cut.rows)} 组未列`}
                  {query.data.hidden > 0 && <span className="tertiary">，另有 {formatNumber(query.data.hidden)} {register.unit}无权查看</span>}
                </span>
              </footer>
            </>}
    </div>
  )
}

/** The head of a group: opens it, and with its count the list of its rows. */
function HeadLine({ register, state, head, open, summed, onToggle }: { register: RegisterMeta; state: ListState; head: GroupHead; open: boolean; summed: readonly Column[]; onToggle: () => void }): ReactNode {
  const conditions = head.where.map(conditionOf)
  const count = `${formatNumber(head.count)} ${register.unit}`
  return (
    <div className={`group-head level-${head.level}`}>
      <button type="button" aria-expanded={open} className="group-name" onClick={onToggle}>{open ? <CaretDownOutlined /> : <CaretRightOutlined />} {head.label}</button>
      {conditions.every((c) => c !== null)
        ? <button type="button" className="figure-number" aria-label={`${head.label}：${count}，打开列表`} onClick={() => state.set({ filter: clausesParam([...state.clauses, ...conditions]), group: undefined })}>{count}</button>
        : <span className="num">{count}</span>}
      {summed.map((c) => <span key={c.path} className="secondary">{c.label} <span className="num">{formatNumber(head.sums[c.path] ?? 0)}</span>{c.field.unit}</span>)}
    </div>
  )
}
