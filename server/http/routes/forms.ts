import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Layout } from '#formats/appointment-form'
import type { Register } from '#kernel'
import { logExport } from '#server/exchange/access-log'
import { formsPdf, writeForms, type FormFormat } from '#server/exchange/lrmx/write-forms'
import { zipFolder } from '#server/exchange/lrmx/zip'
import { TooLong } from '#server/exchange/roster'
import { find, type ListQuery } from '#server/postgres/read/list'
import { look, type View } from '#server/postgres/read/view'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { momentQuery, paramOf, queryOf, registerParam } from '../query.ts'
import { attach, sendFile } from './exchange.ts'
import { listQuery } from './records.ts'

const formats = ['lrmx', 'lrm', 'docx'] as const
const done = '导出任免审批表'

/**
 * 任免审批表 of persons: of a list as .lrmx, .lrm or .docx files in a zip (`export.docx.zip?filter&sort&asOf&purpose`) or one
 * behind the other in one PDF (`export.forms.pdf`), of one person as a file of its own (`rows/:id/form.docx`). `layout`: 2015 or 2025;
 * by the date of filling in where it is not given.
 */
export function formRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const fonts = house.fonts === undefined ? [] : [house.fonts]

  for (const format of formats) app.get(`/api/registers/:register/export.${format}.zip`, async (request, reply) => {
    const register = personsOf(request, house)
    return sendFile(reply, '任免审批表.zip', 'application/zip', (path) => inFolder(async (folder) => {
      await look(database, principalOf(request), momentQuery(queryOf(request)), (view) => written(view, register, listQuery(view, register, queryOf(request)), folder, format, request))
      await zipFolder(folder, path)
    }))
  })
  app.get('/api/registers/:register/export.forms.pdf', async (request, reply) => {
    const register = personsOf(request, house)
    return look(database, principalOf(request), momentQuery(queryOf(request)), (view) => pdf(view, register, listQuery(view, register, queryOf(request)), fonts, request, reply))
  })

  for (const format of formats) app.get(`/api/registers/:register/rows/:id/form.${format}`, async (request, reply) => {
    const register = personsOf(request, house)
    return inFolder(async (folder) => {
      await look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => written(view, register, await only(view, register, request), folder, format, request))
      const name = (await readdir(folder)).find((file) => extname(file) === `.${format}`)
      if (!name) throw new HttpProblem(404, '没有这个人，或您无权查看')
      return attach(reply, name, format === 'docx' ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'application/octet-stream').send(await readFile(join(folder, name)))
    })
  })
  app.get('/api/registers/:register/rows/:id/form.pdf', async (request, reply) => {
    const register = personsOf(request, house)
    return look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => pdf(view, register, await only(view, register, request), fonts, request, reply))
  })
}

function personsOf(request: FastifyRequest, { database }: House): Register {
  const register = registerParam(database.catalogue, request)
  principalOf(request)
  if (register.about !== 'self') throw new HttpProblem(400, '任免审批表只能从“人员”导出')
  return register
}

function layoutOf(request: FastifyRequest): Layout | undefined {
  const { layout } = queryOf(request)
  if (layout === undefined || layout === '2015' || layout === '2025') return layout
  throw new HttpProblem(400, `没有“${layout}”这种版式，可用 2015、2025`)
}

/** The one person asked for, whom the principal has to be able to see. */
async function only(view: View, register: Register, request: FastifyRequest): Promise<ListQuery> {
  const id = paramOf(request, 'id')
  if (!await find(view, register, id)) throw new HttpProblem(404, '没有这个人，或您无权查看')
  return { where: { op: 'equals', path: ['id'], value: id }, all: true, sort: [] }
}

async function written(view: View, register: Register, query: ListQuery, folder: string, format: FormFormat, request: FastifyRequest): Promise<void> {
  const { count, warnings } = await writeForms(view, register, query, folder, format, { layout: layoutOf(request) })
  if (warnings.length > 0) await writeFile(join(folder, '导出说明.txt'), `\ufeff${warnings.map((w) => `${w.file}：${w.message}`).join('\r\n')}\r\n`)
  await logExport(view.connection, view.principal, register, done, count, queryOf(request)['purpose'])
}

async function pdf(view: View, register: Register, query: ListQuery, fonts: readonly string[], request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const made = await formsPdf(view, register, query, { layout: layoutOf(request), fonts }).catch((error: unknown) => {
    throw error instanceof TooLong ? new HttpProblem(422, error.message) : error
  })
  await logExport(view.connection, view.principal, register, done, made.count, queryOf(request)['purpose'])
  return attach(reply, '任免审批表.pdf', 'application/pdf').send(Buffer.from(made.pdf))
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mingshi-forms-'))
  try { return await work(folder) } finally { await rm(folder, { recursive: true, force: true }) }
}
