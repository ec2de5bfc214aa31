import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAxes } from './axes.ts'
import { stringifySearch } from './search-params.ts'
import { useKnownMeta } from './session.ts'

/** A link to the card of a row; plain text when the person may not use its register. */
export function RowLink({ register, id, children, className }: { register: string; id: string; children: ReactNode; className?: string }): ReactNode {
  const axes = useAxes()
  const navigate = useNavigate()
  const meta = useKnownMeta()
  if (!meta?.registers.some((r) => r.id === register)) return <span className={className}>{children}</span>
  // A plain anchor: lists hold hundreds, and each of the router's own links works out where it stands on every change of address.
  return (
    <a
      href={`/registers/${register}/${encodeURIComponent(id)}${stringifySearch({ ...axes })}`} className={`row-link ${className ?? ''}`}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        void navigate({ to: '/registers/$register/$id', params: { register, id }, search: axes })
      }}
    >
      <span>{children}</span>
    </a>
  )
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
