import { App, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { HandoverDone } from '#server/http/contract'
import { api, focusFirstField, messageOf, useRefreshAll } from '#web/kit'
import { useReturnFocus } from '../../kit/focus.ts'
import { AccountSelect } from '../../kit/form/account-select.tsx'

interface Asked { to: string; reason: string }

/** Hands all the open cases that one keeps to a colleague: each case says so in its record. */
export function HandoverDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useReturnFocus()
  const submit = async ({ to, reason }: Asked): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const { handed, left } = await api.post<HandoverDone>('/cases/handover', { to, reason: reason.trim() })
      await refresh()
      void message.info([handed === 0 ? '没有可移交的案件' : `已移交 ${handed} 件`, ...left.map((l) => `${l.label} ${l.count} 件对方无权办理，仍由您承办`)].join('；'), 8)
      onClose()
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal open afterOpenChange={focusFirstField} title="移交在办案件" footer={null} width={460} onCancel={onClose} mask={{ closable: false }}>
      <p className="secondary">您承办的全部在办案件一并交给另一人，期限不变，每案都记入纪实。只交一件的，请在案件里转办。</p>
      <Form<Asked> layout="vertical" onFinish={(values) => void submit(values)} style={{ marginTop: 8 }}>
        <Form.Item name="to" label="移交给" rules={[{ required: true, message: '选定移交给谁' }]}><AccountSelect label="移交给" /></Form.Item>
        <Form.Item name="reason" label="移交事由" rules={[{ required: true, whitespace: true, message: '写明移交事由，如“岗位调整”' }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="form-foot"><Button onClick={onClose}>取消</Button><Button type="primary" htmlType="submit" loading={busy}>移交</Button></div>
      </Form>
    </Modal>
  )
}
