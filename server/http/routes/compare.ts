import type { FastifyInstance } from 'fastify'
import { isDay } from '#kernel'
import { isRowId } from '#server/postgres/read/list'
import { actOf, look, today, type Known, type View } from '#server/postgres/read/view'
import { compareRecord } from '#server/records/compare/record'
import { changedRows, type Pair } from '#server/records/compare/rows'
import { NotFound } from '#server/records/refusals'
import type { ListDifference, MomentSeen, RecordDifference, RowChange } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { numberQuery, paramOf, queryOf, registerParam, type Query } from '../query.ts'
import { listQuery } from './records.ts'

const kinds: Readonly<Record<RowChange['kind'], true>> = { joined: true, left: true, changed: true, succeeded: true }

export function compareRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/registers/:register/differences', async (request): Promise<ListDifference> => {
    const register = registerParam(database.catalogue, request)
    const query = queryOf(request)
    const kind = query['kind']
    if (kind !== undefined && !Object.hasOwn(kinds, kind)) throw new HttpProblem(400, `没有“${kind}”这一类差异`)
    return look(database, principalOf(request), {}, async (view) => {
      const pair = await pairOf(view, query)
      const { where } = listQuery(pair.after, register, query)
      const found = await changedRows(pair, register, where, { kind: kind as RowChange['kind'] | undefined, limit: numberQuery(query, 'limit', 100, 1000), offset: numberQuery(query, 'offset', 0, 10_000_000) })
      return { from: seen(pair.before), to: seen(pair.after), ...found }
    })
  })
  app.get('/api/registers/:register/rows/:id/differences', async (request): Promise<RecordDifference> => {
    const register = registerParam(database.catalogue, request)
    const id = paramOf(request, 'id')
    if (!isRowId(id)) throw new NotFound(`没有这条${register.label}`)
    return look(database, principalOf(request), {}, async (view) => {
      const pair = await pairOf(view, queryOf(request))
      return { from: seen(pair.before), to: seen(pair.after), ...await compareRecord(pair, register, id) }
    })
  })
}

const seen = (view: View): MomentSeen => ({ asOf: view.asOf, knownAt: view.knownAt ?? view.head })

/** The two moments asked for; without them the end of last year and today. */
async function pairOf(view: View, query: Query): Promise<Pair> {
  const at = async (name: 'from' | 'to', fallback: string): Promise<View> => {
    const { asOf, known } = momentText(query[name])
    return { ...view, asOf: asOf ?? fallback, knownAt: await actOf(view.connection, view.principal.tenant, known, view.head) }
  }
  return { before: await at('from', `${Number(today().slice(0, 4)) - 1}-12-31`), after: await at('to', today()) }
}

/** `DAY@KNOWN`, either part of which may be blank. */
function momentText(text: string | undefined): { asOf: string | null; known: Known | null } {
  const [day = '', known = '', more] = (text ?? '').split('@')
  const apt = (day === '' || isDay(day)) && (known === '' || isDay(known) || /^\d{1,15}$/.test(known)) && more === undefined
  if (!apt) throw new HttpProblem(400, `认不出时点“${(text ?? '').slice(0, 40)}”，请写成 2025-12-31，要按当时所知的再加 @变更号 或 @日期`)
  return { asOf: day === '' ? null : day, known: known === '' ? null : isDay(known) ? known : Number(known) }
}
