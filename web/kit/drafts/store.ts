import type { DraftBody, DraftView, DraftWhole } from '#server/http/contract'
import { ApiFailure, api } from '../api.ts'
import { queryClient } from '../queries.ts'
import { dropFormer, dropUnsent, formerOf, keepUnsent, unsentOf } from './unsent.ts'

export const draftsKey = ['drafts'] as const
const restMs = 700

/** An id of its own for a draft; offices often serve over plain HTTP, where the browser has no randomUUID. */
export function newDraftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const listDrafts = (asked: { register?: string; row?: string | undefined; mode?: string } = {}): Promise<DraftView[]> => api.get<DraftView[]>('/drafts', asked)
export const readDraft = (id: string): Promise<DraftWhole> => api.get<DraftWhole>(`/drafts/${id}`)

const changed = (): void => void queryClient.invalidateQueries({ queryKey: draftsKey })

/** One draft on its way to the server: each change lies in this browser at once, and with the server when the hands rest. */
export class DraftKeeper {
  readonly #account: string
  readonly id: string
  #waiting: DraftBody | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #dropped = false
  #sent = false
  constructor(account: string, id: string, sent: boolean) {
    this.#account = account
    this.id = id
    this.#sent = sent
  }

  keep(body: DraftBody): void {
    if (this.#dropped) return
    this.#waiting = body
    keepUnsent(this.#account, this.id, body)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), restMs)
  }

  /** Sends what waits; `last` where the page goes away and nobody will see the answer. */
  async flush(last = false): Promise<void> {
    clearTimeout(this.#timer)
    const body = this.#waiting
    if (!body || this.#dropped) return
    this.#waiting = null
    if (await send(this.id, body, last)) {
      this.#sent = true
      if (this.#dropped) await api.remove(`/drafts/${this.id}`).catch(() => undefined)
      else if (this.#waiting === null) dropUnsent(this.#account, this.id)
      changed()
    } else this.#waiting ??= body
  }

  /** Saved or thrown away. */
  drop(): void {
    this.#dropped = true
    clearTimeout(this.#timer)
    dropUnsent(this.#account, this.id)
    if (this.#sent) void removeDraft(this.id)
  }
}

export async function removeDraft(id: string): Promise<void> {
  await api.remove(`/drafts/${id}`).catch(() => undefined)
  changed()
}

/** Whether the server has taken it, or never will: what it refuses is not sent again and again. */
async function send(id: string, body: DraftBody, last: boolean): Promise<boolean> {
  try {
    await api.put(`/drafts/${id}`, body, last)
    return true
  } catch (error) {
    return error instanceof ApiFailure && error.status !== 0 && error.status !== 401 && error.status < 500
  }
}

/** Sends what an account left unsent in this browser: after a crash, a lost line, or the end of a session. */
export async function sendUnsent(account: string): Promise<void> {
  const [left, former] = [unsentOf(account), formerOf(account)]
  for (const { id, body } of left) if (await send(id, body, false)) dropUnsent(account, id)
  for (const { key, body } of former) if (await send(newDraftId(), body, false)) dropFormer(key)
  if (left.length + former.length > 0) changed()
}

/** On signing out nothing typed stays in this browser: what the server could not be given goes all the same, for the next at this machine is somebody else. */
export async function leaveNothing(account: string): Promise<void> {
  await sendUnsent(account)
  for (const { id } of unsentOf(account)) dropUnsent(account, id)
  for (const { key } of formerOf(account)) dropFormer(key)
}
