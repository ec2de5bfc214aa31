import { App, Button } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ActList } from '#server/http/contract'
import { api, messageOf } from '../api.ts'
import { formatNumber } from '../format.ts'
import { useRefreshAll } from '../queries.ts'
import { useSession } from '../session.ts'
import { readOwnActs, rememberAct, rememberRedone, rememberUndone } from './recent.ts'
import { undo } from './run.ts'

export interface Done {
  /** Number of the act; absent where the answer did not tell it, then it is one's newest. */
  readonly act?: number | undefined
  /** What was done, in a few words: 已更正：张三. */
  readonly title: string
  readonly description?: ReactNode
}

export interface ActNotices {
  /** Says what was done, with the way back beside it. */
  readonly told: (done: Done) => void
  readonly undoLatest: () => void
  readonly redoLatest: () => void
  /** Takes the notice away, where something opens that it would lie over. */
  readonly dismiss: () => void
}

const NOTICE = 'act'
const SECONDS = 12

/** After every act one notice with one way back; taking back is an act as well and can be done again. */
export function useActNotices(): ActNotices {
  const { notification, message } = App.useApp()
  const { account } = useSession()
  const refresh = useRefreshAll()

  const show = (title: string, description: ReactNode, label: string, run: () => void): void => {
    notification.success({
      key: NOTICE, title, ...(description ? { description } : {}), duration: SECONDS, placement: 'bottomRight', role: 'status',
      actions: <Button size="small" onClick={run}>{label}</Button>,
    })
  }
  const reverse = async (act: number, title: string, again: boolean): Promise<void> => {
    notification.destroy(NOTICE)
    try {
      const undone = await undo(act, undefined, (done, total) => {
        notification.info({ key: NOTICE, title: `正在${again ? '重做' : '撤回'}：${title}`, description: total ? `${formatNumber(done)} / ${formatNumber(total)} 行` : undefined, duration: 0, placement: 'bottomRight', closable: false })
      })
      const by = { act: undone.act, title }
      if (again) rememberRedone(account, act, by)
      else rememberUndone(account, act, by)
      await refresh()
      show(again ? `已重做：${title}` : `已撤回：${title}`, undone.rows > 1 ? `${formatNumber(undone.rows)} 行回到${again ? '撤回' : '改动'}之前` : null, again ? '撤回' : '重做', () => void reverse(undone.act, title, !again))
    } catch (error) {
      notification.warning({ key: NOTICE, title: again ? '没有重做' : '没有撤回', description: messageOf(error), duration: 0, placement: 'bottomRight' })
    }
  }
  const told = async ({ act, title, description }: Done): Promise<void> => {
    const number = act ?? (await api.get<ActList>('/acts', { mine: 1, limit: 1 }).catch(() => null))?.acts[0]?.number
    if (number === undefined) return
    // 已更正：张三 → 更正：张三, as the notice of taking back repeats it.
    const plain = title.replace(/^已/, '')
    rememberAct(account, { act: number, title: plain })
    show(title, description, '撤回', () => void reverse(number, plain, false))
  }
  const latest = (which: 'undo' | 'redo'): void => {
    const last = readOwnActs(account)[which].at(-1)
    if (last) void reverse(last.act, last.title, which === 'redo')
    else void message.info(which === 'undo' ? '本次登录后您还没有可撤回的变更，较早的请到“最近变更”中撤回' : '没有可重做的变更')
  }
  return { told: (done) => void told(done), undoLatest: () => latest('undo'), redoLatest: () => latest('redo'), dismiss: () => notification.destroy(NOTICE) }
}

/** Ctrl+Z takes back one's latest act of this sitting, Ctrl+Y or Ctrl+Shift+Z does it again; a text being typed keeps its own. */
export function useUndoKeys(enabled = true): void {
  const notices = useActNotices()
  const latest = useRef(notices)
  useEffect(() => { latest.current = notices })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      const target = event.target
      if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open')) return
      const pressed = event.key.toLowerCase()
      const redo = pressed === 'y' || (pressed === 'z' && event.shiftKey)
      if (!redo && pressed !== 'z') return
      event.preventDefault()
      if (redo) latest.current.redoLatest()
      else latest.current.undoLatest()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}
