import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isDay, scope, type Catalogue, type Register } from '#kernel'
import { checkList, type CheckAsk } from '#server/checks/list'
import { reopenFindings, verifyFindings } from '#server/checks/judge'
import { writeCheckList } from '#server/checks/workbook'
import { logExport } from '#server/exchange/access-log'
import { isRowId, NotAllowed } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import { look, type View } from '#server/postgres/read/view'
import type { CheckList } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, numberQuery, queryOf, registerParam, type Query } from '../query.ts'
import { sendFile, xlsx } from './exchange.ts'

const items = z.array(z.object({ subject: z.uuid({ error: '所选的问题不对，请刷新后重新选择' }), key: z.string().regex(/^[0-9a-f]{64}$/, '所选的问题不对，请刷新后重新选择') })).min(1, '请先选择问题').max(1000, '一次最多认定 1000 条')
const statement = z.object({ items, reason: z.string({ error: '请写明理由' }).trim().min(1, '请写明理由').max(500, '理由不超过 500 字').transform((text) => text.replaceAll('\0', '')) })

/** Logic checks over files: the list of what they find, as a workbook, and what people state about it. */
export function checkRoutes(app: FastifyInstance, { database }: House): void {
  const { catalogue } = database
  app.get('/api/checks/:register', async (request): Promise<CheckList> => {
    const register = checked(catalogue, registerParam(catalogue, request))
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => listFor(view, register, askQuery(register, query, numberQuery(query, 'limit', 100, 500))))
  })
  app.get('/api/checks/:register/export.xlsx', async (request, reply) => {
    const register = checked(catalogue, registerParam(catalogue, request))
    const query = queryOf(request)
    const principal = principalOf(request)
    return sendFile(reply, `${register.label}信息校核.xlsx`, xlsx, (path) => look(database, principal, momentQuery(query), async (view) => {
      const found = await listFor(view, register, { ...askQuery(register, query, 200_000), offset: 0 })
      const unit = query['unit']
      await logExport(view.connection, principal, register, '导出信息校核错误清单', found.entries.length, query['purpose'])
      await writeCheckList(register, found, unit ? (await namesOf(view, catalogue.register('unit'), [unit])).get(unit)?.title ?? '' : '', path)
    }))
  })
  app.post('/api/checks/:register/verify', async (request) => {
    const { items: chosen, reason } = statement.parse(request.body)
    return { verified: await verifyFindings(database, principalOf(request), checked(catalogue, registerParam(catalogue, request)), chosen, reason) }
  })
  app.post('/api/checks/:register/reopen', async (request) => {
    const { items: chosen, reason } = statement.parse(request.body)
    return { reopened: await reopenFindings(database, principalOf(request), checked(catalogue, registerParam(catalogue, request)), chosen, reason) }
  })
}

async function listFor(view: View, register: Register, ask: CheckAsk): Promise<CheckList> {
  if (scope(view.principal, register, 'read').rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  return checkList(view, register, ask)
}

function checked(catalogue: Catalogue, register: Register): Register {
  if (![...catalogue.checks.values()].some((c) => c.about === register.id)) throw new HttpProblem(404, `“${register.label}”没有规定校核什么`)
  return register
}

function askQuery(register: Register, query: Query, limit: number): CheckAsk {
  const { state = 'open', order = 'kind', unit, subject, since, q, kinds } = query
  if (state !== 'open' && state !== 'verified' && state !== 'all') throw new HttpProblem(400, '状态只能是待处理、已核实或全部')
  if (order !== 'kind' && order !== 'subject') throw new HttpProblem(400, '只能按类别或按人排列')
  if (since !== undefined && !isDay(since)) throw new HttpProblem(400, `日期“${since.slice(0, 20)}”请写成 2026-01-31`)
  for (const id of [unit, subject]) if (id !== undefined && !isRowId(id)) throw new HttpProblem(400, `所选的${id === unit ? '单位' : register.label}不对，请重新选择`)
  return {
    state, order, limit, offset: numberQuery(query, 'offset', 0, 10_000_000), ...(kinds ? { kinds: kinds.split(',') } : {}),
    ...(unit ? { unit } : {}), ...(subject ? { subject } : {}), ...(since ? { since } : {}), ...(q?.trim() ? { q: q.trim() } : {}),
  }
}
