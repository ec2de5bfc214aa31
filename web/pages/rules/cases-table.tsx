import type { ReactNode } from 'react'
import { outcomes } from '#kernel'
import type { RuleCasesView } from '#server/http/contract'
import { formatDate, Reading, useData } from '#web/kit'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'

/** The cases of a rule as the manual prints them: what is asked, what is known, what it answers and until when. */
export function CasesTable({ rule }: { rule: string }): ReactNode {
  const query = useData<RuleCasesView>(`/rules/${rule}/cases`)
  return (
    <Reading query={query}>{(view) => (
      <div className="plain-table-frame cases" tabIndex={0} role="group" aria-label={`${view.label}的用例`}>
        <table className="plain-table">
          <thead><tr><th>用例</th><th>日期</th>{view.columns.map((c) => <th key={c.key}>{c.label}</th>)}<th>结论</th></tr></thead>
          <tbody>{view.cases.map((one) => (
            <tr key={one.title}>
              <td className="case-title">{one.title}</td><td className="num nowrap">{one.on}</td>
              {view.columns.map((c) => <td key={c.key} className="case-fact">{one.cells[c.key] ?? ''}</td>)}
              <td className="nowrap"><VerdictMark outcome={one.outcome} />{one.changesOn && <span className="secondary num">{` ${formatDate(one.changesOn)} 起变`}</span>}</td>
            </tr>
          ))}</tbody>
        </table>
        <p className="tertiary">{`结论分为${Object.values(outcomes).join('、')}。每个用例都是一条测试。`}</p>
      </div>
    )}</Reading>
  )
}
