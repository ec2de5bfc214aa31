import type { ReactNode } from 'react'
import type { DueEntry, DueKindView } from '#server/http/contract'
import { RowLink, formatDate } from '#web/kit'

/** What is due, soonest first, under a heading for each stretch of time. */
export function Entries({ entries, kinds }: { entries: readonly DueEntry[]; kinds: readonly DueKindView[] }): ReactNode {
  const labels = new Map(kinds.map((k) => [k.key, k]))
  const groups = new Map<string, DueEntry[]>()
  for (const entry of entries) {
    const group = entry.state === 'overdue' ? '逾期未办' : `${Number(entry.due.slice(0, 4))}年${Number(entry.due.slice(5, 7))}月到期`
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  return (
    <table className="due-table">
      <thead><tr><th scope="col">到期日</th><th scope="col">状态</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col" className="nowrap">最迟办理</th><th scope="col" className="right nowrap">还有（工作日）</th></tr></thead>
      {[...groups].map(([group, rows]) => (
        <tbody key={group}>
          <tr className="group"><th scope="rowgroup" colSpan={6}>{group}<span className="tertiary num">{`本页 ${rows.length} 件`}</span></th></tr>
          {rows.map((entry) => (
            <tr key={`${entry.kind}/${entry.id}`} className={entry.state}>
              <td className="num nowrap">{formatDate(entry.on)}</td>
              <td className="nowrap"><span className={`due-state ${entry.state}`}>{stateWords[entry.state]}</span></td>
              <td className="nowrap" title={labels.get(entry.kind)?.basis ?? undefined}>{labels.get(entry.kind)?.label}</td>
              <td><RowLink register={entry.register} id={entry.id}>{entry.title}</RowLink>{entry.detail && <span className="tertiary detail">{entry.detail}</span>}</td>
              <td className="num nowrap">{entry.workBy === entry.on ? '当日' : entry.workBy}</td>
              <td className="num right nowrap">{leftWords(entry)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function leftWords({ workingDays, certain }: DueEntry): string {
  const days = Math.abs(workingDays)
  const told = workingDays < 0 ? `过 ${days} 天` : `${days} 天`
  return certain ? told : `约 ${told}`
}

export const stateWords = { overdue: '逾期', near: '临近', later: '未到' } as const
