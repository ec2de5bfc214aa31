import type { ReactNode } from 'react'
import { isFiltered, nobody, type TaskCounts, type TaskFilter } from './tasks.ts'

interface Props {
  counts: TaskCounts
  shown: number
  checked: number
  filter: TaskFilter
  onFilter(filter: TaskFilter): void
  children?: ReactNode
}

/** Counts at the foot; every one of them lists what it counts. */
export function TaskFoot({ counts, shown, checked, filter, onFilter, children }: Props) {
  const doors: [string, number, TaskFilter, string?][] = [
    ['未启动', counts.pending, { state: 'pending' }],
    ['推进中', counts.underWay, { state: 'under-way' }],
    ['已完成', counts.done, { state: 'done' }],
    ['逾期', counts.overdue, { overdue: true }, counts.overdue > 0 ? 'late' : undefined],
    ['未绑定指标', counts.unbound, { unbound: true }],
    ['未定时限', counts.undated, { undated: true }],
    ['未定牵头', counts.ownerless, { owner: nobody }],
  ]
  return (
    <footer className="plan-foot">
      <button type="button" onClick={() => onFilter({})} title="列出全部任务">共 <b className="num">{counts.total}</b> 项</button>
      {isFiltered(filter) && <span>筛出 <b className="num">{shown}</b> 项</span>}
      {doors.map(([label, count, to, tone]) => (
        <button key={label} type="button" className={tone} onClick={() => onFilter(to)} title={`列出${label}的任务`}>{label} <b className="num">{count}</b></button>
      ))}
      <span className="plan-foot-end">{checked > 0 && <>已选 <b className="num">{checked}</b> 项</>}{children}</span>
    </footer>
  )
}
