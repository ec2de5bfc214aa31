import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FrozenReport } from '#server/http/contract'
import { focusFirstField } from '#web/kit'
import { useSigningDeeds } from './use-signing.ts'

/** Takes a request for signatures back. */
export function WithdrawDialog({ frozen, onClose }: { frozen: FrozenReport; onClose(): void }): ReactNode {
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useSigningDeeds(frozen.id)
  const submit = async (): Promise<void> => { if (reason.trim() !== '' && await run('withdraw', { reason: reason.trim() })) onClose() }
  return (
    <Modal open afterOpenChange={focusFirstField} title="撤回提请" width={440} onCancel={onClose} onOk={() => void submit()} okText="撤回提请" cancelText="取消" confirmLoading={busy} okButtonProps={{ disabled: reason.trim() === '' }} destroyOnHidden>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item htmlFor="withdraw-reason" label="事由" extra="已签的留有记录；未签的不再等待。"><Input id="withdraw-reason" autoFocus value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} onPressEnter={() => void submit()} /></Form.Item>
      </Form>
      {problem && <p className="report-problem" role="alert">{problem}</p>}
    </Modal>
  )
}
