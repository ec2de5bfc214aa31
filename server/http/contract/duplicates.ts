import type { RowView } from './rows.ts'
import type { Preview } from './preview.ts'

/** GET /api/duplicates → registers in which lookalikes can be found, each with what the last search left to decide. */
export interface DuplicateRegister { register: string; label: string; pairs: number | null }

/**
 * GET /api/duplicates/:register?limit&offset → the work list, strongest first. POST /api/duplicates/:register/search
 * {homophones?} finds anew over the whole register and answers with the first page. It is of the present: what is decided is decided today.
 */
export interface DuplicatePage {
  pairs: DuplicatePair[]
  total: number
  /** Pairs of which this principal may not see both rows. */
  hidden: number
  /** When the register was last searched; null = never. */
  searched: { at: string; act: number; homophones: boolean; /** Acts that have written this register since. */ since: number } | null
  /** Null: may decide. Otherwise why not. */
  mayNot: string | null
}
export interface DuplicatePair {
  first: { id: string; title: string; detail: string }
  second: { id: string; title: string; detail: string }
  grounds: string[]
  /** Decided before, but on other facts than these. */
  formerly: string | null
}

/** GET /api/duplicates/:register/pair?first=&second= → both rows, and what of every register refers to each. */
export interface DuplicateComparison {
  rows: [RowView, RowView]
  withheld: string[]
  /** Names of references in either row are in `text`. */
  references: { register: string; label: string; field: string; counts: [number, number]; hidden: [number, number] }[]
  judgement: { decision: 'different'; grounds: string; at: string; by: string; act: number; sameFacts: boolean } | null
  mayNot: string | null
}

/** POST /api/duplicates/:register/different {first, second, reason} → {}: they are not the same; not asked again while the facts stand. POST …/take-back {act, reason} → {act}. */

/**
 * POST /api/duplicates/:register/merge {…} → Merged; `?preview=1` → MergePreview. Everything that refers to `merged` then refers
 * to `survivor`; `take` are the fields whose value is taken from `merged`; `withdraw` settles clashes.
 */
export interface MergeRequest {
  survivor: string
  merged: string
  /** Versions of the two rows as they were compared. */
  versions: { survivor: number; merged: number }
  take: string[]
  withdraw: { register: string; id: string }[]
  reason: string
}
export interface Merged { act: number; moved: number }
export interface MergePreview {
  moved: { register: string; label: string; field: string; count: number }[]
  /** Rows that say nothing the other one of their pair does not say: taken together. */
  folded: { register: string; label: string; kept: { id: string; title: string }; withdrawn: { id: string; title: string } }[]
  /** To be settled first. */
  clashes: MergeClash[]
  /** What the act would write; null while there are clashes. */
  preview: Preview | null
}
export interface MergeClash {
  register: string
  label: string
  kind: 'key' | 'overlap'
  message: string
  /** The one that is already the survivor's, and the one that would come to it. */
  standing: { id: string; title: string }
  moving: { id: string; title: string }
  mayWithdraw: boolean
}

/** GET /api/registers/:register/rows/:id/merged → the note at the door of a row that was merged into another; 404 where it was not. */
export interface MergedNote {
  into: { id: string; title: string }
  act: { number: number; at: string; actorName: string; reason: string }
  mayTakeBack: boolean
}
