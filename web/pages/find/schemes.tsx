import { DeleteOutlined, DownOutlined, EditOutlined, HistoryOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Popover } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import type { RegisterMeta, SavedView, ViewState, ViewVersion } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { formatInstant } from '../../kit/format.ts'
import { later } from '../../kit/later.ts'
import { useViews, useViewWrites } from '../register-list/views/use-views.ts'
import type { FindState } from './state.ts'

const ViewDialog = later(async () => (await import('../register-list/views/view-dialog.tsx')).ViewDialog)

const keys = ['filter', 'off', 'sort', 'columns'] as const
function stateOf({ search }: FindState): ViewState {
  return Object.fromEntries(keys.flatMap((key) => { const value = search[key]; return value ? [[key, value]] : [] }))
}
const same = (a: ViewState, b: ViewState): boolean => keys.every((key) => a[key] === b[key])

/** Schemes saved by name: opened into the address, which then says all of it; saved again, shared, looked at as they were. */
export function Schemes({ register, state }: { register: RegisterMeta; state: FindState }): ReactNode {
  const { message } = App.useApp()
  const views = useViews(register.id, 'find').data ?? []
  const writes = useViewWrites(register.id)
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<SavedView | 'new' | null>(null)
  const [past, setPast] = useState<string | null>(null)
  const current = views.find((v) => v.id === state.search.scheme) ?? null
  const now = stateOf(state)
  const changed = current !== null && !same(now, current.state)
  const goTo = (id: string, kept: ViewState): void => { setOpen(false); state.set({ ...Object.fromEntries(keys.map((key) => [key, kept[key]])), part: undefined, scheme: id }) }
  const attempt = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    try { await work(); void message.success(done) } catch (error) { void message.error(messageOf(error)) }
  }
  return (
    <>
      {current && <span className="scheme-name"><b>{current.name}</b>{changed && <span className="amber-word">已改动</span>}
        {changed && current.mine && <Button size="small" type="link" onClick={() => void attempt(() => writes.change(current, { state: now }), `方案“${current.name}”已按现在的条件保存`)}>保存</Button>}
        {changed && <Button size="small" type="link" onClick={() => goTo(current.id, current.state)}>还原</Button>}</span>}
      <Popover
        open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" destroyOnHidden
        content={(
          <div className="schemes" role="dialog" aria-label="选人方案">
            {views.length === 0 ? <p className="tertiary">还没有方案。把现在的条件存为方案，以后一点就开，也可以共享给部内科室。</p> : (
              <ul>{views.map((view) => (
                <li key={view.id}>
                  <button type="button" aria-current={view.id === current?.id ? 'true' : undefined} onClick={() => goTo(view.id, view.state)}><b>{view.name}</b><span className="tertiary">{view.mine ? (view.sharing === 'private' ? '仅自己' : '已共享') : view.ownerName}</span></button>
                  <Button type="text" size="small" icon={<HistoryOutlined />} aria-label={`${view.name}：历次`} aria-expanded={past === view.id} onClick={() => setPast(past === view.id ? null : view.id)} />
                  {view.mine && <Button type="text" size="small" icon={<EditOutlined />} aria-label={`${view.name}：改名、共享`} onClick={() => { setOpen(false); setDialog(view) }} />}
                  {view.mine && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${view.name}：删除`} onClick={() => void attempt(() => writes.remove(view), `方案“${view.name}”已删除`)} />}
                  {past === view.id && <Past view={view} onOpen={(kept) => goTo(view.id, kept)} />}
                </li>
              ))}</ul>
            )}
            <Button type="primary" size="small" disabled={state.clauses.length === 0} onClick={() => { setOpen(false); setDialog('new') }}>把现在的条件存为方案</Button>
          </div>
        )}
      ><Button>选人方案<DownOutlined /></Button></Popover>
      {dialog && <Suspense><ViewDialog scheme register={register.id} view={dialog === 'new' ? null : dialog} state={now} suggested="" onClose={() => setDialog(null)} onSaved={(saved) => { setDialog(null); if (dialog === 'new') state.set({ scheme: saved.id }) }} /></Suspense>}
    </>
  )
}

/** What a scheme said before; opened, it stands beside the scheme of now as a change not yet saved. */
function Past({ view, onOpen }: { view: SavedView; onOpen: (state: ViewState) => void }): ReactNode {
  const { data } = useQuery({ queryKey: ['views', view.register, 'versions', view.id, view.version], queryFn: ({ signal }) => api.get<ViewVersion[]>(`/views/${view.id}/versions`, {}, signal) })
  return <ol className="scheme-past">{(data ?? []).map((v) => <li key={v.version}><button type="button" onClick={() => onOpen(v.state)}>第 {v.version} 版　{formatInstant(v.at)}　{v.name}</button></li>)}</ol>
}
