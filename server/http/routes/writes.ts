import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Principal, Register, Value } from '#kernel'
import type { Database } from '#server/postgres/database'
import { look } from '#server/postgres/read/view'
import { asPromised, preview } from '#server/postgres/write/act'
import { answerRow } from '#server/records/answer'
import { correctRow, createRow, restoreRow } from '#server/records/save'
import { rescindRow, writeSpan, type SpanVerb } from '#server/records/verbs'
import type { Preview, RecordView } from '../contract.ts'
import { readerOf, type House } from '../house.ts'
import { asPreview, paramOf, queryOf, registerParam } from '../query.ts'
import { record } from './records.ts'

const reason = z.string({ error: '请写明事由' }).trim().min(1, '请写明事由').max(500, '事由不超过 500 字').transform((text) => text.replaceAll('\0', ''))
const values = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Record<string, Value>>
const base = z.number().int().min(0)
const create = z.object({ values, reason })
const correct = z.object({ base, changes: values, reason })
const rescind = z.object({ base, reason, leaveGap: z.boolean().optional() })
const day = z.string().max(20)
const span = z.object({ base, since: day, until: day.nullish(), changes: values, reason })
const statement = z.object({ base, text: z.string({ error: '请写明陈述' }).trim().min(1, '请写明陈述').transform((said) => said.replaceAll('\0', '')) })
const restore = z.object({ act: base, reason })

interface Asked { readonly database: Database; readonly principal: Principal; readonly register: Register; readonly id: string; readonly body: unknown }

/** Writes of single rows. All of them answer `?preview=1` and `?expect=`. */
export function writeRoutes(app: FastifyInstance, house: House): void {
  /** Registers a write that returns the id of the row to show afterwards. */
  const write = (method: 'POST' | 'PATCH', path: string, work: (asked: Asked) => Promise<string>, status = 200): void => {
    app.route({ method, url: `/api/registers/:register/rows${path}`, handler: async (request, reply): Promise<RecordView | Preview> => {
      const register = registerParam(house.database.catalogue, request)
      const principal = readerOf(request)
      const run = (database: Database): Promise<string> => work({ database, principal, register, id: paramOf(request, 'id'), body: request.body })
      if (asPreview(request)) return preview(house.database, run)
      const id = await run(asPromised(house.database, queryOf(request)['expect']))
      void reply.code(status)
      return look(house.database, principal, {}, (view) => record(view, register, id))
    } })
  }

  write('POST', '', ({ database, principal, register, body }) => {
    const { values, reason } = create.parse(body)
    return createRow(database, principal, register, values, reason)
  }, 201)
  write('PATCH', '/:id', async ({ database, principal, register, id, body }) => {
    const { base, changes, reason } = correct.parse(body)
    await correctRow(database, principal, register, id, base, changes, reason)
    return id
  })
  for (const verb of ['change-from', 'insert-between', 'override-future'] as const satisfies readonly SpanVerb[]) {
    write('POST', `/:id/${verb}`, ({ database, principal, register, id, body }) => {
      const { reason, until, ...edit } = span.parse(body)
      return writeSpan(database, principal, register, id, verb, { ...edit, ...(until === undefined ? {} : { until }) }, reason)
    })
  }
  write('POST', '/:id/restore', async ({ database, principal, register, id, body }) => {
    const { act, reason } = restore.parse(body)
    await restoreRow(database, principal, register, id, act, reason)
    return id
  })
  write('POST', '/:id/statement', async ({ database, principal, register, id, body }) => {
    const { base, text } = statement.parse(body)
    await answerRow(database, principal, register, id, base, text)
    return id
  })
  app.post('/api/registers/:register/rows/:id/rescind', async (request): Promise<Preview | Record<string, never>> => {
    const register = registerParam(house.database.catalogue, request)
    const { base, reason, leaveGap } = rescind.parse(request.body)
    const run = (database: Database): Promise<void> => rescindRow(database, readerOf(request), register, paramOf(request, 'id'), base, reason, { leaveGap: leaveGap === true })
    if (asPreview(request)) return preview(house.database, run)
    await run(asPromised(house.database, queryOf(request)['expect']))
    return {}
  })
}
