import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta, Timeline, TimelineEntry } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { clausesParam } from '../../kit/filter/clause.ts'
import { formatDate, formatSpan } from '../../kit/format.ts'
import { Grounds, RowLink } from '../../kit/row-link.tsx'
import { useSession } from '../../kit/session.ts'
import { Nothing } from '../../kit/states.tsx'
import { declared } from '../../language/index.ts'
import { Lanes } from './lanes.tsx'

const firstShown = 200

/** Everything in time about this row, newest first, by kind where asked. */
export function TimelineView({ register, record, timeline }: { register: RegisterMeta; record: RecordView; timeline: Timeline }): ReactNode {
  const axes = useAxes()
  const navigate = useNavigate()
  const [whole, setWhole] = useState(false)
  const { kinds }: { kinds?: string } = useSearch({ strict: false })
  const chosen = kinds?.split(',') ?? []
  const dated = timeline.entries.filter((e) => e.from !== null || e.to !== null)
  const { today } = useSession()
  const counts = new Map<string, number>(timeline.lanes.filter((lane) => dated.some((e) => e.kind === lane)).map((lane) => [lane, 0]))
  for (const entry of dated) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1)
  const shown = chosen.length === 0 ? dated : dated.filter((e) => chosen.includes(e.kind))
  const only = chosen.length === 1 ? shown[0] : undefined
  const toggle = (kind: string): void => {
    const next = chosen.includes(kind) ? chosen.filter((k) => k !== kind) : [...chosen, kind]
    void navigate({ to: '.', search: (before) => ({ ...before, kinds: next.length > 0 ? next.join(',') : undefined }), replace: true, resetScroll: false })
  }
  if (dated.length === 0) return <Nothing why={timeline.hidden > 0 ? `有 ${timeline.hidden} 条相关记录，都不在您的查看范围内` : '还没有相关记录'} />
  return (
    <section className="timeline">
      <div className="kind-chips screen-only" role="group" aria-label="按类别显示">
        {[...counts].map(([kind, n]) => (
          <button key={kind} type="button" className={chosen.includes(kind) ? 'current' : undefined} aria-pressed={chosen.includes(kind)} onClick={() => toggle(kind)}>
            {declared(kind)} <span className="num">{n}</span>
          </button>
        ))}
        {only && (
          <Link to="/registers/$register" params={{ register: only.register }} search={{ ...axes, all: '1', ...filterBy(only.field, record.row.id) }} className="row-link">在台账中看</Link>
        )}
        {timeline.hidden > 0 && <span className="tertiary">另有 {timeline.hidden} 条无权查看</span>}
      </div>
      {register.about === 'self' && <Lanes timeline={timeline} chosen={chosen} asOf={axes.asOf ?? today} />}
      <ol>{(whole ? shown : shown.slice(0, firstShown)).map((entry) => <Entry key={`${entry.register}/${entry.id}/${entry.field}`} entry={entry} own={record.row.id} />)}</ol>
      {!whole && shown.length > firstShown && <Button onClick={() => setWhole(true)}>显示其余 {shown.length - firstShown} 条</Button>}
      {register.time === 'entity' && <span className="print-only">共 {shown.length} 条</span>}
    </section>
  )
}

function filterBy(field: string, id: string): { filter?: string } {
  const filter = clausesParam([{ field, op: 'in', values: [id] }])
  return filter ? { filter } : {}
}

/** `own` is the row whose card this is: a decision's card need not name that decision on every line. */
function Entry({ entry, own }: { entry: TimelineEntry; own: string }): ReactNode {
  // An event happened on its day; only what runs over time goes on.
  const { runs } = entry
  return (
    <li className={runs && entry.holds ? 'holds' : 'past'} data-tone={entry.tone ?? undefined}>
      <time className="num">{runs ? formatSpan(entry.from, entry.to, entry.holds) : formatDate(entry.from)}</time>
      <span className="kind">{declared(entry.kind)}</span>
      <div className="entry">
        <span>{entry.tone === 'adverse' && <span className="tone" title="处分、处理、调查">▲</span>}<RowLink register={entry.register} id={entry.id}>{entry.title || declared(entry.kind)}</RowLink>{entry.detail && <span className="secondary entry-detail">{entry.detail}</span>}</span>
        <Grounds decision={entry.decision?.id === own ? undefined : entry.decision} document={entry.document?.id === own ? undefined : entry.document} />
      </div>
    </li>
  )
}
