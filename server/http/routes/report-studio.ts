import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Period, Report } from '#kernel'
import { find } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { createRow, NotFound } from '#server/records/save'
import { rescindRow } from '#server/records/verbs'
import { termsOf } from '#server/reports/cells'
import { beginText, insertBlock, moveBlock, removeBlock, rewriteBlock, type Text } from '#server/reports/edit'
import { groundsOf, narrativeRegister, numbersRegister } from '#server/reports/narrative'
import { editedYear, narrativeView, Typing } from '#server/reports/studio'
import type { Edited, Narrative, NarrativePreview } from '../contract.ts'
import { principalOf, type House } from '../house.ts'
import { paramOf, periodQuery, queryOf, reportParam } from '../query.ts'

const id = z.uuid('编号不对，请刷新页面后重试')
const base = z.number().int().min(0)
const period = z.string().max(40).optional()
const kind = z.enum(['heading', 'subheading', 'paragraph'])
const text = z.string().max(5000, '一段最多 5000 字，请分段').transform((t) => t.replaceAll('\0', ''))
const previewed = z.object({ period, text, paragraph: id.optional(), asOf: z.string().max(10).optional() })
const begin = z.object({ period, from: z.string().regex(/^\d{4}$/).optional() })
const inserted = z.object({ period, after: id.nullable(), kind, text })
const rewritten = z.object({ base, text: text.optional(), kind: kind.optional() })
const moved = z.object({ period, after: id.nullable() })
const removed = z.object({ period, base, whole: z.boolean().optional() })
const grounds = z.object({ paragraph: id, quantity: z.string().trim().min(1).max(60), grounds: z.string().trim().min(1, '请写明理由').max(500), document: id.optional() })

/** The text of a report, edited block by block. */
export function reportStudioRoutes(app: FastifyInstance, house: House): void {
  const { database, tenant } = house
  const at = '/api/reports/:id/narrative'
  const asked = (request: FastifyRequest, named: string | undefined): { text: Text; report: Report; period: Period; asOf: string } => {
    const report = reportParam(database.catalogue, paramOf(request, 'id'))
    const found = periodQuery({ period: named })
    return { report, ...found, text: { report, year: editedYear(found.period) } }
  }
  /** Narrative rows change by their own rules only; what is asked of one must be of this report. */
  const versionOf = (request: FastifyRequest, register: string, row: string): Promise<number> => look(database, principalOf(request), {}, async (view) => {
    const found = await find(view, view.catalogue.register(register), row)
    if (!found) throw new NotFound('这一段已不在，请刷新后再改')
    return found.version
  })

  app.get(at, async (request): Promise<Narrative> => {
    const report = reportParam(database.catalogue, paramOf(request, 'id'))
    const { period: of, ...moment } = periodQuery(queryOf(request))
    return look(database, principalOf(request), moment, (view) => narrativeView(view, report, of, tenant.name))
  })
  app.get(`${at}/terms`, async (request): Promise<string[]> => {
    const query = queryOf(request)
    const indicator = database.catalogue.indicators.get(query['indicator'] ?? '')
    if (!indicator) throw new NotFound('没有这项指标')
    const { period: of, ...moment } = periodQuery(query)
    return look(database, principalOf(request), moment, (view) => termsOf(view, indicator, of, query['by'] ?? ''))
  })
  app.post(`${at}/preview`, async (request): Promise<NarrativePreview> => {
    const { period: named, asOf, text: typed, paragraph } = previewed.parse(request.body)
    const { period: of, ...moment } = periodQuery({ period: named, asOf })
    return look(database, principalOf(request), moment, async (view) => new Typing(view, of, tenant.name, await groundsOf(view, paragraph ? [paragraph] : [])).preview(typed, paragraph))
  })
  app.post(`${at}/begin`, async (request): Promise<Edited> => {
    const { period: named, from } = begin.parse(request.body)
    return beginText(database, principalOf(request), asked(request, named).text, from ?? null)
  })
  app.post(`${at}/blocks`, async (request, reply): Promise<Edited> => {
    const { period: named, after, ...draft } = inserted.parse(request.body)
    void reply.code(201)
    return insertBlock(database, principalOf(request), asked(request, named).text, after, draft)
  })
  app.patch(`${at}/blocks/:block`, async (request): Promise<Edited> => {
    const { base: from, text: typed, kind: as } = rewritten.parse(request.body)
    const block = id.parse(paramOf(request, 'block'))
    const before = await versionOf(request, narrativeRegister, block)
    await rewriteBlock(database, principalOf(request), block, from, { ...(typed === undefined ? {} : { text: typed }), ...(as ? { kind: as } : {}) })
    const after = await versionOf(request, narrativeRegister, block)
    return { act: after === before ? null : after, block }
  })
  app.post(`${at}/blocks/:block/move`, async (request): Promise<Edited> => {
    const { period: named, after } = moved.parse(request.body)
    return moveBlock(database, principalOf(request), asked(request, named).text, id.parse(paramOf(request, 'block')), after)
  })
  app.post(`${at}/blocks/:block/remove`, async (request): Promise<Edited> => {
    const { period: named, base: from, whole } = removed.parse(request.body)
    return removeBlock(database, principalOf(request), asked(request, named).text, id.parse(paramOf(request, 'block')), from, whole ?? false)
  })
  app.post(`${at}/numbers`, async (request, reply): Promise<Edited> => {
    const { paragraph, quantity, ...why } = grounds.parse(request.body)
    const block = await look(database, principalOf(request), {}, (view) => find(view, view.catalogue.register(narrativeRegister), paragraph))
    if (!String(block?.['text'] ?? '').includes(quantity)) throw new NotFound(`这一段里已没有“${quantity}”，请刷新后再标注`)
    const made = await createRow(database, principalOf(request), database.catalogue.register(numbersRegister), { paragraph, quantity, ...why }, `注明手写数字“${quantity}”的依据`)
    void reply.code(201)
    return { act: await versionOf(request, numbersRegister, made), block: paragraph }
  })
  app.post(`${at}/numbers/:number/remove`, async (request): Promise<Edited> => {
    const { base: from } = z.object({ base }).parse(request.body)
    await rescindRow(database, principalOf(request), database.catalogue.register(numbersRegister), id.parse(paramOf(request, 'number')), from, '撤去手写数字的依据')
    return { act: null, block: null }
  })
}
