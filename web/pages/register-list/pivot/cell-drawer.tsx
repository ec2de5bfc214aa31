import { and, holds, type Predicate } from '#kernel'
import { useNavigate } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import type { PivotView, RegisterMeta, RowView } from '#server/http/contract'
import { focusDrawer } from '../../../kit/focus.ts'
import { useAxes } from '../../../kit/axes.ts'
import type { Clause } from '../../../kit/filter/clause.ts'
import { conditionOf } from '../../../kit/filter/condition-of.ts'
import { clausesParam } from '../../../kit/filter/clause.ts'
import { formatNumber } from '../../../kit/format.ts'
import { readColumns } from '../../../kit/register/column.ts'
import { RegisterTable } from '../../../kit/register/register-table.tsx'
import type { Matching } from '../../../kit/register/selection.ts'
import { useBlocks } from '../../../kit/register/use-blocks.ts'
import { findField, findRegister, useMeta } from '../../../kit/session.ts'
import { Failure, Loading, Nothing } from '../../../kit/states.tsx'
import type { ListState } from '../list-state.ts'
import { figuresOf, figureText, percent, shareOf } from './figures.ts'
import { readCell, total, type OpenCell, type PivotSetting } from './pivot-state.ts'

interface CellDrawerProps { register: RegisterMeta; state: ListState; setting: PivotSetting; found: PivotView; matching: Matching }

/** The rows behind the open figure; behind one that counts subjects, the subjects. */
export function CellDrawer({ register, state, setting, found, matching }: CellDrawerProps): ReactNode {
  const meta = useMeta()
  const cell = readCell(state.search.cell)
  const place = cell && placeOf(found, cell)
  const close = (): void => state.set({ cell: undefined })
  const subject = setting.measure.startsWith('distinct:') ? setting.measure.slice('distinct:'.length) : null
  const members = subject === null ? register : findRegister(meta, findField(register, subject)?.register)
  return (
    <Drawer open={place !== null} afterOpenChange={focusDrawer} onClose={close} size={860} destroyOnHidden closable={{ placement: 'end' }} className="cell-drawer" rootClassName="screen-only" title={place ? place.title || '合计' : ''}>
      {place && (members
        ? <CellRows register={register} members={members} state={state} setting={setting} found={found} matching={matching} place={place} subject={subject} />
        : <Nothing why="名单所在的台账无权查看" />)}
    </Drawer>
  )
}

interface Place { row: number | null; column: number | null; title: string; where: Predicate[] }

/** Where the open figure stands; null when the pivot no longer has such a group. */
function placeOf(found: PivotView, [row, column]: OpenCell): Place | null {
  const [r, c] = [found.rows.findIndex((k) => k.key === row), found.columns.findIndex((k) => k.key === column)]
  if ((row !== total && r < 0) || (column !== total && c < 0)) return null
  const keys = [row === total ? undefined : found.rows[r], column === total ? undefined : found.columns[c]].filter((k) => k !== undefined)
  return { row: row === total ? null : r, column: column === total ? null : c, title: keys.map((k) => k.label).join('，'), where: keys.map((k) => k.where) }
}

function CellRows({ register, members, state, setting, found, matching, place, subject }: CellDrawerProps & { members: RegisterMeta; place: Place; subject: string | null }): ReactNode {
  const meta = useMeta()
  const axes = useAxes()
  const navigate = useNavigate()
  const words: Predicate[] = matching.q && register.searchable ? [{ op: 'found', text: matching.q }] : []
  const base: Predicate[] = matching.filter ? [JSON.parse(matching.filter) as Predicate] : []
  const where = and([...base, ...place.where])
  const asked: Matching = subject === null
    ? { ...matching, filter: JSON.stringify(where) }
    : { filter: JSON.stringify({ op: 'exists', register: register.id, match: [{ their: subject, our: ['id'] }], where: and([where, ...words, ...(matching.all ? [] : [holds])]) } satisfies Predicate), all: true }
  const [sort, setSort] = useState<string | undefined>(undefined)
  const blocks = useBlocks(members.id, { ...asked, sort })
  const columns = readColumns(meta, members, members.columns.join(',')).columns
  const figures = figuresOf(found)
  const value = figures(place.row, place.column)?.value ?? null
  const part = setting.share === '' || setting.measure.startsWith('average') ? null : shareOf(figures, setting.share, place.row, place.column)
  const open = (row: RowView): void => void navigate({ to: '/registers/$register/$id', params: { register: members.id, id: row.id }, search: axes })
  const conditions = place.where.map(conditionOf)
  const inList = (): void => {
    const clauses: Clause[] = [...state.clauses, ...conditions.filter((c) => c !== null)]
    if (subject === null) state.set({ filter: clausesParam(clauses), pivot: undefined, chart: undefined, cell: undefined })
    else {
      const related: Clause = { register: register.id, via: subject, ...(matching.all ? { ended: true as const } : {}), of: [...clauses, ...(matching.q ? [{ search: matching.q }] : [])] }
      const filter = clausesParam([related])
      void navigate({ to: '/registers/$register', params: { register: members.id }, search: { ...axes, view: '0', ...(filter ? { filter } : {}), all: '1' } })
    }
  }
  return (
    <div className="cell-rows">
      <p className="cell-figure">
        <b className="num">{value === null ? '' : figureText(value)}</b>{found.unit}{part !== null && <>，占 <b className="num">{percent(part)}</b></>}
        <span className="secondary" role="status">{blocks.total === null ? '' : `名单 ${formatNumber(blocks.total)} ${members.unit}`}{blocks.hidden > 0 ? `，另有 ${formatNumber(blocks.hidden)} ${members.unit}无权查看` : ''}</span>
        {conditions.every((c) => c !== null) && <Button size="small" onClick={inList}>在列表中打开</Button>}
      </p>
      {blocks.error ? <Failure error={blocks.error} retry={blocks.retry} /> : null}
      {blocks.pending ? !blocks.error && <Loading /> : (
        <RegisterTable
          register={members} columns={columns} length={blocks.length} rowAt={blocks.rowAt} onRange={blocks.onRange} sort={sort ?? members.sort[0]} onSort={setSort} onOpen={open} current={-1} totals={undefined}
          dimmed={blocks.dimmed} empty={<Nothing why="没有这样的记录" />}
        />
      )}
    </div>
  )
}
