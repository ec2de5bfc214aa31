/**
 * GET /api/due?from&to&kinds=register/deadline,…&overdue=1&state=overdue|near|later&limit&asOf&knownAt → DueList: what is open on asOf and falls due between
 * two days (the coming three months unless told), with `overdue=1` also what should have been done before. The length of a day's
 * list of a kind is the count shown on that day.
 */
export interface DueList {
  asOf: string
  knownAt: number
  from: string
  to: string
  kinds: DueKindView[]
  entries: DueEntry[]
  /** Entries found in all; more than `entries` holds where the limit cut the list. */
  total: number
  days: DueDay[]
  /** Years in sight whose festivals are not yet brought in: their working days are reckoned by weekends alone. */
  unknownYears: number[]
}
export interface DueKindView {
  key: string
  label: string
  register: string
  registerLabel: string
  /** The rule it follows, where the day is reckoned and not recorded. */
  basis: string | null
  /** True where it passes by itself. */
  lapses: boolean
  /** Days ahead from which it is near. */
  notice: number
  overdue: number
  near: number
  later: number
}
export interface DueEntry {
  kind: string
  register: string
  id: string
  title: string
  detail: string
  due: string
  /** The due day as precisely as the date it runs from is known. */
  on: string
  state: 'overdue' | 'near' | 'later'
  /** The last working day on or before the due day. */
  workBy: string
  /** Working days from asOf to the due day; negative when it is past. */
  workingDays: number
  certain: boolean
}
export interface DueDay {
  day: string
  working: boolean
  /** The festival for which the day is free or worked. */
  name: string | null
  certain: boolean
  counts: Record<string, number>
}

/** POST /api/working-calendar/read {text, year?} → NoticeReading: what a notice says and what it would change; nothing is written. POST /api/working-calendar {text, year?} → {year, days, act}. */
export interface NoticeReading {
  year: number
  document: string
  problems: string[]
  days: { day: string; before: { kind: 'rest' | 'work'; name: string } | null; after: { kind: 'rest' | 'work'; name: string } | null }[]
}
/** GET /api/working-calendar?year&asOf&knownAt → every day of a year, and where its arrangement comes from. */
export interface CalendarYearView {
  year: number
  /** `own`: brought in here; `published`: came with the product; `unknown`: reckoned by weekends alone. */
  origin: 'own' | 'published' | 'unknown'
  document: string | null
  mayWrite: boolean
  days: { day: string; working: boolean; name: string | null; certain: boolean }[]
}
