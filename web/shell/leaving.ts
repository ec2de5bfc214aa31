import { leaveNothing } from '../kit/drafts/store.ts'
import { api } from '../kit/api.ts'
import { forgetPurposes } from '../kit/purposes.ts'

/** Fires `left` when somebody has signed out by choice in another tab of this browser. */
export const leaving = new EventTarget()
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('mingshi:session') : null
channel?.addEventListener('message', () => { leaving.dispatchEvent(new Event('left')) })

/** Signs out. What is unsaved is with the server by then; nothing of it stays in this browser, nor of what was done in it. */
export async function signOut(account: string): Promise<void> {
  await leaveNothing(account)
  await api.remove('/session').catch(() => undefined)
  forgetPurposes()
  try { sessionStorage.clear() } catch { /* nothing was kept */ }
  channel?.postMessage('left')
}
