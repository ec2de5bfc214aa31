import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { PurposeDialog, personalPart } from '../../kit/purpose-dialog.tsx'
import { selectedCount, selectionQuery, type Selection } from '../../kit/register/selection.ts'
import type { ListState } from './list-state.ts'

type Format = RegisterMeta['formats'][number]
interface Choice { key: Format; label: string; path: string; ending: string; form?: boolean }
const choices: Choice[] = [
  { key: 'xlsx', label: 'Excel 表', path: 'export.xlsx', ending: 'xlsx' },
  { key: 'pdf', label: 'PDF 名册', path: 'export.pdf', ending: 'pdf' },
  { key: 'form-docx', label: '任免审批表（docx，一人一份）', path: 'export.docx.zip', ending: 'zip', form: true },
  { key: 'form-pdf', label: '任免审批表（PDF，合为一份）', path: 'export.forms.pdf', ending: 'pdf', form: true },
  { key: 'lrmx', label: '任免审批表（lrmx）', path: 'export.lrmx.zip', ending: 'zip', form: true },
  { key: 'lrm', label: '旧版任免审批表（lrm 和 pic）', path: 'export.lrm.zip', ending: 'zip', form: true },
]
const isForm = (choice: Choice | null): boolean => choice?.form === true

/** What is taken out of the house: the rows listed, or those ticked; a register with personal facts needs a purpose, which is recorded. */
export function ExportButton({ register, state, selection }: { register: RegisterMeta; state: ListState; selection: Selection }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<Choice | null>(null)
  const [busy, setBusy] = useState(false)
  const personal = personalPart(register)
  const count = selectedCount(selection)
  const run = async (choice: Choice, purpose?: string): Promise<void> => {
    setAsking(null)
    setBusy(true)
    try {
      await download(`/registers/${register.id}/${choice.path}`, {
        ...(count > 0 ? selectionQuery(selection) : { filter: state.predicate, q: state.state.q, all: state.all }), sort: state.state.sort,
        columns: state.columns.map((c) => c.path).join(','), purpose, ...axes,
      }, `${register.label}.${choice.ending}`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const start = (choice: Choice | undefined): void => {
    if (!choice) return
    if (isForm(choice) || personal) setAsking(choice)
    else void run(choice)
  }
  const what = count > 0 ? '所选' : ''
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: choices.filter((c) => register.formats.includes(c.key)).map(({ key, label }) => ({ key, label })), onClick: ({ key }) => start(choices.find((c) => c.key === key)) }}>
        <Button loading={busy}>导出{what}<DownOutlined /></Button>
      </Dropdown>
      <PurposeDialog
        open={asking !== null} what={isForm(asking) ? '任免审批表含身份证号、家庭成员等个人信息' : personal ?? ''}
        onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }}
      />
    </>
  )
}
