import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { signedOut } from '../kit/api.ts'
import { useConnectionLost } from '../kit/connection.ts'
import { queryClient } from '../kit/queries.ts'

/** What surrounds every page, the sign-in included: a lost connection and a session that has ended. */
export function Root(): ReactNode {
  const lost = useConnectionLost()
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => {
    const ask = (): void => {
      const { pathname, href } = router.state.location
      if (pathname === '/login') return
      queryClient.removeQueries({ queryKey: ['session'] })
      void navigate({ to: '/login', search: { next: href } })
    }
    signedOut.addEventListener('signed-out', ask)
    return () => signedOut.removeEventListener('signed-out', ask)
  }, [navigate, router])
  return (
    <>
      {lost && (
        <div className="connection-banner screen-only" role="alert">
          连不上服务器，正在看的可能不是最新内容，未保存的已留在本机
          <Button size="small" onClick={() => void queryClient.refetchQueries({ type: 'active' }).then(() => router.invalidate())}>重试</Button>
        </div>
      )}
      <Outlet />
    </>
  )
}
