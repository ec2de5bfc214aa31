import type { Outcome, Value, Field } from '#kernel'

/** GET /api/rules?asOf&knownAt → RulesView: every clause by document, the rules that carry it out, whether it is in force on asOf, and what has been confirmed. */
export interface RulesView {
  asOf: string
  documents: LegalDocumentView[]
  /** May confirm and withdraw. */
  mayConfirm: boolean
}
export interface LegalDocumentView {
  id: string
  title: string
  /** As it is cited: in 《》, unless its exact title is not known. */
  cited: string
  issuer: string
  number: string | null
  issuedOn: string | null
  from: string
  to: string | null
  checkedOn: string
  clauses: ClauseView[]
}
export interface ClauseView {
  id: string
  label: string
  text: string
  exceptions: string | null
  /** Shown only where it was compared with the published text. */
  article: string | null
  status: 'V' | 'S' | 'O' | 'M'
  strength: 'rigid' | 'general' | 'judgement' | 'procedure' | 'reckoning'
  inForce: boolean
  /** What put it in force: the catalogue, an officer's act, or nothing. */
  by: 'catalogue' | 'confirmation' | null
  citation: string
  parameters: ParameterView[]
  rules: RuleView[]
  /** Newest first. */
  confirmations: ConfirmationView[]
}
export interface ParameterView {
  name: string
  label: string
  unit: string
  /** In force on asOf; null where neither the catalogue nor an officer gives one. */
  value: number | null
  /** Of the catalogue, by the day from which they hold. */
  values: { from: string; value: number }[]
}
/** A rule that carries out a clause: `first` where the rule is in force with it. `hasCases`: GET /api/rules/:rule/cases → RuleCasesView. */
export interface RuleView { id: string; label: string; first: boolean; about: string | null; questions: { id: string; label: string }[] }
export interface ConfirmationView {
  id: string
  from: string
  to: string | null
  text: string
  parameters: { name: string; label: string; unit: string; value: number }[]
  source: string
  issuedOn: string | null
  document: { id: string; title: string } | null
  confirmedBy: string
  confirmedOn: string
  act: number
}

/** POST /api/rules/confirm {clause, from, to?, text, parameters?, source, issuedOn?, document?, reason} → {id}; POST /api/rules/confirmations/:id/withdraw {on?, reason}: from a day on, or as never given. */

/** POST /api/completeness {register, unit?, person?, completeTo, basis, document?, reason} → {id}. Withdrawn as any row is rescinded. */

/** GET /api/questions → every question that can be asked, and what has to be told with it. */
export interface QuestionMeta {
  id: string
  label: string
  about: string
  given: { name: string; label: string; type: Field['type']; optional: boolean; choices?: { code: string; label: string }[]; register?: string }[]
  rules: number
  /** Rules whose clause is not in force on asOf. */
  off: number
}

/** GET /api/questions/:question/:subject?on&given.NAME=…&asOf&knownAt → AnswerView; GET /api/judgements/:register/:subject → AnswerView[]: every question about a subject. */
export interface AnswerView {
  question: string
  label: string
  subject: { register: string; id: string; title: string }
  on: string
  knownAt: number
  /** Null where the question does not arise for the subject. */
  outcome: Outcome | null
  changesOn: string | null
  becomes: Outcome | null
  /** What outcomes are called here, where the usual words mislead. */
  words: Partial<Record<Outcome, string>>
  /** What was told or presumed, in words. */
  given: { name: string; label: string; value: Value; text: string }[]
  verdicts: VerdictView[]
  /** Rules that say nothing because their clause has not been confirmed. */
  off: { rule: string; label: string; clause: string }[]
}
export interface VerdictView {
  rule: string
  label: string
  outcome: Outcome
  changesOn: string | null
  becomes: Outcome | null
  reasons: ReasonView[]
  citations: CitationView[]
  asks: AskView[]
}
export interface ReasonView {
  outcome: Outcome
  text: string
  /** True where it rests on what the asker may not read: the text says who keeps it. */
  withheld: boolean
  facts: FactView[]
  clause: string
}
/** A row that a reason rests on. */
export interface FactView { register: string; registerLabel: string; id: string; title: string; fields: { label: string; text: string }[]; readers: string }
export interface CitationView { clause: string; text: string; label: string; wording: string; confirmed: boolean }
/** Something missing, and how it can be given. */
export interface AskView {
  text: string
  register: string | null
  registerLabel: string | null
  field: string | null
  given: string | null
  /** A register of which nobody has stated that it is complete, and which the asker may state complete. */
  mayState: boolean
  mayWrite: boolean
}

/** GET /api/rules/:rule/cases → the table that the manual prints. */
export interface RuleCasesView { rule: string; label: string; columns: { key: string; label: string }[]; cases: { title: string; on: string; cells: Record<string, string>; outcome: Outcome; changesOn: string | null | undefined }[] }

/**
 * GET /api/outlook?years=5&unit&at&filter&asOf&knownAt → OutlookView (`unit`: and those below; `at`: by the person's own unit, `none` for none): for every question, in how many cases what is looked out for
 * has come already (`now`), comes in which month, or does not come (`never`); `?` after `now` or a month: only if facts that are missing,
 * or findings that people have to make, turn out well. GET /api/outlook/:question?bucket=now|now?|never|2027|2027-03|2027-03?&limit&offset →
 * OutlookList, of exactly that length; GET /api/outlook/:question/list.xlsx: the same as a workbook; GET /api/outlook/:question/units → OutlookUnit[].
 */
export interface OutlookView {
  asOf: string
  knownAt: number
  until: string
  /** People for whom at least one question arises. */
  total: number
  questions: { id: string; label: string; arrival: string; words: Partial<Record<Outcome, string>>; onlyFuture: boolean; rules: number; off: AnswerView['off']; counts: Record<string, number> }[]
}
export interface OutlookList { total: number; rows: OutlookRow[] }
export interface OutlookRow {
  id: string
  name: string
  detail: string
  unit: { id: string; title: string } | null
  /** The target, as told or presumed. */
  given: string
  /** The first day; null where it does not come. */
  on: string | null
  /** It comes on that day only if what is missing turns out well. */
  pending: boolean
  outcome: Outcome
  /** What the outcome is called here, where the usual word misleads. */
  word: string | null
  /** Why it is not yet so, by rule; where it is, on what grounds. */
  reasons: { rule: string; text: string }[]
}
export interface OutlookUnit { id: string; title: string; counts: Record<string, number> }

/** GET /api/completeness?asOf&knownAt → CompletenessView: the registers that rules look into, and whether anybody has stated on asOf that they are complete. */
export interface CompletenessView { asOf: string; registers: CompletenessLine[] }
export interface CompletenessLine {
  register: string
  label: string
  /** Who keeps it, in words. */
  keepers: string
  rules: { id: string; label: string }[]
  /** The statement that covers the whole city and reaches furthest; the last one that did, where none reaches asOf. */
  whole: StatementView | null
  /** Statements in force about units or single people. */
  partly: StatementView[]
  mayState: boolean
}
export interface StatementView { id: string; scope: string; statedOn: string; completeTo: string; statedBy: string; basis: string; covers: boolean }
