import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { casesOf, itemsOf, roles, scope, type Register } from '#kernel'
import { accountsWith } from '#server/auth/session'
import { isRowId } from '#server/postgres/read/list'
import { referencedNames } from '#server/postgres/read/titles'
import { look, today, type View } from '#server/postgres/read/view'
import { caseList, caseNumbered } from '#server/procedures/case-lists'
import { handBack, handOver } from '#server/procedures/handover'
import { principalsOf } from '#server/procedures/deputies'
import { versionOn } from '#server/procedures/load'
import { startingValues } from '#server/procedures/starting'
import type { CaseList, CasePlace, Colleague, HandoverDone, Starting } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { asPreview, momentQuery, numberQuery, paramOf, queryOf } from '../query.ts'

const asked = z.object({ tab: z.enum(['opened', 'open', 'closed']).default('open'), procedure: z.string().max(100).optional(), light: z.enum(['green', 'yellow', 'red']).optional(), assignee: z.string().max(60).optional() })
const why = z.string({ error: '请写明移交的事由' }).trim().min(1, '请写明移交的事由').max(1000).transform((text) => text.replaceAll('\0', ''))
const handing = z.object({
  from: z.string().max(60).optional(), cases: z.array(z.object({ procedure: z.string().max(100), id: z.string().refine(isRowId, '没有这个案件') })).min(1, '请先选定案件').max(500, '一次最多移交 500 件').optional(),
  to: z.string({ error: '请选择移交给谁' }).min(1, '请选择移交给谁').max(60), reason: why,
})
const back = z.object({ act: z.number().int().min(1), reason: why })
/** As many people are looked up at once: as one case carries. */
const MOST = 2000

/** What screens of cases read besides the case itself. */
export function caseListRoutes(app: FastifyInstance, { database }: House): void {
  app.get('/api/cases', async (request): Promise<CaseList> => {
    const query = queryOf(request)
    const { tab, procedure, light, assignee } = asked.parse(query)
    return look(database, principalOf(request), momentQuery(query), (view) => caseList(view, { tab, procedure, light, assignee, limit: numberQuery(query, 'limit', 100, 500) }))
  })
  app.get('/api/cases/numbered', async (request): Promise<CasePlace> => look(database, principalOf(request), {}, async (view) => {
    const found = await caseNumbered(view, queryOf(request)['number'] ?? '')
    if (!found) throw new HttpProblem(404, '没有这个案件，或者您无权查看')
    return found
  }))
  app.post('/api/cases/handover', async (request): Promise<HandoverDone> => {
    const principal = principalOf(request)
    return handOver(database, principal, handing.parse(request.body), asPreview(request))
  })
  app.post('/api/cases/handover/back', async (request): Promise<HandoverDone> => {
    const { act, reason } = back.parse(request.body)
    return handBack(database, principalOf(request), act, reason, asPreview(request))
  })
  app.get('/api/colleagues', async (request): Promise<Colleague[]> => {
    const principal = principalOf(request)
    const readers = await look(database, principal, {}, async ({ catalogue }) => [...catalogue.procedures.keys()].flatMap((id) => catalogue.registers.get(casesOf(id))?.access.read ?? []))
    // Whoever keeps the accounts names deputies for others.
    if (!principal.roles.some((role) => role === 'administrator' || readers.includes(role))) return []
    const holders = await accountsWith(database, principal.tenant, [...new Set(readers)])
    return holders.map(({ account, name, roles: held }) => ({ account, name, roleLabels: held.map((r) => roles[r]) }))
  })
  app.get('/api/deputies/mine', async (request): Promise<Pick<Colleague, 'account' | 'name'>[]> => look(database, principalOf(request), {}, principalsOf))
  app.get('/api/procedures/:procedure/colleagues', async (request): Promise<Colleague[]> => {
    const principal = principalOf(request)
    const cases = await look(database, principal, {}, async (view) => casesFor(view, paramOf(request, 'procedure')))
    const holders = await accountsWith(database, principal.tenant, cases.access.read)
    return holders.map(({ account, name, roles: held }) => ({ account, name, roleLabels: held.map((r) => roles[r]) }))
  })
  app.get('/api/procedures/:procedure/starting', async (request): Promise<Starting> => look(database, principalOf(request), {}, async (view) => {
    const family = paramOf(request, 'procedure')
    casesFor(view, family)
    const people = (queryOf(request)['people'] ?? '').split(',').filter(isRowId).slice(0, MOST)
    const procedure = versionOn(view, family, today())
    const items = view.catalogue.registers.get(itemsOf(family))
    if (!procedure || !items) return { values: {}, titles: {} }
    const values = await startingValues(view, procedure, people, today())
    const names = await referencedNames(view, items, [...values.values()])
    return { values: Object.fromEntries(values), titles: Object.fromEntries([...names].map(([id, name]) => [id, name.title])) }
  }))
}

/** The register of a procedure's cases, to whoever reads it. */
function casesFor(view: View, family: string): Register {
  const register = view.catalogue.registers.get(casesOf(family))
  if (!register || scope(view.principal, register, 'read').rows === 'none') throw new HttpProblem(404, '没有这个流程，或者您无权查看')
  return register
}
