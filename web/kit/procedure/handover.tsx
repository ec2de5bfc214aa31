import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CasePlace, HandoverDone } from '#server/http/contract'
import { api, messageOf, refusalOf } from '../api.ts'
import { focusFirstField, useReturnFocus } from '../focus.ts'
import { AccountSelect } from '../form/account-select.tsx'
import { formatNumber } from '../format.ts'
import { useRefreshAll } from '../queries.ts'
import { Failure } from '../states.tsx'
import './procedure.css'

interface Asked { to: string; reason: string }

const NOTICE = 'handover'
const SECONDS = 20

/** Hands cases over to a colleague: those chosen, or where none is, all that one keeps. What becomes of each is shown before; the notice after it takes them back. */
export function HandoverDialog({ cases, onClose }: { cases: readonly CasePlace[]; onClose: () => void }): ReactNode {
  const { notification } = App.useApp()
  const refresh = useRefreshAll()
  const [form] = Form.useForm<Asked>()
  const to = Form.useWatch('to', form)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useReturnFocus()
  const which = cases.length > 0 ? { cases: cases.map(({ procedure, id }) => ({ procedure, id })) } : {}
  const plan = useQuery({ queryKey: ['handover', to, which], enabled: Boolean(to), gcTime: 0, queryFn: () => api.post<HandoverDone>('/cases/handover', { ...which, to, reason: '-' }, { preview: 1 }) })
  const shown = to ? plan.data : undefined

  const back = async (act: number, reason: string): Promise<void> => {
    notification.destroy(NOTICE)
    try {
      const done = await api.post<HandoverDone>('/cases/handover/back', { act, reason })
      await refresh()
      tell(done, '已交回')
    } catch (error) { notification.warning({ key: NOTICE, title: '没有交回', description: messageOf(error), duration: 0, placement: 'bottomRight' }) }
  }
  const tell = (done: HandoverDone, verb: string, reason?: string): void => {
    const left = done.lines.filter((l) => l.stays !== null)
    notification.success({
      key: NOTICE, title: done.handed === 0 ? '没有可移交的案件' : `${verb} ${formatNumber(done.handed)} 件`, duration: SECONDS, placement: 'bottomRight', role: 'status',
      ...(left.length > 0 ? { description: `另有 ${formatNumber(left.length)} 件未动：${left.slice(0, 3).map((l) => `${l.number} ${l.stays ?? ''}`).join('；')}` } : {}),
      ...(done.act !== null && reason !== undefined ? { actions: <Button size="small" onClick={() => void back(done.act ?? 0, reason)}>交回</Button> } : {}),
    })
  }
  const submit = async ({ to: whom, reason }: Asked): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const done = await api.post<HandoverDone>('/cases/handover', { ...which, to: whom, reason: reason.trim() })
      await refresh()
      tell(done, '已移交', reason.trim())
      onClose()
    } catch (error) {
      setFailure(refusalOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal open afterOpenChange={focusFirstField} title={cases.length > 0 ? `移交所选 ${formatNumber(cases.length)} 件` : '移交全部在办案件'} footer={null} width={720} onCancel={onClose} mask={{ closable: false }}>
      <p className="secondary">{cases.length > 0 ? '所选案件一并交给另一人承办，' : '您承办的全部在办案件一并交给另一人承办，'}期限不变，每案都记入纪实；移交后可以交回。</p>
      <Form<Asked> form={form} layout="vertical" onFinish={(values) => void submit(values)} style={{ marginTop: 8 }} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) e.currentTarget.requestSubmit() }}>
        <Form.Item name="to" label="移交给" rules={[{ required: true, message: '选定移交给谁' }]}><AccountSelect label="移交给" self={cases.length > 0} /></Form.Item>
        <Form.Item name="reason" label="移交事由" rules={[{ required: true, whitespace: true, message: '写明移交事由，如“岗位调整”' }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        {to && plan.error && <Failure error={plan.error} retry={plan.refetch} />}
        {shown && <Plan plan={shown} />}
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="form-foot"><Button onClick={onClose}>取消</Button><Button type="primary" htmlType="submit" loading={busy} disabled={shown?.handed === 0}>{shown && shown.handed > 0 ? `移交 ${formatNumber(shown.handed)} 件` : '移交'}</Button></div>
      </Form>
    </Modal>
  )
}

/** Who keeps each case now, and who will; why those stay that stay. */
function Plan({ plan }: { plan: HandoverDone }): ReactNode {
  if (plan.lines.length === 0) return <p className="secondary" role="status">您没有承办的在办案件</p>
  return (
    <div className="plain-table-frame handover-plan" tabIndex={0} role="group" aria-label="移交以后由谁承办">
      <table className="plain-table">
        <thead><tr><th scope="col">案号</th><th scope="col">案由</th><th scope="col">流程</th><th scope="col">现承办人</th><th scope="col">移交以后</th></tr></thead>
        <tbody>{plan.lines.map((l) => (
          <tr key={`${l.procedure}/${l.id}`}><td className="num nowrap">{l.number}</td><td>{l.title}</td><td className="nowrap">{l.label}</td><td className="nowrap">{l.from ?? '未定'}</td><td>{l.stays === null ? <b>{l.to ?? '未定'}</b> : <span className="amber-word">不移交：{l.stays}</span>}</td></tr>
        ))}</tbody>
      </table>
    </div>
  )
}
