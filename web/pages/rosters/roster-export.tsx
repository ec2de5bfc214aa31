import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { download } from '../../kit/download.ts'
import { personalPart, PurposeDialog } from '../../kit/purpose-dialog.tsx'
import { useRegister } from '../../kit/session.ts'
import type { RosterState } from './state.ts'

const formats = [{ key: 'xlsx', label: 'Excel 表' }, { key: 'docx', label: 'Word（A4）' }, { key: 'pdf', label: 'PDF（A4）' }]

/** The whole table as a file; what it is for is asked where it holds what is not open, and recorded. */
export function RosterExport({ state }: { state: RosterState }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const register = useRegister(state.roster.register)
  const personal = register ? personalPart(register) : null
  const [asking, setAsking] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (format: string, purpose?: string): Promise<void> => {
    setAsking(null)
    setBusy(true)
    try {
      await download(`/rosters/${state.roster.id}/export.${format}`, { ...state.query, purpose, ...axes }, `${state.roster.label}.${format}`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: formats, onClick: ({ key }) => { if (personal) setAsking(key); else void run(key) } }}><Button type="primary" loading={busy}>导出<DownOutlined /></Button></Dropdown>
      <PurposeDialog open={asking !== null} what={personal ?? ''} onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }} />
    </>
  )
}
