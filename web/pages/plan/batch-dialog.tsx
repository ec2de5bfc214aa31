import { dateProblem, parseImpreciseDate } from '#kernel'
import { AutoComplete, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { RowView } from '#server/http/contract'
import { focusFirstField, formatDate } from '#web/kit'
import type { Changes, Choices } from './edits.ts'
import { textOf } from './tasks.ts'

interface Props {
  rows: readonly RowView[]
  choices: Choices
  onCancel(): void
  /** Rows that really change, and what changes in them. */
  onSave(rows: readonly RowView[], changes: Changes): Promise<{ row: RowView; message: string }[]>
}

/** 牵头科室 and 完成时限 of several tasks at once, with what changes in each shown before anything is saved. */
export function BatchDialog({ rows, choices, onCancel, onSave }: Props) {
  const [setOwner, setSetOwner] = useState(true)
  const [setDeadline, setSetDeadline] = useState(false)
  const [owner, setOwnerText] = useState('')
  const [deadline, setDeadlineText] = useState('')
  const [failed, setFailed] = useState<{ row: RowView; message: string }[]>([])
  const [busy, setBusy] = useState(false)

  const date = deadline.trim() === '' ? null : parseImpreciseDate(deadline)
  const badDate = setDeadline && deadline.trim() !== '' && date === null
  const changes: Changes = { ...(setOwner ? { owner: owner.trim() || null } : {}), ...(setDeadline ? { deadline: date } : {}) }
  const changing = rows.filter((row) => Object.entries(changes).some(([field, value]) => textOf(row, field) !== (value ?? '')))
  const ready = (setOwner || setDeadline) && !badDate && changing.length > 0

  const save = async (): Promise<void> => {
    setBusy(true)
    const problems = await onSave(changing, changes)
    setBusy(false)
    if (problems.length === 0) onCancel()
    else setFailed(problems)
  }
  const cell = (row: RowView, field: 'owner' | 'deadline', on: boolean) => {
    const before = formatted(field, textOf(row, field))
    const after = formatted(field, String(changes[field] ?? ''))
    if (!on || before === after) return <span className="plan-same">{before || '未定'}</span>
    return <><del>{before || '未定'}</del> → <ins>{after || '清空'}</ins></>
  }

  return (
    <Modal open afterOpenChange={focusFirstField} title={`批量设置 ${rows.length} 项任务`} width={820} onCancel={onCancel} onOk={() => void save()}
      okText={`修改 ${changing.length} 项`} okButtonProps={{ disabled: !ready, loading: busy }} cancelText="取消" destroyOnHidden>
      <div className="plan-batch">
        <div className="plan-batch-fields">
          <Checkbox checked={setOwner} onChange={(e) => setSetOwner(e.target.checked)}>牵头科室改为</Checkbox>
          <AutoComplete aria-label="牵头科室" value={owner} disabled={!setOwner} style={{ width: 'calc(180px * var(--wide))' }} autoFocus placeholder="留空为清空"
            options={(choices['owner'] ?? []).filter((o) => o.label.includes(owner))} onChange={setOwnerText} />
          <Checkbox checked={setDeadline} onChange={(e) => setSetDeadline(e.target.checked)}>完成时限改为</Checkbox>
          <Input aria-label="完成时限" value={deadline} disabled={!setDeadline} style={{ width: 'calc(140px * var(--wide))' }} placeholder="如 2026.06，留空为清空"
            status={badDate ? 'error' : ''} onChange={(e) => setDeadlineText(e.target.value)} />
        </div>
        {badDate && <p className="plan-problem" role="alert">{dateProblem(deadline)}</p>}
        <div className="plan-batch-preview">
          <table>
            <thead><tr><th scope="col">编号</th><th scope="col">任务</th><th scope="col">牵头科室</th><th scope="col">完成时限</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} className={changing.includes(row) ? '' : 'unchanged'}>
                  <td>{textOf(row, 'number')}</td><td>{textOf(row, 'title')}{failed.filter((f) => f.row.id === row.id).map((f) => <em key={f.message}>未保存：{f.message}</em>)}</td>
                  <td>{cell(row, 'owner', setOwner)}</td><td>{cell(row, 'deadline', setDeadline)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="plan-note">{changing.length < rows.length ? `另有 ${rows.length - changing.length} 项与所设相同，不改动。` : ''}保存后可“还原上一步”。</p>
      </div>
    </Modal>
  )
}

function formatted(field: 'owner' | 'deadline', value: string): string {
  return field === 'deadline' ? formatDate(value) : value
}
