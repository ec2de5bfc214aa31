import type { FastifyRequest } from 'fastify'
import type { Principal } from '#kernel'
import type { Database } from '#server/postgres/database'
import type { Tenant } from '#server/runtime'
import { HttpProblem } from './errors.ts'

/** What the routes work for. */
export interface House {
  readonly database: Database
  readonly tenant: Tenant
  /** Demonstration sign-ins shown on the sign-in page; empty outside a demonstration. */
  readonly demonstration: readonly { account: string; name: string; roleLabels: string[]; password: string }[]
  /** Folder searched for fonts before those of the system, when PDF is made. */
  readonly fonts?: string
  /** Folder of the built web client; null serves the interface alone. */
  readonly webRoot: string | null
}

export const sessionCookie = 'mingshi'
const asked = new WeakMap<FastifyRequest, Principal>()

/** Remembers who sent a request. */
export function recognise(request: FastifyRequest, principal: Principal): void {
  asked.set(request, principal)
}

/** Who asks. Throws 401 when nobody is signed in. */
export function principalOf(request: FastifyRequest): Principal {
  const principal = asked.get(request)
  if (!principal) throw new HttpProblem(401, '请先登录')
  return principal
}

/** Who asks, and what he says that he reads for: a percent-encoded header of at most 200 characters. */
export function readerOf(request: FastifyRequest): Principal {
  const principal = principalOf(request)
  const header = request.headers['x-purpose']
  if (typeof header !== 'string' || header.length > 2400) return principal
  let purpose = ''
  try { purpose = decodeURIComponent(header).replaceAll('\0', '').trim().slice(0, 200) } catch { /* what cannot be read is no purpose */ }
  return purpose === '' ? principal : { ...principal, purpose }
}
