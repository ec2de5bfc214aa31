/** Rosters (名册与报表): tables of people and posts as an office files them. */
export interface RosterMeta {
  id: string
  label: string
  kind: 'list' | 'statistics' | 'establishment'
  /** What is taken out of the house by exporting it. */
  register: string
  columns: { id: string; label: string }[]
  shown: string[]
  groups: { id: string; label: string }[]
}

/** A number opens the list behind it by this key: GET /api/rosters/:id/members?cell=KEY. */
export interface RosterCell { text: string; open?: string }
export interface RosterLine {
  /** The row listed, where the line is one. */
  row?: { register: string; id: string }
  cells: RosterCell[]
  /** A line that adds up the others. */
  sum?: true
}
export interface RosterGroup { label: string | null; lines: RosterLine[] }
export interface RosterTable {
  id: string
  title: string
  /** 填报单位 */
  unit: string
  /** 截至 2025-12-31，共 300 人 */
  scope: string
  asOf: string
  knownAt: number
  /** `under`: a head over neighbours of the same. */
  columns: { label: string; under: string | null; align: 'left' | 'center' | 'right'; whole: boolean }[]
  groups: RosterGroup[]
  /** Lines before any were left out of the screen. */
  total: number
  /** 口径 and what could not be counted, a sentence each. */
  notes: string[]
}

export interface RosterMembers { title: string; total: number; rows: { register: string; id: string; title: string; detail: string }[] }
