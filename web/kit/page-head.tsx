import type { ReactNode } from 'react'

/** The one line at the top of a page: its name, what is said beside it, and what can be done. */
export function PageHead({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {aside && <span className="page-aside">{aside}</span>}
      <div className="page-actions screen-only">{children}</div>
    </header>
  )
}
