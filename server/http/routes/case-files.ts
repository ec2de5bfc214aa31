import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { isRowId } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { caseView } from '#server/procedures/view'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { paramOf } from '../query.ts'
import { attach } from './exchange.ts'

/** GET /api/procedures/:procedure/cases/:id/files/:digest → a file that came with a step, to whoever sees that step and the file in it. Pictures are shown in place, anything else is saved. */
export function caseFileRoutes(app: FastifyInstance, { database }: House): void {
  app.get('/api/procedures/:procedure/cases/:id/files/:digest', async (request, reply) => look(database, principalOf(request), {}, async (view) => {
    const [id, digest] = [paramOf(request, 'id'), paramOf(request, 'digest')]
    const material = isRowId(id) ? (await caseView(view, paramOf(request, 'procedure'), id)).steps.flatMap((s) => s.materials).find((m) => m.file === digest) : undefined
    if (!material) throw new HttpProblem(404, '没有这份材料，或您无权查看')
    const { rows } = await sql<{ media_type: string; name: string; bytes: Buffer }>`select media_type, name, bytes from stored_file where tenant = ${view.principal.tenant} and digest = ${digest}`.execute(view.connection)
    const [file] = rows
    if (!file) throw new HttpProblem(404, '材料不在库中')
    if (file.media_type === 'image/jpeg' || file.media_type === 'image/png') return reply.type(file.media_type).header('cache-control', 'private, max-age=600').send(file.bytes)
    return attach(reply, material.name ?? file.name, 'application/octet-stream').send(file.bytes)
  }))
}
