import { Button, Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { focusFirstField } from './focus.ts'

interface PurposeDialogProps {
  open: boolean
  /** What the file holds that makes the purpose matter, as the beginning of a sentence. */
  what: string
  /** What is done, where it is no export. */
  verb?: string
  onClose: () => void
  onGiven: (purpose: string) => void
}

/** Asks what an export is for; the purpose goes into the log of accesses. */
export function PurposeDialog({ open, what, verb = '导出', onClose, onGiven }: PurposeDialogProps): ReactNode {
  return (
    <Modal open={open} afterOpenChange={focusFirstField} onCancel={onClose} footer={null} title={`填写${verb}用途`} width={420} destroyOnHidden>
      <p className="secondary">{what}，写明用途后{verb}，用途和条数记入日志。</p>
      <Form layout="vertical" onFinish={({ purpose }: { purpose: string }) => onGiven(purpose.trim())}>
        <Form.Item name="purpose" label="用途" rules={[{ required: true, whitespace: true, message: '写明用途，如“报市委组织部年报”' }]}><Input autoFocus maxLength={200} /></Form.Item>
        <Button type="primary" htmlType="submit">{verb}</Button>
      </Form>
    </Modal>
  )
}

/** What of a register is not open to everybody, in words; null where everything is. */
export function personalPart(register: RegisterMeta): string | null {
  const labels = register.fields.filter((f) => f.sensitivity !== 'open').map((f) => f.label)
  return labels.length > 0 ? `${register.label}含${labels.join('、')}等内部信息` : null
}
