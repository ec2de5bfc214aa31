import { WarningOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import type { CaseView, OfferedAct } from '#server/http/contract'
import { Failure, Nothing, PageHead, Reading, formatDate, useAxes, useHotkeys } from '#web/kit'
import { later } from '../../kit/later.ts'
import { CaseLight } from '../../kit/procedure/light.tsx'
import { useCase, useInbox } from '../../kit/procedure/requests.ts'
import { StageBar } from '../../kit/procedure/stage-bar.tsx'
import './cases.css'
import { Deputy } from './deputy.tsx'
import { CommonActs } from './common-acts.tsx'
import { CasePeople } from './people.tsx'
import { PrintMenu } from './print-menu.tsx'
import { StepTimeline } from './timeline.tsx'

const ActForm = later(async () => (await import('./act-form.tsx')).ActForm)

/** A case: where it stands, whom it carries, what was done, and what can be done now. */
export default function CasePage(): ReactNode {
  const { procedure, id }: { procedure?: string; id?: string } = useParams({ strict: false })
  if (!procedure || !id) return <Nothing why="没有这个案件，或者无权查看" />
  return <Case key={`${procedure}/${id}`} procedure={procedure} id={id} />
}

function Case({ procedure, id }: { procedure: string; id: string }): ReactNode {
  const { for: onBehalfOf }: { for?: string } = useSearch({ strict: false })
  const query = useCase(procedure, id, onBehalfOf)
  if (query.error && !query.data) return <div className="card-missing"><PageHead title="案件" /><Failure error={query.error} retry={query.refetch} /><p><Link to="/inbox" className="row-link">回待办</Link></p></div>
  return <Reading query={query}>{(view) => <CaseBody view={view} />}</Reading>
}

function CaseBody({ view }: { view: CaseView }): ReactNode {
  const navigate = useNavigate()
  const axes = useAxes()
  const { message } = App.useApp()
  const { act: asked, for: onBehalfOf }: { act?: string; for?: string } = useSearch({ strict: false })
  const mayAct = axes.asOf === undefined && axes.knownAt === undefined
  const offered = mayAct ? view.acts.find((a) => a.id === asked) : undefined
  // The form that is open stays open when the case moves on under it: what was typed is not lost.
  const [opened, setOpened] = useState<OfferedAct | null>(null)
  if (offered && opened?.id !== offered.id) setOpened(offered)
  const form = asked === undefined ? null : offered ?? (opened?.id === asked ? opened : null)
  const openAct = (act: string | undefined): void => void navigate({ to: '.', search: (before) => ({ ...before, act }), replace: true, resetScroll: false })
  const inbox = useInbox()
  const next = nextAfter(inbox.data?.mine ?? [], view.id)
  // The next one waits perhaps for somebody else: then it opens in his place.
  const toNext = (): void => { if (next) void navigate({ to: '/cases/$procedure/$id', params: { procedure: next.procedure, id: next.id }, search: { ...axes, ...(next.insteadOf ? { for: next.insteadOf.account } : {}) } }) }
  const toList = (): void => void navigate({ to: '/registers/$register', params: { register: view.info.cases }, search: axes })
  useHotkeys({
    n: toNext,
    a: () => { const [first] = view.acts; if (mayAct && first) openAct(first.id) },
    Escape: toList,
  })
  return (
    <article className="case-page">
      <header className="case-head">
        <div className="case-name">
          <h1>{view.title}</h1>
          <span className="num secondary">{view.number}</span>
          <CaseLight of={view} />
          <span className="spring" />
          <div className="case-actions screen-only">
            {mayAct && view.closedOn === null && <Deputy chosen={onBehalfOf} />}
            {mayAct && view.acts.map((act, i) => <Button key={act.id} type={i === 0 && act.waits === null ? 'primary' : 'default'} title={act.waits ?? act.hint ?? undefined} onClick={() => openAct(act.id)}>{act.label}</Button>)}
            {mayAct && <CommonActs view={view} asked={asked} onAsk={openAct} onBehalfOf={onBehalfOf} />}
            <PrintMenu view={view} />
            {next && <Button title="n" onClick={toNext}>下一件待办</Button>}
          </div>
        </div>
        <StageBar stages={view.info.stages} stage={view.stage} steps={view.steps} />
        <dl className="case-facts">
          <div><dt>流程</dt><dd>{view.info.label}</dd></div>
          <div><dt>承办人</dt><dd>{view.assigneeName ?? <span className="tertiary">未定</span>}</dd></div>
          <div><dt>立案</dt><dd><span className="num">{formatDate(view.openedOn)}</span> {view.openedByName}</dd></div>
          <div><dt>进入本阶段</dt><dd className="num">{formatDate(view.stageSince)}</dd></div>
          <div><dt>所依版本</dt><dd>{view.version}年<span className="tertiary">（{formatDate(view.versionFrom)} 起）</span></dd></div>
        </dl>
        <Notices view={view} />
      </header>
      <div className="case-columns">
        <div className="case-side">
          <CasePeople view={view} />
          <CaseValues view={view} />
        </div>
        <div className="case-main">
          <h2 className="section-head">纪实 <span className="secondary num">{view.steps.length} 步</span></h2>
          <StepTimeline view={view} />
        </div>
      </div>
      {form && <Suspense fallback={null}><ActForm key={form.id} view={view} act={form} gone={offered === undefined} onBehalfOf={onBehalfOf} onClose={() => { setOpened(null); openAct(undefined) }} onDone={(after) => {
        setOpened(null)
        openAct(undefined)
        void message.success(after.closedOn ? `${form.label}：已办结` : `${form.label}：转入${after.stageLabel}`)
      }} /></Suspense>}
    </article>
  )
}

/** The case that waits after this one, round about. */
function nextAfter<T extends { id: string }>(mine: readonly T[], id: string): T | undefined {
  const at = mine.findIndex((c) => c.id === id)
  const next = mine[(at + 1) % Math.max(1, mine.length)]
  return next?.id === id ? undefined : next
}

/** What has to be settled before it goes on: rows that moved underneath, contradictions, opinions still out. */
function Notices({ view }: { view: CaseView }): ReactNode {
  return (
    <>
      {view.returned && <Notice state="amber" title={`${view.returned.byName}退回`} lines={[view.returned.note]} />}
      {view.moved.length > 0 && <Notice state="amber" title="立案以后所据的记录有变动，生效以前须重新核对" lines={view.moved} />}
      {view.problems.length > 0 && <Notice state="red" title="案内有矛盾，改正后才能办理" lines={view.problems.map((p) => p.message)} />}
      {view.countersigns.length > 0 && (
        <p className="countersigns"><b>会签</b>{view.countersigns.map((c) => <span key={c.role} className={`countersign ${c.state}`}>{c.label}：{c.state === 'asked' ? '待办' : c.state === 'agreed' ? '同意' : '不同意'}{c.byName && <span className="secondary">（{c.byName}{c.note ? `：${c.note}` : ''}）</span>}</span>)}</p>
      )}
    </>
  )
}

function Notice({ state, title, lines }: { state: 'amber' | 'red'; title: string; lines: readonly string[] }): ReactNode {
  return <div className={`case-notice ${state}`} role="status"><WarningOutlined aria-hidden /><b>{title}</b><ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul></div>
}

/** What is on record of the case itself, as it stands. */
function CaseValues({ view }: { view: CaseView }): ReactNode {
  const told = view.values.filter((v) => v.text !== null && v.text !== '')
  if (told.length === 0) return null
  return (
    <section aria-label="案情">
      <h2 className="section-head">案情</h2>
      <dl className="fact-list">{told.map((v) => <div key={v.name} className={`fact${(v.text ?? '').length > 18 ? ' wide' : ''}`}><dt>{v.field.label}</dt><dd>{v.text}{(v.field.type === 'integer' || v.field.type === 'decimal') && v.field.unit && <span className="unit">{v.field.unit}</span>}</dd></div>)}</dl>
    </section>
  )
}
