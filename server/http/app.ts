import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { principalOfToken } from '#server/auth/session'
import { compressAnswers } from './compress.ts'
import { answerErrors, HttpProblem } from './errors.ts'
import { recognise, sessionCookie, type House } from './house.ts'
import { actRoutes } from './routes/acts.ts'
import { duplicateRoutes } from './routes/duplicates.ts'
import { binRoutes } from './routes/bin.ts'
import { bulkRoutes } from './routes/bulk.ts'
import { briefRoutes } from './routes/briefs.ts'
import { checkRoutes } from './routes/checks.ts'
import { caseFileRoutes } from './routes/case-files.ts'
import { caseListRoutes } from './routes/case-lists.ts'
import { casePaperRoutes } from './routes/case-papers.ts'
import { compareRoutes } from './routes/compare.ts'
import { draftRoutes } from './routes/drafts.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { formRoutes } from './routes/forms.ts'
import { procedureRoutes } from './routes/procedures.ts'
import { readingRoutes } from './routes/readings.ts'
import { rosterRoutes } from './routes/rosters.ts'
import { rosterTableRoutes } from './routes/roster-tables.ts'
import { figureRoutes } from './routes/figures.ts'
import { findRoutes } from './routes/find.ts'
import { finderRoutes } from './routes/finder.ts'
import { homeRoutes } from './routes/home.ts'
import { metaRoutes } from './routes/meta.ts'
import { pasteRoutes } from './routes/paste.ts'
import { pivotRoutes } from './routes/pivot.ts'
import { planRoutes } from './routes/plans.ts'
import { recordRoutes } from './routes/records.ts'
import { reminderRoutes } from './routes/reminders.ts'
import { reportStudioRoutes } from './routes/report-studio.ts'
import { reportRoutes } from './routes/reports.ts'
import { outlookRoutes, ruleRoutes } from './routes/rules.ts'
import { seriesRoutes } from './routes/series.ts'
import { sessionRoutes } from './routes/session.ts'
import { viewRoutes } from './routes/views.ts'
import { quotaRoutes } from './routes/quotas.ts'
import { treeRoutes } from './routes/trees.ts'
import { signingRoutes } from './routes/signing.ts'
import { writeRoutes } from './routes/writes.ts'

/** What is answered before anybody is signed in. */
const open = new Set(['/api/session', '/api/session/demonstration'])

/** Builds the server; nothing listens yet, so that tests can go through `inject`. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: 4 * 1024 * 1024, trustProxy: false, routerOptions: { maxParamLength: 200 }, forceCloseConnections: true })
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], scriptSrc: ["'self'"], upgradeInsecureRequests: null } },
    strictTransportSecurity: false, crossOriginOpenerPolicy: false, originAgentCluster: false,
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 200 * 1024 * 1024, files: 5000, fields: 20 } })
  answerErrors(app)
  compressAnswers(app)
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return
    refuseForeignOrigin(request)
    const token = request.cookies[sessionCookie]
    const principal = token ? await principalOfToken(house.database, token) : null
    if (principal) recognise(request, principal)
    // Before the body is read or checked: who is not signed in learns nothing about the interface.
    else if (!open.has(request.url.split('?')[0] ?? '')) throw new HttpProblem(401, '请先登录')
  })
  const every = [
    sessionRoutes,
    metaRoutes,
    recordRoutes,
    duplicateRoutes,
    quotaRoutes,
    treeRoutes,
    finderRoutes, findRoutes,
    writeRoutes,
    compareRoutes,
    exchangeRoutes,
    formRoutes,
    procedureRoutes,
    readingRoutes,
    rosterRoutes,
    rosterTableRoutes,
    figureRoutes,
    reportRoutes,
    reportStudioRoutes,
    signingRoutes,
    seriesRoutes,
    planRoutes,
    homeRoutes,
    actRoutes, binRoutes, bulkRoutes, draftRoutes, pasteRoutes,
    reminderRoutes,
    viewRoutes,
    pivotRoutes,
    ruleRoutes, outlookRoutes,
    checkRoutes, briefRoutes,
    caseListRoutes, caseFileRoutes, casePaperRoutes,
  ]
  for (const routes of every) routes(app, house)
  if (house.webRoot && existsSync(house.webRoot)) await serveWeb(app, house.webRoot)
  return app
}

/** A page of another site cannot write here with our cookie: what changes anything must come from this origin. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const origin = request.headers.origin
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return
  if (URL.parse(origin)?.host !== request.headers.host) throw new HttpProblem(403, '请求来自其他网站，已拒绝')
}

/** Said of documents; on a script or a style the browser reads none of it, and forty files would carry it each. */
const ofDocuments = ['content-security-policy', 'cross-origin-opener-policy', 'referrer-policy', 'x-dns-prefetch-control', 'x-download-options', 'x-frame-options', 'x-permitted-cross-domain-policies', 'x-xss-protection']

async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  await app.register(statics, { root, wildcard: false, cacheControl: false, preCompressed: true, setHeaders: (response, path) => {
    // Files of the build carry their digest in the name; the page that names them is asked for each time.
    const digested = path.startsWith(join(root, 'assets'))
    void response.header('cache-control', digested ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (digested && /\.(js|css)(\.br|\.gz)?$/.test(path)) for (const header of ofDocuments) void response.removeHeader(header)
  } })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET') return reply.code(404).send({ message: '没有这个地址' })
    return reply.type('text/html; charset=utf-8').sendFile('index.html')
  })
}
