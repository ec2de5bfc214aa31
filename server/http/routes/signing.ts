import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Attempts } from '#server/auth/attempts'
import { isOwnPassword } from '#server/auth/session'
import { look } from '#server/postgres/read/view'
import type { Principal } from '#kernel'
import { refuseReport, signersOf, signingOf, signReport, submitForSigning, withdrawSigning } from '#server/reports/signatures'
import type { Signer, Signing } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { paramOf } from '../query.ts'

const words = z.string().trim().max(500, '不超过 500 字').transform((text) => text.replaceAll('\0', ''))
const submitted = z.object({ signers: z.array(z.object({ duty: z.enum(['draft', 'review', 'issue']), account: z.string().min(1).max(100) })).min(1, '请选定签署人').max(20, '签署人不超过 20 位'), reason: words })
const signed = z.object({ password: z.string().min(1, '请输入本人密码').max(200), comment: words.optional() })
const refused = z.object({ password: z.string().min(1, '请输入本人密码').max(200), comment: words.refine((text) => text !== '', '请写明退回的理由') })
const withdrawn = z.object({ reason: words.refine((text) => text !== '', '请写明撤回的事由') })

/** Signatures of frozen reports: each by the holder of the account himself, who types his password again. */
export function signingRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const attempts = new Attempts()
  const prove = async (principal: Principal, password: string): Promise<void> => {
    const who = `${principal.tenant}\n${principal.account}`
    if (attempts.exhausted(who)) throw new HttpProblem(403, '密码输错次数过多，请一刻钟后再试')
    if (!await isOwnPassword(database, principal, password)) {
      attempts.failed(who)
      // Not 401: the session is good, only this signature is not.
      throw new HttpProblem(422, '密码不对，没有签署，请重新输入')
    }
    attempts.passed(who)
  }
  const shown = (principal: Principal, id: string): Promise<Signing> => look(database, principal, {}, (view) => signingOf(view, id))

  app.get('/api/signers', async (request): Promise<Signer[]> => signersOf(database, principalOf(request)))
  app.get('/api/frozen/:id/signatures', async (request): Promise<Signing> => shown(principalOf(request), paramOf(request, 'id')))
  app.post('/api/frozen/:id/submit', async (request): Promise<Signing> => {
    const { signers, reason } = submitted.parse(request.body)
    await submitForSigning(database, principalOf(request), paramOf(request, 'id'), signers, reason)
    return shown(principalOf(request), paramOf(request, 'id'))
  })
  app.post('/api/frozen/:id/sign', async (request): Promise<Signing> => {
    const { password, comment } = signed.parse(request.body)
    await prove(principalOf(request), password)
    await signReport(database, principalOf(request), paramOf(request, 'id'), comment ?? '')
    return shown(principalOf(request), paramOf(request, 'id'))
  })
  app.post('/api/frozen/:id/refuse', async (request): Promise<Signing> => {
    const { password, comment } = refused.parse(request.body)
    await prove(principalOf(request), password)
    await refuseReport(database, principalOf(request), paramOf(request, 'id'), comment)
    return shown(principalOf(request), paramOf(request, 'id'))
  })
  app.post('/api/frozen/:id/withdraw', async (request): Promise<Signing> => {
    const { reason } = withdrawn.parse(request.body)
    await withdrawSigning(database, principalOf(request), paramOf(request, 'id'), reason)
    return shown(principalOf(request), paramOf(request, 'id'))
  })
}
