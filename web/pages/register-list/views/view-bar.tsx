import { DeleteOutlined, DownOutlined, EditOutlined, HomeFilled, HomeOutlined, PushpinFilled, PushpinOutlined } from '@ant-design/icons'
import { App, Button, Popover, Tooltip } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import type { RegisterMeta, SavedView, ViewState } from '#server/http/contract'
import { messageOf } from '../../../kit/api.ts'
import { later } from '../../../kit/later.ts'
import { viewKeys, type ListState } from '../list-state.ts'
import { useViewWrites } from './use-views.ts'

const ViewDialog = later(async () => (await import('./view-dialog.tsx')).ViewDialog)

const none: Record<string, undefined> = Object.fromEntries(viewKeys.map((key) => [key, undefined]))
/** Goes to a view as it was saved, or to no view. */
const goTo = (state: ListState, view: SavedView | null): void => state.set({ ...none, view: view?.id ?? '0' })

/** The strip above the list: pinned views, the one in use, and what can be done when it has been changed. */
export function ViewStrip({ register, state }: { register: RegisterMeta; state: ListState }): ReactNode {
  const { view } = state
  const shown = state.views.filter((v) => v.pinned || v.id === view?.id)
  if (shown.length === 0) return null
  return (
    <nav className="view-strip" aria-label="视图">
      <button type="button" aria-current={view === null ? 'true' : undefined} onClick={() => goTo(state, null)}>全部{register.label}</button>
      {shown.map((v) => <button key={v.id} type="button" aria-current={v.id === view?.id ? 'true' : undefined} onClick={() => goTo(state, v)}>{v.name}</button>)}
      {view && state.deviates && <Deviation register={register} state={state} view={view} />}
    </nav>
  )
}

function Deviation({ register, state, view }: { register: RegisterMeta; state: ListState; view: SavedView }): ReactNode {
  const { message } = App.useApp()
  const writes = useViewWrites(register.id)
  const [saving, setSaving] = useState(false)
  const overwrite = async (): Promise<void> => {
    try {
      const before = view.state
      const saved = await writes.change(view, { state: state.state })
      goTo(state, saved)
      undoable(message, `“${view.name}”已按现在的样子保存`, async () => { await writes.change(saved, { state: before }) })
    } catch (error) {
      void message.error(messageOf(error))
    }
  }
  return (
    <span className="deviation">
      <span className="amber-word">已改动</span>
      {view.mine ? <Button size="small" type="link" onClick={() => void overwrite()}>保存</Button> : <span className="tertiary">{view.ownerName}的视图</span>}
      <Button size="small" type="link" onClick={() => setSaving(true)}>另存</Button>
      <Button size="small" type="link" onClick={() => goTo(state, view)}>还原</Button>
      {saving && <Suspense><ViewDialog register={register.id} view={null} state={state.state} suggested="" onClose={() => setSaving(false)} onSaved={(saved) => { setSaving(false); goTo(state, saved) }} /></Suspense>}
    </span>
  )
}

/** The button in the toolbar: all views, and the list as it stands saved as one. */
export function ViewMenu({ register, state }: { register: RegisterMeta; state: ListState }): ReactNode {
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<SavedView | 'new' | null>(null)
  const own = state.views.filter((v) => v.mine)
  const shared = state.views.filter((v) => !v.mine)
  const choose = (view: SavedView | null): void => {
    setOpen(false)
    goTo(state, view)
  }
  return (
    <>
      <Popover
        open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" destroyOnHidden
        content={
          <div className="view-menu">
            {own.length > 0 && <h3>我的视图</h3>}
            <ul>{own.map((v) => <ViewLine key={v.id} register={register} state={state} view={v} onOpen={() => choose(v)} onEdit={() => { setOpen(false); setDialog(v) }} />)}</ul>
            {shared.length > 0 && <h3>共享给我的</h3>}
            <ul>{shared.map((v) => <ViewLine key={v.id} register={register} state={state} view={v} onOpen={() => choose(v)} />)}</ul>
            {state.views.length === 0 && <p className="secondary">把常用的筛选、列、分组存成视图，下次一点就到。</p>}
            <div className="view-menu-foot">
              {state.view && <Button size="small" onClick={() => choose(null)}>全部{register.label}</Button>}
              <Button size="small" type="primary" onClick={() => { setOpen(false); setDialog('new') }}>存为视图</Button>
            </div>
          </div>
        }
      >
        <Button>视图<DownOutlined /></Button>
      </Popover>
      {dialog && (
        <Suspense><ViewDialog
          register={register.id} view={dialog === 'new' ? null : dialog} state={state.state} suggested={state.view?.name ? `${state.view.name}（二）` : ''}
          onClose={() => setDialog(null)} onSaved={(saved) => { if (dialog === 'new') goTo(state, saved); setDialog(null) }}
        /></Suspense>
      )}
    </>
  )
}

interface LineProps { register: RegisterMeta; state: ListState; view: SavedView; onOpen: () => void; onEdit?: () => void }

function ViewLine({ register, state, view, onOpen, onEdit }: LineProps): ReactNode {
  const { message } = App.useApp()
  const writes = useViewWrites(register.id)
  const tell = (error: unknown): void => void message.error(messageOf(error))
  const remove = async (): Promise<void> => {
    try {
      await writes.remove(view)
      if (state.view?.id === view.id) state.set(asWritten(state.state))
      undoable(message, `已删除视图“${view.name}”`, async () => { await writes.restore(view) })
    } catch (error) {
      tell(error)
    }
  }
  const who = view.mine ? { private: '', department: '部内', roles: '科室' }[view.sharing] : view.ownerName
  return (
    <li className={state.view?.id === view.id ? 'current' : undefined}>
      <button type="button" className="view-name" onClick={onOpen}>{view.name}{who && <span className="tertiary"> {who}</span>}</button>
      <Tool label={view.pinned ? '从列表上方取下' : '列在列表上方'} icon={view.pinned ? <PushpinFilled /> : <PushpinOutlined />} onClick={() => { writes.mark(view, { pinned: !view.pinned }).catch(tell) }} view={view} />
      <Tool label={view.standard ? '打开台账时不再用它' : '打开台账时用它'} icon={view.standard ? <HomeFilled /> : <HomeOutlined />} onClick={() => { writes.mark(view, { standard: !view.standard }).catch(tell) }} view={view} />
      {onEdit && <Tool label="改名、共享" icon={<EditOutlined />} onClick={onEdit} view={view} />}
      {onEdit && <Tool label="删除" icon={<DeleteOutlined />} onClick={() => void remove()} view={view} />}
    </li>
  )
}

function Tool({ label, icon, onClick, view }: { label: string; icon: ReactNode; onClick: () => void; view: SavedView }): ReactNode {
  return <Tooltip title={label}><Button type="text" size="small" icon={icon} aria-label={`${view.name}：${label}`} onClick={onClick} /></Tooltip>
}

/** The list stays as it is when its view goes: what the view said is written out. */
function asWritten(state: ViewState): Partial<Record<string, string | undefined>> {
  return { ...none, ...state, view: '0' }
}

/** Says what was done, with a button that takes it back. */
function undoable(message: ReturnType<typeof App.useApp>['message'], words: string, undo: () => Promise<void>): void {
  const close = message.open({
    type: 'success', duration: 8,
    content: <>{words} <Button size="small" type="link" onClick={() => { close(); undo().then(() => void message.success('已撤销'), (error: unknown) => void message.error(messageOf(error))) }}>撤销</Button></>,
  })
}
