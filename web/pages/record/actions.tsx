import { DownOutlined, EditOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta, RescindRequest } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { RecordForm } from '../../kit/form/record-form.tsx'
import type { FormMode } from '../../kit/form/saving.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { rowPath, useRefreshAll } from '../../kit/queries.ts'
import { findField, findRegister, useMeta } from '../../kit/session.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useRestore } from './restore.ts'

/** What can be done with a row: correct, change from a day, add what belongs to it, withdraw, print. */
export function Actions({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const meta = useMeta()
  const axes = useAxes()
  const navigate = useNavigate()
  const refresh = useRefreshAll()
  const restore = useRestore(register.id, record.row.id)
  const { notification, message } = App.useApp()
  const [form, setForm] = useState<FormMode | null>(null)
  const [adding, setAdding] = useState<{ register: RegisterMeta; field: string } | null>(null)
  const [rescinding, setRescinding] = useState(false)
  // A past state of knowledge is for reading: what is written is written today.
  const mayWrite = record.mayWrite && axes.knownAt === undefined
  useHotkeys({ e: () => { if (mayWrite) setForm('correct') } })

  const rescind = async (reason: string): Promise<void> => {
    const { row } = record
    await api.post(`${rowPath(register.id, row.id)}/rescind`, { base: row.version, reason } satisfies RescindRequest)
    await navigate({ to: '/registers/$register', params: { register: register.id }, search: axes })
    await refresh()
    const key = `rescinded/${row.id}`
    notification.info({
      key, title: `已撤销：${row.title}`, description: '记录留在变更史里，点恢复即可撤回。', duration: 15, placement: 'bottomRight',
      actions: <Button size="small" onClick={() => {
        restore(row.version, '撤回误撤销').then(
          () => { notification.destroy(key); void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: row.id }, search: axes }) },
          (error: unknown) => void message.error(messageOf(error)))
      }}>恢复</Button>,
    })
  }

  const children = axes.knownAt !== undefined ? [] : register.referring.flatMap(({ register: id, field }) => {
    const child = findRegister(meta, id)
    return child?.mayWrite && (child.subject === field || register.referring.length <= 6) ? [{ register: child, field }] : []
  })
  const more: MenuProps['items'] = [
    ...(mayWrite && register.time === 'span' ? [{ key: 'change-from', label: '变更自某日' }] : []),
    ...(mayWrite ? [{ key: 'rescind', label: '撤销', danger: true }] : []),
  ]
  return (
    <div className="card-actions screen-only">
      {mayWrite && <Button size="small" type="primary" icon={<EditOutlined />} onClick={() => setForm('correct')}>更正</Button>}
      {children.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: children.map((c) => ({ key: `${c.register.id}/${c.field}`, label: childLabel(c) })), onClick: ({ key }) => setAdding(children.find((c) => `${c.register.id}/${c.field}` === key) ?? null) }}
        >
          <Button size="small" icon={<PlusOutlined />}>登记<DownOutlined /></Button>
        </Dropdown>
      )}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => (key === 'rescind' ? setRescinding(true) : setForm('change-from')) }}>
          <Button size="small">更多<DownOutlined /></Button>
        </Dropdown>
      )}
      <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
      {form && <RecordForm register={register} mode={form} record={record} onClose={() => setForm(null)} onSaved={(saved) => {
        setForm(null)
        if (saved.row.id !== record.row.id) void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: saved.row.id }, search: axes })
      }} />}
      {adding && (
        <RecordForm
          register={adding.register} mode="create" preset={{ [adding.field]: record.row.id }} titles={{ [record.row.id]: record.row.title }}
          onClose={() => setAdding(null)} onSaved={() => setAdding(null)}
        />
      )}
      {rescinding && <ReasonDialog title={`撤销${register.label}：${record.row.title}`} action="撤销" hint="撤销后不再列出、不再计数，变更史保留，可以恢复。情况后来变了的，请用更正或变更，不要撤销。" onClose={() => setRescinding(false)} run={rescind} />}
    </div>
  )
}

function childLabel({ register, field }: { register: RegisterMeta; field: string }): string {
  const label = findField(register, field)?.label
  return register.subject === field || !label ? register.label : `${register.label}（作为${label}）`
}
