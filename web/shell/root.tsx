import { Outlet, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useConnectionLost } from '../kit/connection.ts'
import { queryClient } from '../kit/queries.ts'
import { SignInAgain } from './sign-in-again.tsx'

/** What surrounds every page, the sign-in included: a lost connection and a session that has ended. */
export function Root(): ReactNode {
  const lost = useConnectionLost()
  const router = useRouter()
  return (
    <>
      {lost && (
        <div className="connection-banner screen-only" role="alert">
          连不上服务器，正在看的可能不是最新内容，未保存的已留在本机
          <Button size="small" onClick={() => void queryClient.refetchQueries({ type: 'active' }).then(() => router.invalidate())}>重试</Button>
        </div>
      )}
      <Outlet />
      <SignInAgain />
    </>
  )
}
