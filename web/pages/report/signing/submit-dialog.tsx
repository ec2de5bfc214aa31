import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Signature, Signer, Signing } from '#server/http/contract'
import { useData, useSession } from '#web/kit'
import { useSigningDeeds } from './use-signing.ts'
import { declared } from '../../../language/index.ts'

type Duty = Signature['duty']
interface Asked { readonly duty: Duty; readonly account: string | null }

const duties: readonly { value: Duty; label: string }[] = [{ value: 'draft', label: '拟稿' }, { value: 'review', label: '核稿' }, { value: 'issue', label: '签发' }]
const place = (duty: Duty): number => duties.findIndex((d) => d.value === duty)

/** Names who is to sign, in order; the names of the last round stand ready. */
export function SubmitDialog({ signing, onClose }: { signing: Signing; onClose(): void }): ReactNode {
  const { account } = useSession()
  const signers = useData<Signer[]>('/signers', {}, {}).data ?? []
  const before = signing.rounds[0]?.signatures.map((s): Asked => ({ duty: s.duty, account: s.account }))
  const [asked, setAsked] = useState<readonly Asked[]>(before ?? [{ duty: 'draft', account }, { duty: 'review', account: null }, { duty: 'issue', account: null }])
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useSigningDeeds(signing.frozen.id)
  const options = signers.map((s) => ({ value: s.account, label: `${s.name}（${s.roleLabels.map(declared).join('、')}）` }))
  const ready = asked.length > 0 && asked.every((a) => a.account !== null)
  const change = (at: number, account: string | null): void => setAsked(asked.map((a, i) => (i === at ? { ...a, account } : a)))
  const add = (duty: Duty): void => setAsked([...asked, { duty, account: null }].sort((a, b) => place(a.duty) - place(b.duty)))
  const submit = async (): Promise<void> => { if (ready && await run('submit', { signers: asked, reason: reason.trim() })) onClose() }
  return (
    <Modal open title="提请签署" width={520} onCancel={onClose} onOk={() => void submit()} okText="提请签署" cancelText="取消" confirmLoading={busy} okButtonProps={{ disabled: !ready }} destroyOnHidden>
      <p className="secondary">按次序逐一签署，轮到谁，谁打开这一份报告即可看到。签发以前有人退回，这一轮即告结束。</p>
      <ol className="signing-ask">
        {asked.map((a, i) => {
          const label = duties[place(a.duty)]?.label ?? ''
          return (
            <li key={`${a.duty}${i}`}>
              <span className="signing-duty">{label}</span>
              <Select value={a.account} aria-label={`${label}人`} placeholder="选择签署人" showSearch={{ optionFilterProp: 'label' }} options={options} onChange={(next: string) => change(i, next)} style={{ flex: 1 }} />
              <Button size="small" type="text" disabled={asked.length === 1} onClick={() => setAsked(asked.filter((_, j) => j !== i))} aria-label={`去掉第${i + 1}位${label}人`}>去掉</Button>
            </li>
          )
        })}
      </ol>
      <div className="signing-add">{duties.map((d) => <Button key={d.value} size="small" onClick={() => add(d.value)}>加{d.label}人</Button>)}</div>
      <Form layout="vertical"><Form.Item htmlFor="submit-reason" label="附言（可不填）"><Input id="submit-reason" value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} /></Form.Item></Form>
      {problem && <p className="report-problem" role="alert">{problem}</p>}
    </Modal>
  )
}
