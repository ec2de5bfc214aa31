import { useSearch } from '@tanstack/react-router'
import type { SharedSearch } from './search-params.ts'

/** The two time axes of the view, to be sent with every read. */
export interface Axes {
  asOf?: string
  knownAt?: string
}

/** asOf and knownAt of the address; absent means today and the newest act. */
export function useAxes(): Axes {
  const { asOf, knownAt }: SharedSearch = useSearch({ strict: false })
  return { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) }
}
