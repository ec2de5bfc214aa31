import type { FastifyInstance } from 'fastify'
import { figureOf, figuresOf, membersOf } from '#server/figures/figure'
import { look } from '#server/postgres/read/view'
import { principalOf, type House } from '../house.ts'
import type { Figure, Members } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { indicatorParam, numberQuery, periodQuery, queryOf } from '../query.ts'

export function figureRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/indicators', async (request): Promise<Figure[]> => {
    const { period, ...moment } = periodQuery(queryOf(request))
    return look(database, principalOf(request), moment, (view) => figuresOf(view, database.catalogue.indicators.values(), period, { compare: true }))
  })
  app.get('/api/indicators/:id', async (request): Promise<Figure> => {
    const indicator = indicatorParam(database.catalogue, request)
    const query = queryOf(request)
    const { period, ...moment } = periodQuery(query)
    return look(database, principalOf(request), moment, (view) => figureOf(view, indicator, period, { compare: true, ...(query['by'] ? { by: query['by'] } : {}) }))
  })
  app.get('/api/indicators/:id/members', async (request): Promise<Members> => {
    const indicator = indicatorParam(database.catalogue, request)
    // An empty `cell` means "rows without a value", so the raw query is asked, not the one without blanks.
    const raw = request.query as Record<string, string | undefined>
    const query = queryOf(request)
    const { period, ...moment } = periodQuery(query)
    const part = query['part'] === 'denominator' ? 'denominator' : 'list'
    if (part === 'denominator' && !indicator.denominator) throw new HttpProblem(400, `“${indicator.label}”不是比率，没有分母`)
    const cell = query['by'] && raw['cell'] !== undefined ? { dimension: query['by'], value: raw['cell'] === '' ? null : raw['cell'] } : undefined
    return look(database, principalOf(request), moment, (view) => membersOf(view, indicator, period, { part, ...(cell ? { cell } : {}), limit: numberQuery(query, 'limit', 50, 1000), offset: numberQuery(query, 'offset', 0, 10_000_000) }))
  })
}
