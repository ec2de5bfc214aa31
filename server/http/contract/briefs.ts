import type { CitationView, FactView } from './rules.ts'

/** GET /api/briefs/:register/:id?asOf&knownAt → BriefView: the facts that officers quote and what matters now, each with its records. */
export interface BriefView {
  lines: { label: string; text: string; withheld: boolean; facts: FactView[] }[]
  warnings: { text: string; when: 'now' | 'soon'; facts: FactView[]; citation: CitationView | null }[]
}
