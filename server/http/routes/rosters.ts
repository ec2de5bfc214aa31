import type { FastifyInstance } from 'fastify'
import { writeRosterPdf } from '#formats/roster'
import { rosterOf, TooLong } from '#server/exchange/roster'
import { look } from '#server/postgres/read/view'
import { logExport } from '#server/exchange/access-log'
import { principalOf, type House } from '../house.ts'
import { HttpProblem } from '../errors.ts'
import { momentQuery, pathsQuery, queryOf, registerParam } from '../query.ts'
import { attach } from './exchange.ts'
import { listQuery } from './records.ts'

/** GET /api/registers/:register/export.pdf?filter&sort&columns=name,person.birth&asOf&knownAt&purpose: the list as it is filed. */
export function rosterRoutes(app: FastifyInstance, house: House): void {
  const { database, tenant } = house
  app.get('/api/registers/:register/export.pdf', async (request, reply) => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    const query = queryOf(request)
    const asked = query['columns']?.split(',').filter(Boolean) ?? []
    const roster = await look(database, principal, momentQuery(query), async (view) => {
      const columns = pathsQuery(database.catalogue, principal, register, { with: (asked.length > 0 ? asked : register.columns ?? register.title).join(',') })
      const made = await rosterOf(view, register, listQuery(view, register, query), columns, tenant.name).catch((error: unknown) => {
        throw error instanceof TooLong ? new HttpProblem(422, error.message) : error
      })
      await logExport(view.connection, principal, register, '导出 PDF 名册', made.groups.reduce((n, g) => n + g.rows.length, 0), query['purpose'])
      return made
    })
    const { pdf } = await writeRosterPdf(roster, house.fonts === undefined ? [] : [house.fonts])
    return attach(reply, `${roster.title}.pdf`, 'application/pdf').send(Buffer.from(pdf))
  })
}
