import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Register } from '#kernel'
import { isRowId } from '#server/postgres/read/list'
import { look, type View } from '#server/postgres/read/view'
import type { Kept } from '#server/trees/census'
import { countsOf, findNodes, level, paper, pathTo } from '#server/trees/tree'
import type { TreeCounts, TreeHits, TreeLevel, TreePaper, TreePath } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, numberQuery, queryOf, registerParam, type Query } from '../query.ts'

const LEVEL = 2000
const PAPER = 5000

/** A register that stands in a tree, level by level. */
export function treeRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const kept: Kept = new Map()
  const read = <T>(path: string, work: (view: View, register: Register, query: Query) => Promise<T>): void => {
    app.get(`/api/trees/:register/${path}`, async (request: FastifyRequest): Promise<T> => {
      const register = registerParam(database.catalogue, request)
      if (!register.tree) throw new HttpProblem(404, `“${register.label}”没有上下级`)
      const query = queryOf(request)
      return look(database, principalOf(request), momentQuery(query), (view) => work(view, register, query))
    })
  }
  const node = (query: Query, name: string): string => {
    const id = query[name] ?? ''
    if (!isRowId(id)) throw new HttpProblem(400, '请先选定一个节点')
    return id.toLowerCase()
  }
  const all = (query: Query): boolean => query['all'] === '1'

  read<TreeLevel>('level', (view, register, query) => level(view, register, query['under'] === undefined ? null : node(query, 'under'), { all: all(query), limit: numberQuery(query, 'limit', LEVEL, LEVEL), offset: numberQuery(query, 'offset', 0, 10_000_000) }))
  read<TreeCounts>('counts', (view, register, query) => countsOf(view, register, (query['ids'] ?? '').split(',').filter(isRowId).slice(0, 200), { all: all(query), kept }))
  read<TreePath>('path', async (view, register, query) => ({ path: await pathTo(view, register, node(query, 'id')) }))
  read<TreeHits>('find', async (view, register, query) => (query['q']?.trim() ? findNodes(view, register, query['q'], { all: all(query), limit: 60 }) : { hits: [], more: false }))
  read<TreePaper>('subtree', (view, register, query) => paper(view, register, node(query, 'id'), { all: all(query), limit: PAPER, kept }))
}
