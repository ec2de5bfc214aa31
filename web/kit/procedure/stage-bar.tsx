import { CheckOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { CaseStep, ProcedureInfo } from '#server/http/contract'
import './procedure.css'

type Stages = ProcedureInfo['stages']

/** The stages by which a case came to where it is, as people read them: what it was sent back over is still to come. */
export function passedBy(steps: readonly Pick<CaseStep, 'from' | 'to' | 'sequence'>[], here: string): string[] {
  let way: string[] = []
  for (const { from, to } of [...steps].sort((a, b) => a.sequence - b.sequence)) {
    if (from !== null && !way.includes(from)) way.push(from)
    if (to === null) continue
    way = [...way.slice(0, way.includes(to) ? way.indexOf(to) : undefined), to]
  }
  // A step taken back says where it was, not where it leads.
  return way.includes(here) ? way.slice(0, way.indexOf(here)) : way
}

/**
 * The stages of a procedure in one line, with where the case is. What it has passed is ticked; the ends other than the one it
 * came to are left out (`steps` name stages as people read them), so that nobody reads 已终止 as a stage still to come.
 */
export function StageBar({ stages, stage, steps }: { stages: Stages; stage: string; steps: readonly Pick<CaseStep, 'from' | 'to' | 'sequence'>[] }): ReactNode {
  const done = stages.find((s) => s.final === 'done')
  const here = stages.find((s) => s.id === stage)
  const passed = new Set(passedBy(steps, here?.label ?? ''))
  const shown = stages.filter((s) => s.id === stage || !s.final || (s === done && !here?.final))
  return (
    <ol className="stage-bar" aria-label="办理阶段">
      {shown.map((s) => {
        const state = s.id === stage ? (s.final === 'stopped' ? 'here stopped' : s.final ? 'here done' : 'here') : passed.has(s.label) ? 'passed' : here?.final ? 'skipped' : 'ahead'
        return (
          <li key={s.id} className={state} aria-current={s.id === stage ? 'step' : undefined}>
            {state === 'passed' && <CheckOutlined aria-hidden />}<span>{s.label}</span>
            {state === 'passed' && <span className="visually-hidden">，已办</span>}
          </li>
        )
      })}
    </ol>
  )
}
