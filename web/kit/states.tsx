import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { ApiFailure, messageOf } from './api.ts'

/** A failed read: what went wrong, and a button to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }): ReactNode {
  const forbidden = error instanceof ApiFailure && (error.status === 403 || error.status === 404)
  return (
    <Alert
      type={forbidden ? 'warning' : 'error'} showIcon className="failure" title={messageOf(error)}
      action={retry && !forbidden ? <Button size="small" onClick={() => void retry()}>重试</Button> : undefined}
    />
  )
}

export function Loading({ label = '正在读取' }: { label?: string }): ReactNode {
  return <div className="loading" role="status"><Spin size="small" /> {label}</div>
}

/** Why there is nothing, and what to do about it. */
export function Nothing({ why, children }: { why: ReactNode; children?: ReactNode }): ReactNode {
  return <Empty image={null} className="nothing" description={<><p>{why}</p>{children}</>} />
}

/** Wraps the three states of a read; old data stays, dimmed, while newer is on its way. */
export function Reading<T>({ query, children }: {
  query: { data: T | undefined; error: unknown; isPlaceholderData: boolean; refetch: () => unknown }
  children: (data: T) => ReactNode
}): ReactNode {
  if (query.data === undefined) return query.error ? <Failure error={query.error} retry={query.refetch} /> : <Loading />
  return (
    <div className={query.isPlaceholderData ? 'dimmed' : undefined} aria-busy={query.isPlaceholderData}>
      {query.error ? <Failure error={query.error} retry={query.refetch} /> : null}
      {children(query.data)}
    </div>
  )
}
