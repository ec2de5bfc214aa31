import type { Figure } from './figures.ts'
import type { FrozenReport } from './signing.ts'

/** GET /api/reports/:id?period&asOf&knownAt → ReportView; GET /api/reports/:id.docx?… → file. */
export interface ReportView {
  id: string
  title: string
  period: { from: string; to: string; label: string }
  asOf: string
  knownAt: number
  /** `id`: the row it is kept in, where people have edited the year's text or added to it. */
  sections: { id?: string; heading: string; number: string; level: 1 | 2; paragraphs: { id?: string; pieces: ReportPiece[] }[] }[]
  figures: Figure[]
  unbound: { section: string; text: string; context: string; paragraph?: string }[]
  /** Numbers written by hand on stated grounds. */
  grounded?: { section: string; text: string; context: string; paragraph?: string; grounds: string }[]
}
export type ReportPiece =
  | { kind: 'text'; text: string }
  /** `key` names the figure of `figures` where it is not the indicator's own; then `indicator` alone does not tell. */
  | { kind: 'figure'; indicator: string; form: 'value' | 'change' | 'parts' | 'share'; text: string; key?: string }
  /** A number nobody computed, or (`problem`) a figure that cannot be read as one. */
  | { kind: 'unbound'; text: string; problem?: string }
  | { kind: 'grounded'; text: string; grounds: string; document?: { id: string; title: string } }
export interface ReportDifference {
  frozen: FrozenReport
  /** The frozen report compared with; null: what the report would say now. */
  against: FrozenReport | null
  knownAt: number
  /** Whether the words between the figures have been rewritten. */
  narrativeChanged: boolean
  /** Lines that read differently, word by word. */
  text: TextChange[]
  figures: {
    indicator: string; label: string; key?: string; definitionChanged: boolean
    before: string; after: string
    /** The figures themselves, so that both numbers open: absent where the text did not name it then, or does not now. */
    was?: Figure; is?: Figure
    added: { register: string; id: string; title: string }[]
    removed: { register: string; id: string; title: string }[]
    /** Acts that brought the difference about, with the rows they wrote. */
    causes: { act: number; at: string; actorName: string; verbLabel: string; reason: string; register: string; id: string; title: string }[]
  }[]
}

export interface TextChange { section: string; parts: { kind: 'same' | 'removed' | 'added'; text: string }[] }
