import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Home } from '#server/http/contract'
import { Nothing, PageHead, Reading, formatInstant, formatNumber, useAxes, useHome, useSession } from '#web/kit'
import { isGuest } from '../../shell/places.ts'
import { DueList } from './due-list.tsx'
import { KeyFigures } from './key-figures.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { ToDo } from './to-do.tsx'
import './home.css'

/** 工作台: what the numbers say, what is due, what has just been done. */
export default function HomePage(): ReactNode {
  const session = useSession()
  return isGuest(session) ? <Navigate to="/registers/$register/$id" params={{ register: 'person', id: session.person }} replace /> : <Office />
}

function Office(): ReactNode {
  const query = useHome()
  return <Reading query={query}>{(home) => <Desk home={home} />}</Reading>
}

function Desk({ home }: { home: Home }): ReactNode {
  const { tenant, today } = useSession()
  const day = useAxes().asOf ?? today
  return (
    <div className="home-page">
      <PageHead title="工作台" aside={tenant.name} />
      <div className="home-columns">
        <KeyFigures figures={home.figures} />
        <div className="home-side">
          <ToDo />
          <PlanProgress plan={home.plan} />
          <DueList due={home.due} day={day} />
          <LatestActs acts={home.latestActs} chain={home.chain} />
        </div>
      </div>
    </div>
  )
}

function LatestActs({ acts, chain }: { acts: Home['latestActs']; chain: Home['chain'] }): ReactNode {
  return (
    <section className="home-part home-latest" aria-labelledby="home-acts">
      <h2 id="home-acts">最近变更{chain.acts > 0 && <span className="secondary" title={`变更链末端摘要值 ${chain.head}`}>共 <span className="num">{chain.acts}</span> 号</span>}</h2>
      {acts.length === 0
        ? <Nothing why="还没有变更。录入或导入台账后在此列出。" />
        : (
          <div className="home-scroll" tabIndex={0} role="group" aria-label="最近变更"><table className="home-acts">
            <thead><tr><th scope="col">号</th><th scope="col">时间</th><th scope="col">经办</th><th scope="col">办理</th><th scope="col">事由</th><th scope="col" className="right">条数</th></tr></thead>
            <tbody>
              {acts.map((act) => (
                <tr key={act.number}>
                  <td className="num">{act.number}</td><td className="num nowrap">{formatInstant(act.at)}</td><td className="nowrap">{act.actorName}</td>
                  <td className="nowrap">{act.verbLabel}</td><td>{act.reason}</td><td className="num right">{formatNumber(act.rows)}</td>
                </tr>
              ))}
            </tbody>
          </table></div>
        )}
    </section>
  )
}
