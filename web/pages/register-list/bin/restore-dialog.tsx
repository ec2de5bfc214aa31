import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Preview, RegisterMeta, Restored } from '#server/http/contract'
import { ApiFailure, api, messageOf } from '../../../kit/api.ts'
import { byRow, Differences } from '../../../kit/differences.tsx'
import { focusFirstField, useReturnFocus } from '../../../kit/focus.ts'
import { formatNumber } from '../../../kit/format.ts'
import { useRefreshAll } from '../../../kit/queries.ts'
import { Loading } from '../../../kit/states.tsx'
import { useActNotices } from '../../../kit/undo/notice.tsx'
import { recorded } from '../../../language/index.ts'

interface RestoreDialogProps { register: RegisterMeta; ids: readonly string[]; onClose: () => void; onRestored: () => void }

/** Shows what comes back, with what it refers to, before it does. */
export function RestoreDialog({ register, ids, onClose, onRestored }: RestoreDialogProps): ReactNode {
  const path = `/registers/${register.id}/bin/restore`
  const preview = useQuery({ queryKey: ['restore', register.id, ids], queryFn: () => api.post<Preview>(path, { ids, reason: recorded('恢复') }, { preview: 1 }), retry: false, staleTime: 0, gcTime: 0 })
  const refresh = useRefreshAll()
  const { told } = useActNotices()
  useReturnFocus()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const submit = async ({ reason }: { reason: string }): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const done = await api.post<Restored>(path, { ids, reason: reason.trim() })
      await refresh()
      told({ act: done.act, title: `已恢复${register.label} ${formatNumber(ids.length)} ${register.unit}`, description: done.along.length > 0 ? `连同${done.along.slice(0, 3).map((a) => `${a.label}“${a.title}”`).join('、')}${done.along.length > 3 ? `等 ${done.along.length} 条` : ''}` : undefined })
      onRestored()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const refused = failure ?? preview.error
  const seen = preview.data
  const problems = refused instanceof ApiFailure ? refused.problems : []
  const along = seen ? seen.rows - ids.length : 0
  return (
    <Modal open afterOpenChange={focusFirstField} title={`恢复${register.label}`} footer={null} width={820} onCancel={onClose} mask={{ closable: false }}>
      {refused ? <Alert type="warning" showIcon title={messageOf(refused)} description={problems.length > 1 ? <ul>{problems.map((p) => <li key={p.message}>{p.message}</li>)}</ul> : undefined} />
        : seen === undefined ? <Loading label="正在核对能否恢复" /> : <>
          <p className="secondary">按撤销时的样子恢复 {formatNumber(ids.length)} {register.unit}{along > 0 && `，并连同它们引用的、也已撤销的 ${formatNumber(along)} 条`}。</p>
          <div className="differences-frame"><Differences rows={byRow(seen.differences)} showRegister={along > 0} /></div>
        </>}
      <Form layout="vertical" initialValues={{ reason: '' }} onFinish={(values: { reason: string }) => void submit(values)} style={{ marginTop: 12 }}>
        {!refused && <Form.Item name="reason" label="事由（记入变更史）" rules={[{ required: true, whitespace: true, message: '写明事由，如“误撤销”' }]}><Input autoFocus maxLength={200} /></Form.Item>}
        <div className="form-foot">
          <Button onClick={onClose}>{refused ? '关闭' : '不恢复'}</Button>
          {!refused && <Button type="primary" htmlType="submit" loading={busy} disabled={seen === undefined}>恢复</Button>}
        </div>
      </Form>
    </Modal>
  )
}
