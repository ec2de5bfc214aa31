import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { draftOf, draftsOf, dropDraft, keepDraft } from '#server/drafts/drafts'
import { isRowId } from '#server/postgres/read/list'
import type { DraftBody, DraftContent, DraftView, DraftWhole } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { paramOf, queryOf } from '../query.ts'

const plain = (text: string): string => text.replaceAll('\0', '')
const word = z.string().max(100)
const cell = z.string().max(20_000).transform(plain)
const scalar = z.union([cell, z.number(), z.boolean(), z.null()])
const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('form'), values: z.record(word, scalar) }),
  z.object({ kind: z.literal('block'), columns: z.array(word.nullable()).max(200), headings: z.array(cell).max(200).nullable(), cells: z.array(z.array(cell).max(200)).max(20_000) }),
  z.object({ kind: z.literal('step'), values: z.record(word, scalar), items: z.array(z.record(word, scalar)).max(2000), materials: z.array(z.record(word, cell)).max(5000), recorded: z.record(z.string().max(200), cell) }),
]) as z.ZodType<DraftContent>
const body: z.ZodType<DraftBody> = z.object({
  register: word, row: z.uuid().nullable(), mode: z.string().regex(/^[a-z-]{1,40}$/), base: z.number().int().min(0).nullable(), content, reason: z.string().max(500).transform(plain),
})

/** A pasted block as large as a draft may be, in UTF-8. */
const BODY = 16 * 1024 * 1024

export function draftRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/drafts', async (request): Promise<DraftView[]> => {
    const { register, row, mode } = queryOf(request)
    if (row !== undefined && !isRowId(row)) return []
    return draftsOf(database, principalOf(request), { register, row, mode })
  })
  app.get('/api/drafts/:id', async (request): Promise<DraftWhole> => draftOf(database, principalOf(request), idParam(request)))
  app.put('/api/drafts/:id', { bodyLimit: BODY }, async (request) => {
    await keepDraft(database, principalOf(request), idParam(request), body.parse(request.body))
    return {}
  })
  app.delete('/api/drafts/:id', async (request) => {
    await dropDraft(database, principalOf(request), idParam(request))
    return {}
  })
}

function idParam(request: FastifyRequest): string {
  const id = paramOf(request, 'id')
  if (!isRowId(id)) throw new HttpProblem(404, '没有这份草稿')
  return id
}
