import type { NamedIndicator } from '#kernel'
import type { Figure } from './figures.ts'
import type { ReportPiece } from './reports.ts'

/**
 * The text of a report as people edit it, by year. Figures stand in it by name: 【受到诫勉的干部人数】, 【…·比上年】,
 * 【…·上年】, 【…·性别=女】, 【…·性别=女·占比】 (kernel/report/token).
 * GET /api/reports/:id/narrative?period → Narrative. Writes answer with Edited; `act` can be undone with POST /api/acts/:number/undo.
 * POST …/narrative/preview {period, text, paragraph?} → Preview of a paragraph while it is typed; nothing is written.
 * GET …/narrative/terms?indicator&by&period → string[]: what a text may name of a dimension.
 * POST …/narrative/begin {period, from?} begins the year from the declared text or that of another year (replacing what there is).
 * POST …/narrative/blocks {period, after, kind, text} adds a block; PATCH …/narrative/blocks/:block {base, text?, kind?} rewrites
 * one (409 with `conflict` when others have); POST …/blocks/:block/move {period, after} a block, or a heading with all under it;
 * POST …/blocks/:block/remove {period, base, whole?}.
 * POST …/narrative/numbers {paragraph, quantity, grounds, document?} states why a number stands unbound; POST …/numbers/:number/remove {base}.
 */
export interface Narrative {
  year: string
  /** Whether the year has a text of its own; else the declared one is read. */
  begun: boolean
  mayWrite: boolean
  blocks: NarrativeBlock[]
  figures: Figure[]
  /** The indicators by the names under which texts know them. */
  names: NamedIndicator[]
  /** Other years with a text of their own, newest first. */
  others: string[]
  /** Supplementary paragraphs that are not yet part of the text. */
  supplements: number
}
export type BlockKind = 'heading' | 'subheading' | 'paragraph'
export interface NarrativeBlock { id: string; version: number; kind: BlockKind; text: string; number: string; pieces: ReportPiece[]; byHand: HandWritten[] }
/** A number typed by hand: offsets into the text, what it might be, and why it may stand. */
export interface HandWritten {
  start: number
  end: number
  text: string
  context: string
  proposals: Proposal[]
  grounds?: { id: string; version: number; grounds: string; document?: { id: string; title: string } }
}
/** A figure that fits: `token` replaces the text from `start` to `end`; `agrees`: it says the very number. */
export interface Proposal { indicator: string; label: string; token: string; text: string; start: number; end: number; agrees: boolean }
export interface NarrativePreview { pieces: ReportPiece[]; byHand: HandWritten[]; figures: Figure[] }
export interface Edited { act: number | null; block: string | null }
