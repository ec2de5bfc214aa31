import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CasePlace, RegisterMeta, RowPage } from '#server/http/contract'
import { api, messageOf, useAxes } from '#web/kit'
import { HandoverDialog } from '../../kit/procedure/handover.tsx'
import { selectedCount, selectionQuery, type Selection } from '../../kit/register/selection.ts'

/** As many go in one act. */
const MOST = 500

/** Hands the cases ticked in their register to a colleague. Nothing elsewhere, and nothing until a case is ticked. */
export function HandOverSelected({ register, selection }: { register: RegisterMeta; selection: Selection }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [cases, setCases] = useState<readonly CasePlace[] | null>(null)
  const { kept } = register
  const count = selectedCount(selection)
  if (kept?.as !== 'cases' || count === 0 || axes.asOf !== undefined || axes.knownAt !== undefined) return null
  const ask = async (): Promise<void> => {
    if (count > MOST) { void message.warning(`一次最多移交 ${MOST} 件，请分次选定`); return }
    try {
      const ids = selection.kind === 'rows' ? selection.ids : (await api.get<RowPage>(`/registers/${register.id}/rows`, { ...query(selection), limit: MOST })).rows.map((row) => row.id)
      setCases(ids.map((id) => ({ procedure: kept.procedure, id })))
    } catch (error) { void message.error(messageOf(error)) }
  }
  return (
    <>
      <Button onClick={() => void ask()}>移交所选…</Button>
      {cases && <HandoverDialog cases={cases} onClose={() => setCases(null)} />}
    </>
  )
}

function query(selection: Selection): Record<string, string | undefined> {
  const { filter, q, all } = selectionQuery(selection)
  return { filter, q, all: all ? '1' : undefined }
}
