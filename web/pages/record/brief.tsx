import { ExclamationCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import type { ReactNode } from 'react'
import type { BriefView, CheckList, FactView, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { useData } from '../../kit/queries.ts'
import { RowLink } from '../../kit/row-link.tsx'
import { useSession } from '../../kit/session.ts'

/** What matters now, in one line each, with the record and the clause behind it. */
export function Warnings({ register, id }: { register: RegisterMeta; id: string }): ReactNode {
  const { data } = useBrief(register, id)
  // What has to be put right in the books is told to those who keep them, not to the person himself.
  const { roles } = useSession()
  const checks = useData<CheckList>(register.checked && roles.length > 0 ? `/checks/${register.id}` : null, { subject: id, limit: 1 })
  const axes = useAxes()
  const open = roles.length > 0 ? checks.data?.total ?? 0 : 0
  if ((data?.warnings.length ?? 0) === 0 && open === 0) return null
  return (
    <ul className="warnings" aria-label="现在要注意的">
      {data?.warnings.map((w) => (
        <li key={w.text} className={w.when}>
          {w.when === 'now' ? <ExclamationCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
          <span>{w.text}
            {w.citation && <Behind content={<p className="behind-clause"><b>{w.citation.label}</b>{w.citation.wording}</p>}><button type="button" className="row-link">{w.citation.text}</button></Behind>}
            {w.facts.map((f) => <RowLink key={`${f.register}/${f.id}`} register={f.register} id={f.id}>{f.registerLabel}</RowLink>)}
          </span>
        </li>
      ))}
      {open > 0 && <li className="soon"><ClockCircleOutlined aria-hidden /><span>{`信息校核有 ${open} 条待处理`}<Link to="/checks/$register" params={{ register: register.id }} search={{ ...axes, subject: id }} className="row-link">去处理</Link></span></li>}
    </ul>
  )
}

/** The facts that are quoted on the telephone; on hover, or by the keyboard, the records they come from. */
export function BriefLines({ register, id }: { register: RegisterMeta; id: string }): ReactNode {
  const { data } = useBrief(register, id)
  if (!data || data.lines.length === 0) return null
  return (
    <dl className="brief">
      {data.lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>{line.facts.length === 0 ? <span className={line.withheld ? 'tertiary' : undefined}>{line.text}</span> : <Behind content={<Sources facts={line.facts} />}><span className="brief-text" tabIndex={0}>{line.text}</span></Behind>}</dd>
        </div>
      ))}
    </dl>
  )
}

function useBrief(register: RegisterMeta, id: string): { data: BriefView | undefined } {
  return useData<BriefView>(register.brief ? `/briefs/${register.id}/${id}` : null)
}

function Behind({ content, children }: { content: ReactNode; children: ReactNode }): ReactNode {
  return <Popover content={content} trigger={['hover', 'focus']} mouseEnterDelay={0.3} placement="topLeft">{children}</Popover>
}

function Sources({ facts }: { facts: readonly FactView[] }): ReactNode {
  return (
    <ul className="sources">
      {facts.map((f, i) => <li key={`${f.register}/${f.id}/${String(i)}`}><RowLink register={f.register} id={f.id}>{`${f.registerLabel}${f.title ? `：${f.title}` : ''}`}</RowLink><span className="secondary">{f.fields.map((x) => `${x.label} ${x.text}`).join('，')}</span></li>)}
    </ul>
  )
}
