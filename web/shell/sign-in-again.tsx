import { useNavigate, useRouter } from '@tanstack/react-router'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Session } from '#server/http/contract'
import { signedOut } from '../kit/api.ts'
import { later } from '../kit/later.ts'
import { queryClient } from '../kit/queries.ts'
import { sessionQuery } from '../kit/session.ts'
import { leaving } from './leaving.ts'

const SignInDialog = later(async () => (await import('./sign-in-dialog.tsx')).SignInDialog)

/** A session that ends in the middle of work is taken up in place: the page below, and what is typed in it, stays as it was, out of sight until then. */
export function SignInAgain(): ReactNode {
  const navigate = useNavigate()
  const router = useRouter()
  const [who, setWho] = useState<Session | null>(null)
  useEffect(() => {
    const ask = (): void => {
      const { pathname, href } = router.state.location
      if (pathname === '/login') return
      const session = queryClient.getQueryData<Session>(sessionQuery.queryKey)
      if (session) return setWho(session)
      void navigate({ to: '/login', search: { next: href } })
    }
    // Signed out by choice, in another tab: nothing is taken up.
    const left = (): void => { queryClient.clear(); window.location.assign('/login') }
    signedOut.addEventListener('signed-out', ask)
    leaving.addEventListener('left', left)
    return () => {
      signedOut.removeEventListener('signed-out', ask)
      leaving.removeEventListener('left', left)
    }
  }, [navigate, router])
  // Until it is there the page is covered: nothing of it is shown to who may not be the person any more.
  return who && <Suspense fallback={<div className="signed-out" />}><SignInDialog who={who} onSignedIn={() => setWho(null)} /></Suspense>
}
