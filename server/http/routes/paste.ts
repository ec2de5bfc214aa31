import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { scope } from '#kernel'
import { logRead } from '#server/exchange/access-log'
import { inTenant } from '#server/postgres/database'
import { MAX_PASTED, paste, pasteColumns } from '#server/records/paste'
import type { PasteColumns, PasteResult } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { asPreview, registerParam } from '../query.ts'

/** A block of 20,000 rows with 20 columns of Chinese. */
const BODY = 24 * 1024 * 1024
const MAX_COLUMNS = 200
const cell = z.string().max(20_000, '有的单元格超过 20000 字，请删减').transform((text) => text.replaceAll('\0', ''))
const row = z.array(cell).max(MAX_COLUMNS, `一次最多粘贴 ${MAX_COLUMNS} 列`)
const key = z.string().max(100)
const columnsBody = z.object({ rows: z.array(row).max(50), columns: z.array(key).max(MAX_COLUMNS) })
const body = z.object({
  columns: z.array(key.nullable()).max(MAX_COLUMNS), rows: z.array(row).min(1, '没有可粘贴的内容').max(MAX_PASTED, `一次最多粘贴 ${MAX_PASTED} 行，请分次粘贴或用 Excel 导入`),
  base: z.number().int().min(0).optional(), same: z.boolean().optional(), skip: z.boolean().optional(),
  reason: z.string({ error: '请写明事由' }).trim().min(1, '请写明事由').max(500, '事由不超过 500 字').transform((text) => text.replaceAll('\0', '')),
})

const copied = z.object({ rows: z.number().int().min(1).max(100_000), purpose: z.string({ error: '请写明用途' }).trim().min(1, '请写明用途').max(200, '用途不超过 200 字').transform((text) => text.replaceAll('\0', '')) })

export function pasteRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.post('/api/registers/:register/paste/columns', async (request): Promise<PasteColumns> => {
    const { rows, columns } = columnsBody.parse(request.body)
    return pasteColumns(database.catalogue, principalOf(request), registerParam(database.catalogue, request), rows, columns)
  })
  app.post('/api/registers/:register/paste', { bodyLimit: BODY }, async (request): Promise<PasteResult> => {
    const { base, same, skip, ...asked } = body.parse(request.body)
    return paste(database, principalOf(request), registerParam(database.catalogue, request), {
      ...asked, ...(base !== undefined ? { base } : {}), ...(same ? { same } : {}), ...(skip ? { skip } : {}),
    }, asPreview(request))
  })
  app.post('/api/registers/:register/copied', async (request) => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    if (scope(principal, register, 'read').rows === 'none') throw new HttpProblem(403, `您无权查看“${register.label}”`)
    const { rows, purpose } = copied.parse(request.body)
    await inTenant(database, principal, (connection) => logRead(connection, principal, register, '复制到剪贴板', rows, purpose))
    return {}
  })
}
