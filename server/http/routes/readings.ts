import type { FastifyInstance } from 'fastify'
import { isRowId } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { readingsOf } from '#server/records/readings'
import type { ReadingLog } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { queryOf } from '../query.ts'

/** GET /api/readings?person=ID */
export function readingRoutes(app: FastifyInstance, { database }: House): void {
  app.get('/api/readings', async (request): Promise<ReadingLog[]> => {
    const person = queryOf(request)['person'] ?? ''
    if (!isRowId(person)) throw new HttpProblem(400, '请指明人员')
    return look(database, principalOf(request), {}, (view) => readingsOf(view, person))
  })
}
