import { App, Form, Input, InputNumber, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ClauseView, LegalDocumentView } from '#server/http/contract'
import { api, ApiFailure, DateInput, focusFirstField, formatDate, messageOf, ReferenceSelect, useRefreshAll } from '#web/kit'

interface Given { text: string; from: string; to?: string; parameters?: Record<string, number | null>; source: string; issuedOn?: string; document?: string; reason: string }

/** Puts a clause in force by an act: its text, the day from which it counts, its numbers, the document. */
export function ConfirmDialog({ clause, document, onClose }: { clause: ClauseView; document: LegalDocumentView; onClose: () => void }): ReactNode {
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const [form] = Form.useForm<Given>()
  const [busy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    const given = await form.validateFields().catch(() => null)
    if (!given) return
    setBusy(true)
    try {
      const { parameters = {}, ...rest } = given
      const numbers = Object.fromEntries(Object.entries(parameters).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
      await api.post('/rules/confirm', { clause: clause.id, ...rest, to: rest.to || null, issuedOn: rest.issuedOn || null, document: rest.document ?? null, parameters: numbers })
      await refresh()
      void message.success(`“${clause.label}”已确认，${given.from} 起据以判断`)
      onClose()
    } catch (error) {
      if (error instanceof ApiFailure && error.problems.length > 0) form.setFields(error.problems.map((p) => ({ name: fieldName(p.field), errors: [p.message] })))
      else void message.error(messageOf(error))
    } finally { setBusy(false) }
  }
  return (
    <Modal open title={`确认条款：${clause.label}`} width={640} afterOpenChange={focusFirstField} onCancel={onClose} onOk={() => void send()} okText="确认条款" cancelText="取消" confirmLoading={busy}>
      <p className="form-note">{`核对${document.cited}原文和施行日期以后确认。自生效日起，系统据此判断，只引用文件名称；确认记入变更史，可以停用或撤销。`}</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ text: clause.text, from: document.from, source: document.cited, issuedOn: document.issuedOn ?? undefined, parameters: Object.fromEntries(clause.parameters.map((p) => [p.name, p.value])), reason: '' }}>
        <Form.Item name="text" label="条文" rules={[{ required: true, whitespace: true, message: '请按原文填写' }]}><Input.TextArea rows={3} maxLength={4000} /></Form.Item>
        <div className="confirm-pair">
          <Form.Item name="from" label="生效日" extra={`施行日期 ${formatDate(document.from)}`} rules={[{ required: true, message: '请填写生效日' }]}><DateInput label="生效日" full hinted /></Form.Item>
          <Form.Item name="to" label="停用日（可空）" extra="当日起不再据以判断"><DateInput label="停用日" full hinted /></Form.Item>
        </div>
        {clause.parameters.length > 0 && (
          <div className="confirm-pair">
            {clause.parameters.map((p) => (
              <Form.Item key={p.name} name={['parameters', p.name]} label={`${p.label}（${p.unit}）`} rules={p.values.length === 0 ? [{ required: true, message: `全国条文没有给出“${p.label}”，请按本地文件填写` }] : []}>
                <InputNumber min={0} max={100_000} style={{ width: '100%' }} aria-label={p.label} />
              </Form.Item>
            ))}
          </div>
        )}
        <div className="confirm-pair">
          <Form.Item name="source" label="依据文件" extra="文件名称和文号" rules={[{ required: true, whitespace: true, message: '请填写依据文件' }]}><Input maxLength={200} /></Form.Item>
          <Form.Item name="issuedOn" label="印发日期（可空）"><DateInput label="印发日期" full /></Form.Item>
        </div>
        <Form.Item name="document" label="文件（可空）"><ReferenceSelect register="documents" label="文件" /></Form.Item>
        <Form.Item name="reason" label="事由（记入变更史）" rules={[{ required: true, whitespace: true, message: '请写明事由' }]}><Input maxLength={200} placeholder="如 部务会研究，与原文核对无误" /></Form.Item>
      </Form>
    </Modal>
  )
}

function fieldName(field: string): keyof Given | ['parameters', string] {
  return field.startsWith('parameters.') ? ['parameters', field.slice('parameters.'.length)] : field === 'since' ? 'from' : field === 'until' ? 'to' : field as keyof Given
}
