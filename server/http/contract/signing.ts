/** POST /api/reports/:id/freeze {period, asOf?, knownAt?, reason} → FrozenReport; GET /api/reports/:id/frozen → FrozenReport[]; GET /api/frozen/:id → ReportView of that day; GET /api/frozen/:id.docx → file; GET /api/frozen/:id/diff?against=ID → ReportDifference (against what it would say now when no ID is given). */
export interface FrozenReport { id: string; title: string; period: string; asOf: string; knownAt: number; frozenOn: string; frozenBy: string; reason: string; digest: string; intact: boolean; signing?: SigningState; myTurn?: boolean }

/**
 * Signing a frozen report. GET /api/frozen/:id/signatures → Signing. GET /api/signers → Signer[] who may be asked.
 * POST /api/frozen/:id/submit {signers: {duty, account}[], reason}: asks for signatures in this order.
 * POST /api/frozen/:id/sign {password, comment?}; POST …/refuse {password, comment} returns it; POST …/withdraw {reason} takes the request back.
 */
export interface Signing {
  frozen: FrozenReport
  /** Newest round first; the rows of a round in their order. */
  rounds: SigningRound[]
  /** Whether the principal may ask for signatures, is the one whose turn it is, may take the request back. */
  maySubmit: boolean
  mayWithdraw: boolean
  myTurn: boolean
}
/** `broken`: the content is no longer what was signed. */
export type SigningState = 'none' | SigningRound['state'] | 'broken'
export interface SigningRound {
  round: number
  state: 'under-way' | 'signed' | 'refused' | 'withdrawn'
  submittedBy: string
  submittedAt: string
  reason: string
  signatures: Signature[]
}
export interface Signature {
  id: string
  step: number
  duty: 'draft' | 'review' | 'issue'
  dutyLabel: string
  account: string
  signer: string
  state: 'waiting' | 'signed' | 'refused' | 'withdrawn'
  stateLabel: string
  signedAt: string | null
  comment: string | null
  /** Signed: whether the content still is what was signed. */
  valid: boolean | null
  act: number
}
export interface Signer { account: string; name: string; roleLabels: string[] }
