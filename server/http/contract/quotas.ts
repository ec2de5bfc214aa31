/**
 * GET /api/quotas/:register?asOf&knownAt → what the rows of a register approve and what uses it, for every row that holds;
 * GET /api/quotas/:register/export.xlsx the same as a workbook. Each number of rows has the list behind it: its length is the number.
 */
export interface QuotaLedger {
  register: string
  label: string
  asOf: string
  knownAt: number
  /** The question whose answer says who could use it. */
  question: string | null
  rows: QuotaRow[]
  /** Rows with one of the codes that belong nowhere: they use nobody's quota until that is mended. */
  unplaced: QuotaList | null
}
export interface QuotaRow {
  id: string
  /** Whose it is: the row of `per`. */
  per: string
  title: string
  since: string | null
  base: number | null
  baseLabel: string | null
  quotas: QuotaView[]
}
export interface QuotaView {
  label: string
  /** 其中: part of the one before. */
  part: boolean
  approved: number | null
  used: QuotaList
  /** Running cases: who will enter, who will leave it. */
  entering: QuotaList | null
  leaving: QuotaList | null
  /** What is left when they are through; below zero where there is more than was approved. */
  left: number | null
  codes: string[]
  clause: string | null
}
/** A number and its list: `filter` as the list's address writes it. */
export interface QuotaList { n: number; register: string; filter: string }
