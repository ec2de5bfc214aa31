import type { DraftBody } from '#server/http/contract'

/** A draft that the server does not have yet. It lies in this browser for the second until it does, or as long as the server cannot be reached. */
const prefix = (account: string): string => `mingshi:unsent:${account}:`

export function keepUnsent(account: string, id: string, body: DraftBody): void {
  try { localStorage.setItem(prefix(account) + id, JSON.stringify(body)) } catch { /* full or forbidden: the server has it in a moment */ }
}
export function dropUnsent(account: string, id: string): void {
  try { localStorage.removeItem(prefix(account) + id) } catch { /* nothing was kept */ }
}
/** What an account has left unsent in this browser. */
export function unsentOf(account: string): { id: string; body: DraftBody }[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix(account))).flatMap((key) => {
      const body = parsed(localStorage.getItem(key))
      return body ? [{ id: key.slice(prefix(account).length), body }] : []
    })
  } catch { return [] }
}

function parsed(text: string | null): DraftBody | null {
  try { return text === null ? null : JSON.parse(text) as DraftBody } catch { return null }
}

/** Drafts of the time before the server kept them lay here for ever: they are taken over once. */
export function formerOf(account: string): { key: string; body: DraftBody }[] {
  const start = `mingshi:draft:${account}:`
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start)).flatMap((key) => {
      const [register = '', row = '', mode = ''] = key.slice(start.length).split(':')
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { base: number | null; values: Record<string, never>; reason: string } | null
      return kept ? [{ key, body: { register, row: row === 'new' ? null : row, mode, base: kept.base, content: { kind: 'form' as const, values: kept.values }, reason: kept.reason } }] : []
    })
  } catch { return [] }
}
export function dropFormer(key: string): void {
  try { localStorage.removeItem(key) } catch { /* it goes with the browser's data */ }
}
