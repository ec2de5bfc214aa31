import { PrinterOutlined } from '@ant-design/icons'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RosterMeta, RosterTable } from '#server/http/contract'
import { formatNumber } from '../../kit/format.ts'
import { PageHead } from '../../kit/page-head.tsx'
import { useData } from '../../kit/queries.ts'
import { Failure, Loading, Nothing, Reading } from '../../kit/states.tsx'
import { Controls } from './controls.tsx'
import { RosterExport } from './roster-export.tsx'
import { MembersDrawer } from './members-drawer.tsx'
import './rosters.css'
import { useRosters, useRosterState, type RosterSearch, type RosterState } from './state.ts'
import { RosterSheet } from './roster-sheet.tsx'

/** More columns than an upright sheet has room for. */
const UPRIGHT = 9

/** 名册与报表: a roster chosen, narrowed and seen as it will be filed, before it is taken out. */
export default function RostersPage(): ReactNode {
  const query = useRosters()
  return <Reading query={query}>{(rosters) => (rosters.length > 0 ? <Rosters rosters={inOrder(rosters)} /> : <Nothing why="没有您可以出的名册或报表" />)}</Reading>
}

/** Lists first, then what counts them. */
const kinds: readonly RosterMeta['kind'][] = ['list', 'statistics', 'establishment']
const inOrder = (rosters: readonly RosterMeta[]): RosterMeta[] => rosters.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.shown.length - a.shown.length || (a.id < b.id ? -1 : 1))

function Rosters({ rosters }: { rosters: readonly RosterMeta[] }): ReactNode {
  const { roster: id }: RosterSearch = useSearch({ strict: false })
  const chosen = rosters.find((r) => r.id === id) ?? rosters[0]
  return chosen ? <OneRoster key={chosen.id} roster={chosen} rosters={rosters} /> : null
}

function OneRoster({ roster, rosters }: { roster: RosterMeta; rosters: readonly RosterMeta[] }): ReactNode {
  const state = useRosterState(roster)
  const table = useData<RosterTable>(`/rosters/${roster.id}`, state.query)
  return (
    <article className="work-page rosters-page">
      <PageHead title="名册与报表">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
        <RosterExport state={state} />
      </PageHead>
      <nav className="roster-choice screen-only" aria-label="名册与报表">
        {rosters.map((r) => <button key={r.id} type="button" aria-current={r.id === roster.id ? 'true' : undefined} onClick={() => state.set({ roster: r.id, columns: undefined, group: undefined, ...(r.kind === 'establishment' ? { filter: undefined } : {}) })}>{r.label}</button>)}
      </nav>
      <Controls state={state} />
      {state.dropped.length > 0 && <p className="tertiary">已略去您无权查看或已不再有的条件：{state.dropped.join('、')}</p>}
      <Paper state={state} table={table} />
      <MembersDrawer state={state} />
    </article>
  )
}

function Paper({ state, table }: { state: RosterState; table: ReturnType<typeof useData<RosterTable>> }): ReactNode {
  if (!table.data) return table.error ? <Failure error={table.error} retry={table.refetch} /> : <Loading label="正在编制" />
  const shown = table.data.groups.reduce((n, g) => n + g.lines.length, 0)
  return (
    <section className={`roster-paper${table.data.columns.length > UPRIGHT ? ' landscape' : ''}${table.isPlaceholderData ? ' dimmed' : ''}`} aria-busy={table.isPlaceholderData} aria-label={table.data.title}>
      {table.error && <Failure error={table.error} retry={table.refetch} />}
      {table.data.total === 0
        ? <Nothing why={state.roster.kind === 'list' ? '所选范围内没有符合条件的人，请放宽单位或条件' : '所选单位没有可统计的记录，请在职位、任职台账里登记，或另选单位'} />
        : <RosterSheet table={table.data} open={(cell) => state.set({ cell })} />}
      {shown < table.data.total && state.roster.kind !== 'statistics' && <p className="tertiary roster-cut">屏上列出前 {formatNumber(shown)} 行，共 {formatNumber(table.data.total)} 行；导出的文件是全部。</p>}
    </section>
  )
}
