import { Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { focusFirstField, useReturnFocus } from '../../kit/focus.ts'
import { rowPath } from '../../kit/queries.ts'

/** The person a record is against says what he has to say to it. What stood there before stays in the history. */
export function StatementDialog({ register, record, field, onClose, onDone }: { register: RegisterMeta; record: RecordView; field: string; onClose: () => void; onDone: () => Promise<void> }): ReactNode {
  const [row] = useState(record.row)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useReturnFocus()
  const label = register.fields.find((f) => f.name === field)?.label ?? ''
  const before = row.values[field]
  const submit = async ({ text }: { text: string }): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await api.post(`${rowPath(register.id, row.id)}/statement`, { base: row.version, text: text.trim() })
      await onDone()
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal open afterOpenChange={focusFirstField} title={`${label}：${row.title}`} footer={null} width={640} onCancel={onClose} mask={{ closable: false }}>
      <p className="secondary">您写的话与这条记录放在一起，看得到这条记录的人都能看到。可以再改，每次所写都留在变更史里。</p>
      <Form layout="vertical" initialValues={{ text: typeof before === 'string' ? before : '' }} onFinish={(values: { text: string }) => void submit(values)}>
        <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: '请写明陈述' }]}><Input.TextArea autoSize={{ minRows: 6, maxRows: 18 }} /></Form.Item>
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="form-foot"><Button onClick={onClose}>暂不提交</Button><Button type="primary" htmlType="submit" loading={busy}>提交</Button></div>
      </Form>
    </Modal>
  )
}
