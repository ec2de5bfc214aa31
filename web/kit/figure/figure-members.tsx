import { Pagination } from 'antd'
import type { ReactNode } from 'react'
import type { Figure, IndicatorMeta, Members } from '#server/http/contract'
import type { Axes } from '../axes.ts'
import { formatDate, formatNumber } from '../format.ts'
import { useMembers } from '../queries.ts'
import { Grounds, RowLink } from '../row-link.tsx'
import { useRegister } from '../session.ts'
import { Nothing, Reading } from '../states.tsx'
import type { FigureParam } from './figure-param.ts'
import { MembersExport, mostExported } from './members-export.tsx'

const pageSize = 50

interface MembersProps {
  indicator: IndicatorMeta
  figure: Figure
  param: FigureParam
  period: string | undefined
  axes: Axes
  offset: number
  onOffset: (offset: number) => void
}

/** Exactly the people or organizations that the number counts, with the events by which each is counted. */
export function FigureMembers({ indicator, figure, param, period, axes, offset, onOffset }: MembersProps): ReactNode {
  const asked = { period, part: param.part, by: param.by, cell: param.cell }
  const query = useMembers(indicator.id, { ...asked, limit: pageSize, offset }, axes)
  const register = useRegister(indicator.members)
  const cell = param.cell === undefined ? null : figure.by?.cells.find((c) => (c.value ?? '') === param.cell)
  return (
    <Reading query={query}>
      {(members) => (
        <section className="members">
          <MembersHead members={members} label={cell?.label}>
            {register && members.total > 0 && members.total <= mostExported && (
              <MembersExport register={register} indicator={indicator} asked={asked} axes={{ asOf: figure.asOf, ...(axes.knownAt ? { knownAt: axes.knownAt } : {}) }} />
            )}
          </MembersHead>
          {members.total === 0
            ? <Nothing why={members.hidden > 0 ? `符合口径的 ${formatNumber(members.hidden)} ${register?.unit ?? '条'}都不在您的查看范围内` : `${period ? '这一期间' : '截至这一天'}没有符合口径的记录`} />
            : <ol className="member-list" start={offset + 1}>{members.members.map((m) => <Member key={m.id} register={members.register} member={m} />)}</ol>}
          {members.total > pageSize && (
            <Pagination
              size="small" current={offset / pageSize + 1} pageSize={pageSize} total={members.total} showSizeChanger={false}
              onChange={(page) => onOffset((page - 1) * pageSize)}
            />
          )}
        </section>
      )}
    </Reading>
  )
}

function MembersHead({ members, label, children }: { members: Members; label: string | undefined; children: ReactNode }): ReactNode {
  const unit = useRegister(members.register)?.unit ?? '条'
  return (
    <h3 className="section-head">
      名单{label ? `：${label}` : ''} <span className="secondary num">共 {formatNumber(members.total)} {unit}</span>
      {members.hidden > 0 && <span className="tertiary">另有 {formatNumber(members.hidden)} {unit}无权查看</span>}
      {children}
    </h3>
  )
}

/** The line above names the member, the column before the day: the event's title goes without them. */
function eventTitle(event: Members['members'][number]['events'][number], member: string): string {
  const day = event.day ? ` ${formatDate(event.day)}` : ''
  const start = event.title.startsWith(`${member} `) ? member.length + 1 : 0
  const end = day && event.title.endsWith(day) ? event.title.length - day.length : event.title.length
  return event.title.slice(start, end) || event.title
}

function Member({ register, member }: { register: string; member: Members['members'][number] }): ReactNode {
  return (
    <li>
      <RowLink register={register} id={member.id} className="member">
        <b>{member.title}</b> <span className="secondary">{member.detail}</span>
      </RowLink>
      {member.events.map((event) => (
        <div key={event.id} className="member-event">
          {event.day && <span className="num tertiary">{formatDate(event.day)}</span>}
          {event.register === register && event.id === member.id ? null : <RowLink register={event.register} id={event.id}>{eventTitle(event, member.title)}</RowLink>}
          <Grounds decision={event.decision} document={event.document} />
        </div>
      ))}
    </li>
  )
}
