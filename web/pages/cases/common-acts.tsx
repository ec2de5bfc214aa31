import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Form, Input, Modal, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseView, PerformAct } from '#server/http/contract'
import { ApiFailure, focusFirstField, refusalOf, useRefreshAll } from '#web/kit'
import { useReturnFocus } from '../../kit/focus.ts'
import { perform } from '../../kit/procedure/requests.ts'
import { declared } from '../../language/index.ts'
import { AccountSelect } from '../../kit/form/account-select.tsx'

type Common = CaseView['common'][number]

/** What each act asks for besides the reason, and what is said of it. Acts that are not listed ask for the reason alone. */
const asks: Readonly<Record<string, { hint: string; action: string; wants?: 'stage' | 'account' | 'roles' | 'item'; reason: string; optional?: true; danger?: true }>> = {
  return: { hint: '退到前面的阶段重新办理，已办的各步留在纪实里。', action: '退回', wants: 'stage', reason: '退回原因' },
  withdraw: { hint: '收回您刚刚办理、下一步还没有人接手的一步。', action: '撤回', reason: '撤回原因' },
  transfer: { hint: '交给另一人承办，期限不变。', action: '转办', wants: 'account', reason: '转办原因', optional: true },
  countersign: { hint: '请有关科室会签，意见记入纪实；按规定须会签的一步，会签同意后才能办理。', action: '送会签', wants: 'roles', reason: '会签事项', optional: true },
  agree: { hint: '对送来会签的事项写明意见，不同意的写明理由。', action: '提交意见', reason: '意见', optional: true },
  drop: { hint: '把一人撤出本案，其余人员照常办理。', action: '撤出', wants: 'item', reason: '撤出原因' },
  recheck: { hint: '按现在的记录重新核对全部规则和所据记录，结果记入纪实。', action: '重新核对', reason: '核对情况', optional: true },
  stop: { hint: '本案到此为止，不再办理；纪实保留，可以打印。', action: '终止', reason: '终止原因', danger: true },
  remind: { hint: '提醒承办人尽快办理，记入纪实。', action: '催办', reason: '催办事项', optional: true },
}

/** Acts that every case knows, behind one button: none of them goes forward past a stage. */
export function CommonActs({ view, asked, onAsk, onBehalfOf }: { view: CaseView; asked: string | undefined; onAsk: (act: string | undefined) => void; onBehalfOf?: string | undefined }): ReactNode {
  if (view.common.length === 0) return null
  const open = view.common.find((c) => c.id === asked)
  // An opinion that is waited for is not looked for behind a menu.
  const answer = view.common.find((c) => c.id === 'agree')
  return (
    <>
      {answer && <Button type={view.acts.length === 0 ? 'primary' : 'default'} onClick={() => onAsk(answer.id)}>{answer.label}</Button>}
      <Dropdown trigger={['click']} menu={{ items: view.common.filter((c) => c !== answer).map((c) => ({ key: c.id, label: c.label, danger: asks[c.id]?.danger ?? false })), onClick: ({ key }) => onAsk(key) }}>
        <Button>更多<DownOutlined /></Button>
      </Dropdown>
      {open && <CommonDialog view={view} act={open} onBehalfOf={onBehalfOf} onClose={() => onAsk(undefined)} />}
    </>
  )
}

interface Filled { note?: string; stage?: string; to?: string; item?: string; roles?: string[]; agree?: boolean }

function CommonDialog({ view, act, onBehalfOf, onClose }: { view: CaseView; act: Common; onBehalfOf: string | undefined; onClose: () => void }): ReactNode {
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useReturnFocus()
  const { hint = '', action = act.label, wants, reason = '事由', optional = false, danger = false } = asks[act.id] ?? {}
  const [form] = Form.useForm<Filled>()
  const refusing = Form.useWatch('agree', form) === false
  const submit = async ({ note, ...rest }: Filled): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const body: PerformAct = { act: act.id, base: view.base, ...(onBehalfOf ? { onBehalfOf } : {}), ...(note?.trim() ? { note: note.trim() } : {}), ...rest }
      await perform(view.procedure, view.id, body)
      await refresh()
      void message.success(`${act.label}：已记入纪实`)
      onClose()
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 409) await refresh()
      setFailure(refusalOf(error))
      setBusy(false)
    }
  }
  const open = view.items.filter((i) => i.status === 'open')
  return (
    <Modal open afterOpenChange={focusFirstField} title={`${act.label}：${view.title}`} footer={null} width={480} onCancel={onClose} mask={{ closable: false }}>
      <p className="secondary">{hint}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(values) => void submit(values)} style={{ marginTop: 8 }} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) e.currentTarget.requestSubmit() }}>
        {wants === 'stage' && act.stages.length > 0 && <Form.Item name="stage" label="退到" initialValue={act.stages.at(-1)?.id ?? ''} rules={[{ required: true, message: '选定退到哪个阶段' }]}><Radio.Group options={act.stages.map((s) => ({ value: s.id, label: s.label }))} /></Form.Item>}
        {wants === 'account' && <Form.Item name="to" label="交给" rules={[{ required: true, message: '选定交给谁' }]}><AccountSelect procedure={view.procedure} label="交给" /></Form.Item>}
        {wants === 'item' && <Form.Item name="item" label={view.info.items?.label ?? '人员'} rules={[{ required: true, message: '选定撤出谁' }]}><Select aria-label={view.info.items?.label ?? '人员'} placeholder="请选择" options={open.map((i) => ({ value: i.id, label: `${i.name} ${i.detail}` }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>}
        {wants === 'roles' && <Form.Item name="roles" label="会签科室" rules={[{ required: true, message: '选定会签科室' }]}><Select mode="multiple" aria-label="会签科室" placeholder="请选择" options={act.roles.map(({ role, label }) => ({ value: role, label: declared(label) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>}
        {act.id === 'agree' && <Form.Item name="agree" label="会签意见" rules={[{ required: true, message: '选定同意或者不同意' }]}><Radio.Group options={[{ value: true, label: '同意' }, { value: false, label: '不同意' }]} optionType="button" /></Form.Item>}
        <Form.Item name="note" label={reason} rules={optional && !refusing ? [] : [{ required: true, whitespace: true, message: `写明${reason}` }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="form-foot"><Button onClick={onClose}>取消</Button><Button type="primary" danger={danger} htmlType="submit" loading={busy}>{action}</Button></div>
      </Form>
    </Modal>
  )
}
