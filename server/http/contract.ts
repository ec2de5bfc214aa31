/**
 * What the browser and the server say to each other. Types only: the browser imports this file and nothing else of
 * the server. All paths begin with /api. Errors are `{ message, problems? }` in Chinese with a 4xx status:
 * 400 wrong input, 401 not signed in, 403 not allowed, 404 nothing there, 409 conflicting save, 413 too large, 422 refused.
 *
 * Every read takes the two time axes as query parameters: `asOf=YYYY-MM-DD` (valid time, default today) and
 * `knownAt=N` (act number, default the newest). Lists, cards, figures and exports agree for the same pair.
 */
import type { SigningState } from './contract/signing.ts'
import type { Field, KnownCondition, Row, Value, Role, WriteVerb } from '#kernel'
export type * from './contract/preview.ts'
export type * from './contract/compare.ts'
export type * from './contract/duplicates.ts'
export type * from './contract/finder.ts'
export type * from './contract/find.ts'
export type * from './contract/quotas.ts'
export type * from './contract/trees.ts'

export type * from './contract/acts.ts'
export type * from './contract/bin.ts'
export type * from './contract/bulk.ts'
export type * from './contract/case-lists.ts'
export type * from './contract/drafts.ts'
export type * from './contract/formats.ts'
export type * from './contract/rosters.ts'
export type * from './contract/paste.ts'
export type * from './contract/views.ts'
export type * from './contract/pivot.ts'
export type * from './contract/rules.ts'
export type * from './contract/checks.ts'
export type * from './contract/briefs.ts'
export type * from './contract/timeline.ts'

export interface ApiError { message: string; problems?: { field: string; message: string }[]; conflict?: Conflict }

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
  /** What the full years from this date on are called: 年龄、党龄. */
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

/** A row on its way to a screen: raw values, and beside them what people read. */
export interface RowView {
  id: string
  /** The act that last wrote the row; sent back with a save to find conflicts. */
  version: number
  title: string
  values: Row
  /** Human text of codes and references, by field; references also carry their register and id in `values`. */
  text: Record<string, string>
}

/**
 * GET /api/registers/:register/rows?filter=JSON&sort=-since,name&limit=50&offset=0&asOf&knownAt&all=1&q=
 * `filter` is a JSON Predicate (kernel/predicate); `all=1` also lists what no longer (or not yet) holds on asOf;
 * `q` finds by 汉字, 全拼 or 首字母 where the register is searchable. `totals=field,field` sums number fields.
 * Instead of `offset`: `after=CURSOR` gives the rows that follow a place, `before=CURSOR` those that lead up to it.
 * `total=later` leaves the numbers out where they would take time: the rows come first, the numbers by /count.
 * `with=person.birth,unit.kind` adds values along references, under the path as name; absent where the row may not be seen.
 */
export interface RowPage {
  rows: RowView[]
  /** Null when it was to come later. */
  total: number | null
  /** Rows that exist but that this principal may not see. Null when it was to come later. */
  hidden: number | null
  /** Cursor of the page's beginning, for `before`; null where nothing lies before it. */
  first: string | null
  /** Cursor of its end, for `after`; null where nothing follows. */
  last: string | null
  asOf: string
  knownAt: number
  totals?: Record<string, number>
}

/** GET /api/registers/:register/count?filter&q&all&totals&asOf&knownAt → the numbers of a list. */
export interface RowCount { total: number; hidden: number; totals?: Record<string, number> }

/** GET /api/registers/:register/rows/:id?asOf&knownAt */
export interface RecordView {
  row: RowView
  register: string
  /** Contradictions in the record that people should settle. */
  warnings: { field: string; message: string }[]
  withheld: string[]
  /** Of those withheld: what is shown to whoever says what he reads it for. */
  toRead: string[]
  mayWrite: boolean
  /** The field in which the reader may answer, where the record is against himself. */
  answers: string | null
}

/** GET /api/registers/:register/rows/:id/history → newest first. */
export interface Version {
  act: { number: number; at: string; actorName: string; verb: string; verbLabel: string; reason: string; source: string | null }
  operation: 'insert' | 'update' | 'delete'
  /** What this act changed, in words: before and after as people read them. */
  changes: { field: string; label: string; before: string | null; after: string | null }[]
}

/** POST /api/registers/:register/rows {values, reason} → RecordView (201). */
export interface CreateRequest { values: Record<string, Value>; reason: string }
/**
 * PATCH /api/registers/:register/rows/:id {base, changes, reason} → RecordView. `base` is the version edited.
 * If others have saved meanwhile: changes of other fields are merged; the same field changed differently → 409 with `conflict`.
 */
export interface CorrectRequest { base: number; changes: Record<string, Value>; reason: string }
export interface Conflict {
  /** Version to send as `base` once the person has chosen. */
  version: number
  fields: { field: string; label: string; yours: string | null; theirs: string | null; theirsBy: string; theirsAt: string }[]
}
/**
 * POST …/rows/:id/rescind {base, reason, leaveGap?}: withdraws a row (it stays in history). Of a dated series the stretch before
 * runs on to its end, unless a gap is to be left. POST …/rows/:id/change-from, …/insert-between, …/override-future {base, since,
 * until?, changes, reason} → RecordView of the new row: kernel/history/series says what becomes of the others. All writes
 * take `?preview=1` (contract/preview) and `?expect=DIGEST`.
 */
export interface RescindRequest { base: number; reason: string; leaveGap?: boolean }
export interface SpanRequest { base: number; since: string; until?: string | null; changes: Record<string, Value>; reason: string }
/** POST /api/registers/:register/rows/:id/restore {act, reason}: brings a rescinded or changed row back to its state at an act (undo). */
export interface RestoreRequest { act: number; reason: string }

