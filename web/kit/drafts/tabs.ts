/** What is being edited in this tab, so that other tabs of the same browser neither take over its draft nor think themselves alone. */
const mine = new Map<string, string>()
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('mingshi:drafts') : null
const ANSWER_MS = 120

interface Said { readonly kind: 'who' | 'here'; readonly open?: readonly (readonly [string, string])[] }

channel?.addEventListener('message', (event: MessageEvent<Said>) => {
  if (event.data.kind === 'who') channel.postMessage({ kind: 'here', open: [...mine] } satisfies Said)
})

/** Says that a draft is open here, on a subject (register, row and verb); returns how to say that it no longer is. */
export function openHere(id: string, subject: string): () => void {
  mine.set(id, subject)
  return () => { mine.delete(id) }
}

/** Drafts open in other tabs, with their subjects. */
export function openElsewhere(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  if (!channel) return Promise.resolve(found)
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<Said>): void => { for (const [id, subject] of event.data.open ?? []) found.set(id, subject) }
    channel.addEventListener('message', hear)
    channel.postMessage({ kind: 'who' } satisfies Said)
    setTimeout(() => { channel.removeEventListener('message', hear); resolve(found) }, ANSWER_MS)
  })
}
