import { CheckOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { CaseStep, ProcedureInfo } from '#server/http/contract'
import './procedure.css'

type Stages = ProcedureInfo['stages']

/**
 * The stages of a procedure in one line, with where the case is. What it has passed is ticked; the ends other than the one it
 * came to are left out (`steps` name stages as people read them), so that nobody reads 已终止 as a stage still to come.
 */
export function StageBar({ stages, stage, steps }: { stages: Stages; stage: string; steps: readonly Pick<CaseStep, 'from' | 'to'>[] }): ReactNode {
  const passed = new Set(steps.flatMap((s) => [s.from, s.to]).filter((s) => s !== null))
  const done = stages.find((s) => s.final === 'done')
  const here = stages.find((s) => s.id === stage)
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
