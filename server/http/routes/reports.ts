import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { reportDifference } from '#server/reports/difference'
import { reportDocx, reportFileName } from '#server/reports/docx'
import { freezeReport, frozenReports, frozenView } from '#server/reports/freeze'
import { reportPdf } from '#server/reports/pdf'
import { signingOf, signingStates } from '#server/reports/signatures'
import { reportView } from '#server/reports/view'
import { look } from '#server/postgres/read/view'
import { principalOf, type House } from '../house.ts'
import type { FrozenReport, ReportDifference, ReportView, Signing } from '../contract.ts'
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
    return look(database, principalOf(request), {}, async (view) => {
      const found = (await frozenReports(view)).filter((f) => f.report === report.id)
      const states = await signingStates(view, new Map(found.map((f) => [f.id, f.intact ? f.digest : ''])))
      return found.map((f) => ({ ...f, ...states.get(f.id) }))
    })
  })
  app.get('/api/frozen/:id', async (request, reply) => {
    const file = paramOf(request, 'id')
    const id = file.replace(ending, '')
    const [view, signing] = await look(database, principalOf(request), {}, async (v) => [await frozenView(v, id), ending.test(file) ? await signingOf(v, id) : undefined] as const)
    return sendReport(reply, view, ending.exec(file)?.[1], signing)
  })
  app.get('/api/frozen/:id/diff', async (request): Promise<ReportDifference> => look(database, principalOf(request), {}, (view) => reportDifference(view, paramOf(request, 'id'), queryOf(request)['against'])))

  async function sendReport(reply: FastifyReply, view: ReportView, as: string | undefined, signing?: Signing): Promise<ReportView | FastifyReply> {
    if (as === 'docx') return attach(reply, reportFileName(view), docxType).send(Buffer.from(await reportDocx(view, signing)))
    if (as === 'pdf') return attach(reply, reportFileName(view, 'pdf'), 'application/pdf').send(Buffer.from((await reportPdf(view, house.fonts, signing)).pdf))
    return view
  }
}
