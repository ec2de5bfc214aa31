import type { FastifyInstance } from 'fastify'
import { ZodError } from 'zod'
import { LrmxProblem } from '#formats/lrmx'
import { FileProblem } from '#formats/package'
import { PdfProblem } from '#formats/pdf'
import { SpeechProblem } from '#formats/speech-outline'
import { ImportRefused } from '#server/exchange/import'
import { UnknownDimension } from '#server/figures/evaluate'
import { NotAllowed } from '#server/postgres/read/list'
import { WrongPlace } from '#server/postgres/read/cursor'
import { NotAsPromised, WrittenByProcedure } from '#server/postgres/write/act'
import { NotOnesOwn } from '#server/postgres/write/own-rows'
import { Conflicting, Forbidden, NotFound, Refused } from '#server/records/save'
import { TooFine } from '#server/pivot/pivot'
import { ViewConflict } from '#server/views/views'
import type { ApiError } from './contract.ts'

export class HttpProblem extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const again = '请求内容不对，请刷新页面后重试'

function badRequest(error: ZodError): string {
  const told = error.issues.map((i) => i.message).filter((m) => /[\u4e00-\u9fff]/.test(m))
  const places = error.issues.map((i) => i.path.join('.')).filter(Boolean)
  return told.length > 0 ? told.join('；') : places.length > 0 ? `请求内容不对：${places.join('、')}` : again
}

/** What an error says to the person at the screen: a Chinese sentence and a status; never a stack. */
export function explain(error: unknown): { status: number; body: ApiError } {
  if (error instanceof HttpProblem) return { status: error.status, body: { message: error.message } }
  if (error instanceof Conflicting) return { status: 409, body: { message: error.message, conflict: error.conflict } }
  if (error instanceof NotAsPromised) return { status: 409, body: { message: error.message } }
  if (error instanceof Refused) return { status: 422, body: { message: error.message, problems: error.problems } }
  if (error instanceof WrittenByProcedure || error instanceof NotOnesOwn) return { status: 403, body: { message: error.message } }
  if (error instanceof TooFine) return { status: 422, body: { message: error.message } }
  if (error instanceof ViewConflict) return { status: 409, body: { message: error.message } }
  if (error instanceof NotFound) return { status: 404, body: { message: error.message } }
  if (error instanceof Forbidden || error instanceof NotAllowed) return { status: 403, body: { message: error.message } }
  if (error instanceof ImportRefused || error instanceof FileProblem || error instanceof LrmxProblem || error instanceof SpeechProblem || error instanceof PdfProblem) return { status: 422, body: { message: error.message } }
  if (error instanceof UnknownDimension || error instanceof WrongPlace) return { status: 400, body: { message: error.message } }
  if (error instanceof ZodError) return { status: 400, body: { message: badRequest(error) } }
  // Class 22 of PostgreSQL: a value that its type cannot hold. What was sent is at fault, nothing else.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^22[0-9A-Z]{3}$/.test(error.code)) return { status: 400, body: { message: again } }
  const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status === 413) return { status, body: { message: '内容太大：单个文件不超过 200 MB，表单不超过 4 MB' } }
  if (status === 415 || status === 406) return { status: 400, body: { message: '请求格式不对，上传文件请用表单' } }
  if (status < 500) return { status, body: { message: again } }
  return { status: 500, body: { message: '系统出错，未作任何改动。请稍后重试；仍不行请把发生的时间告诉系统管理员' } }
}

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    const { status, body } = explain(error)
    if (status >= 500) console.error(new Date().toISOString(), error)
    return reply.code(status).send(body)
  })
}
