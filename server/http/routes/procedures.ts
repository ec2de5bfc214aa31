import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Value } from '#kernel'
import { look } from '#server/postgres/read/view'
import { actingFor } from '#server/procedures/deputies'
import { inboxOf, procedureInfos } from '#server/procedures/inbox'
import { openCase } from '#server/procedures/open'
import { perform, rehearse } from '#server/procedures/perform'
import { caseView } from '#server/procedures/view'
import { isRowId } from '#server/postgres/read/list'
import type { CaseView, Inbox, OpenCase, PerformAct, ProcedureInfo, Rehearsal } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { paramOf, queryOf } from '../query.ts'

const plain = (text: string): string => text.replaceAll('\0', '')
const words = (max: number) => z.string().max(max).transform(plain)
const values = z.record(z.string().max(100), z.unknown() as unknown as z.ZodType<Value>)
const opening = z.object({ title: words(200), values: values.optional(), items: z.array(values).max(2000, '一案最多 2000 人').optional() }) as z.ZodType<OpenCase>
const performing = z.object({
  act: words(60), base: z.number().int().min(0), on: words(20).optional(), note: words(20_000).optional(), onBehalfOf: words(60).optional(), values: values.optional(), items: z.array(values).max(2000, '一案最多 2000 人').optional(),
  materials: z.array(z.object({ id: words(60), item: words(60).nullish().transform((v) => v ?? undefined), file: words(100).nullish().transform((v) => v ?? undefined), name: words(300).nullish().transform((v) => v ?? undefined), waived: words(1000).nullish().transform((v) => v ?? undefined) })).max(5000).optional(),
  recorded: z.array(z.object({ rule: words(100), item: words(60).nullish().transform((v) => v ?? undefined), text: words(4000) })).max(20_000).optional(),
  stage: words(60).optional(), to: words(60).optional(), item: words(60).optional(), roles: z.array(words(40)).max(20).optional(), agree: z.boolean().optional(),
}) as unknown as z.ZodType<PerformAct>

/** Procedures: what waits, cases opened, read and moved on. Nothing moves a case but these. */
export function procedureRoutes(app: FastifyInstance, { database }: House): void {
  app.get('/api/procedures', async (request): Promise<ProcedureInfo[]> => look(database, principalOf(request), {}, procedureInfos))
  app.get('/api/inbox', async (request): Promise<Inbox> => look(database, principalOf(request), {}, inboxOf))
  app.post('/api/procedures/:procedure/cases', async (request, reply): Promise<CaseView> => {
    const principal = principalOf(request)
    const family = paramOf(request, 'procedure')
    const id = await openCase(database, principal, family, opening.parse(request.body))
    return reply.code(201).send(await look(database, principal, {}, (view) => caseView(view, family, id)))
  })
  const caseParam = (request: Parameters<typeof paramOf>[0]): { family: string; id: string } => {
    const id = paramOf(request, 'id')
    if (!isRowId(id)) throw new HttpProblem(404, '没有这个案件，或者您无权查看')
    return { family: paramOf(request, 'procedure'), id }
  }
  app.get('/api/procedures/:procedure/cases/:id', async (request): Promise<CaseView> => {
    const { family, id } = caseParam(request)
    const { onBehalfOf } = queryOf(request)
    return look(database, principalOf(request), {}, async (view) => {
      const own = await caseView(view, family, id)
      if (!onBehalfOf) return own
      // What is read stays one's own; what can be done is what the other could do.
      const { acts, common } = await caseView({ ...view, principal: await actingFor(view, view.principal, onBehalfOf) }, family, id)
      return { ...own, acts, common }
    })
  })
  app.post('/api/procedures/:procedure/cases/:id/rehearse', async (request): Promise<Rehearsal> => {
    const { family, id } = caseParam(request)
    return rehearse(database, principalOf(request), family, id, performing.parse(request.body))
  })
  app.post('/api/procedures/:procedure/cases/:id/acts', async (request): Promise<CaseView> => {
    const { family, id } = caseParam(request)
    const principal = principalOf(request)
    await perform(database, principal, family, id, performing.parse(request.body))
    return look(database, principal, {}, (view) => caseView(view, family, id))
  })
}
