import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { PurposeDialog } from '../../kit/purpose-dialog.tsx'

/** `docx/2015`: a file ending, and the layout where the date of filling in is not to decide. */
const choices = [
  { key: 'docx', label: 'Word（docx）' },
  { key: 'pdf', label: 'PDF' },
  { key: 'lrmx', label: '任免审批表编辑器（lrmx）' },
  { type: 'divider' as const },
  { key: 'docx/2025', label: 'Word，2025 年起版式' },
  { key: 'docx/2015', label: 'Word，2025 年以前版式' },
  { key: 'pdf/2025', label: 'PDF，2025 年起版式' },
  { key: 'pdf/2015', label: 'PDF，2025 年以前版式' },
]

/** 任免审批表 of the person shown, made from the registers; what it is for is asked and recorded. */
export function FormButton({ register, id, name }: { register: RegisterMeta; id: string; name: string }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (choice: string, purpose: string): Promise<void> => {
    const [ending = '', layout] = choice.split('/')
    setAsking(null)
    setBusy(true)
    try {
      await download(`/registers/${register.id}/rows/${id}/form.${ending}`, { layout, purpose, ...axes }, `${name}.${ending}`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: choices, onClick: ({ key }) => setAsking(key) }}>
        <Button size="small" loading={busy}>任免审批表<DownOutlined /></Button>
      </Dropdown>
      <PurposeDialog open={asking !== null} what={asking?.startsWith('pdf') === true ? '任免审批表含家庭成员等个人信息，PDF 在没有宋体、小标宋时以开源字体排印' : '任免审批表含家庭成员等个人信息'} onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }} />
    </>
  )
}
