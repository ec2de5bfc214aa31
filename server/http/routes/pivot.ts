import type { FastifyInstance } from 'fastify'
import { fieldAt, readSplit, splitsOf, type Catalogue, type Principal, type Register, type Split } from '#kernel'
import { pivot, type Measure, type PivotQuery } from '#server/pivot/pivot'
import { isHierarchical } from '#server/pivot/split-value'
import { writePivot, type Share } from '#server/pivot/workbook'
import { look, type View } from '#server/postgres/read/view'
import type { PivotView } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { checkSeen } from '../filter.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, queryOf, registerParam, type Query } from '../query.ts'
import { sendFile, xlsx } from './exchange.ts'
import { listQuery } from './records.ts'

/** Lists counted by groups. */
export function pivotRoutes(app: FastifyInstance, { database }: House): void {
  const { catalogue } = database
  app.get('/api/registers/:register/pivot', async (request): Promise<PivotView> => {
    const register = registerParam(catalogue, request)
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => pivot(view, register, pivotQuery(view, register, query)))
  })
  app.get('/api/registers/:register/pivot.xlsx', async (request, reply) => {
    const register = registerParam(catalogue, request)
    const query = queryOf(request)
    const share = query['share']
    if (share !== undefined && share !== 'row' && share !== 'column' && share !== 'total') throw new HttpProblem(400, '占比只能按行、按列或按总数')
    return sendFile(reply, `${register.label}透视表.xlsx`, xlsx, (path) => look(database, principalOf(request), momentQuery(query), async (view) => {
      const asked = pivotQuery(view, register, query)
      await writePivot(view, register, asked, await pivot(view, register, asked), share satisfies Share | undefined, path)
    }))
  })
}

function pivotQuery(view: View, register: Register, query: Query): PivotQuery {
  const { catalogue, principal } = view
  return {
    list: listQuery(view, register, query), rows: splitQuery(catalogue, principal, register, query['rows']), columns: splitQuery(catalogue, principal, register, query['columns']),
    measure: measureQuery(catalogue, principal, register, query['measure'] ?? 'rows'), sums: (query['sums']?.split(',').filter(Boolean) ?? []).slice(0, 20).map((name) => numberField(catalogue, principal, register, name)),
  }
}

/** A split by a field that there is, that the asker may see, and that can be split so. */
function splitQuery(catalogue: Catalogue, principal: Principal, register: Register, text: string | undefined): Split | null {
  if (text === undefined) return null
  const split = readSplit(text)
  if (!split) throw new HttpProblem(400, `不能按“${text}”分组`)
  let field
  try { ({ field } = fieldAt(catalogue, register, split.path)) } catch { throw new HttpProblem(400, `没有“${split.path.join('.')}”这个字段`) }
  checkSeen(catalogue, principal, register, split.path)
  if (!field || !splitsOf(field, field.type === 'code' && isHierarchical(catalogue.codeSet(field))).includes(split.by)) throw new HttpProblem(400, `“${field?.label ?? text}”不能这样分组`)
  return split
}

function measureQuery(catalogue: Catalogue, principal: Principal, register: Register, text: string): Measure {
  const [kind, field = '', ...more] = text.split(':')
  if (text === 'rows') return { kind: 'rows' }
  if (more.length > 0 || (kind !== 'distinct' && kind !== 'sum' && kind !== 'average')) throw new HttpProblem(400, `没有“${text}”这种算法`)
  if (kind !== 'distinct') return { kind, field: numberField(catalogue, principal, register, field) }
  if (register.fields[field]?.type !== 'reference') throw new HttpProblem(400, '去重计数要按引用的字段')
  checkSeen(catalogue, principal, register, [field])
  return { kind, field }
}

function numberField(catalogue: Catalogue, principal: Principal, register: Register, name: string): string {
  const type = register.fields[name]?.type
  if (type !== 'integer' && type !== 'decimal') throw new HttpProblem(400, `“${name}”不是可以相加的数`)
  checkSeen(catalogue, principal, register, [name])
  return name
}
