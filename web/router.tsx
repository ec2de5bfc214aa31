import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { ApiFailure } from './kit/api.ts'
import { queryClient } from './kit/queries.ts'
import { params, parseSearch, sharedSearch, stringifySearch } from './kit/search-params.ts'
import { metaQuery, sessionQuery } from './kit/session.ts'
import { Loading } from './kit/states.tsx'
import { NotFound, PageError } from './shell/page-error.tsx'
import { Root } from './shell/root.tsx'

const root = createRootRoute({ component: Root, errorComponent: PageError, notFoundComponent: NotFound })

const login = createRoute({
  getParentRoute: () => root, path: '/login',
  validateSearch: params('next'),
  component: lazyRouteComponent(() => import('./pages/login/page.tsx')),
})

/** Everything behind the sign-in: who it is and what is declared are read before anything is drawn. */
const shell = createRoute({
  getParentRoute: () => root, id: 'shell', component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'), errorComponent: PageError, validateSearch: sharedSearch,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } })
      throw error
    }
    await queryClient.ensureQueryData(metaQuery)
  },
})

const home = createRoute({
  getParentRoute: () => shell, path: '/',
  validateSearch: params('period', 'tab'),
  component: lazyRouteComponent(() => import('./pages/home/page.tsx')),
})

/** State of a list, in the address. `filter` is written by web/kit/filter; `columns` are paths of fields; `view` is a saved view from which the rest deviates. */
const list = createRoute({
  getParentRoute: () => shell, path: '/registers/$register',
  validateSearch: params('view', 'q', 'filter', 'sort', 'columns', 'all', 'group', 'pivot', 'chart', 'cell', 'new', 'paste'),
  component: lazyRouteComponent(() => import('./pages/register-list/page.tsx')),
})
const importing = createRoute({
  getParentRoute: () => shell, path: '/registers/$register/import',
  validateSearch: params('job'),
  component: lazyRouteComponent(() => import('./pages/import/page.tsx')),
})
const bin = createRoute({
  getParentRoute: () => shell, path: '/registers/$register/bin',
  validateSearch: params('q'),
  component: lazyRouteComponent(() => import('./pages/register-list/bin/page.tsx')),
})
const compareList = createRoute({
  getParentRoute: () => shell, path: '/registers/$register/compare',
  validateSearch: params('from', 'to', 'filter', 'sure', 'q', 'kind'),
  component: lazyRouteComponent(() => import('./pages/compare/list-page.tsx')),
})
const compareRecord = createRoute({
  getParentRoute: () => shell, path: '/registers/$register/$id/compare',
  validateSearch: params('from', 'to', 'whole'),
  component: lazyRouteComponent(() => import('./pages/compare/record-page.tsx')),
})
const record = createRoute({
  getParentRoute: () => shell, path: '/registers/$register/$id',
  validateSearch: params('tab', 'kinds', 'edit'),
  component: lazyRouteComponent(() => import('./pages/record/page.tsx')),
})
const acts = createRoute({
  getParentRoute: () => shell, path: '/acts',
  validateSearch: params('mine', 'register', 'act'),
  component: lazyRouteComponent(() => import('./pages/acts/page.tsx')),
})
const duplicates = createRoute({
  getParentRoute: () => shell, path: '/duplicates/$register',
  validateSearch: params('first', 'second', 'page'),
  component: lazyRouteComponent(() => import('./pages/duplicates/page.tsx')),
})
const tree = createRoute({
  getParentRoute: () => shell, path: '/tree/$register',
  validateSearch: params('node', 'within', 'tab', 'all'),
  component: lazyRouteComponent(() => import('./pages/tree/page.tsx')),
})
const finder = createRoute({
  getParentRoute: () => shell, path: '/finder/$register',
  validateSearch: params('q', 'under'),
  component: lazyRouteComponent(() => import('./pages/finder/page.tsx')),
})
const find = createRoute({
  getParentRoute: () => shell, path: '/find/$register',
  validateSearch: params('filter', 'off', 'part', 'sort', 'columns', 'scheme'),
  component: lazyRouteComponent(() => import('./pages/find/page.tsx')),
})
const rosters = createRoute({
  getParentRoute: () => shell, path: '/rosters',
  validateSearch: params('roster', 'unit', 'filter', 'columns', 'group', 'cell'),
  component: lazyRouteComponent(() => import('./pages/rosters/page.tsx')),
})
const quotas = createRoute({
  getParentRoute: () => shell, path: '/quotas/$register',
  component: lazyRouteComponent(() => import('./pages/quotas/page.tsx')),
})
const checks = createRoute({
  getParentRoute: () => shell, path: '/checks/$register',
  validateSearch: params('kinds', 'state', 'unit', 'q', 'subject', 'order', 'since', 'page'),
  component: lazyRouteComponent(() => import('./pages/checks/page.tsx')),
})
const report = createRoute({
  getParentRoute: () => shell, path: '/report',
  validateSearch: params('report', 'period', 'frozen', 'view', 'tab', 'section', 'against', 'years', 'unit'),
  component: lazyRouteComponent(() => import('./pages/report/page.tsx')),
})
const due = createRoute({
  getParentRoute: () => shell, path: '/due',
  validateSearch: params('month', 'day', 'kinds', 'state', 'ahead'),
  component: lazyRouteComponent(() => import('./pages/due/page.tsx')),
})
const workingCalendar = createRoute({
  getParentRoute: () => shell, path: '/working-calendar',
  validateSearch: params('year'),
  component: lazyRouteComponent(() => import('./pages/working-calendar/page.tsx')),
})
const rules = createRoute({
  getParentRoute: () => shell, path: '/rules',
  validateSearch: params('clause', 'part', 'q'),
  component: lazyRouteComponent(() => import('./pages/rules/page.tsx')),
})
const completeness = createRoute({
  getParentRoute: () => shell, path: '/completeness',
  component: lazyRouteComponent(() => import('./pages/completeness/page.tsx')),
})
const outlook = createRoute({
  getParentRoute: () => shell, path: '/outlook',
  validateSearch: params('years', 'unit', 'level', 'filter', 'by', 'question', 'cell'),
  component: lazyRouteComponent(() => import('./pages/outlook/page.tsx')),
})
const plans = createRoute({
  getParentRoute: () => shell, path: '/plan',
  validateSearch: params('year', 'view', 'tab', 'task', 'q', 'state'),
  component: lazyRouteComponent(() => import('./pages/plan/page.tsx')),
})
const plan = createRoute({
  getParentRoute: () => shell, path: '/plan/$id',
  validateSearch: params('view', 'tab', 'task', 'q', 'state', 'period'),
  component: lazyRouteComponent(() => import('./pages/plan/page.tsx')),
})

