import { Alert, App, Button, Modal, Radio } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { MergeClash, Merged, MergePreview, MergeRequest, RegisterMeta, RowView } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { useReturnFocus } from '../../kit/focus.ts'
import { formatNumber } from '../../kit/format.ts'
import { useRefreshAll } from '../../kit/queries.ts'
import { RowLink } from '../../kit/row-link.tsx'
import { Failure, Loading } from '../../kit/states.tsx'
import { recorded } from '../../language/index.ts'

interface MergeDialogProps { register: RegisterMeta; asked: MergeRequest; titles: readonly [RowView, RowView]; onClose: () => void; onMerged: () => void }

/** What a merge would do, clashes to be settled first, and then the merge. */
export function MergeDialog({ register, asked, titles, onClose, onMerged }: MergeDialogProps): ReactNode {
  useReturnFocus()
  const { message, notification } = App.useApp()
  const refresh = useRefreshAll()
  const navigate = useNavigate()
  const [withdraw, setWithdraw] = useState<MergeRequest['withdraw']>([])
  const [clashes, setClashes] = useState<readonly MergeClash[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const request: MergeRequest = { ...asked, withdraw }
  const told = useQuery({ queryKey: ['data', 'merge', register.id, request], queryFn: () => api.post<MergePreview>(`/duplicates/${register.id}/merge`, request, { preview: 1 }), retry: false, staleTime: 0, refetchOnWindowFocus: false })
  // A clash once settled is no longer told: it stays here, so that the choice can be changed.
  const fresh = (told.data?.clashes ?? []).filter((c) => !clashes.some((k) => nameOf(k) === nameOf(c)))
  if (fresh.length > 0) setClashes([...clashes, ...fresh])
  const kept = titles.find((t) => t.id === asked.survivor)
  const gone = titles.find((t) => t.id === asked.merged)
  const run = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const { act, moved } = await api.post<Merged>(`/duplicates/${register.id}/merge`, request)
      const key = `merged/${act}`
      notification.success({
        key, title: `已合并到${kept?.title ?? ''}`, description: `第 ${act} 号变更，${formatNumber(moved)} 条记录改归它；随时可以撤回。`, duration: 20, placement: 'topRight',
        actions: <Button size="small" onClick={() => {
          api.post(`/duplicates/${register.id}/take-back`, { act, reason: recorded('合并有误，撤回') }).then(
            async () => {
              notification.destroy(key)
              void message.success('已撤回，两条都和合并前一样')
              await refresh()
              void navigate({ to: '.', search: (before) => ({ ...before, first: titles[0].id, second: titles[1].id }) })
            }, (error: unknown) => void message.error(messageOf(error)))
        }}>撤回合并</Button>,
      })
      onClose()
      onMerged()
      await refresh()
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
      void told.refetch()
    }
  }
  return (
    <Modal open title={`合并${register.label}`} width={720} onCancel={onClose} mask={{ closable: false }} footer={<>
      {failure && <span className="form-failure" role="alert">{failure}</span>}
      <Button onClick={onClose}>不合并</Button>
      <Button type="primary" loading={busy} disabled={!told.data || told.isPlaceholderData || told.data.clashes.length > 0} onClick={() => void run()}>合并</Button>
    </>}>
      <div className="merge-plan">
        <p>保留 <b>{kept?.title}</b>；另一条{gone && gone.title !== kept?.title ? `（${gone.title}）` : ''}撤下，旧的链接仍通向保留的一条。理由：{asked.reason}</p>
        {clashes.map((c) => <ClashChoice key={nameOf(c)} clash={c} withdraw={withdraw} onChoose={setWithdraw} />)}
        {told.error ? <Failure error={told.error} /> : !told.data ? <Loading label="正在试算" /> : <Told told={told.data} />}
      </div>
    </Modal>
  )
}

const nameOf = (c: MergeClash): string => `${c.register}/${c.standing.id}/${c.moving.id}`

function ClashChoice({ clash, withdraw, onChoose }: { clash: MergeClash; withdraw: MergeRequest['withdraw']; onChoose: (next: MergeRequest['withdraw']) => void }): ReactNode {
  const { standing, moving } = clash
  const others = withdraw.filter((w) => w.id !== standing.id && w.id !== moving.id)
  const chosen = withdraw.find((w) => w.id === standing.id || w.id === moving.id)?.id ?? null
  return (
    <div className="clash">
      <b>{clash.label}</b> {clash.message}
      {clash.mayWithdraw
        ? (
          <Radio.Group value={chosen} aria-label={`${clash.label}留哪一条`} onChange={(e) => onChoose([...others, { register: clash.register, id: e.target.value as string }])}>
            <Radio value={moving.id}>留保留方的：<RowLink register={clash.register} id={standing.id}>{standing.title}</RowLink></Radio>
            <Radio value={standing.id}>留并入方的：<RowLink register={clash.register} id={moving.id}>{moving.title}</RowLink></Radio>
          </Radio.Group>
        )
        : <p>您无权改动{clash.label}，请先由有权的科室更正：<RowLink register={clash.register} id={standing.id}>{standing.title}</RowLink>、<RowLink register={clash.register} id={moving.id}>{moving.title}</RowLink></p>}
    </div>
  )
}

function Told({ told }: { told: MergePreview }): ReactNode {
  const values = told.preview?.differences.filter((d) => d.operation === 'update' && d.before !== d.after) ?? []
  return (
    <>
      {told.clashes.length > 0 && <Alert type="warning" showIcon title={`有 ${told.clashes.length} 处冲突，处理以后才能合并`} />}
      {told.moved.length > 0 && <h3>改归保留一条的记录</h3>}
      {told.moved.length > 0 && <table><tbody>{told.moved.map((m) => <tr key={`${m.register}/${m.field}`}><th scope="row">{m.label}</th><td>{m.field}</td><td className="right num">{formatNumber(m.count)} 条</td></tr>)}</tbody></table>}
      {told.folded.length > 0 && <h3>两边相同，合为一条</h3>}
      {told.folded.length > 0 && <table><tbody>{told.folded.map((f) => <tr key={f.withdrawn.id}><th scope="row">{f.label}</th><td>{f.kept.title}</td></tr>)}</tbody></table>}
      {values.length > 0 && <h3>字段的变动</h3>}
      {values.length > 0 && (
        <div className="scroll">
          <table>
            <thead><tr><th scope="col">记录</th><th scope="col">字段</th><th scope="col">原来</th><th scope="col">合并后</th></tr></thead>
            <tbody>{values.map((d) => <tr key={`${d.register}/${d.id}/${d.field}`}><th scope="row">{d.registerLabel} {d.title}</th><td>{d.label}</td><td>{d.before ?? '空'}</td><td>{d.after ?? '空'}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {told.preview && told.preview.hidden > 0 && <p className="tertiary">另有 {told.preview.hidden} 条您无权查看的记录随之改归。</p>}
    </>
  )
}
