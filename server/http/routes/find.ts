import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { pictureField, type Predicate } from '#kernel'
import { countAlone, countSteps, findPage } from '#server/find/find'
import { answersOf } from '#server/find/grounds'
import { readable } from '#server/postgres/read/list'
import { referencedNames, titleOf, valueText } from '#server/postgres/read/titles'
import { look } from '#server/postgres/read/view'
import type { FindAlone, FindCounts, FindPage, FindPart } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { readFilter } from '../filter.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, queryOf, registerParam, sortQuery } from '../query.ts'

const conditions = z.array(z.unknown()).max(40, '条件最多 40 个，请合并')
const body = z.object({
  conditions, part: z.string().regex(/^(open|after:\d{1,2}|(removed|without):[1-9]\d?)$/, '没有这一部分人员，请刷新页面').default('all' as FindPart), sort: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(1000).default(50), after: z.string().max(2000).optional(), before: z.string().max(2000).optional(), offset: z.number().int().min(0).max(10_000_000).optional(), facts: z.boolean().default(true),
})

/** Finding rows by several conditions in order: who is left, whom each takes away, and why. */
export function findRoutes(app: FastifyInstance, { database }: House): void {
  const read = (request: Parameters<typeof registerParam>[1], sent: readonly unknown[]): Predicate[] => sent.map((c) => readFilter(database.catalogue, principalOf(request), registerParam(database.catalogue, request), JSON.stringify(c)))

  app.post('/api/find/:register', async (request): Promise<FindPage> => {
    const register = registerParam(database.catalogue, request)
    const asked = body.parse(request.body)
    const wanted = read(request, asked.conditions)
    const part = asked.part === 'all' ? `after:${wanted.length}` as const : asked.part as FindPart
    const sort = sortQuery(database.catalogue, principalOf(request), register, { sort: asked.sort })
    return look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => {
      const place = asked.before ? { before: asked.before } : asked.after ? { after: asked.after } : { offset: asked.offset ?? 0 }
      const found = await findPage(view, register, wanted, part, { ...(sort ? { sort } : {}), ...place, limit: asked.limit })
      if (!found) throw new HttpProblem(400, '没有这一部分人员，请刷新页面')
      const { rows, total, first, last } = found
      const facts = asked.facts ? readable(view, register, (register.detail ?? []).filter((f) => !register.title.includes(f))) : []
      const names = await referencedNames(view, register, rows, [...register.title, ...facts])
      const answers = asked.facts ? await answersOf(view, register, rows, wanted) : []
      const picture = pictureField(register)
      return {
        total, first, last, asOf: view.asOf, knownAt: view.knownAt ?? view.head,
        rows: rows.map((row, i) => ({
          id: row.id, title: titleOf(view, register, row, names), picture: picture !== null && typeof row[picture] === 'string' ? row[picture] : null, answers: answers[i] ?? [],
          facts: facts.flatMap((name) => {
            const field = register.fields[name]
            const text = field ? valueText(view, field, row[name], names) : ''
            return field && text ? [{ field: name, label: field.label, text }] : []
          }),
        })),
      }
    })
  })

  app.post('/api/find/:register/counts', async (request): Promise<FindCounts> => {
    const register = registerParam(database.catalogue, request)
    const wanted = read(request, z.object({ conditions }).parse(request.body).conditions)
    return look(database, principalOf(request), momentQuery(queryOf(request)), (view) => countSteps(view, register, wanted))
  })
  app.post('/api/find/:register/alone', async (request): Promise<FindAlone> => {
    const register = registerParam(database.catalogue, request)
    const wanted = read(request, z.object({ conditions }).parse(request.body).conditions)
    return look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => ({ alone: await countAlone(view, register, wanted) }))
  })
}
