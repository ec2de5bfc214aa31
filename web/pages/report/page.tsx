import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { FrozenReport, ReportView } from '#server/http/contract'
import { Failure, Loading, Nothing, PageHead, useAxes, useData, useMeta, useRegister, useSession } from '#web/kit'
import { Difference } from './difference.tsx'
import { FrozenLine, FrozenList } from './frozen-list.tsx'
import { Paper } from './paper.tsx'
import { FigureList, UnboundList } from './side-lists.tsx'
import { Toolbar } from './toolbar.tsx'
import { useSupplements } from './supplements.ts'
import './report.css'
import './report-print.css'

/** 年度报告: live, or as frozen, or what has changed since. The address says which. */
export default function ReportPage(): ReactNode {
  const meta = useMeta()
  const { today } = useSession()
  const axes = useAxes()
  const search: { report?: string; period?: string; frozen?: string; view?: string; tab?: string } = useSearch({ strict: false })
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
  const supplements = useSupplements(period, search.frozen === undefined && axes.knownAt === undefined)

  const go = (changes: Record<string, string | undefined>): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), resetScroll: false })
  }
  if (!report) return <Nothing why="没有可看的报告，需要时请联系系统管理员调整权限。" />
  const frozen = frozenList.data?.find((f) => f.id === search.frozen)

  return (
    <div className="report-page">
      <PageHead title={report.label}>
        <Toolbar report={report.id} reports={meta.reports} period={period} view={view} frozen={search.frozen} onGo={go} />
      </PageHead>
      {frozen && <FrozenLine frozen={frozen} comparing={search.view === 'diff'} onGo={go} />}
      <div className="report-body">
        <div className={query.isPlaceholderData ? 'report-desk dimmed' : 'report-desk'} aria-busy={query.isFetching} tabIndex={-1}>
          {query.error ? <Failure error={query.error} retry={query.refetch} /> : null}
          {view === undefined ? query.error ? null : <Loading label="正在计算" />
            : search.frozen && search.view === 'diff' ? <Difference id={search.frozen} view={view} /> : <Paper view={view} pinned={search.frozen !== undefined} supplements={supplements} />}
        </div>
        <aside className="report-side screen-only" aria-label="报告附栏">
          <Tabs size="small" activeKey={search.tab ?? 'figures'} onChange={(tab) => go({ tab: tab === 'figures' ? undefined : tab })}
            items={[
              { key: 'figures', label: `数字 ${view?.figures.length ?? ''}`, children: view && <FigureList view={view} pinned={search.frozen !== undefined} /> },
              { key: 'unbound', label: `未绑定 ${view?.unbound.length ?? ''}`, children: view && <UnboundList view={view} /> },
              ...(mayRead ? [{ key: 'frozen', label: `冻结版本 ${frozenList.data?.length ?? ''}`, children: <FrozenList query={frozenList} current={search.frozen} comparing={search.view === 'diff'} onGo={go} /> }] : []),
            ]} />
        </aside>
      </div>
    </div>
  )
}
