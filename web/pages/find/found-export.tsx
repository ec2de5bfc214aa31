import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { personalPart, PurposeDialog } from '../../kit/purpose-dialog.tsx'
import type { FindState } from './state.ts'

type Format = 'pdf' | 'xlsx'

/** Those listed as a roster, on paper or as a workbook, with the columns chosen. */
export function FoundExport({ register, state, columns }: { register: RegisterMeta; state: FindState; columns: string }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<Format | null>(null)
  const [busy, setBusy] = useState(false)
  const personal = personalPart(register)
  const run = async (format: Format, purpose?: string): Promise<void> => {
    setAsking(null)
    setBusy(true)
    try {
      await download(`/registers/${register.id}/export.${format}`, { filter: JSON.stringify(state.listed), sort: state.search.sort, columns, purpose, ...axes }, `${register.label}名册.${format}`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const start = (format: Format): void => { if (personal) setAsking(format); else void run(format) }
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [{ key: 'xlsx', label: 'Excel 表' }, { key: 'pdf', label: 'PDF 名册' }], onClick: ({ key }) => start(key === 'pdf' ? 'pdf' : 'xlsx') }}><Button type="primary" loading={busy}>出名册<DownOutlined /></Button></Dropdown>
      <PurposeDialog open={asking !== null} what={personal ?? ''} onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }} />
    </>
  )
}
