import { useState, type ReactNode } from 'react'
import type { Home } from '#server/http/contract'
import { Nothing, RowLink, formatDate } from '#web/kit'
import { foldDue } from './fold-due.ts'

/** What falls due, soonest first; what is late says so in a word. One kind in great number does not push the others out of sight. */
export function DueList({ due, day }: { due: Home['due']; day: string }): ReactNode {
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const late = due.filter((d) => d.overdue).length
  const { shown, folded } = foldDue(due, unfolded)
  return (
    <section className="home-part home-due" aria-labelledby="home-due">
      <h2 id="home-due">到期事项<span className="secondary">截至 {day}{late > 0 && <>，逾期 <span className="num">{late}</span> 件</>}</span></h2>
      {due.length === 0
        ? <Nothing why="近期没有到期的事项。" />
        : (
          <div className="home-scroll">
            <table>
              <tbody>
                {shown.map((item) => (
                  <tr key={`${item.register}/${item.id}/${item.kind}/${item.day}`} className={item.overdue ? 'late' : undefined}>
                    <td className="num nowrap">{formatDate(item.day)}{item.overdue && <b>逾期</b>}</td>
                    <td className="nowrap">{item.kind}</td>
                    <td><RowLink register={item.register} id={item.id}>{item.title}</RowLink></td>
                  </tr>
                ))}
                {folded.map(({ kind, count }) => (
                  <tr key={kind}>
                    <td />
                    <td className="nowrap">{kind}</td>
                    <td><button type="button" className="row-link" onClick={() => setUnfolded([...unfolded, kind])}>列出其余 {count} 件</button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
    </section>
  )
}
