import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roles, type Principal } from '#kernel'
import { Attempts } from '#server/auth/attempts'
import { signIn, signOut } from '#server/auth/session'
import { today } from '#server/postgres/read/view'
import { principalOf, sessionCookie, type House } from '../house.ts'
import type { Session } from '../contract.ts'
import { HttpProblem } from '../errors.ts'

const body = z.object({ account: z.string().min(1).max(100), password: z.string().min(1).max(200) })

const attempts = new Attempts()

export function sessionRoutes(app: FastifyInstance, house: House): void {
  const view = (principal: Principal): Session => ({
    account: principal.account, name: principal.name, roles: [...principal.roles], roleLabels: principal.roles.map((r) => roles[r]),
    tenant: { id: house.tenant.id, name: house.tenant.name }, today: today(), person: principal.person,
  })
  app.get('/api/session', async (request) => view(principalOf(request)))
  app.get('/api/session/demonstration', async (_request, reply) => (house.demonstration.length > 0 ? house.demonstration : reply.code(404).send({ message: '不是演示环境' })))
  app.post('/api/session', async (request, reply) => {
    const { account, password } = body.parse(request.body)
    const key = `${account}\n${request.ip}`
    if (attempts.exhausted(key)) throw new HttpProblem(403, '密码输错次数过多，请一刻钟后再试')
    const signed = await signIn(house.database, account.trim(), password)
    if (!signed) {
      attempts.failed(key)
      throw new HttpProblem(401, '账号或密码不对，请重新输入')
    }
    attempts.passed(key)
    void reply.setCookie(sessionCookie, signed.token, { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge: 7 * 24 * 3600 })
    return view(signed.principal)
  })
  app.delete('/api/session', async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) await signOut(house.database, token)
    void reply.clearCookie(sessionCookie, { path: '/' })
    return {}
  })
}
