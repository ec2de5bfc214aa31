import type { Weight } from '#kernel'
import type { FactView } from './rules.ts'

/**
 * GET /api/checks/:register?kinds&state=open|verified|all&unit&q&subject&order=kind|subject&since=YYYY-MM-DD&limit&offset&asOf&knownAt
 * → CheckList: what the logic checks find in the files that the asker may see. `export.xlsx` with the same query: the list as a
 * workbook. The number of a kind is the length of its list.
 */
export interface CheckList {
  asOf: string
  knownAt: number
  /** Files checked, and those in which nothing is open. */
  subjects: number
  clean: number
  kinds: CheckKindView[]
  /** Findings that pass the filters. */
  total: number
  entries: CheckEntry[]
  /** Findings that rest on registers the asker does not read: neither listed nor counted. */
  hidden: number
  /** Compared with what was known at the end of the day before `since`. */
  progress: { since: string; before: number; mended: number; verified: number; appeared: number } | null
  mayVerify: boolean
}
export interface CheckKindView { kind: string; label: string; weight: Weight; check: string; open: number; verified: number }
export interface CheckEntry {
  key: string
  kind: string
  label: string
  weight: Weight
  subject: { id: string; title: string; detail: string }
  /** What is wrong and how to mend it; where the asker may not see the facts, who can. */
  text: string
  withheld: boolean
  /** The first is where it is mended. */
  facts: FactView[]
  /** Field of the first fact to be mended. */
  field: string | null
  /** Where a row is missing: its register, and the field that refers to the subject. */
  adds: { register: string; label: string; field: string } | null
  verified: { grounds: string; at: string; by: string; act: number } | null
  /** Stated before, on other facts than these. */
  formerly: string | null
}

/** POST /api/checks/:register/verify {items, reason} → {verified}: looked up, and right all the same. POST …/reopen {items, reason}: takes that back. */
export interface CheckVerifyRequest { items: { subject: string; key: string }[]; reason: string }
