import type { FastifyInstance } from 'fastify'
import { briefOf } from '#server/briefs/brief'
import { look } from '#server/postgres/read/view'
import type { BriefView } from '../contract.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, paramOf, queryOf, registerParam } from '../query.ts'

/** What a card says first. */
export function briefRoutes(app: FastifyInstance, { database }: House): void {
  app.get('/api/briefs/:register/:id', async (request): Promise<BriefView> => {
    const register = registerParam(database.catalogue, request)
    return look(database, principalOf(request), momentQuery(queryOf(request)), (view) => briefOf(view, register, paramOf(request, 'id')))
  })
}
