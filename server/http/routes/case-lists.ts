import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { caseList } from '#server/procedures/case-lists'
import { look } from '#server/postgres/read/view'
import type { CaseList } from '../contract.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, numberQuery, queryOf } from '../query.ts'

const asked = z.object({ tab: z.enum(['opened', 'open', 'closed']).default('open'), procedure: z.string().max(100).optional(), light: z.enum(['green', 'yellow', 'red']).optional() })

export function caseListRoutes(app: FastifyInstance, house: House): void {
  app.get('/api/cases', async (request): Promise<CaseList> => {
    const query = queryOf(request)
    const { tab, procedure, light } = asked.parse(query)
    return look(house.database, principalOf(request), momentQuery(query), (view) => caseList(view, { tab, procedure, light, limit: numberQuery(query, 'limit', 100, 500) }))
  })
}
