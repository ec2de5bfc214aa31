import { useCallback, useLayoutEffect, useRef } from 'react'

/** What is done, under one name for as long as it is drawn: parts that are given it need not be drawn again because it was made anew. Call it in events only. */
export function useStable<A extends unknown[]>(done: (...args: A) => void): (...args: A) => void {
  const latest = useRef(done)
  useLayoutEffect(() => { latest.current = done })
  return useCallback((...args: A) => latest.current(...args), [])
}
