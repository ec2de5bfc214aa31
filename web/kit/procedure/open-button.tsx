import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { useProcedures } from './requests.ts'

/** Above the list of a procedure's cases, in place of 新增: opens a case. */
export function OpenButton({ register }: { register: RegisterMeta }): ReactNode {
  const info = useProcedures().data?.find((p) => p.cases === register.id)
  if (!info?.mayOpen) return null
  return <Link to="/cases/$procedure/new" params={{ procedure: info.id }} className="button-link"><Button type="primary" tabIndex={-1}>立案</Button></Link>
}
