import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '#server/postgres/database'
import { isRowId } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { preview } from '#server/postgres/write/act'
import { actOf, actRows, actsOf } from '#server/records/acts'
import { undoAct } from '#server/records/undo/undo'
import type { ActList, ActRows, ActView, Preview, Undone, UndoJob } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { Jobs, type JobTools } from '../jobs.ts'
import { asPreview, numberQuery, paramOf, queryOf } from '../query.ts'

const undo = z.object({ reason: z.string().trim().max(500, '事由不超过 500 字').transform((text) => text.replaceAll('\0', '')).optional() })

/** Rows of an act told at once. */
const ROWS = 100

export function actRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const { catalogue } = database
  const jobs = new Jobs<Undone | Preview>()
  app.addHook('onClose', () => jobs.close())

  app.get('/api/acts', async (request): Promise<ActList> => {
    const query = queryOf(request)
    const register = query['register'] === undefined ? null : catalogue.registers.get(query['register'])
    if (register === undefined) throw new HttpProblem(404, '没有这个台账')
    const before = numberQuery(query, 'before', 0, Number.MAX_SAFE_INTEGER)
    return look(database, principalOf(request), {}, (view) => actsOf(view, { mine: query['mine'] === '1', register, before: before || null, limit: numberQuery(query, 'limit', 50, 200) || 50 }))
  })
  app.get('/api/acts/:number', async (request): Promise<ActView> => look(database, principalOf(request), {}, (view) => actOf(view, actParam(request))))
  app.get('/api/acts/:number/rows', async (request): Promise<ActRows> => {
    const query = queryOf(request)
    const register = catalogue.registers.get(query['register'] ?? '')
    if (!register) throw new HttpProblem(404, '没有这个台账')
    const after = query['after']
    if (after !== undefined && !isRowId(after)) throw new HttpProblem(400, '请求内容不对，请刷新页面后重试')
    return look(database, principalOf(request), {}, (view) => actRows(view, actParam(request), register, after ?? null, ROWS))
  })
  app.post('/api/acts/:number/undo', async (request): Promise<Undone | Preview | UndoJob> => {
    const number = actParam(request)
    const { reason } = undo.parse(request.body ?? {})
    const run = (on: Database, tools?: JobTools): Promise<Undone> => undoAct(on, principalOf(request), number, reason || `撤回第 ${number} 号变更`, tools)
    const work = (tools?: JobTools): Promise<Undone | Preview> => (asPreview(request) ? preview(database, (on) => run(on, tools)) : run(database, tools))
    return queryOf(request)['job'] === '1' ? jobs.start(principalOf(request), work) : work()
  })
  app.get('/api/undo/:id', async (request): Promise<UndoJob> => jobs.find(principalOf(request), paramOf(request, 'id')))
  app.delete('/api/undo/:id', async (request): Promise<UndoJob> => jobs.cancel(principalOf(request), paramOf(request, 'id')))
}

function actParam(request: FastifyRequest): number {
  const text = paramOf(request, 'number')
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new HttpProblem(404, '没有这号变更')
  return Number(text)
}
