import type { Predicate } from '#kernel'

/**
 * POST /api/find/:register {conditions, part?, sort?, limit?, after?, before?, offset?, facts?} → FindPage: rows that satisfy several
 * conditions in order, with what in the registers satisfies each; the ids are `rows[].id`, page by page through `last`.
 * POST /api/find/:register/counts {conditions} → FindCounts; POST /api/find/:register/alone {conditions} → FindAlone. All take asOf
 * and knownAt as every read does.
 *
 * A row satisfies a condition where it certainly does; what imprecise dates or missing facts leave open is the part `open`.
 */
export interface FindRequest {
  conditions: Predicate[]
  part?: FindPart
  sort?: string
  limit?: number
  after?: string
  before?: string
  offset?: number
  /** False: ids and titles alone. */
  facts?: boolean
}
/**
 * Which rows: those left after the first n conditions (`after:3`; `after:0` is everybody), those that the nth takes away from what
 * was left (`removed:3`), those that the nth does not fit whatever the others say (`without:3`), or those still open (`open`).
 */
export type FindPart = `after:${number}` | `removed:${number}` | `without:${number}` | 'open'

export interface FindPage {
  rows: FoundRow[]
  total: number
  first: string | null
  last: string | null
  asOf: string
  knownAt: number
}
export interface FoundRow {
  id: string
  title: string
  picture: string | null
  /** Fields shown beside the name. */
  facts: { field: string; label: string; text: string }[]
  /** One for each condition. */
  answers: FindAnswer[]
}
export interface FindAnswer {
  state: 'yes' | 'open' | 'no'
  /** What the registers say: values of the row's own fields, and rows of other registers. */
  grounds: { label: string; text: string; register?: string; id?: string }[]
}

export interface FindCounts {
  /** Everybody in sight, and rows that are not. */
  all: number
  hidden: number
  /** For each condition: left after it and those before, and taken away by it of what was left. */
  steps: { left: number; removed: number; /** Registers relied on to hold everything, of which nobody has stated so for everybody: whoever is not vouched for is open. */ absent: string[] }[]
  /** Those whom imprecise dates or missing facts leave open. */
  open: number
}
/** How many of everybody each condition does not fit, whatever the others say. */
export interface FindAlone { alone: number[] }
