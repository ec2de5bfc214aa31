import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roles, type Role } from '#kernel'
import { isRowId } from '#server/postgres/read/list'
import { changeView, deleteView, markView, restoreView, saveView, versionsOf, viewsOf } from '#server/views/views'
import { principalOf, type House } from '../house.ts'
import type { SavedView, ViewKey, ViewState, ViewVersion } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { paramOf, queryOf } from '../query.ts'

const viewKeys = { q: true, filter: true, sort: true, columns: true, all: true, group: true, pivot: true, chart: true, off: true } satisfies Record<ViewKey, true>
const name = z.string({ error: '请写视图名称' }).trim().min(1, '请写视图名称').max(60, '视图名称不超过 60 字').refine((text) => !text.includes('\0'), '名称里有不能保存的字符')
const sharing = z.enum(['private', 'department', 'roles'])
const role = z.enum(Object.keys(roles) as [Role, ...Role[]])
const text = z.string().max(8000).refine((value) => !value.includes('\0'))
const state = z.strictObject(Object.fromEntries(Object.keys(viewKeys).map((key) => [key, text.optional()]))) as unknown as z.ZodType<ViewState>
const version = z.number().int().min(1)
const page = z.enum(['list', 'find'])
const making = z.object({ register: z.string().max(60), page: page.default('list'), name, sharing, roles: z.array(role).max(20).default([]), state })
const changing = z.object({ version, name: name.optional(), sharing: sharing.optional(), roles: z.array(role).max(20).optional(), state: state.optional() })
const marking = z.object({ pinned: z.boolean().optional(), standard: z.boolean().optional() })

/** Saved views of lists. */
export function viewRoutes(app: FastifyInstance, { database }: House): void {
  const registerNamed = (id: string | undefined) => {
    const found = database.catalogue.registers.get(id ?? '')
    if (!found) throw new HttpProblem(404, '没有这个台账')
    return found
  }
  const idOf = (id: string): string => {
    if (!isRowId(id)) throw new HttpProblem(404, '没有这个视图')
    return id
  }
  app.get('/api/views', async (request): Promise<SavedView[]> => viewsOf(database, principalOf(request), registerNamed(queryOf(request)['register']), page.catch('list').parse(queryOf(request)['page'])))
  app.get('/api/views/:id/versions', async (request): Promise<ViewVersion[]> => versionsOf(database, principalOf(request), idOf(paramOf(request, 'id'))))
  app.post('/api/views', async (request, reply): Promise<SavedView> => {
    const { register, ...view } = making.parse(request.body)
    void reply.code(201)
    return saveView(database, principalOf(request), registerNamed(register), view)
  })
  app.patch('/api/views/:id', async (request): Promise<SavedView> => {
    const { version: base, ...change } = changing.parse(request.body)
    return changeView(database, principalOf(request), idOf(paramOf(request, 'id')), base, given(change))
  })
  app.delete('/api/views/:id', async (request) => {
    await deleteView(database, principalOf(request), idOf(paramOf(request, 'id')))
    return {}
  })
  app.post('/api/views/:id/restore', async (request): Promise<SavedView> => restoreView(database, principalOf(request), idOf(paramOf(request, 'id'))))
  app.put('/api/views/:id/mark', async (request): Promise<SavedView> => markView(database, principalOf(request), idOf(paramOf(request, 'id')), given(marking.parse(request.body))))
}

/** What was sent, without what was left out. */
function given<T extends object>(sent: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
