import { App, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ClauseView, ConfirmationView } from '#server/http/contract'
import { api, ApiFailure, DateInput, focusFirstField, formatDate, messageOf, useRefreshAll, useSession } from '#web/kit'

interface Given { how: 'stop' | 'rescind'; on?: string; reason: string }

/** Takes a confirmation back: from a day on, or as one that should never have been given. */
export function WithdrawDialog({ clause, confirmation, onClose }: { clause: ClauseView; confirmation: ConfirmationView; onClose: () => void }): ReactNode {
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const { today } = useSession()
  const [form] = Form.useForm<Given>()
  const how = Form.useWatch('how', form) ?? 'stop'
  const [busy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    const given = await form.validateFields().catch(() => null)
    if (!given) return
    setBusy(true)
    try {
      await api.post(`/rules/confirmations/${confirmation.id}/withdraw`, { reason: given.reason, on: given.how === 'stop' ? given.on : null })
      await refresh()
      void message.success(given.how === 'stop' ? `“${clause.label}”自 ${given.on ?? ''} 起停用` : `“${clause.label}”的确认已撤销`)
      onClose()
    } catch (error) {
      if (error instanceof ApiFailure && error.problems.length > 0) form.setFields(error.problems.map((p) => ({ name: p.field as keyof Given, errors: [p.message] })))
      else void message.error(messageOf(error))
    } finally { setBusy(false) }
  }
  return (
    <Modal open title={`停用或撤销：${clause.label}`} width={480} afterOpenChange={focusFirstField} onCancel={onClose} onOk={() => void send()} okText={how === 'stop' ? '停用' : '撤销确认'} okButtonProps={{ danger: true }} cancelText="取消" confirmLoading={busy}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ how: 'stop', on: today, reason: '' }}>
        <Form.Item name="how" label="怎样收回" extra={how === 'stop' ? '此前据此作出的判断仍有依据' : '等于从未确认；原来的确认留在变更史里'}>
          <Radio.Group options={[{ value: 'stop', label: '自某日起停用' }, { value: 'rescind', label: '撤销确认' }]} />
        </Form.Item>
        {how === 'stop' && <Form.Item name="on" label="停用日" extra={`生效日 ${formatDate(confirmation.from)}，停用日须晚于它`} rules={[{ required: true, message: '请填写停用日' }]}><DateInput label="停用日" full hinted /></Form.Item>}
        <Form.Item name="reason" label="事由（记入变更史）" rules={[{ required: true, whitespace: true, message: '请写明事由' }]}><Input maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  )
}
