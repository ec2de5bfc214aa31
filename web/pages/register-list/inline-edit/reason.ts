/** The reason given for changes in lists: asked once a sitting, changed at will, gone with the tab. */
const key = (account: string): string => `mingshi:inline-reason:${account}`

export function readReason(account: string): string {
  try { return sessionStorage.getItem(key(account)) ?? '' } catch { return '' }
}
export function writeReason(account: string, reason: string): void {
  try { sessionStorage.setItem(key(account), reason) } catch { /* asked again after a reload */ }
}
