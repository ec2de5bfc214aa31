/** Before anything is drawn, the language: modules look their words up once, when they are loaded. */
import { askAhead } from './kit/ahead.ts'
import { loadLanguage } from './language/index.ts'

const { pathname, search } = window.location
// What every screen behind the sign-in reads first is asked for now, not when its code has arrived.
if (pathname !== '/login') {
  askAhead('/api/session')
  askAhead('/api/meta')
  const axes = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => name === 'asOf' || name === 'knownAt')).toString()
  if (pathname === '/') askAhead(`/api/home${axes && `?${axes}`}`)
}
await loadLanguage().catch(() => undefined)
// The pages a day begins with come beside the rest; the router would fetch them only after it knows who is there.
if (pathname === '/') import('./pages/home/page.tsx').catch(() => undefined)
if (/^\/registers\/[^/]+$/.test(pathname)) import('./pages/register-list/page.tsx').catch(() => undefined)
await import('./main.tsx')
