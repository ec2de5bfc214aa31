import { DownOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import type { CaseView } from '#server/http/contract'
import { download, messageOf } from '#web/kit'
import { bundlePath, casePath } from '../../kit/procedure/requests.ts'

/** What is filed of a case: the whole record as one indexed bundle, and the document of each step. */
export function PrintMenu({ view }: { view: CaseView }): ReactNode {
  const { message } = App.useApp()
  const save = (path: string, name: string): void => { download(path, {}, name).catch((error: unknown) => void message.error(messageOf(error))) }
  const names = new Map(view.items.map((i) => [i.subject, i.name]))
  const documents = view.steps.flatMap((s) => s.documents)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'bundle', label: '全程纪实（PDF）' },
          ...documents.map((d) => ({ key: d.id, label: `${d.label}${d.item ? `（${names.get(d.item) ?? ''}）` : ''}（Word）` })),
        ],
        onClick: ({ key }) => {
          if (key === 'bundle') save(bundlePath(view.procedure, view.id), `${view.number}全程纪实.pdf`)
          else save(`${casePath(view.procedure, view.id)}/documents/${encodeURIComponent(key)}.docx`, `${documents.find((d) => d.id === key)?.label ?? ''}.docx`)
        },
      }}
    >
      <Button icon={<PrinterOutlined />}>打印<DownOutlined /></Button>
    </Dropdown>
  )
}
