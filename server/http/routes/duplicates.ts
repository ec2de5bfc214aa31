import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { scope, type Register } from '#kernel'
import { comparison, searchDuplicates } from '#server/duplicates/candidates'
import { distinguish, mayJudge, mergedNote } from '#server/duplicates/judgements'
import { mergeRows, previewMerge, takeBackMerge } from '#server/duplicates/merge'
import { compare, registersCompared, workList } from '#server/duplicates/work-list'
import { isRowId, NotAllowed } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { NotFound } from '#server/records/save'
import type { DuplicateComparison, DuplicatePage, DuplicateRegister, Merged, MergedNote, MergePreview } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { asPreview, momentQuery, numberQuery, paramOf, queryOf, registerParam } from '../query.ts'

const id = z.string().refine(isRowId, '请先选定两条')
const reason = z.string({ error: '请写明理由' }).trim().min(1, '请写明理由').max(500, '理由不超过 500 字').transform((text) => text.replaceAll('\0', ''))
const version = z.number().int().min(0)
const search = z.object({ homophones: z.boolean().optional() })
const different = z.object({ first: id, second: id, reason })
const merge = z.object({
  survivor: id, merged: id, versions: z.object({ survivor: version, merged: version }), take: z.array(z.string().max(60)).max(200),
  withdraw: z.array(z.object({ register: z.string().max(60), id })).max(1000), reason,
})
const takeBack = z.object({ act: version, reason })

/** Lookalikes: finding them over a register, deciding about a pair, merging and taking a merge back. */
export function duplicateRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const { catalogue } = database
  const compared = (register: Register): Register => {
    if (!comparison(register)) throw new HttpProblem(404, `“${register.label}”没有规定按什么查找重复`)
    return register
  }

  app.get('/api/duplicates', async (request): Promise<DuplicateRegister[]> => look(database, principalOf(request), {}, registersCompared))
  app.get('/api/duplicates/:register', async (request): Promise<DuplicatePage> => {
    const query = queryOf(request)
    const register = compared(registerParam(catalogue, request))
    return look(database, principalOf(request), {}, (view) => workList(view, register, { limit: numberQuery(query, 'limit', 50, 200), offset: numberQuery(query, 'offset', 0, 10_000_000) }))
  })
  app.post('/api/duplicates/:register/search', async (request): Promise<DuplicatePage> => {
    const register = compared(registerParam(catalogue, request))
    const principal = principalOf(request)
    const { homophones } = search.parse(request.body ?? {})
    if (scope(principal, register, 'read').rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
    const why = mayJudge(principal, register)
    if (why) throw new HttpProblem(403, why)
    await searchDuplicates(database, principal, register, { homophones: homophones === true })
    return look(database, principal, {}, (view) => workList(view, register, { limit: 50, offset: 0 }))
  })
  app.get('/api/duplicates/:register/pair', async (request): Promise<DuplicateComparison> => {
    const register = registerParam(catalogue, request)
    const query = queryOf(request)
    return look(database, principalOf(request), {}, (view) => compare(view, register, [query['first'] ?? '', query['second'] ?? '']))
  })
  app.post('/api/duplicates/:register/different', async (request): Promise<Record<string, never>> => {
    const { first, second, reason } = different.parse(request.body)
    await distinguish(database, principalOf(request), registerParam(catalogue, request), [first, second], reason)
    return {}
  })
  app.post('/api/duplicates/:register/merge', async (request): Promise<Merged | MergePreview> => {
    const register = registerParam(catalogue, request)
    const body = merge.parse(request.body)
    return asPreview(request) ? previewMerge(database, principalOf(request), register, body) : mergeRows(database, principalOf(request), register, body)
  })
  app.post('/api/duplicates/:register/take-back', async (request): Promise<{ act: number }> => {
    const { act, reason } = takeBack.parse(request.body)
    return takeBackMerge(database, principalOf(request), registerParam(catalogue, request), act, reason)
  })
  app.get('/api/registers/:register/rows/:id/merged', async (request): Promise<MergedNote> => {
    const register = registerParam(catalogue, request)
    const note = await look(database, principalOf(request), momentQuery(queryOf(request)), (view) => mergedNote(view, register, paramOf(request, 'id')))
    if (!note) throw new NotFound(`这条${register.label}没有并入别的记录`)
    return note
  })
}
