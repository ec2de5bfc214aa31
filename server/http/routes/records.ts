import type { FastifyInstance } from 'fastify'
import { and, checkRow, scope, type Predicate, type Register } from '#kernel'
import { count, find, isRowId, NotAllowed, type ListQuery } from '#server/postgres/read/list'
import { page } from '#server/postgres/read/page'
import { look, type View } from '#server/postgres/read/view'
import { describeRows } from '#server/records/describe'
import { historyOf } from '#server/records/history'
import { addReached } from '#server/records/reached'
import { NotFound } from '#server/records/save'
import { keepReading, toRead } from '#server/records/readings'
import { answers } from '#server/records/answer'
import { searchAll, searchRegister } from '#server/records/search'
import { timelineOf } from '#server/records/timeline'
import { principalOf, readerOf, type House } from '../house.ts'
import type { Option, RecordView, RowCount, RowPage, SearchHit, Timeline, Version } from '../contract.ts'
import { filterQuery, momentQuery, numberQuery, paramOf, pathsQuery, queryOf, registerParam, sortQuery, type Query } from '../query.ts'

export function recordRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const { catalogue } = database

  app.get('/api/registers/:register/rows', async (request): Promise<RowPage> => {
    const register = registerParam(catalogue, request)
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), async (view) => {
      const asked = listQuery(view, register, query)
      const place = query['before'] ? { before: query['before'] } : query['after'] ? { after: query['after'] } : { offset: numberQuery(query, 'offset', 0, 10_000_000) }
      const counted = query['total'] === 'later' ? null : await numbersOf(view, register, asked, query)
      const { rows, total, first, last } = await page(view, register, { ...asked, ...place, limit: numberQuery(query, 'limit', 50, 1000), ...(counted ? { total: counted.total } : {}) })
      // What was found out along the way is told at once: who sees all has nothing hidden from him.
      const known = total !== null && !query['totals'] && scope(view.principal, register, 'read').rows === 'all'
      const numbers = counted ?? (known ? { total, hidden: 0 } : { total: null, hidden: null })
      const shown = await describeRows(view, register, rows)
      await addReached(view, register, shown, pathsQuery(catalogue, view.principal, register, query))
      return { rows: shown, first, last, ...numbers, asOf: view.asOf, knownAt: view.knownAt ?? view.head }
    })
  })
  app.get('/api/registers/:register/count', async (request): Promise<RowCount> => {
    const register = registerParam(catalogue, request)
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => numbersOf(view, register, listQuery(view, register, query), query))
  })

  app.get('/api/registers/:register/rows/:id', async (request): Promise<RecordView> => {
    const register = registerParam(catalogue, request)
    const [reader, id] = [readerOf(request), paramOf(request, 'id')]
    const found = await look(database, reader, momentQuery(queryOf(request)), (view) => record(view, register, id))
    await keepReading(database, reader, register, found.row.id, found.row.values)
    return found
  })
  app.get('/api/registers/:register/rows/:id/timeline', async (request): Promise<Timeline> => {
    const register = registerParam(catalogue, request)
    return look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => {
      await present(view, register, paramOf(request, 'id'))
      return timelineOf(view, register, paramOf(request, 'id'))
    })
  })
  app.get('/api/registers/:register/rows/:id/history', async (request): Promise<Version[]> => {
    const register = registerParam(catalogue, request)
    return look(database, readerOf(request), {}, async (view) => {
      // A rescinded row has a history and no present; rows outside the principal's scope have neither for him.
      if (scope(view.principal, register, 'read').rows !== 'all') await present(view, register, paramOf(request, 'id'))
      const id = paramOf(request, 'id')
      if (!isRowId(id)) throw new NotFound(`没有这条${register.label}`)
      return historyOf(view, register, id)
    })
  })

  app.get('/api/options/:register', async (request): Promise<Option[]> => {
    const register = registerParam(catalogue, request)
    return look(database, principalOf(request), momentQuery(queryOf(request)), (view) => searchRegister(view, register, queryOf(request)['q'] ?? '', 20))
  })
  app.get('/api/search', async (request): Promise<SearchHit[]> => look(database, principalOf(request), momentQuery(queryOf(request)), (view) => searchAll(view, queryOf(request)['q'] ?? '')))
}

async function present(view: View, register: Register, id: string) {
  const row = await find(view, register, id)
  if (!row) throw new NotFound(`没有这条${register.label}，或您无权查看`)
  return row
}

/** A row as its card shows it. */
export async function record(view: View, register: Register, id: string): Promise<RecordView> {
  const { rows, withheld } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const row = await present(view, register, id)
  const [described] = await describeRows(view, register, [row])
  if (!described) throw new NotFound(`没有这条${register.label}`)
  // Facts that are withheld cannot be weighed here: only what is in view is checked.
  const warnings = checkRow(register, row).filter((p) => !withheld.has(p.field)).map(({ field, message }) => ({ field, message }))
  return { row: described, register: register.id, warnings, withheld: [...withheld], toRead: toRead(view.principal, register), mayWrite: scope(view.principal, register, 'write').rows !== 'none' && view.knownAt === null, answers: view.knownAt === null ? answers(view.principal, register, row) : null }
}

/** How many rows a list has, and the sums asked for. */
async function numbersOf(view: View, register: Register, asked: ListQuery, query: Query): Promise<RowCount> {
  const { total, hidden, totals } = await count(view, register, asked, query['totals']?.split(',') ?? [])
  return { total, hidden, ...(Object.keys(totals).length > 0 ? { totals } : {}) }
}

/** What a list was asked for, shared by the list, its totals and its export. */
export function listQuery(view: View, register: Register, query: Query): ListQuery {
  const conditions: Predicate[] = []
  const filter = filterQuery(view.catalogue, view.principal, register, query)
  if (filter) conditions.push(filter)
  if (query['q'] && register.search) conditions.push({ op: 'found', text: query['q'] })
  const sort = sortQuery(view.catalogue, view.principal, register, query)
  return { where: and(conditions), ...(sort ? { sort } : {}), ...(query['all'] === '1' ? { all: true } : {}) }
}
