import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { formatNumber } from '../../kit/format.ts'
import { PurposeDialog, personalPart } from '../../kit/purpose-dialog.tsx'
import { selectedCount, selectionQuery, type Selection } from '../../kit/register/selection.ts'
import type { ListState } from './list-state.ts'

type Format = RegisterMeta['formats'][number]
const choices: { key: Format; label: string }[] = [{ key: 'xlsx', label: 'Excel 表' }, { key: 'lrmx', label: '任免审批表（lrmx）' }, { key: 'lrm', label: '旧版任免审批表（lrm 和 pic）' }]

/** What is taken out of the house: the rows listed, or those ticked; a register with personal facts needs a purpose, which is recorded. */
export function ExportButton({ register, state, selection }: { register: RegisterMeta; state: ListState; selection: Selection }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<Format | null>(null)
  const [busy, setBusy] = useState(false)
  const personal = personalPart(register)
  const count = selectedCount(selection)
  const run = async (format: Format, purpose?: string): Promise<void> => {
    setAsking(null)
    setBusy(true)
    try {
      await download(`/registers/${register.id}/${format === 'xlsx' ? 'export.xlsx' : `export.${format}.zip`}`, {
        ...(count > 0 ? selectionQuery(selection) : { filter: state.predicate, q: state.state.q, all: state.all }), sort: state.state.sort,
        columns: state.columns.map((c) => c.path).join(','), purpose, ...axes,
      }, `${register.label}.${format === 'xlsx' ? 'xlsx' : 'zip'}`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const start = (format: Format): void => {
    if (format !== 'xlsx' || personal) setAsking(format)
    else void run(format)
  }
  const what = count > 0 ? `所选 ${formatNumber(count)} ${register.unit}` : ''
  return (
    <>
      {register.formats.includes('lrmx')
        ? <Dropdown trigger={['click']} menu={{ items: choices.filter((c) => register.formats.includes(c.key)), onClick: ({ key }) => start(choices.find((c) => c.key === key)?.key ?? 'xlsx') }}>
            <Button loading={busy}>导出{what}<DownOutlined /></Button>
          </Dropdown>
        : <Button loading={busy} onClick={() => start('xlsx')}>导出{what}</Button>}
      <PurposeDialog
        open={asking !== null} what={asking !== null && asking !== 'xlsx' ? '任免审批表含身份证号、家庭成员等个人信息' : personal ?? ''}
        onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }}
      />
    </>
  )
}
