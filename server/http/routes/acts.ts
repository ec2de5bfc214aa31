import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '#server/postgres/database'
import { preview } from '#server/postgres/write/act'
import { undoAct } from '#server/records/undo/undo'
import type { Preview, Undone } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { asPreview, paramOf } from '../query.ts'

const undo = z.object({ reason: z.string().trim().max(500, '事由不超过 500 字').transform((text) => text.replaceAll('\0', '')).optional() })

export function actRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.post('/api/acts/:number/undo', async (request): Promise<Undone | Preview> => {
    const number = actParam(request)
    const { reason } = undo.parse(request.body ?? {})
    const run = (on: Database): Promise<Undone> => undoAct(on, principalOf(request), number, reason || `撤回第 ${number} 号变更`)
    return asPreview(request) ? preview(database, run) : run(database)
  })
}

function actParam(request: FastifyRequest): number {
  const text = paramOf(request, 'number')
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new HttpProblem(404, '没有这号变更')
  return Number(text)
}
