import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { addMonths, latest } from '#kernel'
import { defaultPeriod, figuresOf, momentOf } from '#server/figures/figure'
import { list, NotAllowed } from '#server/postgres/read/list'
import { look, type View } from '#server/postgres/read/view'
import { actsOf } from '#server/records/acts'
import { dueList } from '#server/reminders/list'
import { principalOf, type House } from '../house.ts'
import type { Home } from '../contract.ts'
import { momentQuery, queryOf } from '../query.ts'

const SHOWN = 40
/** One kind in great number does not push the others out of sight. */
const OF_ONE_KIND = 6
/** Months ahead within which something counts as due. */
const AHEAD_MONTHS = 3

export function homeRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/home', async (request): Promise<Home> => {
    const principal = principalOf(request)
    const moment = momentQuery(queryOf(request))
    const period = defaultPeriod()
    const figures = await look(database, principal, momentOf(period, moment), (view) => figuresOf(view, database.catalogue.indicators.values(), period, { compare: true }))
    return look(database, principal, moment, async (view) => ({
      figures, plan: await planProgress(view), due: await dueOf(view), latestActs: await latestActs(view), chain: await chain(view),
    }))
  })
}

/** What falls due soon, or should have been done already: the head of the reminders' list. */
async function dueOf(view: View): Promise<Home['due']> {
  const list = await dueList(view, { from: view.asOf, to: addMonths(view.asOf, AHEAD_MONTHS) }, { overdue: true, limit: SHOWN, each: OF_ONE_KIND })
  return {
    total: list.total, overdue: list.kinds.reduce((sum, k) => sum + k.overdue, 0),
    kinds: list.kinds.map(({ key, label, overdue, near, later }) => ({ key, label, total: overdue + near + later })),
    entries: list.entries.map(({ kind, on, title, register, id, state }) => ({ day: on, kind, title, register, id, overdue: state === 'overdue' })),
  }
}

async function planProgress(view: View): Promise<Home['plan']> {
  const none = { total: 0, done: 0, underWay: 0, pending: 0, overdue: 0, plan: null, year: null }
  const plans = view.catalogue.register('plans')
  const tasks = view.catalogue.register('key-tasks')
  try {
    const [plan] = await list(view, plans, { sort: ['-year'], limit: 1, fields: ['year', 'title'] })
    if (!plan) return none
    const rows = await list(view, tasks, { where: { op: 'equals', path: ['plan'], value: plan.id }, sort: [], fields: ['parent', 'state', 'deadline', 'kind'] })
    const parents = new Set(rows.map((r) => r['parent']))
    // Headings only group; what is done or not is a leaf.
    const leaves = rows.filter((r) => !parents.has(r.id))
    const n = (state: string): number => leaves.filter((r) => (r['state'] ?? 'pending') === state).length
    return {
      total: leaves.length, done: n('done'), underWay: n('under-way'), pending: n('pending'), plan: plan.id, year: String(plan['year'] ?? ''),
      overdue: leaves.filter((r) => r['state'] !== 'done' && typeof r['deadline'] === 'string' && latest(r['deadline']) < view.asOf).length,
    }
  } catch (error) {
    if (error instanceof NotAllowed) return none
    throw error
  }
}

/** The newest acts that the reader may see: what was done to registers closed to him stays closed, the reasons told for it included. */
async function latestActs(view: View): Promise<Home['latestActs']> {
  const { acts } = await actsOf(view, { mine: false, register: null, before: null, limit: 10 })
  return acts.map(({ number, at, actorName, verb, verbLabel, reason, rows }) => ({ number, at, actorName, verb, verbLabel, reason, rows }))
}

async function chain(view: View): Promise<Home['chain']> {
  const { rows } = await sql<{ number: number; hash: string }>`select number, hash from act where tenant = ${view.principal.tenant} order by number desc limit 1`.execute(view.connection)
  return { acts: rows[0]?.number ?? 0, head: rows[0]?.hash ?? '' }
}
