import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { Suspense, type ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { listPlace } from '../../kit/list-place.ts'
import { useRecord, useTimeline } from '../../kit/queries.ts'
import { useRegister, useSession } from '../../kit/session.ts'
import { Failure, Nothing, Reading } from '../../kit/states.tsx'
import { later } from '../../kit/later.ts'
import { declared } from '../../language/index.ts'
import { Actions } from './actions.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { MergedInto } from './merged-into.tsx'
import { Readings } from './readings.tsx'
import { PrintFoot, PrintHead } from './print-head.tsx'
import { TimelineView } from './timeline.tsx'
import { Undated } from './undated.tsx'

const RulesPanel = later(async () => (await import('../../kit/verdict/rules-panel.tsx')).RulesPanel)

/** The card of a row: who or what on the left, everything in time on the right. */
export default function RecordPage(): ReactNode {
  const { register: registerId, id }: { register?: string; id?: string } = useParams({ strict: false })
  const register = useRegister(registerId)
  const { tab }: { tab?: string } = useSearch({ strict: false })
  const axes = useAxes()
  if (!register || !id) return <Nothing why="没有这个台账，或者无权查看" />
  // A case has a page of its own; how its row was written can still be looked up (?tab=history).
  if (register.kept && tab !== 'history') return register.kept.as === 'cases' ? <Navigate to="/cases/$procedure/$id" params={{ procedure: register.kept.procedure, id }} search={axes} replace /> : <ToCase procedure={register.kept.procedure} register={register} id={id} />
  return <Card key={`${register.id}/${id}`} register={register} id={id} />
}

/** Whoever a case carries, and every step of it, is seen on the case. */
function ToCase({ procedure, register, id }: { procedure: string; register: RegisterMeta; id: string }): ReactNode {
  const query = useRecord(register.id, id)
  const axes = useAxes()
  return <Reading query={query}>{({ row }) => (typeof row.values['case'] === 'string' ? <Navigate to="/cases/$procedure/$id" params={{ procedure, id: row.values['case'] }} search={axes} replace /> : <Nothing why="没有这个案件，或者无权查看" />)}</Reading>
}

function Card({ register, id }: { register: RegisterMeta; id: string }): ReactNode {
  const query = useRecord(register.id, id)
  const axes = useAxes()
  const navigate = useNavigate()
  useHotkeys({ Escape: () => void navigate({ to: '/registers/$register', params: { register: register.id }, search: { ...listPlace(register.id), ...axes } }) })
  if (query.error && !query.data) {
    const missing = (
      <div className="card-missing">
        <Failure error={query.error} retry={query.refetch} />
        <p>{axes.asOf || axes.knownAt ? '在所选的截至日，或按所选时点所知，可能还没有这条记录。' : '这条记录可能已被撤销。'}
          <Link to="/registers/$register" params={{ register: register.id }} className="row-link">回{register.label}列表</Link></p>
      </div>
    )
    return <MergedInto register={register} id={id} otherwise={missing} />
  }
  return <Reading query={query}>{(record) => <CardBody register={register} record={record} />}</Reading>
}

function CardBody({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const { id } = record.row
  const timeline = useTimeline(register.id, id)
  const session = useSession()
  const navigate = useNavigate()
  const { tab }: { tab?: string } = useSearch({ strict: false })
  const undated = groupUndated(timeline.data?.entries ?? [])
  const tabs = [
    ...(register.referring.length > 0 ? [{ key: 'time', label: '时间线', children: <Reading query={timeline}>{(t) => <TimelineView register={register} record={record} timeline={t} />}</Reading> }] : []),
    ...undated.map(([kind, entries]) => ({ key: kind, label: `${declared(kind)} ${entries.length}`, children: <Undated entries={entries} /> })),
    ...(register.asked ? [{ key: 'rules', label: '资格与规则', children: <Suspense><RulesPanel register={register.id} id={id} title={record.row.title} /></Suspense> }] : []),
    ...(register.about === 'self' && (session.person === id || session.roles.some((role) => role === 'supervision' || role === 'leader' || role === 'auditor')) ? [{ key: 'readings', label: '查阅记录', children: <Readings person={id} /> }] : []),
    { key: 'history', label: '变更史', children: <History register={register} record={record} /> },
  ]
  const shown = tabs.some((t) => t.key === tab) ? tab : tabs[0]?.key
  return (
    <article className="card">
      <PrintHead register={register} record={record} />
      <div className="card-left">
        <Actions register={register} record={record} />
        <Facts register={register} record={record} />
      </div>
      <div className="card-right">
        <Tabs
          size="small" activeKey={shown ?? 'history'} items={tabs} destroyOnHidden
          onChange={(key) => void navigate({ to: '.', search: (before) => ({ ...before, tab: key === tabs[0]?.key ? undefined : key, kinds: undefined }), replace: true, resetScroll: false })}
        />
      </div>
      <PrintFoot />
    </article>
  )
}

type Entries = NonNullable<ReturnType<typeof useTimeline>['data']>['entries']

/** Facts without a day (family, a share in something) stand in tabs of their own, by kind. */
function groupUndated(entries: Entries): [string, Entries][] {
  const groups = new Map<string, Entries>()
  for (const entry of entries) if (entry.from === null && entry.to === null) groups.set(entry.kind, [...(groups.get(entry.kind) ?? []), entry])
  return [...groups]
}
