import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { outcomes } from '#kernel'
import type { AskView, FactView, VerdictView } from '#server/http/contract'
import { useAxes } from '../axes.ts'
import { formatDate } from '../format.ts'
import { RowLink } from '../row-link.tsx'
import { Citation } from './citation.tsx'
import { VerdictMark } from './verdict-mark.tsx'

/** What is asked for can be stated or given from where it is asked. */
export type OnState = (ask: AskView) => void

/** What one rule says: every reason with the rows it rests on, what it asks for, the citation, the first day on which it will say another thing. */
export function VerdictDetails({ verdict, onState }: { verdict: VerdictView; onState?: OnState | undefined }): ReactNode {
  return (
    <li className={`verdict ${verdict.outcome}`}>
      <p className="rule-rule"><VerdictMark outcome={verdict.outcome} /> <b>{verdict.label}</b></p>
      <div className="rule-body">
        {verdict.reasons.map((reason, i) => (
          <div key={i} className="rule-reason">
            <p className={reason.withheld ? 'secondary' : undefined}>{reason.outcome !== verdict.outcome && <VerdictMark outcome={reason.outcome} wordless />} {reason.text}</p>
            {reason.facts.length > 0 && <ul className="rule-facts" aria-label="依据的记录">{reason.facts.map((fact) => <Source key={`${fact.register}/${fact.id}`} fact={fact} />)}</ul>}
          </div>
        ))}
        {verdict.asks.length > 0 && <ul className="rule-asks" aria-label="待补的事实">{verdict.asks.map((ask, i) => <Asked key={i} ask={ask} said={verdict.reasons.some((r) => r.text === ask.text)} onState={onState} />)}</ul>}
        <p className="rule-foot">
          {verdict.changesOn !== null && verdict.becomes !== null && <b className="num">{`${formatDate(verdict.changesOn)} 起${outcomes[verdict.becomes]}`}</b>}
          {verdict.citations.map((c) => <Citation key={c.clause} citation={c} />)}
        </p>
      </div>
    </li>
  )
}

function Source({ fact }: { fact: FactView }): ReactNode {
  return (
    <li title={`可查看：${fact.readers}`}>
      <RowLink register={fact.register} id={fact.id}>{`${fact.registerLabel}：${fact.title}`}</RowLink>
      {fact.fields.length > 0 && <span className="secondary">{fact.fields.map((f) => `${f.label} ${f.text}`).join('，')}</span>}
    </li>
  )
}

function Asked({ ask, said, onState }: { ask: AskView; /** The reason has said it already. */ said: boolean; onState: OnState | undefined }): ReactNode {
  const axes = useAxes()
  return (
    <li>
      <span>{said ? '待补：' : `待补：${ask.text}`}</span>
      {ask.given !== null && said && <span className="secondary">请在上面说明</span>}
      {ask.register !== null && <Link to="/registers/$register" params={{ register: ask.register }} search={axes} className="row-link">{`查看${ask.registerLabel}`}</Link>}
      {ask.mayState && onState && axes.knownAt === undefined && <Button size="small" onClick={() => onState(ask)}>声明完整</Button>}
    </li>
  )
}
