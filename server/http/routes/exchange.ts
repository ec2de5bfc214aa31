import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { act } from '#server/postgres/write/act'
import { sm3 } from '#server/postgres/write/digest'
import { unfitFile } from '#server/exchange/unfit-file'
import { storeFiles } from '#server/postgres/write/files'
import { logExport } from '#server/exchange/access-log'
import { writeRegister, writeTemplate } from '#server/exchange/export'
import { importEndings, importRefusal, type ImportFile } from '#server/exchange/import'
import { find } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { principalOf, type House } from '../house.ts'
import type { ImportJob } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { ImportJobs } from '../import-jobs.ts'
import { momentQuery, paramOf, pathsQuery, queryOf, registerParam } from '../query.ts'
import { listQuery } from './records.ts'

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function exchangeRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const jobs = new ImportJobs(database)
  app.addHook('onClose', () => jobs.close())

  app.get('/api/registers/:register/template.xlsx', async (request, reply) => {
    principalOf(request)
    const register = registerParam(database.catalogue, request)
    return sendFile(reply, `${register.label}模板.xlsx`, xlsx, (path) => writeTemplate(database.catalogue, register, path))
  })

  app.get('/api/registers/:register/export.xlsx', async (request, reply) => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    const query = queryOf(request)
    const asked = query['columns']?.split(',')
    const along = pathsQuery(database.catalogue, principal, register, { with: asked?.filter((f) => f.includes('.')).join(',') })
    const columns = asked?.filter((f) => register.fields[f] || along.includes(f))
    return sendFile(reply, `${register.label}.xlsx`, xlsx, (path) => look(database, principal, momentQuery(query), async (view) => {
      const rows = await writeRegister(view, register, listQuery(view, register, query), path, columns)
      await logExport(view.connection, principal, register, '导出工作簿', rows, query['purpose'])
    }))
  })

  app.post('/api/registers/:register/imports', async (request, reply): Promise<ImportJob> => {
    const register = registerParam(database.catalogue, request)
    const principal = principalOf(request)
    const refusal = importRefusal(principal, register)
    if (refusal) throw new HttpProblem(403, refusal)
    const folder = await mkdtemp(join(tmpdir(), 'mingshi-import-'))
    try {
      const { files, fields } = await receive(request, folder)
      if (files.length === 0) throw new HttpProblem(400, `没有收到文件，请选择 ${importEndings(register).join('、')} 文件`)
      void reply.code(202)
      return jobs.start(principal, register, files, folder, { dryRun: fields['dryRun'] === '1', same: fields['same'] === '1', ...(fields['reason'] ? { reason: fields['reason'] } : {}) })
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  })
  app.get('/api/imports/:id', async (request): Promise<ImportJob> => jobs.find(principalOf(request), paramOf(request, 'id')))
  app.delete('/api/imports/:id', async (request): Promise<ImportJob> => jobs.cancel(principalOf(request), paramOf(request, 'id')))
  app.get('/api/imports/:id/annotated', async (request, reply) => {
    const name = queryOf(request)['file'] ?? ''
    const path = jobs.annotated(principalOf(request), paramOf(request, 'id'), name)
    return attach(reply, `${basename(name, extname(name))}.批注.xlsx`, xlsx).send(await readFile(path))
  })

  app.post('/api/files', async (request): Promise<{ digest: string; name: string }> => {
    const principal = principalOf(request)
    const part = await request.file()
    if (!part) throw new HttpProblem(400, '没有收到文件')
    const bytes = await part.toBuffer()
    if (bytes.length > 50 * 1024 * 1024) throw new HttpProblem(413, '附件不超过 50 MB')
    const unfit = unfitFile(part.filename, bytes)
    if (unfit) throw new HttpProblem(400, unfit)
    const digest = sm3(bytes)
    await act(database, principal, { verb: 'create', reason: '上传附件' }, (writer) => storeFiles(writer, [{ digest, mediaType: part.mimetype, name: part.filename, bytes }]))
    return { digest, name: part.filename }
  })
  app.get('/api/registers/:register/rows/:id/files/:field', async (request, reply) => {
    const register = registerParam(database.catalogue, request)
    return look(database, principalOf(request), momentQuery(queryOf(request)), async (view) => {
      const row = await find(view, register, paramOf(request, 'id'))
      const digest = row?.[paramOf(request, 'field')]
      if (typeof digest !== 'string' || register.fields[paramOf(request, 'field')]?.type !== 'file') throw new HttpProblem(404, '没有这个附件，或您无权查看')
      const { rows } = await sql<{ media_type: string; name: string; bytes: Buffer }>`select media_type, name, bytes from stored_file where tenant = ${view.principal.tenant} and digest = ${digest}`.execute(view.connection)
      const [file] = rows
      if (!file) throw new HttpProblem(404, '附件不在库中')
      const image = file.media_type === 'image/jpeg' || file.media_type === 'image/png'
      // Only pictures are shown in place; anything else is downloaded, so that an uploaded page never runs here.
      if (image) return reply.type(file.media_type).header('cache-control', 'private, max-age=600').send(file.bytes)
      return attach(reply, file.name, 'application/octet-stream').send(file.bytes)
    })
  })
}

async function receive(request: FastifyRequest, folder: string): Promise<{ files: ImportFile[]; fields: Record<string, string> }> {
  const files: ImportFile[] = []
  const fields: Record<string, string> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    const path = join(folder, `${files.length}${extname(part.filename).slice(0, 10)}`)
    await pipeline(part.file, createWriteStream(path))
    if (part.file.truncated) throw new HttpProblem(413, `“${part.filename}”超过 200 MB，请分成几个文件`)
    files.push({ path, name: part.filename })
  }
  return { files, fields }
}

export function attach(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'no-store')
}

export async function sendFile(reply: FastifyReply, name: string, type: string, write: (path: string) => Promise<unknown>): Promise<FastifyReply> {
  const folder = await mkdtemp(join(tmpdir(), 'mingshi-out-'))
  try {
    const path = join(folder, 'file')
    await write(path)
    if ((await stat(path)).size === 0) throw new HttpProblem(500, '文件没有写成')
    return await attach(reply, name, type).send(await readFile(path))
  } finally { await rm(folder, { recursive: true, force: true }) }
}
