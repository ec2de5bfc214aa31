import { Alert, Button, Input, Modal, Progress, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { BulkRequest, BulkResult, RegisterMeta } from '#server/http/contract'
import { byRow, Differences } from '../../../kit/differences.tsx'
import { useReturnFocus } from '../../../kit/focus.ts'
import { formatNumber } from '../../../kit/format.ts'
import { useRefreshAll } from '../../../kit/queries.ts'
import { selectedCount, type Selection } from '../../../kit/register/selection.ts'
import { RowLink } from '../../../kit/row-link.tsx'
import { useActNotices } from '../../../kit/undo/notice.tsx'
import { blankLine, ChangeLines, changesOf, type Line } from './change-lines.tsx'
import { useBulk } from './use-bulk.ts'
import './bulk-edit.css'
import { recorded } from '../../../language/index.ts'

interface BulkDialogProps {
  register: RegisterMeta
  selection: Selection
  /** Parameters that list what is ticked, where that is more than single rows. */
  ticked: Record<string, string>
  /** Parameters of the list: what “all rows” means. */
  query: Record<string, string>
  onClose: () => void
}

/** Many rows changed at once: what is changed, a preview of every difference, then one act with one way back. */
export default function BulkDialog({ register, selection, ticked, query, onClose }: BulkDialogProps): ReactNode {
  const count = selectedCount(selection)
  const [which, setWhich] = useState<'selected' | 'all'>(count > 0 ? 'selected' : 'all')
  const [lines, setLines] = useState<Line[]>([blankLine])
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<BulkResult | null>(null)
  const bulk = useBulk(register.id)
  const refresh = useRefreshAll()
  const { told } = useActNotices()
  useReturnFocus()
  const changes = changesOf(register, lines)
  const asked: BulkRequest | null = changes && { ...(which === 'all' ? { query } : selection.kind === 'rows' ? { ids: [...selection.ids] } : { query: ticked }), changes, reason: reason.trim() || recorded('批量修改') }
  const busy = bulk.running !== null
  const preview = async (): Promise<void> => {
    if (asked) setSeen(await bulk.run(asked, true))
  }
  const write = async (skip: boolean): Promise<void> => {
    if (!asked || !seen) return
    const done = await bulk.run({ ...asked, base: seen.base, skip }, false)
    if (!done) return
    if (done.act === null) { setSeen({ ...done, ...(seen.preview ? { preview: seen.preview } : {}) }); return }
    await refresh()
    told({ act: done.act, title: `已修改${register.label} ${formatNumber(done.changed)} ${register.unit}`, description: done.refused > 0 ? `${formatNumber(done.refused)} ${register.unit}未能修改` : undefined })
    onClose()
  }
  const touch = <T,>(set: (value: T) => void) => (value: T): void => { set(value); setSeen(null) }
  return (
    <Modal open title={`批量修改${register.label}`} width={920} className="bulk-dialog" onCancel={() => { bulk.cancel(); onClose() }} mask={{ closable: false }} footer={
      <div className="form-foot">
        {bulk.failure && bulk.problems.length === 0 && <span className="form-failure" role="alert">{bulk.failure}</span>}
        <Button onClick={() => { bulk.cancel(); onClose() }}>{busy ? '取消' : '关闭'}</Button>
        {seen === null
          ? <Button type="primary" disabled={!asked} loading={busy} onClick={() => void preview()}>预览</Button>
          : <>
              {seen.refused > 0 && seen.changed > 0 && <Button loading={busy} disabled={reason.trim() === ''} onClick={() => void write(true)}>只改能改的 {formatNumber(seen.changed)} {register.unit}</Button>}
              <Button type="primary" loading={busy} disabled={seen.refused > 0 || seen.changed === 0 || reason.trim() === ''} onClick={() => void write(false)}>确认修改 {formatNumber(seen.changed)} {register.unit}</Button>
            </>}
      </div>}
    >
      <Radio.Group
        className="bulk-which" disabled={busy} value={which} onChange={(e) => touch(setWhich)(e.target.value as 'selected' | 'all')}
        options={[{ value: 'selected', label: `勾选的 ${formatNumber(count)} ${register.unit}`, disabled: count === 0 }, { value: 'all', label: `列表按当前条件列出的全部${register.label}` }]}
      />
      <ChangeLines register={register} lines={lines} problems={bulk.problems} disabled={busy} onChange={touch(setLines)} />
      {busy && <Running bulk={bulk} unit={register.unit} />}
      {seen && !busy && <Seen register={register} seen={seen} />}
      {seen && seen.changed > 0 && (
        <label className="bulk-reason">事由（记入变更史）<Input autoFocus value={reason} maxLength={200} placeholder="如：按机构改革方案统一更名" onChange={(e) => setReason(e.target.value)} onPressEnter={() => { if (reason.trim() && seen.refused === 0) void write(false) }} /></label>
      )}
    </Modal>
  )
}

function Running({ bulk, unit }: { bulk: ReturnType<typeof useBulk>; unit: string }): ReactNode {
  const { progress } = bulk
  const share = progress?.total ? Math.round((progress.done / progress.total) * 100) : 0
  return (
    <div className="bulk-running" role="status">
      <Progress percent={share} size="small" showInfo={false} />
      <span>{bulk.running === 'preview' ? '正在核对' : '正在修改'}{progress?.total ? `：${formatNumber(progress.done)} / ${formatNumber(progress.total)} ${unit}` : ''}</span>
    </div>
  )
}

/** The preview: counts, refused rows with why, and every difference. */
function Seen({ register, seen }: { register: RegisterMeta; seen: BulkResult }): ReactNode {
  const { unit } = register
  const told = seen.preview
  return (
    <>
      <p className="bulk-counts" role="status">
        共 <b className="num">{formatNumber(seen.matched)}</b> {unit}：将改动 <b className="num">{formatNumber(seen.changed)}</b>，不必改 <b className="num">{formatNumber(seen.unchanged)}</b>，不能改 <b className={`num${seen.refused > 0 ? ' red-word' : ''}`}>{formatNumber(seen.refused)}</b>
      </p>
      {seen.refused > 0 && (
        <Alert type="warning" className="failure" title={`${formatNumber(seen.refused)} ${unit}不能改`} description={
          <ul className="bulk-refusals">
            {seen.refusals.map((r) => <li key={r.id}><RowLink register={register.id} id={r.id}>{r.title || '未命名'}</RowLink>：{r.message}</li>)}
            {seen.refused > seen.refusals.length && <li className="tertiary">另有 {formatNumber(seen.refused - seen.refusals.length)} {unit}</li>}
          </ul>} />
      )}
      {told && told.differences.length > 0 && <>
        <div className="differences-frame"><Differences rows={byRow(told.differences)} /></div>
        {told.rows > told.told && <p className="tertiary">以上列出前 {formatNumber(told.told)} {unit}，其余 {formatNumber(told.rows - told.told)} {unit}照此修改</p>}
      </>}
      {seen.changed === 0 && seen.refused === 0 && <p className="secondary">各行已经是这样，没有要改的。</p>}
    </>
  )
}
