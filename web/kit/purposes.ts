/**
 * What this person reads the confidential facts of a register for, as he said: kept until he signs out or closes the page, sent
 * with what he asks of that register's rows.
 */
const said = new Map<string, string>()

export function sayPurpose(register: string, purpose: string): void {
  said.set(register, purpose)
}
export function purposeOf(register: string): string | null {
  return said.get(register) ?? null
}
export function forgetPurposes(): void {
  said.clear()
}

/** The purpose to send along with a request to `/registers/<id>/rows/…`. */
export function purposeFor(path: string): string | null {
  if (said.size === 0) return null
  const [, register = ''] = /^\/registers\/([^/?]+)\/rows\//.exec(path) ?? []
  return said.get(register) ?? null
}
