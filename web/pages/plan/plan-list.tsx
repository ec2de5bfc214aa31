import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Nothing, PageHead, Reading, useData, useRegister } from '#web/kit'
import { UploadPlan } from './upload-plan.tsx'

interface PlanEntry { id: string; title: string; year: string; source: string | null; tasks: number; done: number; overdue: number }

/** Every source of tasks, newest year first. */
export function PlanList(): ReactNode {
  const query = useData<PlanEntry[]>('/plans')
  const navigate = useNavigate()
  const mayWrite = useRegister('plans')?.mayWrite ?? false
  return (
    <div className="plan-sources">
      <PageHead title="年度计划">
        {mayWrite && <UploadPlan onDone={(id) => void navigate({ to: '/plan/$id', params: { id } })} />}
      </PageHead>
      <Reading query={query}>
        {(plans) => plans.length === 0
          ? <Nothing why={mayWrite ? '还没有年度计划。导入领导讲话或工作要点的纯文本，逐句拆成任务。' : '还没有年度计划。由办公室导入讲话或要点后在此列出。'} />
          : (
            <table className="plan-list">
              <thead><tr><th scope="col">年度</th><th scope="col">标题</th><th scope="col">来源文件</th><th scope="col" className="right">任务</th><th scope="col" className="right">已完成</th><th scope="col" className="right">逾期</th></tr></thead>
              <tbody>
                {plans.map((plan) => (
                  <tr key={plan.id} onClick={() => void navigate({ to: '/plan/$id', params: { id: plan.id } })}>
                    <td className="num">{plan.year}</td>
                    <td><Link to="/plan/$id" params={{ id: plan.id }}>{plan.title}</Link></td>
                    <td>{plan.source}</td>
                    <td className="right"><Count id={plan.id}>{plan.tasks}</Count></td>
                    <td className="right"><Count id={plan.id} state="done">{plan.done}</Count></td>
                    <td className="right"><Count id={plan.id} state="overdue">{plan.overdue}</Count></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
      </Reading>
    </div>
  )
}

/** A count of tasks that opens them. */
function Count({ id, state, children }: { id: string; state?: string; children: number }): ReactNode {
  return <Link to="/plan/$id" params={{ id }} search={state ? { state } : {}} className={state === 'overdue' && children > 0 ? 'figure-number late' : 'figure-number'} onClick={(e) => e.stopPropagation()}>{children}</Link>
}
