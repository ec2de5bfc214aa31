import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { CaseHead, Inbox } from '#server/http/contract'
import { formatDate, useAxes } from '#web/kit'
import { CaseLight } from '../../kit/procedure/light.tsx'

export type InboxCase = CaseHead & Partial<Pick<Inbox['mine'][number], 'acts' | 'why' | 'insteadOf' | 'returned'>>

const reasons: Readonly<Record<Inbox['mine'][number]['why'], string | null>> = { act: null, countersign: '请您会签', escalated: '超期报您' }
/** The same where it is the office of the one he stands for. */
const insteadReasons: typeof reasons = { act: null, countersign: '请会签', escalated: '超期上报' }

/** A case that waits for somebody else opens so that what is done is done in his place. */
export const inPlace = ({ insteadOf }: Pick<InboxCase, 'insteadOf'>): { for?: string } => (insteadOf ? { for: insteadOf.account } : {})

interface CaseRowsProps {
  cases: readonly InboxCase[]
  current?: number
  label: (procedure: string) => string
  onOpen: (item: InboxCase, act?: string) => void
  /** Cases ticked, by `keyOf`; where nothing can be ticked, absent. */
  ticked?: ReadonlySet<string> | undefined
  onTick?: (next: ReadonlySet<string>) => void
}

export const keyOf = ({ procedure, id }: Pick<CaseHead, 'procedure' | 'id'>): string => `${procedure}/${id}`

/** The set with these in it, or without them. */
export function withTicked(ticked: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  return on ? new Set([...ticked, ...keys]) : new Set([...ticked].filter((key) => !keys.includes(key)))
}

/** Cases one a line, with the first step that the reader may take beside each; on a telephone one below the other. */
export function CaseRows({ cases, current = -1, label, onOpen, ticked, onTick }: CaseRowsProps): ReactNode {
  const axes = useAxes()
  const deeds = cases.some((c) => c.acts !== undefined)
  const all = cases.map(keyOf)
  const count = ticked ? all.filter((key) => ticked.has(key)).length : 0
  const tick = (keys: readonly string[], on: boolean): void => { if (ticked) onTick?.(withTicked(ticked, keys, on)) }
  return (
    <table className="inbox-table">
      <thead><tr>{ticked && <th scope="col" className="tick"><Checkbox aria-label="全选" checked={count === all.length} indeterminate={count > 0 && count < all.length} onChange={(e) => tick(all, e.target.checked)} /></th>}<th scope="col">案号</th><th scope="col">案由</th><th scope="col">流程</th><th scope="col">阶段</th><th scope="col">人员</th><th scope="col">期限</th><th scope="col">承办人</th>{deeds && <th scope="col">办理</th>}</tr></thead>
      <tbody>
        {cases.map((c, i) => {
          // Asked for an opinion, that comes first; a case reported overdue can be urged.
          const [first] = c.why === 'countersign' ? [{ id: 'agree', label: '会签意见' }] : c.why === 'escalated' ? [{ id: 'remind', label: '催办' }] : c.acts ?? []
          return (
            <tr key={keyOf(c)} className={`${c.light ?? ''}${i === current ? ' at' : ''}`} aria-current={i === current || undefined}>
              {ticked && <td className="tick"><Checkbox aria-label={`选定 ${c.number} ${c.title}`} checked={ticked.has(keyOf(c))} onChange={(e) => tick([keyOf(c)], e.target.checked)} /></td>}
              <td className="num nowrap case-number">{c.number}</td>
              <td className="case-title"><Link to="/cases/$procedure/$id" params={{ procedure: c.procedure, id: c.id }} search={{ ...axes, ...inPlace(c) }} className="row-link">{c.title}</Link>{c.returned && <span className="inbox-why" title={`${c.returned.byName}：${c.returned.note}`}>退回</span>}{c.insteadOf && <span className="inbox-why">代{c.insteadOf.name}</span>}{c.why && reasons[c.why] && <span className="inbox-why">{c.insteadOf ? insteadReasons[c.why] : reasons[c.why]}</span>}</td>
              <td className="nowrap case-kind">{label(c.procedure)}</td>
              <td className="nowrap case-stage" title={`${formatDate(c.stageSince)} 进入`}>{c.stageLabel}</td>
              <td className="case-who">{c.people.join('、')}{c.peopleCount > c.people.length && <span className="secondary">{` 等 ${c.peopleCount} 人`}</span>}</td>
              <td className="nowrap case-due"><CaseLight of={c} /></td>
              <td className="nowrap case-keeper">{c.assigneeName ?? <span className="tertiary">未定</span>}</td>
              {deeds && <td className="nowrap case-deed">{first && <Button size="small" type={c.light === 'red' ? 'primary' : 'default'} aria-label={`${first.label}：${c.title}`} onClick={() => onOpen(c, first.id)}>{first.label}</Button>}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
