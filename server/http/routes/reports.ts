import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { reportDifference } from '#server/reports/difference'
import { reportDocx, reportFileName } from '#server/reports/docx'
import { freezeReport, frozenReports, frozenView } from '#server/reports/freeze'
import { reportPdf } from '#server/reports/pdf'
import { reportView } from '#server/reports/view'
import { look } from '#server/postgres/read/view'
import { principalOf, type House } from '../house.ts'
import type { FrozenReport, ReportDifference, ReportView } from '../contract.ts'
import { paramOf, periodQuery, queryOf, reportParam } from '../query.ts'
import { attach } from './exchange.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** The ending that asks for a file: annual.docx, annual.pdf. */
const ending = /\.(docx|pdf)$/

const freeze = z.object({ period: z.string().max(40).optional(), asOf: z.string().max(10).optional(), knownAt: z.number().int().min(0).optional(), reason: z.string().trim().min(1).max(500) })

export function reportRoutes(app: FastifyInstance, house: House): void {
  const { database, tenant } = house
  app.get('/api/reports/:file', async (request, reply) => {
    const file = paramOf(request, 'file')
    const report = reportParam(database.catalogue, file.replace(ending, ''))
    const { period, ...moment } = periodQuery(queryOf(request))
    const view: ReportView = await look(database, principalOf(request), moment, (v) => reportView(v, report, period, tenant.name))
    return sendReport(reply, view, ending.exec(file)?.[1])
  })
  app.post('/api/reports/:id/freeze', async (request, reply): Promise<FrozenReport> => {
    const report = reportParam(database.catalogue, paramOf(request, 'id'))
    const body = freeze.parse(request.body)
    const { period, ...moment } = periodQuery({ period: body.period, asOf: body.asOf, knownAt: body.knownAt === undefined ? undefined : String(body.knownAt) })
    void reply.code(201)
    return freezeReport(database, principalOf(request), report, period, moment, body.reason, tenant.name)
  })
  app.get('/api/reports/:id/frozen', async (request): Promise<FrozenReport[]> => {
    const report = reportParam(database.catalogue, paramOf(request, 'id'))
    return (await look(database, principalOf(request), {}, (view) => frozenReports(view))).filter((f) => f.report === report.id)
  })
  app.get('/api/frozen/:id', async (request, reply) => {
    const file = paramOf(request, 'id')
    const view: ReportView = await look(database, principalOf(request), {}, (v) => frozenView(v, file.replace(ending, '')))
    return sendReport(reply, view, ending.exec(file)?.[1])
  })
  app.get('/api/frozen/:id/diff', async (request): Promise<ReportDifference> => look(database, principalOf(request), {}, (view) => reportDifference(view, paramOf(request, 'id'))))

  async function sendReport(reply: FastifyReply, view: ReportView, as: string | undefined): Promise<ReportView | FastifyReply> {
    if (as === 'docx') return attach(reply, reportFileName(view), docxType).send(Buffer.from(await reportDocx(view)))
    if (as === 'pdf') return attach(reply, reportFileName(view, 'pdf'), 'application/pdf').send(Buffer.from((await reportPdf(view, house.fonts)).pdf))
    return view
  }
}
