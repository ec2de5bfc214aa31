import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { DraftView } from '#server/http/contract'
import { draftsKey, listDrafts, removeDraft, sendUnsent } from '../kit/drafts/store.ts'
import { formatInstant } from '../kit/format.ts'
import { actOf } from '../kit/procedure/draft-mode.ts'
import { findRegister, useMeta, useSession } from '../kit/session.ts'

/** What one has begun and not saved, from this machine or another; shown only where there is something. */
export function DraftsMenu(): ReactNode {
  const { account } = useSession()
  const [open, setOpen] = useState(false)
  const { data: drafts = [] } = useQuery({ queryKey: draftsKey, queryFn: () => listDrafts(), staleTime: 60_000 })
  useEffect(() => { void sendUnsent(account) }, [account])
  useEffect(() => {
    const again = (): void => void sendUnsent(account)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [account])
  if (drafts.length === 0) return null
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} title="未保存的草稿" content={<DraftList drafts={drafts} onClose={() => setOpen(false)} />}>
      <Button size="small" aria-label={`未保存的草稿 ${drafts.length} 份`} className="drafts-button"><span>草稿</span> <b className="num">{drafts.length}</b></Button>
    </Popover>
  )
}

function DraftList({ drafts, onClose }: { drafts: readonly DraftView[]; onClose: () => void }): ReactNode {
  const navigate = useNavigate()
  const meta = useMeta()
  const verb = (mode: string): string => (mode === 'paste' ? '粘贴' : mode.startsWith('act-') ? '办理' : meta.verbs[mode] ?? '修改')
  const goOn = (draft: DraftView): void => {
    onClose()
    const { register, row: id } = draft
    const kept = findRegister(meta, register)?.kept
    if (id && kept) void navigate({ to: '/cases/$procedure/$id', params: { procedure: kept.procedure, id }, search: { act: actOf(draft.mode) } })
    else if (id) void navigate({ to: '/registers/$register/$id', params: { register, id }, search: { edit: draft.mode } })
    else void navigate({ to: '/registers/$register', params: { register }, search: draft.mode === 'paste' ? { paste: draft.id } : { new: draft.id } })
  }
  return (
    <ul className="drafts">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <button type="button" onClick={() => goOn(draft)}>
            <b>{draft.title || '未命名'}</b>
            <span className="secondary">{verb(draft.mode)}{draft.registerLabel}，{formatInstant(draft.at)}</span>
          </button>
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`放弃草稿：${draft.title || '未命名'}`} onClick={() => void removeDraft(draft.id)} />
        </li>
      ))}
    </ul>
  )
}
