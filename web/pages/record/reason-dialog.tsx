import { Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { messageOf } from '../../kit/api.ts'
import { Effects } from '../../kit/effects/effects.tsx'
import { usePreview } from '../../kit/effects/use-preview.ts'
import type { WriteRequest } from '../../kit/form/saving.ts'
import { focusFirstField, useReturnFocus } from '../../kit/focus.ts'

interface ReasonDialogProps {
  title: string
  hint: string
  action: string
  /** What leaves all as it is; 不…… unless told. */
  dismiss?: string
  /** What would be sent: its effects are shown before it is. */
  foreseen?: WriteRequest
  onClose: () => void
  /** Does it; a refusal is shown in the dialog. */
  run: (reason: string) => Promise<void>
}

/** Asks why, then does it. */
export function ReasonDialog({ title, hint, action, dismiss, foreseen, onClose, run }: ReasonDialogProps): ReactNode {
  const [busy, setBusy] = useState(false)
  useReturnFocus()
  const [failure, setFailure] = useState<string | null>(null)
  const preview = usePreview(foreseen ?? null)
  const submit = async ({ reason }: { reason: string }): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await run(reason.trim())
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal open afterOpenChange={focusFirstField} title={title} footer={null} width={foreseen ? 760 : 440} className={foreseen ? 'rescission' : ''} onCancel={onClose} mask={{ closable: false }}>
      <p className="secondary">{hint}</p>
      <Form layout="vertical" onFinish={(values: { reason: string }) => void submit(values)}>
        <Form.Item name="reason" label="事由（记入变更史）" rules={[{ required: true, whitespace: true, message: '写明事由' }]}><Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={200} /></Form.Item>
        {foreseen && <Effects preview={preview} idle="正在核算影响" />}
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="form-foot"><Button onClick={onClose}>{dismiss ?? `不${action}`}</Button><Button type="primary" htmlType="submit" loading={busy}>{action}</Button></div>
      </Form>
    </Modal>
  )
}
