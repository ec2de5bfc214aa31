import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '#server/postgres/database'
import { isRowId } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { preview } from '#server/postgres/write/act'
import { binOf, restoreFromBin, type BinPlace } from '#server/records/bin'
import type { Bin, Preview, Restored } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { asPreview, queryOf, registerParam } from '../query.ts'

const PAGE = 100
const body = z.object({
  ids: z.array(z.uuid('所选的行不对，请刷新后重选')).min(1, '请选定要恢复的行').max(1000, '一次最多恢复 1000 行，请分次恢复'),
  reason: z.string({ error: '请写明事由' }).trim().min(1, '请写明事由').max(500, '事由不超过 500 字').transform((text) => text.replaceAll('\0', '')),
})

export function binRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/registers/:register/bin', async (request): Promise<Bin> => {
    const register = registerParam(database.catalogue, request)
    const query = queryOf(request)
    return look(database, principalOf(request), {}, (view) => binOf(view, register, (query['q'] ?? '').slice(0, 60), placeOf(query['before']), PAGE))
  })
  app.post('/api/registers/:register/bin/restore', async (request): Promise<Restored | Preview> => {
    const register = registerParam(database.catalogue, request)
    const { ids, reason } = body.parse(request.body)
    const run = (on: Database): Promise<Restored> => restoreFromBin(on, principalOf(request), register, ids, reason)
    return asPreview(request) ? preview(database, run) : run(database)
  })
}

function placeOf(text: string | undefined): BinPlace | null {
  if (text === undefined) return null
  const [act = '', id = ''] = text.split('.')
  if (!/^\d{1,15}$/.test(act) || !isRowId(id)) throw new HttpProblem(400, '请求内容不对，请刷新页面后重试')
  return { act: Number(act), id }
}
