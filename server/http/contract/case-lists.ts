import type { CaseHead } from './procedures.ts'

/** `opened`: by the reader himself; `open` and `closed`: all that he may see. */
export type CaseTab = 'opened' | 'open' | 'closed'

/** GET /api/cases?tab=&procedure=&light=&limit=&asOf&knownAt → cases of every procedure, the latest first (open ones: what is due first), and how many each tab and procedure holds. */
export interface CaseList {
  readonly cases: readonly CaseHead[]
  readonly total: number
  readonly counts: Readonly<Record<CaseTab, number>>
  readonly procedures: readonly { readonly id: string; readonly label: string; readonly count: number }[]
}
