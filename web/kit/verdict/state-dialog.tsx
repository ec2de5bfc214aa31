import { App, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { addMonths } from '#kernel'
import { api, ApiFailure, messageOf } from '../api.ts'
import { focusFirstField } from '../focus.ts'
import { DateInput } from '../form/date-input.tsx'
import { ReferenceSelect } from '../form/reference-select.tsx'
import { useRefreshAll } from '../queries.ts'
import { useSession } from '../session.ts'

interface StateDialogProps {
  register: string
  registerLabel: string
  /** Of whom it was asked. */
  person?: { id: string; title: string } | undefined
  onClose: () => void
}
type Reach = 'person' | 'unit' | 'city'
interface Stated { reach: Reach; unit?: string; completeTo: string; basis: string }

/** States that a register holds everything: about one person, a unit and those below, or the whole city. */
export function StateDialog({ register, registerLabel, person, onClose }: StateDialogProps): ReactNode {
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const { today } = useSession()
  const [form] = Form.useForm<Stated>()
  const reach = Form.useWatch('reach', form) ?? (person ? 'person' : 'city')
  const [busy, setBusy] = useState(false)
  const latest = addMonths(today, 12)
  const send = async (): Promise<void> => {
    const given = await form.validateFields().catch(() => null)
    if (!given) return
    setBusy(true)
    try {
      const basis = given.basis.trim()
      await api.post('/completeness', { register, completeTo: given.completeTo, basis, reason: basis.slice(0, 500), ...(given.reach === 'person' && person ? { person: person.id } : {}), ...(given.reach === 'unit' ? { unit: given.unit } : {}) })
      await refresh()
      void message.success(`已声明“${registerLabel}”完整到 ${given.completeTo}`)
      onClose()
    } catch (error) {
      if (error instanceof ApiFailure && error.problems.length > 0) form.setFields(error.problems.map((p) => ({ name: p.field as keyof Stated, errors: [p.message] })))
      else void message.error(messageOf(error))
    } finally { setBusy(false) }
  }
  return (
    <Modal open title={`声明“${registerLabel}”完整`} width={520} afterOpenChange={focusFirstField} onCancel={onClose} onOk={() => void send()} okText="声明完整" cancelText="取消" confirmLoading={busy}>
      <p className="form-note">声明到某日为止没有漏录。声明以后，没有记录才等于没有；声明人和依据记入变更史，发现漏录可以撤销声明。</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ reach: person ? 'person' : 'city', completeTo: addMonths(today, 6), basis: '' }}>
        <Form.Item name="reach" label="范围">
          <Radio.Group options={[...(person ? [{ value: 'person', label: `只对${person.title}` }] : []), { value: 'unit', label: '单位及下级' }, { value: 'city', label: '全市' }]} />
        </Form.Item>
        {reach === 'unit' && <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}><ReferenceSelect register="unit" label="单位" /></Form.Item>}
        <Form.Item name="completeTo" label="完整到" extra={`最迟 ${latest}，到期前 30 天提醒`} rules={[{ required: true, message: '请填写完整到哪一天' }]}><DateInput label="完整到" full hinted /></Form.Item>
        <Form.Item name="basis" label="依据" rules={[{ required: true, whitespace: true, message: '请写明怎样核对的' }]}><Input.TextArea rows={2} maxLength={500} placeholder="如 与派驻纪检监察组、信访部门对账" /></Form.Item>
      </Form>
    </Modal>
  )
}
