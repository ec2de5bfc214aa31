import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pictureField } from '#kernel'
import { logRead } from '#server/exchange/access-log'
import { find, isRowId } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { findAtAGlance } from '#server/records/finder'
import type { FinderPage } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, numberQuery, paramOf, queryOf, registerParam } from '../query.ts'

/** Finding people, and whatever else has a picture, by sight. */
export function finderRoutes(app: FastifyInstance, house: House): void {
  const { database } = house

  app.get('/api/finder/:register', async (request): Promise<FinderPage> => {
    const register = registerParam(database.catalogue, request)
    const query = queryOf(request)
    const under = query['under'] ?? null
    if (under !== null && !isRowId(under)) throw new HttpProblem(400, '请从名单中选择单位')
    return look(database, principalOf(request), momentQuery(query), (view) => findAtAGlance(view, register, { q: query['q'] ?? '', under, limit: numberQuery(query, 'limit', 30, 100) }))
  })
  app.get('/api/pictures/:register/:id/:digest', async (request, reply) => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    const field = pictureField(register)
    return look(database, principal, momentQuery(queryOf(request)), async (view) => {
      const digest = paramOf(request, 'digest')
      const row = field === null ? null : await find(view, register, paramOf(request, 'id'))
      if (field === null || row?.[field] !== digest) throw new HttpProblem(404, '没有这张照片，或您无权查看')
      const { rows } = await sql<{ media_type: string; bytes: Buffer }>`select media_type, bytes from stored_file where tenant = ${principal.tenant} and digest = ${digest} and media_type in ('image/jpeg', 'image/png')`.execute(view.connection)
      const [file] = rows
      if (!file) throw new HttpProblem(404, '照片不在库中')
      if ((register.fields[field]?.sensitivity ?? 'open') !== 'open') await logRead(view.connection, principal, register, 'picture', 1, '查看照片')
      return reply.type(file.media_type).header('cache-control', 'private, max-age=31536000, immutable').send(file.bytes)
    })
  })
}
