import { useSyncExternalStore } from 'react'

let lost = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (lost === next) return
  lost = next
  for (const listener of listeners) listener()
}

export const connectionLost = (): void => set(true)
export const connectionFound = (): void => set(false)

/** Whether the last call failed to reach the server. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => lost)
}