/** GET /api/options/:register?q= → up to 20 rows to choose from in a reference field. */
export interface Option { id: string; title: string; detail: string }

/** GET /api/search?q= → people and organizations by 汉字, 全拼, 首字母, at most 20. */
export interface SearchHit { register: string; registerLabel: string; id: string; title: string; detail: string }

/** GET /api/registers/:register/template.xlsx; GET /api/registers/:register/export.xlsx?filter&sort&columns&asOf&knownAt&purpose= (export.lrmx.zip and export.lrm.zip for person). */

/**
 * POST /api/registers/:register/imports multipart `files` (+ fields dryRun=1, same=1 “确认同名同龄者为同一人”, reason) → ImportJob (202).
 * POST /api/files multipart `file` → {digest, name}: stores an attachment or photograph, whose digest is then the value of a file field;
 * GET /api/registers/:register/rows/:id/files/:field → its bytes. GET /api/registers/person/export.lrmx.zip?purpose= → a folder of forms.
 * GET /api/imports/:id → ImportJob (poll every 400 ms); DELETE cancels: nothing of the file stays. GET /api/imports/:id/annotated?file=NAME → the workbook with notes.
 */
export interface ImportJob {
  id: string
  register: string
  state: 'reading' | 'checking' | 'writing' | 'done' | 'failed' | 'cancelled'
  /** Rows (or files) done so far and expected, when known. */
  done: number
  total: number | null
  result?: ImportResult
  message?: string
}
export interface ImportResult {
  read: number
  inserted: number
  updated: number
  unchanged: number
  rejected: number
  /** Child rows written by register. */
  children: Record<string, number>
  act: number | null
  dryRun: boolean
  errors: { file: string; sheet?: string; row?: number; column?: string; message: string; warning?: boolean }[]
  /** Photographs and whom they were taken to be of. */
  matched: { file: string; id: string; title: string; unchanged: boolean }[]
  /** File names for which an annotated workbook can be fetched. */
  annotated: string[]
}

/** GET /api/indicators?period&asOf&knownAt → Figure[] of all (with `previous`). GET /api/indicators/:id?period&asOf&knownAt&by=DIM */
export interface Figure {
  indicator: string
  label: string
  kind: IndicatorMeta['kind']
  unit: string
  definition: string
  /** Number; ratios in percent with 1 decimal; grades as text; null when there is nothing to say (空). */
  value: number | string | null
  /** As printed with its measure word, e.g. 12名, 93.5%, 好. */
  text: string
  numerator?: number
  denominator?: number
  hidden: number
  period: { from: string; to: string; label: string }
  asOf: string
  knownAt: number
  previous?: { value: number | string | null; text: string; period: { from: string; to: string; label: string }; asOf: string }
  /** A figure of one cell of a split: which, and how many the whole has. `label` is what stands behind the dimension's name: 性别=女. */
  cell?: { dimension: string; value: string | null; label: string; whole: number | string | null }
  /** In reports: tells figures of one indicator apart that stand beside its own: another period, one cell. */
  key?: string
  by?: { dimension: string; label: string; overlapping: boolean; cells: { value: string | null; label: string; figure: number | string | null; text: string; numerator?: number; denominator?: number; members?: number }[] }
}
/** GET /api/indicators/:id/members?period&asOf&knownAt&part=list|denominator&by=DIM&cell=VALUE (cell absent in the row = empty string) &limit&offset */
export interface Members {
  register: string
  total: number
  hidden: number
  members: { id: string; title: string; detail: string; events: { register: string; id: string; title: string; day: string | null; decision?: { id: string; title: string }; document?: { id: string; title: string } }[] }[]
}

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
/** POST /api/reports/:id/freeze {period, asOf?, knownAt?, reason} → FrozenReport; GET /api/reports/:id/frozen → FrozenReport[]; GET /api/frozen/:id → ReportView of that day; GET /api/frozen/:id.docx → file; GET /api/frozen/:id/diff?against=ID → ReportDifference (against what it would say now when no ID is given). */
export interface FrozenReport { id: string; title: string; period: string; asOf: string; knownAt: number; frozenOn: string; frozenBy: string; reason: string; digest: string; intact: boolean; signing?: SigningState; myTurn?: boolean }
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

/** POST /api/plans multipart `file` (+ year) → {plan: id}; GET /api/plans → list; GET /api/plans/:id → PlanView. Tasks are edited through the register key-tasks. */
export interface PlanView {
  id: string
  title: string
  year: string
  text: string
  sentences: { start: number; end: number; kind: string; kindLabel: string; task: string | null }[]
  tasks: PlanTask[]
}
export interface PlanTask {
  row: RowView
  parent: string | null
  /** Progress read from the bound indicator where there is one. */
  figure?: Figure
}

/** GET /api/home */
export interface Home {
  figures: Figure[]
  plan: { total: number; done: number; underWay: number; pending: number; overdue: number; plan: string | null; year: string | null }
  /** What is due within three months or should have been done already: the soonest of each kind, and how many there are of it. */
  due: { total: number; overdue: number; kinds: { key: string; label: string; total: number }[]; entries: { day: string; kind: string; title: string; register: string; id: string; overdue: boolean }[] }
  latestActs: { number: number; at: string; actorName: string; verbLabel: string; reason: string; rows: number }[]
  chain: { acts: number; head: string }
}

export type * from './contract/reminders.ts'
export type * from './contract/report-studio.ts'
export type * from './contract/signing.ts'
export type * from './contract/series.ts'
export type * from './contract/procedures.ts'
export type * from './contract/readings.ts'
