import { Popover } from 'antd'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CitationView } from '#server/http/contract'
import { useAxes } from '../axes.ts'

/** What a verdict cites; pointing at it shows the wording, pressing it opens the clause. */
export function Citation({ citation }: { citation: CitationView }): ReactNode {
  const axes = useAxes()
  const card = (
    <div className="clause-card">
      <p><b>{citation.label}</b> <span className="tertiary">{citation.clause}</span></p>
      <p>{citation.wording}</p>
      {citation.confirmed && <p className="secondary">由本地确认后生效，只引用文件名称。</p>}
    </div>
  )
  return (
    <Popover content={card} trigger={['hover', 'focus']} placement="topLeft">
      <Link to="/rules" search={{ ...axes, clause: citation.clause }} className="row-link citation">{citation.text}</Link>
    </Popover>
  )
}
