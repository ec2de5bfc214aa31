import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mostInDocx, writeRosterDocx, writeRosterPdf } from '#formats/roster'
import { scope, type Principal, type Roster } from '#kernel'
import { logExport } from '#server/exchange/access-log'
import { isRowId } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import { look, type View } from '#server/postgres/read/view'
import { paperOf, writeTableWorkbook } from '#server/rosters/paper'
import { TooMany } from '#server/rosters/rows'
import { listOf, rosterMembers, rosterTable, type RosterQuery } from '#server/rosters/table'
import type { RosterMembers, RosterMeta, RosterTable } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { filterQuery, momentQuery, numberQuery, paramOf, queryOf } from '../query.ts'
import { attach, sendFile, xlsx } from './exchange.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Rosters as declared: `GET /api/rosters/:id?unit=ID&filter&columns=name,post&group=unit&asOf&knownAt`, the rows behind a number
 * (`…/members?cell=…`), and the table as a file (`…/export.xlsx|docx|pdf?…&purpose`).
 */
export function rosterTableRoutes(app: FastifyInstance, house: House): void {
  const { database, tenant } = house
  const { catalogue } = database

  app.get('/api/rosters', async (request): Promise<RosterMeta[]> => {
    const principal = principalOf(request)
    return [...catalogue.rosters.values()].filter((r) => mayRead(house, principal, r)).map((r) => metaOf(house, r))
  })
  app.get('/api/rosters/units', async (request): Promise<Record<string, string>> => look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => {
    const names = await namesOf(view, catalogue.register('unit'), unitsOf(request))
    return Object.fromEntries([...names].map(([id, { title }]) => [id, title]))
  }))
  app.get('/api/rosters/:id', async (request): Promise<RosterTable> => asked(house, request, async (view, roster, query) => {
    const table = await rosterTable(view, roster, query, tenant.name)
    return cutTo(table, numberQuery(queryOf(request), 'limit', 300, 2000))
  }))
  app.get('/api/rosters/:id/members', async (request): Promise<RosterMembers> => asked(house, request, async (view, roster, query) => {
    const found = await rosterMembers(view, roster, query, queryOf(request)['cell'] ?? '')
    if (!found) throw new HttpProblem(404, '没有这个数，请重新打开报表')
    return found
  }))

  app.get('/api/rosters/:id/export.xlsx', async (request, reply) => {
    const roster = rosterParam(house, request)
    return sendFile(reply, `${roster.label}.xlsx`, xlsx, (path) => table(house, request, '导出工作簿', (_, made) => writeTableWorkbook(made, path)))
  })
  app.get('/api/rosters/:id/export.docx', async (request, reply) => {
    const paper = await table(house, request, '导出 Word 名册', async (view, made) => {
      if (made.total > mostInDocx) throw new HttpProblem(422, `共 ${made.total} 行，Word 表最多 ${mostInDocx} 行，请选单位或加筛选条件，或改为导出 PDF、Excel`)
      return paperOf(view, made)
    })
    return sent(reply, `${paper.title}.docx`, docx, await writeRosterDocx(paper))
  })
  app.get('/api/rosters/:id/export.pdf', async (request, reply) => {
    const paper = await table(house, request, '导出 PDF 名册', async (view, made) => paperOf(view, made))
    return sent(reply, `${paper.title}.pdf`, 'application/pdf', (await writeRosterPdf(paper, house.fonts === undefined ? [] : [house.fonts])).pdf)
  })
}

const sent = (reply: FastifyReply, name: string, type: string, bytes: Uint8Array): FastifyReply => attach(reply, name, type).send(Buffer.from(bytes))

function rosterParam({ database }: House, request: FastifyRequest): Roster {
  const found = database.catalogue.rosters.get(paramOf(request, 'id'))
  if (!found) throw new HttpProblem(404, '没有这个名册或报表')
  return found
}

/** Which register leaves the house with a roster. */
function registerOf({ database: { catalogue } }: House, roster: Roster) {
  switch (roster.kind) {
    case 'list': return catalogue.register(roster.register)
    case 'statistics': return catalogue.register(listOf({ catalogue }, roster).register)
    case 'establishment': return catalogue.register(roster.seats.posts.register)
  }
}
const mayRead = (house: House, principal: Principal, roster: Roster): boolean => scope(principal, registerOf(house, roster), 'read').rows !== 'none'

function metaOf(house: House, roster: Roster): RosterMeta {
  const list = roster.kind === 'list' ? roster : null
  const labelled = (id: string): string => { const c = list?.columns[id]; return c ? (c.under ? `${c.under} ${c.label}` : c.label) : id }
  return {
    id: roster.id, label: roster.label, kind: roster.kind, register: registerOf(house, roster).id, columns: Object.keys(list?.columns ?? {}).map((id) => ({ id, label: labelled(id) })), shown: [...list?.shown ?? []],
    groups: list ? list.groups.map((id) => ({ id, label: labelled(id) })) : roster.kind === 'establishment' && roster.table === 'vacancies' ? [{ id: 'unit', label: '单位' }] : [],
  }
}

function unitsOf(request: FastifyRequest): string[] {
  const units = queryOf(request)['unit']?.split(',').filter(Boolean) ?? []
  if (units.length > 200 || units.some((id) => !isRowId(id))) throw new HttpProblem(400, '单位不对，请重新选择')
  return units
}

function queryFor(view: View, roster: Roster, request: FastifyRequest): RosterQuery {
  const query = queryOf(request)
  const units = unitsOf(request)
  const list = roster.kind === 'list' ? roster : roster.kind === 'statistics' ? listOf(view, roster) : null
  const where = list ? filterQuery(view.catalogue, view.principal, view.catalogue.register(list.register), query) : undefined
  const columns = query['columns']?.split(',').filter(Boolean)
  const { group } = query
  if (roster.kind === 'list') for (const id of [...columns ?? [], ...(group ? [group] : [])]) if (!roster.columns[id]) throw new HttpProblem(400, `“${roster.label}”没有“${id}”这一列`)
  return { units, where, columns, group }
}

async function asked<T>(house: House, request: FastifyRequest, work: (view: View, roster: Roster, query: RosterQuery) => Promise<T>): Promise<T> {
  const roster = rosterParam(house, request)
  const principal = principalOf(request)
  if (!mayRead(house, principal, roster)) throw new HttpProblem(403, `您无权查看“${roster.label}”`)
  return look(house.database, principal, momentQuery(queryOf(request)), (view) => work(view, roster, queryFor(view, roster, request))).catch((error: unknown) => {
    throw error instanceof TooMany ? new HttpProblem(422, error.message) : error
  })
}

/** The whole table, its export recorded with what it is for. */
function table<T>(house: House, request: FastifyRequest, action: string, work: (view: View, table: RosterTable) => Promise<T>): Promise<T> {
  return asked(house, request, async (view, roster, query) => {
    const made = await rosterTable(view, roster, query, house.tenant.name)
    const result = await work(view, made)
    await logExport(view.connection, view.principal, registerOf(house, roster), `${action}：${roster.label}`, made.total, queryOf(request)['purpose'])
    return result
  })
}

/** As many lines as a screen shows; the total stays. */
function cutTo(made: RosterTable, limit: number): RosterTable {
  let left = limit
  return { ...made, groups: made.groups.flatMap((g) => {
    const lines = g.lines.slice(0, left)
    left -= lines.length
    return lines.length > 0 ? [{ ...g, lines }] : []
  }) }
}
