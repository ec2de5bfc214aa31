import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Members, RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../api.ts'
import type { Axes } from '../axes.ts'
import { download } from '../download.ts'
import { membersPath, type MembersAsked } from '../queries.ts'
import { PurposeDialog, personalPart } from '../purpose-dialog.tsx'

/** More ids than this do not fit into one address. */
export const mostExported = 300

interface MembersExportProps {
  register: RegisterMeta
  indicator: { id: string; label: string }
  asked: Omit<MembersAsked, 'limit' | 'offset'>
  axes: Axes
}

/** The list behind a figure as a workbook of its register: the same members, as of the same day. */
export function MembersExport({ register, indicator, asked, axes }: MembersExportProps): ReactNode {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const personal = personalPart(register)
  const run = async (purpose?: string): Promise<void> => {
    setAsking(false)
    setBusy(true)
    try {
      const { path, query } = membersPath(indicator.id, { ...asked, limit: mostExported, offset: 0 }, axes)
      const { members } = await api.get<Members>(path, query)
      await download(`/registers/${register.id}/export.xlsx`, {
        filter: JSON.stringify({ op: 'in', path: ['id'], values: members.map((m) => m.id) }), all: true, columns: register.columns.join(','), purpose, ...axes,
      }, `${indicator.label}名单.xlsx`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" loading={busy} onClick={() => { if (personal) setAsking(true); else void run() }}>导出名单</Button>
      <PurposeDialog open={asking} what={personal ?? ''} onClose={() => setAsking(false)} onGiven={(purpose) => void run(purpose)} />
    </>
  )
}
