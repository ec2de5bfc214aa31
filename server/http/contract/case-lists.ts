import type { Value } from '#kernel'
import type { CaseHead } from './procedures.ts'

/** `opened`: by the reader himself; `open` and `closed`: all that he may see. */
export type CaseTab = 'opened' | 'open' | 'closed'

/** GET /api/cases?tab=&procedure=&light=&assignee=&limit=&asOf&knownAt → cases of every procedure, the latest first (open ones: what is due first), and how many each tab and procedure holds. */
export interface CaseList {
  readonly cases: readonly CaseHead[]
  readonly total: number
  readonly counts: Readonly<Record<CaseTab, number>>
  readonly procedures: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  /** Who keeps the cases of the tab, of the procedure asked for; nobody is the account ''. */
  readonly assignees: readonly { readonly account: string; readonly name: string; readonly count: number }[]
}

/** GET /api/procedures/:procedure/colleagues → accounts to whom a case can be passed: those whose office has a part in it. */
export interface Colleague { readonly account: string; readonly name: string; readonly roleLabels: readonly string[] }

/** GET /api/deputies/mine → accounts for which the reader may act today; the case is then read with `?onBehalfOf=ACCOUNT`. */

/**
 * POST /api/cases/handover?preview=1 {from?, cases?, to, reason}: the open cases chosen, or every one of an account (one's own where it is
 * not named), to another, in one act. POST /api/cases/handover/back {act, reason} gives back what an act handed over, each case to whoever kept it
 * before. GET /api/colleagues → everybody who has a part in some procedure.
 */
export interface HandoverDone { readonly act: number | null; readonly handed: number; readonly lines: readonly HandoverLine[] }
/** `stays`: why it was not handed over; null where it was. */
export interface HandoverLine { readonly procedure: string; readonly label: string; readonly id: string; readonly number: string; readonly title: string; readonly from: string | null; readonly to: string | null; readonly stays: string | null }

/** GET /api/cases/numbered?number= → where the case of that number is; 404 where there is none or it may not be seen. */
export interface CasePlace { readonly procedure: string; readonly id: string }

/** GET /api/procedures/:procedure/starting?people=ID,ID → what those listed start with, by person: values the registers and the rules know, and the names of what they refer to. */
export interface Starting {
  readonly values: Readonly<Record<string, Readonly<Record<string, Value>>>>
  readonly titles: Readonly<Record<string, string>>
}
