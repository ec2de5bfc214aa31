import { DownOutlined, EditOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { RecordForm } from '../../kit/form/record-form.tsx'
import type { FormMode } from '../../kit/form/saving.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { useRefreshAll } from '../../kit/queries.ts'
import { enterable, findField, findRegister, useMeta } from '../../kit/session.ts'
import { useActNotices } from '../../kit/undo/notice.tsx'
import { FormButton } from './form-button.tsx'
import { StatementDialog } from './statement-dialog.tsx'
import { RescindDialog } from './rescind-dialog.tsx'

/** Verbs that write a new stretch into a dated series, in the order of the menu. */
const spanVerbs = ['change-from', 'insert-between', 'override-future'] as const

const formModes = ['correct', ...spanVerbs] as const

/** What can be done with a row: correct, change from a day, add what belongs to it, withdraw, print. */
export function Actions({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const meta = useMeta()
  const axes = useAxes()
  const navigate = useNavigate()
  const refresh = useRefreshAll()
  const { told } = useActNotices()
  const [chosen, setForm] = useState<FormMode | null>(null)
  const [adding, setAdding] = useState<{ register: RegisterMeta; field: string } | null>(null)
  const [rescinding, setRescinding] = useState(false)
  const [answering, setAnswering] = useState<string | null>(null)
  // A past state of knowledge is for reading: what is written is written today.
  const mayWrite = record.mayWrite && axes.knownAt === undefined
  // The address may ask for a form: a draft is gone on with from elsewhere.
  const { edit }: { edit?: string } = useSearch({ strict: false })
  const form = chosen ?? (mayWrite ? formModes.find((mode) => mode === edit && register.verbs.includes(mode)) ?? null : null)
  const closeForm = (): void => {
    setForm(null)
    if (edit !== undefined) void navigate({ to: '.', search: (before) => ({ ...before, edit: undefined }), replace: true })
  }
  const mayCorrect = mayWrite && register.verbs.includes('correct')
  useHotkeys({ e: () => { if (mayCorrect) setForm('correct') } })

  const rescinded = async (): Promise<void> => {
    await navigate({ to: '/registers/$register', params: { register: register.id }, search: axes })
    await refresh()
    told({ title: `已撤销${register.label}：${record.row.title}`, description: '记录留在变更史里。' })
  }

  const children = axes.knownAt !== undefined ? [] : register.referring.flatMap(({ register: id, field }) => {
    const child = findRegister(meta, id)
    return child && enterable(child) && (child.subject === field || register.referring.length <= 6) ? [{ register: child, field }] : []
  })
  const more: MenuProps['items'] = [
    { key: 'compare', label: '两日比较' },
    ...(mayWrite ? spanVerbs.filter((verb) => register.verbs.includes(verb)).map((verb) => ({ key: verb, label: meta.verbs[verb] ?? verb })) : []),
    ...(mayWrite && register.verbs.includes('rescind') ? [{ key: 'rescind', label: meta.verbs['rescind'] ?? '', danger: true }] : []),
  ]
  const choose = (key: string): void => {
    if (key === 'compare') void navigate({ to: '/registers/$register/$id/compare', params: { register: register.id, id: record.row.id }, search: axes })
    else if (key === 'rescind') setRescinding(true)
    else setForm(key as FormMode)
  }
  return (
    <div className="card-actions screen-only">
      {record.answers !== null && axes.knownAt === undefined && <Button size="small" type="primary" icon={<EditOutlined />} onClick={() => setAnswering(record.answers)}>我要陈述</Button>}
      {mayCorrect && <Button size="small" type="primary" icon={<EditOutlined />} onClick={() => setForm('correct')}>更正</Button>}
      {children.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: children.map((c) => ({ key: `${c.register.id}/${c.field}`, label: childLabel(c) })), onClick: ({ key }) => setAdding(children.find((c) => `${c.register.id}/${c.field}` === key) ?? null) }}
        >
          <Button size="small" icon={<PlusOutlined />}>登记<DownOutlined /></Button>
        </Dropdown>
      )}
      <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => choose(key) }}>
        <Button size="small">更多<DownOutlined /></Button>
      </Dropdown>
      {register.formats.includes('form-docx') && <FormButton register={register} id={record.row.id} name={record.row.title} />}
      <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
      {form && <RecordForm register={register} mode={form} record={record} onClose={closeForm} onSaved={(saved) => {
        closeForm()
        if (saved.row.id !== record.row.id) void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: saved.row.id }, search: axes })
      }} />}
      {adding && (
        <RecordForm
          register={adding.register} mode="create" preset={{ [adding.field]: record.row.id }} titles={{ [record.row.id]: record.row.title }}
          onClose={() => setAdding(null)} onSaved={() => setAdding(null)}
        />
      )}
      {answering !== null && <StatementDialog register={register} record={record} field={answering} onClose={() => setAnswering(null)} onDone={async () => { setAnswering(null); await refresh() }} />}
      {rescinding && <RescindDialog register={register} record={record} onClose={() => setRescinding(false)} onDone={rescinded} />}
    </div>
  )
}

function childLabel({ register, field }: { register: RegisterMeta; field: string }): string {
  const label = findField(register, field)?.label
  return register.subject === field || !label ? register.label : `${register.label}（作为${label}）`
}
