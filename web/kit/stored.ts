import { useState } from 'react'

/** A preference kept in this browser; a browser that refuses storage keeps it for the visit only. */
export function readStored<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(`mingshi:${key}`)
    return text === null ? otherwise : JSON.parse(text) as T
  } catch {
    return otherwise
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`mingshi:${key}`)
    else localStorage.setItem(`mingshi:${key}`, JSON.stringify(value))
  } catch { /* storage is full or forbidden: the page works without */ }
}

export function useStored<T>(key: string, otherwise: T): [T, (next: T) => void] {
  const [value, setValue] = useState<{ key: string; value: T }>(() => ({ key, value: readStored(key, otherwise) }))
  const current = value.key === key ? value.value : readStored(key, otherwise)
  return [current, (next) => { writeStored(key, next); setValue({ key, value: next }) }]
}
