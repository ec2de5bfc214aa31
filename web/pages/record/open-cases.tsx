import type { ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { formatDate } from '../../kit/format.ts'
import { useTimeline } from '../../kit/queries.ts'
import { RowLink } from '../../kit/row-link.tsx'
import { findRegister, useMeta } from '../../kit/session.ts'

/** Under the name: the open cases that carry this row, one a line, each opening. */
export function OpenCases({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const meta = useMeta()
  const timeline = useTimeline(register.id, record.row.id)
  const open = (timeline.data?.entries ?? []).filter((e) => findRegister(meta, e.register)?.kept?.as === 'items' && e.row.values['status'] === 'open')
  if (open.length === 0) return null
  return (
    <ul className="open-cases" aria-label="正在办理">
      {open.map((e) => <li key={e.id}><b>办理中</b> <RowLink register={e.register} id={e.id}>{e.row.text['case'] ?? e.title}</RowLink> <span className="secondary num">{formatDate(e.from)} 列入</span></li>)}
    </ul>
  )
}
