import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Value } from '#kernel'
import { bulkEdit, MAX_ROWS } from '#server/records/bulk-edit'
import type { BulkChange, BulkJob, BulkResult } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { Jobs } from '../jobs.ts'
import { asPreview, momentQuery, paramOf, registerParam } from '../query.ts'
import { listQuery } from './records.ts'

const plain = (text: string): string => text.replaceAll('\0', '')
const field = z.string().max(100)
const words = z.string().max(20_000).transform(plain)
const change = z.discriminatedUnion('how', [
  z.object({ field, how: z.literal('set'), value: z.unknown() as unknown as z.ZodType<Value> }),
  z.object({ field, how: z.literal('clear') }),
  z.object({ field, how: z.literal('replace'), find: words, with: words }),
]) as z.ZodType<BulkChange>
const body = z.object({
  ids: z.array(z.uuid('所选的行不对，请刷新后重选')).max(MAX_ROWS, `一次最多修改 ${MAX_ROWS} 行，请分次修改`).optional(), query: z.record(z.string(), z.string()).optional(),
  changes: z.array(change).min(1, '请至少选一个要改的字段').max(100),
  reason: z.string({ error: '请写明事由' }).trim().min(1, '请写明事由').max(500, '事由不超过 500 字').transform(plain),
  base: z.number().int().min(0).optional(), skip: z.boolean().optional(),
})
/** The ids of 50,000 rows. */
const BODY = 4 * 1024 * 1024

export function bulkRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const jobs = new Jobs<BulkResult>()
  app.addHook('onClose', () => jobs.close())

  app.post('/api/registers/:register/bulk', { bodyLimit: BODY }, async (request): Promise<BulkJob> => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    const { ids, query, changes, reason, base, skip } = body.parse(request.body)
    if ((ids === undefined) === (query === undefined)) throw new HttpProblem(400, '请选定要改的行')
    const asOf = momentQuery(query ?? {}).asOf
    return jobs.start(principal, (tools) => bulkEdit(database, principal, register, {
      rows: (view) => (ids ? { where: { op: 'in', path: ['id'], values: ids }, all: true } : listQuery(view, register, query ?? {})),
      asOf, changes, reason, base: base ?? null, skip: skip === true,
    }, { preview: asPreview(request), ...tools }))
  })
  app.get('/api/bulk/:id', async (request): Promise<BulkJob> => jobs.find(principalOf(request), paramOf(request, 'id')))
  app.delete('/api/bulk/:id', async (request): Promise<BulkJob> => jobs.cancel(principalOf(request), paramOf(request, 'id')))
}
