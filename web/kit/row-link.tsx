import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAxes } from './axes.ts'
import { useRegister } from './session.ts'

/** A link to the card of a row; plain text when the person may not use its register. */
export function RowLink({ register, id, children, className }: { register: string; id: string; children: ReactNode; className?: string }): ReactNode {
  const axes = useAxes()
  const known = useRegister(register)
  if (!known) return <span className={className}>{children}</span>
  return <Link to="/registers/$register/$id" params={{ register, id }} search={axes} className={`row-link ${className ?? ''}`}>{children}</Link>
}

/** The decision and the document behind a fact. */
export function Grounds({ decision, document }: { decision?: { id: string; title: string } | undefined; document?: { id: string; title: string } | undefined }): ReactNode {
  if (!decision && !document) return null
  return (
    <span className="grounds">
      {decision && <RowLink register="decisions" id={decision.id}>决定：{decision.title}</RowLink>}
      {document && <RowLink register="documents" id={document.id}>文件：{document.title}</RowLink>}
    </span>
  )
}
