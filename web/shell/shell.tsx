import { Outlet, useSearch } from '@tanstack/react-router'
import { Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useHotkeys } from '../kit/hotkeys.ts'
import { fetchWaiting, later, laterPage } from '../kit/later.ts'
import type { SharedSearch } from '../kit/search-params.ts'
import { useStored } from '../kit/stored.ts'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { TopBar } from './top-bar.tsx'

const FigureDrawer = later(async () => (await import('../kit/figure/figure-drawer.tsx')).FigureDrawer)
// Where most people go next.
laterPage(() => import('../pages/register-list/page.tsx'))
laterPage(() => import('../pages/record/page.tsx'))

/** Milliseconds the first screen has for itself before anything is fetched that it does not show. */
const FIRST_SCREEN = 3000

const narrowScreen = window.matchMedia('(max-width: 720px)')
function onNarrow(changed: () => void): () => void {
  narrowScreen.addEventListener('change', changed)
  return () => narrowScreen.removeEventListener('change', changed)
}

/** Areas on the left, where and when on top, the page in the rest; figures open over it. */
export function Shell(): ReactNode {
  const [kept, setCollapsed] = useStored('navigation-collapsed', false)
  const narrow = useSyncExternalStore(onNarrow, () => narrowScreen.matches)
  const collapsed = kept || narrow
  const [finding, setFinding] = useState(false)
  const [help, setHelp] = useState(false)
  const { figure }: SharedSearch = useSearch({ strict: false })
  const [figured, setFigured] = useState(figure !== undefined)
  // Once there, it stays: it has to close as it opened.
  if (figure !== undefined && !figured) setFigured(true)
  useHotkeys({ '?': () => setHelp(true) })
  useEffect(() => {
    const timer = setTimeout(() => void fetchWaiting(), FIRST_SCREEN)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setFinding((open) => !open)
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className={`shell${collapsed ? ' narrow' : ''}`}>
      <a href="#content" className="skip">跳到正文</a>
      <Navigation collapsed={collapsed} onCollapse={setCollapsed} />
      <TopBar onFind={() => setFinding(true)} onHelp={() => setHelp(true)} />
      <main id="content" className="content" tabIndex={-1}><Outlet /></main>
      {figured && <Suspense fallback={null}><FigureDrawer /></Suspense>}
      <Palette open={finding} onClose={() => setFinding(false)} />
      <Shortcuts open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
