import { DownOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseView } from '#server/http/contract'
import { download, messageOf } from '#web/kit'
import { bundlePath, casePath } from '../../kit/procedure/requests.ts'

/** What is filed of a case: the whole record as one indexed bundle, and the document of each step; those of many people under one head. */
export function PrintMenu({ view }: { view: CaseView }): ReactNode {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const save = async (path: string, name: string): Promise<void> => {
    setBusy(true)
    try { await download(path, {}, name) } catch (error) { void message.error(messageOf(error)) } finally { setBusy(false) }
  }
  const names = new Map(view.items.map((i) => [i.subject, i.name]))
  const documents = view.steps.flatMap((s) => s.documents)
  return (
    <Dropdown
      trigger={['click']} disabled={busy}
      menu={{
        items: [{ key: 'bundle', label: '全程纪实（PDF）' }, ...documentItems(view, names)],
        onClick: ({ key }) => {
          if (key === 'bundle') void save(bundlePath(view.procedure, view.id), `${view.number}全程纪实.pdf`)
          else void save(`${casePath(view.procedure, view.id)}/documents/${encodeURIComponent(key)}.docx`, `${documents.find((d) => d.id === key)?.label ?? ''}.docx`)
        },
      }}
    >
      <Button icon={<PrinterOutlined />} loading={busy}>打印<DownOutlined /></Button>
    </Dropdown>
  )
}

/** A line for each document; one made for each of several people opens to their names. A step taken twice says which time it was. */
function documentItems({ steps }: CaseView, names: ReadonlyMap<string, string>): NonNullable<MenuProps['items']> {
  const heads = steps.flatMap((step) => [...new Set(step.documents.map((d) => d.label))].map((label) => ({ step, label, documents: step.documents.filter((d) => d.label === label) })))
  return heads.map(({ step, label, documents }) => {
    const head = heads.filter((h) => h.label === label).length > 1 ? `${label}（第 ${step.sequence} 步）` : label
    const [first] = documents
    if (documents.length > 1) return { key: `${step.sequence}/${label}`, label: `${head}（${documents.length} 份）`, children: documents.map((d) => ({ key: d.id, label: `${names.get(d.item ?? '') ?? ''}（Word）` })) }
    const who = first?.item ? `（${names.get(first.item) ?? ''}）` : ''
    return { key: first?.id ?? label, label: `${head}${who}（Word）` }
  })
}