const inbox = createRoute({
  getParentRoute: () => shell, path: '/inbox',
  validateSearch: params('tab', 'procedure', 'light', 'q', 'assignee', 'whose'),
  component: lazyRouteComponent(() => import('./pages/inbox/page.tsx')),
})
/** A case, and on `act` the form of a step over it. */
const caseRecord = createRoute({
  getParentRoute: () => shell, path: '/cases/$procedure/$id',
  validateSearch: params('act', 'for'),
  component: lazyRouteComponent(() => import('./pages/cases/page.tsx')),
})
const openCase = createRoute({
  getParentRoute: () => shell, path: '/cases/$procedure/new',
  validateSearch: params('people'),
  component: lazyRouteComponent(() => import('./pages/cases/open-page.tsx')),
})

export const router = createRouter({
  routeTree: root.addChildren([login, shell.addChildren([home, list, importing, bin, record, compareList, compareRecord, duplicates, checks, tree, quotas, acts, report, due, workingCalendar, plans, plan, finder, find, rosters, inbox, openCase, caseRecord, rules, outlook, completeness])]),
  parseSearch, stringifySearch, defaultPreload: false, scrollRestoration: true, defaultPendingMs: 300, defaultPendingMinMs: 0,
  defaultPendingComponent: () => <Loading label="正在打开" />, defaultErrorComponent: PageError,
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
