import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Home } from '#server/http/contract'
import { Nothing, useRegister } from '#web/kit'

/** How the year's tasks stand; every count opens the tasks it counts. */
export function PlanProgress({ plan }: { plan: Home['plan'] }): ReactNode {
  const id = plan.plan
  const register = useRegister('plans')
  const parts = [
    { state: 'done', label: '已完成', count: plan.done },
    { state: 'under-way', label: '推进中', count: plan.underWay },
    { state: 'pending', label: '未启动', count: plan.pending },
  ]
  return (
    <section className="home-part" aria-labelledby="home-plan">
      <h2 id="home-plan">年度计划{plan.year && <span className="secondary">{plan.year}年度</span>}{register && <Link to="/plan" className="home-more">全部计划</Link>}</h2>
      {id === null
        ? <Nothing why={register === null ? '年度计划由部机关各科室查看。' : register.mayWrite ? <>还没有年度计划。<Link to="/plan">导入讲话或要点</Link></> : '还没有年度计划。由办公室导入后在此列出。'} />
        : (
          <>
            <p className="home-counts">
              <Link to="/plan/$id" params={{ id }}>共 <b className="num">{plan.total}</b> 项</Link>
              {parts.map((p) => <Link key={p.state} to="/plan/$id" params={{ id }} search={{ state: p.state }} className={`s-${p.state}`}>{p.label} <b className="num">{p.count}</b></Link>)}
              <Link to="/plan/$id" params={{ id }} search={{ state: 'overdue' }} className={plan.overdue > 0 ? 'late' : undefined}>逾期 <b className="num">{plan.overdue}</b></Link>
            </p>
            {plan.total > 0 && (
              <div className="home-bar" aria-hidden>
                {parts.map((p) => <Link key={p.state} to="/plan/$id" params={{ id }} search={{ state: p.state }} tabIndex={-1} className={`s-${p.state}`} style={{ width: `${(p.count / plan.total) * 100}%` }} />)}
              </div>
            )}
          </>
        )}
    </section>
  )
}
