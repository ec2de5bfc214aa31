import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, type InputRef } from 'antd'
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { FilterChips } from '../../kit/filter/filter-bar.tsx'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { later } from '../../kit/later.ts'
import { leaveListAt } from '../../kit/list-place.ts'
import type { TableHandle } from '../../kit/register/register-table.tsx'
import { noRows, type Matching, type Selection } from '../../kit/register/selection.ts'
import { enterable, useRegister } from '../../kit/session.ts'
import { Loading, Nothing } from '../../kit/states.tsx'
import { useListState, type ListState } from './list-state.ts'
import './register-list.css'
import { RowsBody } from './rows-body.tsx'
import { Toolbar } from './toolbar.tsx'
import { ViewStrip } from './views/view-bar.tsx'

const RecordForm = later(async () => (await import('../../kit/form/record-form.tsx')).RecordForm)
const GroupsBody = later(async () => (await import('./groups/groups-body.tsx')).GroupsBody)
const PivotPanel = later(async () => (await import('./pivot/pivot-panel.tsx')).PivotPanel)

/** The list of a register. */
export default function RegisterListPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  return register ? <RegisterList key={register.id} register={register} /> : <Nothing why="没有这个台账，或者无权查看" />
}

function RegisterList({ register }: { register: RegisterMeta }): ReactNode {
  const state = useListState(register)
  return state.pending ? <Loading /> : <ListBody register={register} state={state} />
}

function ListBody({ register, state }: { register: RegisterMeta; state: ListState }): ReactNode {
  const axes = useAxes()
  const navigate = useNavigate()
  const searchBox = useRef<InputRef>(null)
  const table = useRef<TableHandle>(null)
  const matching: Matching = { filter: state.predicate, q: state.state.q, all: state.all }
  // Other rows: nothing is ticked.
  const key = JSON.stringify([register.id, matching, axes])
  const [kept, setKept] = useState<{ key: string; selection: Selection }>({ key, selection: noRows })
  const selection = kept.key === key ? kept.selection : noRows
  // On the way to a record the address is already that of the record.
  useEffect(() => { if (window.location.pathname === `/registers/${register.id}`) leaveListAt(register.id, state.search) }, [register.id, state.search])
  useHotkeys({
    '/': () => searchBox.current?.focus({ cursor: 'all' }),
    n: () => {
      if (register.kept?.as === 'cases') void navigate({ to: '/cases/$procedure/new', params: { procedure: register.kept.procedure } })
      else if (enterable(register)) state.set({ new: '1' })
    },
  })
  return (
    <div className="list-page">
      <Toolbar register={register} state={state} selection={selection} searchBox={searchBox} onDown={() => table.current?.focus()} />
      <ViewStrip register={register} state={state} />
      <FilterChips register={register} clauses={state.clauses} onChange={state.setClauses} />
      <Notices state={state} />
      <Suspense fallback={<Loading />}>{state.pivot
        ? <PivotPanel register={register} state={state} setting={state.pivot} matching={matching} />
        : state.groups
          ? <GroupsBody register={register} state={state} groups={state.groups} matching={matching} selection={selection} onSelection={(next) => setKept({ key, selection: next })} table={table} />
          : <RowsBody register={register} state={state} matching={matching} selection={selection} onSelection={(next) => setKept({ key, selection: next })} table={table} />}</Suspense>
      {state.search.new !== undefined && enterable(register) && (
        <Suspense><RecordForm
          register={register} mode="create" draftId={state.search.new === '1' ? undefined : state.search.new} onClose={() => state.set({ new: undefined })}
          onSaved={(saved) => void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: saved.row.id }, replace: true })}
        /></Suspense>
      )}
    </div>
  )
}

/** What of the address or the view could not be followed. */
function Notices({ state }: { state: ListState }): ReactNode {
  const what = state.view ? `视图“${state.view.name}”` : '这个地址'
  return (
    <>
      {state.lostView && <Alert type="warning" showIcon className="list-notice" title="没有地址里的视图，可能已被删除或者不再共享，现列出全部" action={<Button size="small" onClick={() => state.set({ view: '0' })}>知道了</Button>} />}
      {state.dropped.length > 0 && <Alert type="warning" showIcon className="list-notice" title={`${what}用到没有、或您无权查看的“${state.dropped.join('”“')}”，含它的条件、列、排序和分组没有采用，列出的可能比原来多`} />}
    </>
  )
}
