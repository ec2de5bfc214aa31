import type { FastifyInstance } from 'fastify'
import { steps, type Step } from '#kernel'
import { look } from '#server/postgres/read/view'
import { seriesOf, stepsUpTo } from '#server/reports/series'
import { yearsDocument, yearsWorkbook, yearTable } from '#server/reports/years'
import type { Series, YearTable } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, numberQuery, paramOf, periodQuery, queryOf, reportParam, type Query } from '../query.ts'
import { attach } from './exchange.ts'

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const
const mostYears = 5
const mostPeriods = 36

/** Figures through time: their last periods, and a report's beside other years. */
export function seriesRoutes(app: FastifyInstance, house: House): void {
  const { database, tenant } = house
  app.get('/api/series', async (request): Promise<Series[]> => {
    const query = queryOf(request)
    const step = query['step'] ?? 'year'
    if (!(step in steps)) throw new HttpProblem(400, '只能按年、半年、季度、月看走势')
    const indicators = (query['indicators'] ?? '').split(',').filter(Boolean).slice(0, 100).map((id) => {
      const found = database.catalogue.indicators.get(id)
      if (!found) throw new HttpProblem(404, '没有这项指标')
      return found
    })
    return look(database, principalOf(request), momentQuery(query), (view) => seriesOf(view, indicators, stepsUpTo(view, step as Step, Math.max(2, numberQuery(query, 'count', 8, mostPeriods)))))
  })
  app.get('/api/reports/:id/:file', async (request, reply) => {
    const match = /^years(?:\.(xlsx|docx))?$/.exec(paramOf(request, 'file'))
    if (!match) throw new HttpProblem(404, '没有这个地址')
    const query = queryOf(request)
    const report = reportParam(database.catalogue, paramOf(request, 'id'))
    const { period, ...moment } = periodQuery(query)
    const table: YearTable = await look(database, principalOf(request), moment, (view) => yearTable(view, report, period, yearsIn(query), query['rule'] === 'year-end' ? 'year-end' : 'same-day', tenant.name))
    const name = `${table.title.replace(/[\\/:*?"<>|\n\r\t]/g, '')}`
    switch (match[1]) {
      case 'xlsx': return attach(reply, `${name}.xlsx`, types.xlsx).send(Buffer.from(await yearsWorkbook(table)))
      case 'docx': return attach(reply, `${name}.docx`, types.docx).send(Buffer.from(await yearsDocument(table)))
      default: return table
    }
  })
}

function yearsIn(query: Query): number[] {
  const years = [...new Set((query['years'] ?? '').split(',').filter(Boolean))]
  if (years.length > mostYears) throw new HttpProblem(400, `最多与 ${mostYears} 个年度对照`)
  if (!years.every((y) => /^(?:19|20|21)\d{2}$/.test(y))) throw new HttpProblem(400, '对照的年度要写四位数字')
  return years.map(Number)
}
