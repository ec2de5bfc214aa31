import type { Field, KnownCondition, Role, WriteVerb } from '#kernel'

/** POST /api/session {account, password} → Session; GET /api/session → Session or 401; DELETE /api/session. Cookie, HttpOnly. */
export interface Session {
  account: string
  name: string
  roles: Role[]
  roleLabels: string[]
  tenant: { id: number; name: string }
  today: string
  person: string | null
}

/** GET /api/meta → everything declared that this principal may use. */
export interface Meta {
  areas: { slug: string; label: string }[]
  registers: RegisterMeta[]
  indicators: IndicatorMeta[]
  reports: { id: string; label: string; area: string; mechanism: string }[]
  mechanisms: { slug: string; label: string; area: string }[]
  /** Code sets by key: items in order. Fields say which by `codeSet`. */
  codeSets: Record<string, { code: string; label: string; parent?: string }[]>
  /** What people are often looked for by, under its own name. */
  conditions: KnownCondition[]
  verbs: Record<string, string>
  demonstration: boolean
}
export interface FieldMeta {
  name: string
  label: string
  type: Field['type']
  optional: boolean
  sensitivity: 'open' | 'personal' | 'confidential'
  hint?: string
  maxLength?: number
  multiline?: boolean
  /** Chosen from the accounts there are; `own`: the one for whom the row speaks, his own unless told. */
  account?: 'own' | 'any'
  check?: 'identity-number' | 'credit-code'
  unit?: string
  min?: number
  max?: number
  /** Key into Meta.codeSets. */
  codeSet?: string
  /** Reference: id of the register referred to. */
  register?: string
  /** What the full years from this date on are called: 年龄、工龄. */
  years?: string
  /** This person does not see its values, and can neither filter nor sort by it. */
  withheld?: true
}
export interface RegisterMeta {
  id: string
  label: string
  area: string
  mechanism: string
  time: 'entity' | 'span' | 'event'
  unit: string
  about: 'self' | 'subject' | null
  subject: string | null
  /** Day-like field by which rows fall into time, if any. */
  occurrence: string | null
  /** Whether rows hold for some time: spans, and what is set up and abolished. */
  lasts?: boolean
  /** Spans: how one says that somebody holds, held, does not hold or never held what a row says. */
  said?: { now: string; ever: string; notNow: string; never: string }
  title: string[]
  tree: string | null
  /** Trees: what is counted at each node. */
  counts?: { label: string; register: string; by: string; where: Record<string, string[]> }[]
  /** What its rows approve stands beside what uses it on a page of that name. */
  quotas?: string
  /** Lookalikes can be found by these fields. */
  compared?: string[]
  /** Its cards have a brief: the facts that officers quote, and what matters now. */
  brief?: true
  /** Logic checks are declared over it: its files have an error list. */
  checked?: true
  /** The field that holds a picture of the row. */
  picture?: string
  columns: string[]
  sort: string[]
  /** Fields by which the list is usually narrowed: offered first, and quick. */
  filters: string[]
  searchable: boolean
  /** False: reached from a screen of its own, not from the menu. */
  listed: boolean
  fields: FieldMeta[]
  /** Registers with a reference to this one: the tabs and timeline of its card. */
  referring: { register: string; field: string }[]
  /** Kept by a procedure: its cases, those whom they carry, their steps. Opened on the page of the case. */
  kept?: { procedure: string; as: 'cases' | 'items' | 'steps' | 'notices' }
  mayWrite: boolean
  /** Write verbs that this register knows and this principal may use. */
  verbs: WriteVerb[]
  /** Fields by which its rows form dated series, where writing one may move others; null where every row stands by itself. */
  series: string[] | null
  /** Questions are asked about its rows: rules answer them on the card. */
  asked?: true
  /** What may be exported here: workbooks, lists on paper (PDF); appointment forms, new (.lrmx) and old (.lrm with .pic). */
  formats: ('xlsx' | 'pdf' | 'form-docx' | 'form-pdf' | 'lrmx' | 'lrm')[]
  /** Endings of the files that an import takes, with the dot. */
  imports: string[]
}
export interface IndicatorMeta {
  id: string
  label: string
  kind: 'count' | 'distinct' | 'ratio' | 'sum' | 'average' | 'share' | 'grade'
  unit: string
  definition: string
  digest: string
  over: 'period' | 'moment'
  area: string
  mechanism: string
  /** Register of the members that the list opens. */
  members: string
  /** Register whose rows are counted. */
  counted: string
  dimensions: { id: string; label: string }[]
}
