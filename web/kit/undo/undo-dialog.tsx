import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ActView, Undone } from '#server/http/contract'
import { ApiFailure, messageOf } from '../api.ts'
import { byRow, Differences } from '../differences.tsx'
import { useReturnFocus } from '../focus.ts'
import { formatNumber } from '../format.ts'
import { useRefreshAll } from '../queries.ts'
import { Loading } from '../states.tsx'
import { previewUndo, undo } from './run.ts'

interface UndoDialogProps { act: ActView; onClose: () => void; onUndone: (undone: Undone) => void }

/** Shows what taking an act back would do, or what stands in the way, before it is done. */
export function UndoDialog({ act, onClose, onUndone }: UndoDialogProps): ReactNode {
  const refresh = useRefreshAll()
  useReturnFocus()
  const [progress, setProgress] = useState<{ done: number; total: number | null } | null>(null)
  const far = progress?.total ? `：${formatNumber(progress.done)} / ${formatNumber(progress.total)} 行` : ''
  const preview = useQuery({ queryKey: ['undo', act.number], queryFn: () => previewUndo(act.number, (done, total) => setProgress({ done, total })), retry: false, staleTime: 0, gcTime: 0 })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const submit = async ({ reason }: { reason?: string }): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const undone = await undo(act.number, reason?.trim(), (done, total) => setProgress({ done, total }))
      await refresh()
      onUndone(undone)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const refused = failure ?? preview.error
  const told = preview.data
  return (
    <Modal open title={`撤回第 ${act.number} 号变更（${act.verbLabel}）`} footer={null} width={860} onCancel={onClose} mask={{ closable: false }}>
      {refused ? <Refusal error={refused} /> : told === undefined ? <Loading label={`正在核对能否撤回${far}`} /> : <>
        <p className="secondary">下列 {formatNumber(told.rows)} 行回到这号变更以前的样子；以后他人改过的其他字段不动。撤回本身也是一号变更，可以再撤回。</p>
        <div className="differences-frame"><Differences rows={byRow(told.differences)} showRegister={act.registers.length > 1} /></div>
        {told.rows > told.told && <p className="tertiary">以上列出前 {formatNumber(told.told)} 行{told.hidden > 0 && `，另有 ${formatNumber(told.hidden)} 行无权查看`}</p>}
      </>}
      <Form layout="vertical" onFinish={(values: { reason?: string }) => void submit(values)} style={{ marginTop: 12 }}>
        {told && !refused && <Form.Item name="reason" label="事由（记入变更史，不填则记“撤回某号变更”）"><Input autoFocus maxLength={200} /></Form.Item>}
        <div className="form-foot">
          {busy && <span role="status" className="secondary">正在撤回{far}</span>}
          <Button onClick={onClose}>{refused ? '关闭' : '不撤回'}</Button>
          {!refused && <Button type="primary" htmlType="submit" loading={busy} disabled={told === undefined}>撤回</Button>}
        </div>
      </Form>
    </Modal>
  )
}

/** Every place in the way, one a line. */
function Refusal({ error }: { error: unknown }): ReactNode {
  const problems = error instanceof ApiFailure ? error.problems : []
  return <Alert type="warning" showIcon title={problems.length > 1 ? `有 ${problems.length} 处不能撤回，这号变更原样未动` : messageOf(error)} description={problems.length > 1 ? <ul>{problems.map((p) => <li key={p.message}>{p.message}</li>)}</ul> : undefined} />
}
