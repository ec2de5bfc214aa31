import type { FastifyInstance, FastifyRequest } from 'fastify'
import { scope, type Principal, type Register } from '#kernel'
import { look } from '#server/postgres/read/view'
import { quotaLedger } from '#server/quotas/ledger'
import { writeQuotas } from '#server/quotas/workbook'
import type { QuotaLedger } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, queryOf, registerParam } from '../query.ts'
import { sendFile, xlsx } from './exchange.ts'

/** What a register approves and what uses it. */
export function quotaRoutes(app: FastifyInstance, { database }: House): void {
  const ledgerOf = (request: FastifyRequest): Promise<QuotaLedger> => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    const quotas = quotasOf(register, principal)
    return look(database, principal, momentQuery(queryOf(request)), (view) => quotaLedger(view, register, quotas))
  }
  app.get('/api/quotas/:register', ledgerOf)
  app.get('/api/quotas/:register/export.xlsx', async (request, reply) => {
    const ledger = await ledgerOf(request)
    return sendFile(reply, `${ledger.label}.xlsx`, xlsx, (path) => writeQuotas(ledger, path))
  })
}

function quotasOf(register: Register, principal: Principal): NonNullable<Register['quotas']> {
  if (!register.quotas) throw new HttpProblem(404, `“${register.label}”没有核定数`)
  if (scope(principal, register, 'read').rows === 'none') throw new HttpProblem(403, `您无权查看“${register.label}”`)
  return register.quotas
}
