import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CorrectRequest, Preview, RegisterMeta, TreeCounts } from '#server/http/contract'
import { ApiFailure, api, messageOf } from '../../kit/api.ts'
import { useReturnFocus } from '../../kit/focus.ts'
import { ReferenceSelect } from '../../kit/form/reference-select.tsx'
import { formatNumber } from '../../kit/format.ts'
import { rowPath, useData, useRecord, useRefreshAll } from '../../kit/queries.ts'
import { findField } from '../../kit/session.ts'
import type { Moving } from './tree-view.tsx'
import { recorded } from '../../language/index.ts'

interface MoveProps { register: RegisterMeta; moving: Moving; onClose: () => void; onMoved: () => void }

/** Hangs a node, with everything below it, under another: a correction of one field, shown before it is made. */
export function MoveDialog({ register, moving, onClose, onMoved }: MoveProps): ReactNode {
  useReturnFocus()
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const field = findField(register, register.tree ?? '')
  const record = useRecord(register.id, moving.id)
  const counted = useData<TreeCounts>(`/trees/${register.id}/counts`, { ids: moving.id }).data?.nodes[moving.id]
  const [to, setTo] = useState<{ id: string; title: string } | null>(moving.to)
  const [atTop, setAtTop] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const row = record.data?.row
  const before = row?.values[register.tree ?? ''] ?? null
  const parent = atTop ? null : to?.id ?? null
  const chosen = (atTop || to !== null) && row !== undefined
  const request = (): CorrectRequest => ({ base: row?.version ?? 0, changes: { [register.tree ?? '']: parent }, reason: reason.trim() || recorded('调整隶属') })
  const tried = useQuery({
    queryKey: ['data', 'move', register.id, moving.id, row?.version, parent], enabled: chosen && parent !== before, retry: false, staleTime: 0,
    queryFn: () => api.patch<Preview>(`${rowPath(register.id, moving.id)}?preview=1`, request()),
  })
  const refused = tried.error instanceof ApiFailure ? tried.error.problems.map((p) => p.message).join('；') || tried.error.message : null
  const same = chosen && parent === before
  const run = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await api.patch(rowPath(register.id, moving.id), request())
      await refresh()
      void message.success(`已把${moving.title}移到${atTop ? '最上级' : to?.title ?? ''}`)
      onClose()
      onMoved()
    } catch (error) {
      setFailure(error instanceof ApiFailure && error.problems.length > 0 ? error.problems.map((p) => p.message).join('；') : messageOf(error))
      setBusy(false)
    }
  }
  const ready = chosen && !same && tried.data !== undefined && !tried.isPlaceholderData && reason.trim() !== ''
  return (
    <Modal open title={`移动${register.label}：${moving.title}`} width={520} onCancel={onClose} mask={{ closable: false }} footer={<>
      {failure && <span className="form-failure" role="alert">{failure}</span>}
      <Button onClick={onClose}>不移动</Button><Button type="primary" disabled={!ready} loading={busy} onClick={() => void run()}>移动</Button>
    </>}>
      <Form layout="vertical">
        <Form.Item label={`新的${field?.label ?? '上级'}`}>
          <Radio.Group value={atTop ? 'top' : 'node'} onChange={(e) => setAtTop(e.target.value === 'top')} className="move-where">
            <Radio value="node">移到</Radio><Radio value="top">置于最上级</Radio>
          </Radio.Group>
          {!atTop && <ReferenceSelect register={register.id} label={`新的${field?.label ?? '上级'}`} value={to?.id ?? null} titles={to ? { [to.id]: to.title } : {}} onChange={(id, title) => setTo(id ? { id, title: title ?? '' } : null)} />}
        </Form.Item>
        <Form.Item label="事由（记入变更史）"><Input value={reason} maxLength={200} aria-label="事由" placeholder="如：机构改革调整隶属关系" onChange={(e) => setReason(e.target.value)} /></Form.Item>
      </Form>
      {same && <Alert type="info" showIcon title={`${moving.title}现在就在这里`} />}
      {refused && chosen && !same && <Alert type="error" showIcon title={refused} />}
      {tried.data && chosen && !same && !refused && tried.data.differences.map((d) => (
        <p key={d.field} className="move-difference">{d.label}：<span className="before">{d.before ?? '（最上级）'}</span> → <b>{d.after ?? '（最上级）'}</b>
          {counted && counted.descendants > 0 && `，连同下级 ${formatNumber(counted.descendants)} ${register.unit}`}</p>
      ))}
      <p className="tertiary">只改隶属，不改时间：某日起改隶的，请在档案里写明依据。误移可以在“最近变更”里撤回。</p>
    </Modal>
  )
}
