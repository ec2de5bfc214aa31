import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { PurposeDialog, personalPart } from '../../kit/purpose-dialog.tsx'
import type { ListState } from './list-state.ts'

/** What is taken out of the house: the rows listed, or those ticked; a register with personal facts needs a purpose, which is recorded. */
export function ExportButton({ register, state, selected }: { register: RegisterMeta; state: ListState; selected: readonly string[] }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<'xlsx' | 'lrmx' | null>(null)
  const [busy, setBusy] = useState(false)
  const personal = personalPart(register)
  const run = async (format: 'xlsx' | 'lrmx', purpose?: string): Promise<void> => {
    setAsking(null)
    setBusy(true)
    try {
      await download(`/registers/${register.id}/${format === 'lrmx' ? 'export.lrmx.zip' : 'export.xlsx'}`, {
        filter: selected.length > 0 ? JSON.stringify({ op: 'in', path: ['id'], values: selected }) : state.predicate,
        ...(selected.length > 0 ? { all: true } : { q: state.search.q, all: state.all }), sort: state.search.sort,
        columns: state.columns.map((c) => c.name).join(','), purpose, ...axes,
      }, `${register.label}.${format === 'lrmx' ? 'zip' : 'xlsx'}`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const start = (format: 'xlsx' | 'lrmx'): void => {
    if (format === 'lrmx' || personal) setAsking(format)
    else void run(format)
  }
  const what = selected.length > 0 ? `所选 ${selected.length} ${register.unit}` : ''
  return (
    <>
      {register.formats.includes('lrmx')
        ? <Dropdown trigger={['click']} menu={{ items: [{ key: 'xlsx', label: 'Excel 表' }, { key: 'lrmx', label: '任免审批表（lrmx）' }], onClick: ({ key }) => start(key === 'lrmx' ? 'lrmx' : 'xlsx') }}>
            <Button loading={busy}>导出{what}<DownOutlined /></Button>
          </Dropdown>
        : <Button loading={busy} onClick={() => start('xlsx')}>导出{what}</Button>}
      <PurposeDialog
        open={asking !== null} what={asking === 'lrmx' ? '任免审批表含身份证号、家庭成员等个人信息' : personal ?? ''}
        onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }}
      />
    </>
  )
}
