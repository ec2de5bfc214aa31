import type { ReactNode } from 'react'
import { useAxes } from './axes.ts'
import { useSession } from './session.ts'

/** On paper only: what it is, of which unit, as of which day, and who printed it. The head of the page on the screen stays off the sheet. */
export function PaperHead({ title, asOf }: { title: string; asOf?: string | undefined }): ReactNode {
  const { tenant, today, name } = useSession()
  const axes = useAxes()
  return (
    <header className="print-only print-head">
      <h1>{title}</h1>
      <p><span>填报单位：{tenant.name}</span><span>截至：{asOf ?? axes.asOf ?? today}</span><span>打印：{today} {name}</span></p>
    </header>
  )
}
