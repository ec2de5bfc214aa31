import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { addMonths, latest, verbs, type Verb } from '#kernel'
import { defaultPeriod, figureOf, momentOf } from '#server/figures/figure'
import { list, NotAllowed, type StoredRow } from '#server/postgres/read/list'
import { referencedNames, titleOf } from '#server/postgres/read/titles'
import { look, type View } from '#server/postgres/read/view'
import { principalOf, type House } from '../house.ts'
import type { Home } from '../contract.ts'
import { momentQuery, queryOf } from '../query.ts'

const SHOWN = 40

export function homeRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/home', async (request): Promise<Home> => {
    const principal = principalOf(request)
    const moment = momentQuery(queryOf(request))
    const period = defaultPeriod()
    const figures = await look(database, principal, momentOf(period, moment), async (view) => {
      const all = []
      for (const indicator of database.catalogue.indicators.values()) all.push(await figureOf(view, indicator, period, { compare: true }))
      return all
    })
    return look(database, principal, moment, async (view) => ({
      figures, plan: await planProgress(view), due: await dueOf(view), latestActs: await latestActs(view), chain: await chain(view),
    }))
  })
}

/** Days ahead within which something counts as due. */
const AHEAD_MONTHS = 3

/** Deadlines declared as fields: whatever still lies open and ends soon, or has ended already. */
const deadlines = [
  { register: 'key-tasks', field: 'deadline', kind: '重点任务到期', open: { op: 'not', of: { op: 'equals', path: ['state'], value: 'done' } } },
  { register: 'admonition', field: 'effectEndsOn', kind: '影响期届满', open: null },
  { register: 'talent-pool', field: 'contractUntil', kind: '人才合同期满', open: null },
] as const

async function dueOf(view: View): Promise<Home['due']> {
  const until = addMonths(view.asOf, AHEAD_MONTHS)
  const due: Home['due'] = []
  for (const d of deadlines) {
    const register = view.catalogue.register(d.register)
    // What is past stays in view only where someone still has to act on it.
    const from = d.open ? '1900-01-01' : view.asOf
    try {
      const rows = await list(view, register, {
        where: { op: 'and', of: [{ op: 'compare', path: [d.field], than: '>=', value: from }, { op: 'compare', path: [d.field], than: '<=', value: until }, ...(d.open ? [d.open] : [])] }, sort: [d.field], limit: SHOWN,
      })
      const names = await referencedNames(view, register, rows)
      due.push(...rows.map((row) => entry(view, d, row, titleOf(view, register, row, names))))
    } catch (error) {
      if (!(error instanceof NotAllowed)) throw error
    }
  }
  return due.sort((a, b) => a.day.localeCompare(b.day)).slice(0, SHOWN)
}

function entry(view: View, d: (typeof deadlines)[number], row: StoredRow, title: string): Home['due'][number] {
  const day = String(row[d.field])
  return { day, kind: d.kind, title, register: d.register, id: row.id, overdue: d.open !== null && latest(day) < view.asOf }
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

async function latestActs(view: View): Promise<Home['latestActs']> {
  const { rows } = await sql<{ number: number; at: string; actorName: string; verb: Verb; reason: string; rows: number }>`select number, at, actor_name as "actorName", verb, reason, rows from act where tenant = ${view.principal.tenant} order by number desc limit 10`.execute(view.connection)
  return rows.map(({ verb, ...a }) => ({ ...a, verbLabel: verbs[verb] ?? verb }))
}

async function chain(view: View): Promise<Home['chain']> {
  const { rows } = await sql<{ number: number; hash: string }>`select number, hash from act where tenant = ${view.principal.tenant} order by number desc limit 1`.execute(view.connection)
  return { acts: rows[0]?.number ?? 0, head: rows[0]?.hash ?? '' }
}
