import type { ApiError, Conflict } from '#server/http/contract'
import { takeAhead } from './ahead.ts'
import { purposeFor } from './purposes.ts'
import { translated } from '../language/answers.ts'
import { connectionFound, connectionLost } from './connection.ts'

/** What the server refused, in words for the person. `status` 0: the server was not reached. */
export class ApiFailure extends Error {
  readonly status: number
  readonly problems: readonly { field: string; message: string }[]
  readonly conflict: Conflict | null
  constructor(status: number, body: Partial<ApiError>) {
    super(body.message ?? fallbackMessage(status))
    this.name = 'ApiFailure'
    this.status = status
    this.problems = body.problems ?? []
    this.conflict = body.conflict ?? null
  }
}

function fallbackMessage(status: number): string {
  switch (status) {
    case 0: return '连不上服务器，请检查网络后重试'
    case 401: return '登录已失效，请重新登录'
    case 403: return '没有这项权限，需要时请联系系统管理员'
    case 404: return '没有找到，可能已被撤销或者无权查看'
    case 413: return '文件太大，请拆分后再传'
    default: return status >= 500 ? '服务器出错，请稍后重试；仍不行请联系系统管理员' : '没有办成，请核对后重试'
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

interface Sending {
  query?: Query | undefined
  json?: unknown
  form?: FormData | undefined
  signal?: AbortSignal | undefined
  last?: boolean | undefined
}

/** An address under /api with its query; null, undefined and '' are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '' || value === false) continue
    search.set(key, value === true ? '1' : String(value))
  }
  const text = search.toString()
  return `/api${path}${text ? `${path.includes('?') ? '&' : '?'}${text}` : ''}`
}

async function send<T>(method: string, path: string, { query, json, form, signal, last }: Sending): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  const purpose = purposeFor(path)
  if (purpose) headers['x-purpose'] = encodeURIComponent(purpose)
  if (json !== undefined) headers['content-type'] = 'application/json'
  const url = apiUrl(path, query)
  let response: Response
  try {
    response = await (takeAhead(url, method) ?? fetch(url, {
      method, headers, credentials: 'same-origin',
      ...(json !== undefined ? { body: JSON.stringify(json) } : form ? { body: form } : {}),
      ...(signal ? { signal } : {}), ...(last ? { keepalive: true } : {}),
    }))
  } catch (error) {
    if (signal?.aborted) throw error
    connectionLost()
    throw new ApiFailure(0, {})
  }
  connectionFound()
  if (response.ok) return response.status === 204 ? undefined as T : translated(path, await response.json() as T)
  const body = translated(path, await response.json().catch(() => ({})) as Partial<ApiError>)
  if (response.status === 401 && path !== '/session') signedOut.dispatchEvent(new Event('signed-out'))
  throw new ApiFailure(response.status, body)
}

/** Fires `signed-out` when a session ends in the middle of work; the shell then asks to sign in again. */
export const signedOut = new EventTarget()

/** The server's API. Paths are without the leading /api. Failures are `ApiFailure`. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> => send<T>('GET', path, { query, signal }),
  post: <T>(path: string, json: unknown, query?: Query): Promise<T> => send<T>('POST', path, { json, query }),
  patch: <T>(path: string, json: unknown, query?: Query): Promise<T> => send<T>('PATCH', path, { json, query }),
  /** `last`: sent on although the page goes away. */
  put: <T>(path: string, json: unknown, last = false): Promise<T> => send<T>('PUT', path, { json, last }),
  upload: <T>(path: string, form: FormData, signal?: AbortSignal): Promise<T> => send<T>('POST', path, { form, signal }),
  remove: <T>(path: string): Promise<T> => send<T>('DELETE', path, {}),
}

/** The sentence to show for anything thrown. */
/** What was refused, in whole: for a dialog that has no place beside each field. */
export function refusalOf(error: unknown): string {
  return error instanceof ApiFailure && error.problems.length > 0 ? error.problems.map((p) => p.message).join('；') : messageOf(error)
}

export function messageOf(error: unknown): string {
  return error instanceof ApiFailure ? error.message : '页面出错，请刷新后重试'
}
