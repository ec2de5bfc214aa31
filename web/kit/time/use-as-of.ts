import { useIsFetching } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

const PAUSE = 250

/**
 * The as-of day of the address, while it is being moved: the day follows the hand at once, the registers are asked when
 * the hand rests and the last answer is in, so that a drag over ten years asks a handful of times.
 */
export function useAsOf(asOf: string | undefined, own: string): { day: string; move: (day: string) => void; settle: (day: string | undefined) => void } {
  const navigate = useNavigate()
  const waiting = useIsFetching({ queryKey: ['data'] }) > 0
  const [moved, setMoved] = useState<string | null>(null)
  const shown = asOf ?? own
  const go = (day: string | undefined): void => void navigate({ to: '.', search: (before) => ({ ...before, asOf: day === own ? undefined : day }), replace: true, resetScroll: false })
  useEffect(() => {
    if (moved === null || waiting) return
    const pause = setTimeout(() => {
      setMoved(null)
      if (moved !== shown) go(moved)
    }, PAUSE)
    return () => clearTimeout(pause)
  })
  return { day: moved ?? shown, move: setMoved, settle: (day) => { if (day === undefined) { setMoved(null); go(undefined) } else setMoved(day) } }
}
