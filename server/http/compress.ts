import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const compress = promisify(gzip)
/** Under this size an answer costs more to compress than to send. */
const SMALL = 8 * 1024

/** Answers of some length go compressed to whoever takes gzip: what is declared, and pages of lists, shrink to an eighth. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < SMALL || reply.getHeader('content-encoding') !== undefined) return payload
    if (!String(reply.getHeader('content-type') ?? '').startsWith('application/json') || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload
    const packed = await compress(payload, { level: 4 })
    reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length')
    return packed
  })
}
