import type { ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { useSession } from '../../kit/session.ts'
import { knownWords } from '../../kit/time/moment.ts'

/** On paper only: who wrote it and who looked it over. */
export function PrintFoot(): ReactNode {
  return <footer className="print-only print-foot"><span>填表人：</span><span>审核人：</span><span>　　　　年　　月　　日</span></footer>
}

/** On paper only: what it is, of which unit, as of which day. */
export function PrintHead({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const { tenant, today, name } = useSession()
  const { asOf, knownAt } = useAxes()
  return (
    <header className="print-only print-head">
      <h1>{register.label}{register.time === 'entity' ? '情况' : '记录'}：{record.row.title}</h1>
      <p><span>填报单位：{tenant.name}</span><span>截至：{asOf ?? today}{knownAt && `（${knownWords(knownAt)}）`}</span><span>打印：{today} {name}</span></p>
    </header>
  )
}
