import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FrozenReport, ReportView } from '#server/http/contract'
import { api, focusFirstField, messageOf, periodWords, useRefreshAll } from '#web/kit'

interface Props {
  report: string
  period: string
  view: ReportView
  onClose(): void
  onFrozen(id: string): void
}

/** Freezes exactly what is on the screen: the same day, the same recorded time. */
export function FreezeDialog({ report, period, view, onClose, onFrozen }: Props): ReactNode {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const refresh = useRefreshAll()

  // Who cannot see all that is counted would freeze a number that is too small.
  const partial = view.figures.filter((f) => f.hidden > 0)

  const freeze = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const frozen = await api.post<FrozenReport>(`/reports/${report}/freeze`, { period, asOf: view.asOf, knownAt: view.knownAt, reason: reason.trim() })
      await refresh()
      onFrozen(frozen.id)
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal open afterOpenChange={focusFirstField} title="冻结本年报告" width={480} onCancel={onClose} onOk={() => void freeze()} okText="冻结本年报告" cancelText="取消"
      confirmLoading={busy} okButtonProps={{ disabled: reason.trim() === '' || partial.length > 0 }} destroyOnHidden>
      <dl className="report-freeze">
        <dt>报告</dt><dd>{view.title}</dd>
        <dt>报告期</dt><dd>{periodWords(view.period.label)}</dd>
        <dt>截至</dt><dd>{view.asOf}，记到第 {view.knownAt} 号变更</dd>
        <dt>数字</dt><dd>{view.figures.length} 个，连同名单和口径一并冻结</dd>
        {view.unbound.length > 0 && <><dt>注意</dt><dd className="late">另有 {view.unbound.length} 处数字未绑定指标，冻结后无从核对</dd></>}
      </dl>
      {partial.length > 0 && <p className="report-problem" role="alert">有 {partial.length} 个数字背后的台账您不能全部查看（{partial.map((f) => f.label).join('、')}），请由部领导冻结。</p>}
      {partial.length === 0 && <Form layout="vertical" requiredMark={false}>
        <Form.Item htmlFor="freeze-reason" label="冻结事由" extra="冻结后不能改动，以后的更正只作为差异列出。">
          <Input id="freeze-reason" value={reason} autoFocus maxLength={200} placeholder="如 部务会审定" onChange={(e) => setReason(e.target.value)} onPressEnter={() => { if (reason.trim() && partial.length === 0) void freeze() }} />
        </Form.Item>
      </Form>}
      {problem && <p className="report-problem" role="alert">{problem}</p>}
    </Modal>
  )
}
