import type { ReactNode } from 'react'
import type { CheckEntry, CheckVerifyRequest, RegisterMeta } from '#server/http/contract'
import { api, useRefreshAll } from '#web/kit'
import { ReasonDialog } from '../record/reason-dialog.tsx'

/** States that findings were looked up and the records are right, or takes that back: with a reason, by an act. */
export function StateDialog({ register, entries, onClose, onDone }: { register: RegisterMeta; entries: readonly CheckEntry[]; onClose: () => void; onDone: () => void }): ReactNode {
  const refresh = useRefreshAll()
  const back = entries.every((e) => e.verified !== null)
  const [first] = entries
  const what = entries.length === 1 && first ? `${first.subject.title}：${first.label}` : `${entries.length} 条`
  return (
    <ReasonDialog
      title={back ? `取消认定：${what}` : `核实无误：${what}`} action={back ? '取消认定' : '核实无误'} dismiss={back ? '关闭' : '取消'}
      hint={back ? '取消以后重新列为待处理。' : '写明查证了什么材料。认定只管现在的记录，记录有变会重新列出。'}
      onClose={onClose}
      run={async (reason) => {
        await api.post(`/checks/${register.id}/${back ? 'reopen' : 'verify'}`, { items: entries.map((e) => ({ subject: e.subject.id, key: e.key })), reason } satisfies CheckVerifyRequest)
        await refresh()
        onDone()
      }}
    />
  )
}
