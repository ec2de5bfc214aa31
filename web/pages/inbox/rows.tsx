import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CaseHead, Inbox } from '#server/http/contract'
import { formatDate, useAxes } from '#web/kit'
import { CaseLight } from '../../kit/procedure/light.tsx'

export type InboxCase = CaseHead & Partial<Pick<Inbox['mine'][number], 'acts' | 'why'>>

const reasons: Readonly<Record<Inbox['mine'][number]['why'], string | null>> = { act: null, countersign: '请您会签', escalated: '超期报您' }

/** Cases one a line, with the first step that the reader may take beside each; on a telephone one below the other. */
export function CaseRows({ cases, current = -1, label, onOpen }: { cases: readonly InboxCase[]; current?: number; label: (procedure: string) => string; onOpen: (item: InboxCase, act?: string) => void }): ReactNode {
  const axes = useAxes()
  const deeds = cases.some((c) => c.acts !== undefined)
  return (
    <table className="inbox-table">
      <thead><tr><th scope="col">案号</th><th scope="col">案由</th><th scope="col">流程</th><th scope="col">阶段</th><th scope="col">人员</th><th scope="col">期限</th><th scope="col">承办人</th>{deeds && <th scope="col">办理</th>}</tr></thead>
      <tbody>
        {cases.map((c, i) => {
          const [first] = c.acts ?? []
          return (
            <tr key={`${c.procedure}/${c.id}`} className={`${c.light ?? ''}${i === current ? ' at' : ''}`} aria-current={i === current || undefined}>
              <td className="num nowrap">{c.number}</td>
              <td className="case-title"><Link to="/cases/$procedure/$id" params={{ procedure: c.procedure, id: c.id }} search={axes} className="row-link">{c.title}</Link>{c.why && reasons[c.why] && <span className="inbox-why">{reasons[c.why]}</span>}</td>
              <td className="nowrap">{label(c.procedure)}</td>
              <td className="nowrap" title={`${formatDate(c.stageSince)} 进入`}>{c.stageLabel}</td>
              <td>{c.people.join('、')}{c.peopleCount > c.people.length && <span className="secondary">{` 等 ${c.peopleCount} 人`}</span>}</td>
              <td className="nowrap"><CaseLight of={c} /></td>
              <td className="nowrap">{c.assigneeName ?? <span className="tertiary">未定</span>}</td>
              {deeds && <td className="nowrap">{first && <Button size="small" type={c.light === 'red' ? 'primary' : 'default'} aria-label={`${first.label}：${c.title}`} onClick={() => onOpen(c, first.id)}>{first.label}</Button>}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
