import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Home } from '#server/http/contract'
import { Nothing, RowLink, formatDate, useAxes } from '#web/kit'

/** What falls due, soonest first; what is late says so in a word. Of a kind in great number the first few, and the way to the rest. */
export function DueList({ due, day }: { due: Home['due']; day: string }): ReactNode {
  const axes = useAxes()
  const { total, overdue, entries, kinds } = due
  const folded = kinds.map((k) => ({ ...k, rest: k.total - entries.filter((e) => e.kind === k.key).length })).filter((k) => k.rest > 0)
  return (
    <section className="home-part home-due" aria-labelledby="home-due">
      <h2 id="home-due">到期事项<span className="secondary">截至 {day}{overdue > 0 && <>，逾期 <span className="num">{overdue}</span> 件</>}</span><Link to="/due" search={axes} className="home-more">全部 <span className="num">{total}</span> 件</Link></h2>
      {total === 0
        ? <Nothing why="近期没有到期的事项。" />
        : (
          <div className="home-scroll" tabIndex={0} role="group" aria-label="到期事项">
            <table>
              <tbody>
                {entries.map((item) => (
                  <tr key={`${item.kind}/${item.id}`} className={item.overdue ? 'late' : undefined}>
                    <td className="num nowrap">{formatDate(item.day)}{item.overdue && <b>逾期</b>}</td>
                    <td className="nowrap">{kinds.find((k) => k.key === item.kind)?.label}</td>
                    <td><RowLink register={item.register} id={item.id}>{item.title}</RowLink></td>
                  </tr>
                ))}
                {folded.map(({ key, label, rest }) => (
                  <tr key={key}>
                    <td />
                    <td className="nowrap">{label}</td>
                    <td><Link to="/due" search={{ ...axes, kinds: key }} className="row-link">{`另有 ${rest} 件`}</Link></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
    </section>
  )
}
