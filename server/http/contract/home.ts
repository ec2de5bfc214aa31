import type { Figure } from './figures.ts'

/** GET /api/home */
export interface Home {
  figures: Figure[]
  plan: { total: number; done: number; underWay: number; pending: number; overdue: number; plan: string | null; year: string | null }
  /** What is due within three months or should have been done already: the soonest of each kind, and how many there are of it. */
  due: { total: number; overdue: number; kinds: { key: string; label: string; total: number }[]; entries: { day: string; kind: string; title: string; register: string; id: string; overdue: boolean }[] }
  latestActs: { number: number; at: string; actorName: string; verbLabel: string; reason: string; rows: number }[]
  chain: { acts: number; head: string }
}
