import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FrozenReport } from '#server/http/contract'
import { focusFirstField, useSession } from '#web/kit'
import { useSigningDeeds } from './use-signing.ts'

/** Signs, or returns the report: by name, with the password typed again. */
export function SignDialog({ frozen, refusing, onClose }: { frozen: FrozenReport; refusing: boolean; onClose(): void }): ReactNode {
  const { name } = useSession()
  const [password, setPassword] = useState('')
  const [comment, setComment] = useState(refusing ? '' : '同意')
  const { busy, problem, run } = useSigningDeeds(frozen.id)
  const ready = password !== '' && (!refusing || comment.trim() !== '')
  const submit = async (): Promise<void> => { if (ready && await run(refusing ? 'refuse' : 'sign', { password, comment: comment.trim() })) onClose() }
  return (
    <Modal open afterOpenChange={focusFirstField} title={refusing ? '退回这一份报告' : '签署这一份报告'} width={480} onCancel={onClose} onOk={() => void submit()} okText={refusing ? '退回' : '签署'} cancelText="取消"
      confirmLoading={busy} okButtonProps={{ disabled: !ready }} destroyOnHidden>
      <dl className="report-freeze">
        <dt>报告</dt><dd>{frozen.title}</dd>
        <dt>内容</dt><dd>截至 {frozen.asOf}，记到第 {frozen.knownAt} 号变更</dd>
        <dt>摘要值</dt><dd className="signing-digest num">{frozen.digest}</dd>
        <dt>签署人</dt><dd>{name}</dd>
      </dl>
      <Form layout="vertical" requiredMark={false} onFinish={() => void submit()}>
        <Form.Item htmlFor="signing-comment" label={refusing ? '退回的理由' : '意见'}><Input.TextArea id="signing-comment" autoFocus={refusing} autoSize={{ minRows: 2 }} maxLength={500} value={comment} onChange={(e) => setComment(e.target.value)} /></Form.Item>
        <Form.Item htmlFor="signing-password" label="本人密码" extra={refusing ? '退回后由提请人修改正文、重新冻结，再次提请。' : '签署押在上面的摘要值上：冻结的内容以后有任何改动，签署即显示失效。'}>
          <Input.Password id="signing-password" autoFocus={!refusing} autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} onPressEnter={() => void submit()} />
        </Form.Item>
      </Form>
      {problem && <p className="report-problem" role="alert">{problem}</p>}
    </Modal>
  )
}
