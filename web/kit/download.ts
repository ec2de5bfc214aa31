import { ApiFailure, apiUrl, type Query } from './api.ts'
import { connectionFound, connectionLost } from './connection.ts'

/** Fetches a file and hands it to the browser to save; the server's refusal comes back as ApiFailure instead of a page of JSON. */
export async function download(path: string, query: Query, fallbackName: string): Promise<void> {
  let response: Response
  try {
    response = await fetch(apiUrl(path, query), { credentials: 'same-origin' })
  } catch {
    connectionLost()
    throw new ApiFailure(0, {})
  }
  connectionFound()
  if (!response.ok) throw new ApiFailure(response.status, await response.json().catch(() => ({})))
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameOf(response.headers.get('content-disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

function nameOf(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (extended) {
    try {
      return decodeURIComponent(extended)
    } catch { /* a name that is not UTF-8 after all */ }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null
}
