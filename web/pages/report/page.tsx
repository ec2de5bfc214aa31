import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Tabs } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FrozenReport, ReportView } from '#server/http/contract'
import { Failure, Loading, Nothing, PageHead, Reading, useAxes, useData, useMeta, useRegister, useSession } from '#web/kit'
import { Difference } from './difference.tsx'
import { FrozenLine, FrozenList } from './frozen-list.tsx'
import { Paper } from './paper.tsx'
import { FigureList, UnboundList } from './side-lists.tsx'
import { Toolbar } from './toolbar.tsx'
import { SigningPanel } from './signing/panel.tsx'
import { SignatureLines } from './signing/signature-lines.tsx'
import './signing/signing.css'
import { useSupplements } from './supplements.ts'
import { ByHand } from './studio/by-hand.tsx'
import type { Written } from './studio/paragraph-editor.tsx'
import { Studio } from './studio/studio.tsx'
import { useEditing, useNarrative } from './studio/use-narrative.ts'
import { YearView } from './years/year-view.tsx'
import './report.css'
import './report-print.css'

/** 年度报告: live, or as frozen, or what has changed since. The address says which. */
export default function ReportPage(): ReactNode {
  const meta = useMeta()
  const { today } = useSession()
  const axes = useAxes()
  const search: { report?: string; period?: string; frozen?: string; view?: string; tab?: string; against?: string; years?: string; unit?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const report = meta.reports.find((r) => r.id === search.report) ?? meta.reports[0]
  // The year that is closed is the one reported on.
  const period = search.period ?? String(Number(today.slice(0, 4)) - 1)
  const mayRead = useRegister('frozen-reports') !== null
  const frozenList = useData<FrozenReport[]>(report && mayRead ? `/reports/${report.id}/frozen` : null, {}, {})
  const live = useData<ReportView>(report && !search.frozen ? `/reports/${report.id}` : null, { period })
  const kept = useData<ReportView>(search.frozen ? `/frozen/${encodeURIComponent(search.frozen)}` : null, {}, {})
  const query = search.frozen ? kept : live
  const view = query.data
  const writing = search.view === 'edit' && search.frozen === undefined && report !== undefined
  const comparing = search.view === 'years' && search.frozen === undefined
  const narrative = useNarrative(report?.id ?? '', period, writing)
  const editing = useEditing(report?.id ?? '', period)
  const [open, setOpen] = useState<string | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const supplements = useSupplements(period, search.frozen === undefined && axes.knownAt === undefined)

  const go = (changes: Record<string, string | undefined>): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), resetScroll: false })
  }
  if (!report) return <Nothing why="没有可看的报告，需要时请联系系统管理员调整权限。" />
  const frozen = frozenList.data?.find((f) => f.id === search.frozen)

  return (
    <div className="report-page">
      <PageHead title={report.label}>
        <Toolbar report={report.id} reports={meta.reports} period={period} view={view} frozen={search.frozen} writing={writing} comparing={comparing} narrative={writing ? narrative.data : undefined} editing={editing} onGo={go} />
      </PageHead>
      {search.frozen === undefined && <Turns versions={frozenList.data ?? []} onGo={go} />}
      {frozen && <FrozenLine frozen={frozen} comparing={search.view === 'diff'} onGo={go} />}
      <div className={comparing ? 'report-body wide' : 'report-body'}>
        <div className={query.isPlaceholderData ? 'report-desk dimmed' : 'report-desk'} aria-busy={query.isFetching} tabIndex={-1}>
          {query.error ? <Failure error={query.error} retry={query.refetch} /> : null}
          {writing ? <Reading query={narrative}>{(text) => <Studio key={`${report.id}${text.year}`} narrative={text} report={report.id} period={period} title={view?.title ?? report.label} editing={editing} open={open} onOpen={setOpen} onWritten={setWritten} />}</Reading>
            : comparing ? <YearView report={report.id} period={period} years={search.years === '-' ? '' : search.years} rule={search.unit} onGo={go} />
            : view === undefined ? query.error ? null : <Loading label="正在计算" />
            : search.frozen && search.view === 'diff' ? <Difference id={search.frozen} versions={frozenList.data ?? []} against={search.against} onAgainst={(against) => go({ against })} />
              : <Paper view={view} pinned={search.frozen !== undefined} supplements={supplements}>{search.frozen && <SignatureLines frozen={search.frozen} />}</Paper>}
        </div>
        {!comparing && <aside className="report-side screen-only" aria-label="报告附栏">
          <Tabs size="small" tabBarGutter={14} activeKey={search.tab ?? (writing ? 'unbound' : 'figures')} onChange={(tab) => go({ tab: tab === (writing ? 'unbound' : 'figures') ? undefined : tab })}
            items={[
              { key: 'figures', label: `数字 ${view?.figures.length ?? ''}`, children: view && <FigureList view={view} pinned={search.frozen !== undefined} /> },
              { key: 'unbound', label: `未绑定 ${view?.unbound.length ?? ''}`, children: writing
                ? narrative.data && <ByHand blocks={narrative.data.blocks} open={open} written={written} mayWrite={narrative.data.mayWrite} editing={editing} onOpen={(id) => { setOpen(id); document.getElementById(`block-${id}`)?.scrollIntoView({ block: 'center' }) }} />
                : view && <UnboundList view={view} /> },
              ...(search.frozen ? [{ key: 'signing', label: '签署', children: <SigningPanel frozen={search.frozen} /> }] : []),
              ...(mayRead ? [{ key: 'frozen', label: `冻结版本 ${frozenList.data?.length ?? ''}`, children: <FrozenList query={frozenList} current={search.frozen} comparing={search.view === 'diff'} onGo={go} /> }] : []),
            ]} />
        </aside>}
      </div>
    </div>
  )
}

/** Versions that wait for the person's signature. */
function Turns({ versions, onGo }: { versions: readonly FrozenReport[]; onGo(changes: Record<string, string | undefined>): void }): ReactNode {
  const [first, ...others] = versions.filter((v) => v.myTurn)
  if (!first) return null
  return <Alert className="report-turn screen-only" type="warning" showIcon title={others.length === 0 ? `${first.title}待您签署` : `有 ${others.length + 1} 份冻结的报告待您签署`} action={<Button size="small" onClick={() => onGo({ frozen: first.id, view: undefined, tab: 'signing' })}>去签署</Button>} />
}
