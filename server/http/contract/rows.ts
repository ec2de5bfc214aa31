import type { Row, Value } from '#kernel'

export interface ApiError { message: string; problems?: { field: string; message: string }[]; conflict?: Conflict }

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
