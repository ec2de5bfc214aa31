import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useInbox } from '../kit/procedure/requests.ts'

/** How many cases wait for me, and the way to them; red where one is late. Nothing where nothing waits. */
export function InboxDoor(): ReactNode {
  const { data } = useInbox()
  if (!data || data.counts.mine === 0) return null
  const { mine, red } = data.counts
  return <nav aria-label="我的待办"><Link to="/inbox" className={`inbox-door${red > 0 ? ' late' : ''}`} aria-label={`我的待办 ${mine} 件${red > 0 ? `，超期 ${red} 件` : ''}`}><span>我的待办</span> <b className="num">{mine}</b></Link></nav>
}
