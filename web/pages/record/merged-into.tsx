import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { MergedNote, RegisterMeta } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { formatInstant } from '../../kit/format.ts'
import { useData, useRefreshAll } from '../../kit/queries.ts'
import { RowLink } from '../../kit/row-link.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

/** At the door of a record that was merged into another: where it went, by whom and why, and the way back. */
export function MergedInto({ register, id, otherwise }: { register: RegisterMeta; id: string; otherwise: ReactNode }): ReactNode {
  const note = useData<MergedNote>(`/registers/${register.id}/rows/${encodeURIComponent(id)}/merged`)
  const refresh = useRefreshAll()
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  if (note.isPending) return null
  if (!note.data || note.isPlaceholderData) return otherwise
  const { into, act, mayTakeBack } = note.data
  return (
    <section className="merged-into">
      <h1>这条{register.label}已并入 <RowLink register={register.id} id={into.id}>{into.title}</RowLink></h1>
      <p>{formatInstant(act.at)} 由{act.actorName}合并（第 {act.number} 号变更），理由：{act.reason}</p>
      <p>引用它的记录都已归到保留的一条。{mayTakeBack && <Button size="small" onClick={() => setAsking(true)}>撤回合并</Button>}</p>
      {asking && (
        <ReasonDialog title="撤回合并" action="撤回" hint="两条都回到合并前的样子；合并以后新登记的记录留在保留的一条。" onClose={() => setAsking(false)} run={async (reason) => {
          await api.post(`/duplicates/${register.id}/take-back`, { act: act.number, reason })
          setAsking(false)
          void message.success('已撤回合并')
          await refresh()
        }} />
      )}
    </section>
  )
}
