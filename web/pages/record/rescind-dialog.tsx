import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta, RescindRequest } from '#server/http/contract'
import { ApiFailure, api, messageOf } from '../../kit/api.ts'
import { Effects } from '../../kit/effects/effects.tsx'
import { usePreview } from '../../kit/effects/use-preview.ts'
import { focusFirstField, useReturnFocus } from '../../kit/focus.ts'
import { rowPath } from '../../kit/queries.ts'

/** Withdraws a row: shows what goes and what runs on in its place, asks why, then does it. */
export function RescindDialog({ register, record, onClose, onDone }: { register: RegisterMeta; record: RecordView; onClose: () => void; onDone: () => Promise<void> }): ReactNode {
  const [row] = useState(record.row)
  const [leaveGap, setLeaveGap] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useReturnFocus()
  const path = `${rowPath(register.id, row.id)}/rescind`
  const body = (reason: string): RescindRequest => ({ base: row.version, reason, ...(leaveGap ? { leaveGap } : {}) })
  const preview = usePreview({ method: 'post', path, body: body('') })
  // Only where something runs on is there a gap to be left.
  const runsOn = leaveGap || (preview.told?.updated ?? 0) > 0
  const submit = async ({ reason }: { reason: string }): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await api.post(path, body(reason.trim()), { expect: preview.digest })
      await onDone()
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 409) void preview.refetch()
      setFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal open afterOpenChange={focusFirstField} title={`撤销${register.label}：${row.title}`} footer={null} width={760} onCancel={onClose} mask={{ closable: false }} className="rescission">
      <p className="secondary">撤销后不再列出、不再计数，变更史保留，可以恢复。情况后来变了的，请用更正或变更，不要撤销。</p>
      <Form layout="vertical" onFinish={(values: { reason: string }) => void submit(values)} style={{ marginTop: 8 }}>
        <Form.Item name="reason" label="事由（记入变更史）" rules={[{ required: true, whitespace: true, message: '写明事由' }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} /></Form.Item>
        {runsOn && <Form.Item><Checkbox checked={leaveGap} onChange={(e) => setLeaveGap(e.target.checked)}>前一段不延续，这段时间留空</Checkbox></Form.Item>}
        <Effects preview={preview} idle="正在核算影响" />
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="form-foot" style={{ marginTop: 12 }}><Button onClick={onClose}>不撤销</Button><Button type="primary" htmlType="submit" loading={busy} disabled={preview.error != null}>撤销</Button></div>
      </Form>
    </Modal>
  )
}
