const asked = new Map<string, { answer: Promise<Response>; since: number }>()
/** Milliseconds for which an answer is as good as one asked for now: as long as the first screen may take. */
const FRESH = 10_000

/** Asks for what the first screen reads while its code is still on the way. Addresses with /api, as `apiUrl` writes them. */
export function askAhead(url: string): void {
  const answer = fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' })
  answer.catch(() => undefined)
  asked.set(url, { answer, since: performance.now() })
}

/** The answer that was asked for ahead: once, and only while nothing has been written since. */
export function takeAhead(url: string, method: string): Promise<Response> | null {
  if (method !== 'GET') asked.clear()
  const found = asked.get(url)
  asked.delete(url)
  return found && performance.now() - found.since < FRESH ? found.answer : null
}
