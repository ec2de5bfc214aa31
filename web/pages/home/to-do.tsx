import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAxes } from '#web/kit'
import { CaseLight } from '../../kit/procedure/light.tsx'
import { useInbox } from '../../kit/procedure/requests.ts'

/** As many stand on the desk; the rest is behind the number. */
const SHOWN = 5

/** The cases that wait for me, what is late first; nothing where nothing waits. */
export function ToDo(): ReactNode {
  const axes = useAxes()
  const { data } = useInbox()
  if (!data || data.mine.length === 0) return null
  return (
    <section className="home-part" aria-labelledby="home-to-do">
      <h2 id="home-to-do">待办{data.counts.red > 0 && <span className="secondary">超期 <span className="num">{data.counts.red}</span> 件</span>}{data.counts.instead > 0 && <span className="secondary">代办 <span className="num">{data.counts.instead}</span> 件</span>}<Link to="/inbox" className="home-more">全部 <span className="num">{data.counts.mine}</span> 件</Link></h2>
      <table>
        <tbody>
          {data.mine.slice(0, SHOWN).map((c) => (
            <tr key={`${c.procedure}/${c.id}`}>
              <td><Link to="/cases/$procedure/$id" params={{ procedure: c.procedure, id: c.id }} search={{ ...axes, ...(c.insteadOf ? { for: c.insteadOf.account } : {}) }} className="row-link">{c.title}</Link>{c.insteadOf && <span className="secondary"> 代{c.insteadOf.name}</span>}</td>
              <td className="nowrap">{c.stageLabel}</td>
              <td className="nowrap right"><CaseLight of={c} brief /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
