import type { Path, Predicate } from '../predicate/predicate.ts'

/**
 * Rosters (名册、一览表、统计表): tables on paper that an office files, made from the registers on any day. A roster is data:
 * whom it lists, where the value of each column comes from, what may be left out and by what it may be grouped.
 */
export type Roster = ListRoster | StatisticsRoster | EstablishmentRoster

/** Rows of another register about the row listed, and which one of them is meant. */
export interface RelatedRows {
  readonly register: string
  /** Their reference to the row listed. */
  readonly by: string
  /** Only rows whose fields have one of these values. */
  readonly where?: Readonly<Record<string, readonly string[]>>
  /** `now`: the one that holds; `last`: the latest until the day; `best`: the one whose code stands first in the set of that field. */
  readonly which: 'now' | 'last' | { readonly best: string }
}

export type ColumnValue =
  /** Of the row listed, along references. */
  | { readonly path: Path }
  /** Of the related row of that name. */
  | { readonly of: string; readonly path: Path }
  /** Since when the related rows of that name have had the same value of a field without a break: 任现职务层次时间. */
  | { readonly of: string; readonly unbroken: string }
  /** Full years from the date in another column to the day. */
  | { readonly years: string }
  /** Several columns in one, each in a line of its own; of none, an empty column to write into. */
  | { readonly lines: readonly string[] }

export interface RosterColumn {
  readonly label: string
  /** A head over this and its neighbours of the same: 全日制教育. */
  readonly under?: string
  readonly value: ColumnValue
  readonly align?: 'left' | 'center' | 'right'
  /** Never broken over lines. */
  readonly whole?: boolean
}

/** A row for each row of a register. */
export interface ListRoster {
  readonly kind: 'list'
  readonly id: string
  readonly label: string
  readonly register: string
  /** Whom it lists before anybody narrows it. */
  readonly where: Predicate
  readonly related: Readonly<Record<string, RelatedRows>>
  readonly columns: Readonly<Record<string, RosterColumn>>
  /** Columns before anyone chooses. */
  readonly shown: readonly string[]
  /** Columns by which the rows may be grouped. */
  readonly groups: readonly string[]
  /** Columns by which they are ordered, codes in the order of their set. */
  readonly sort: readonly string[]
}

/** Which rows of a list a line or a column of a table counts; all of its parts have to hold. */
export interface Band {
  readonly label: string
  readonly under?: string
  readonly when: readonly BandTest[]
}
export type BandTest =
  | { readonly column: string; readonly in: readonly string[]; readonly not?: true }
  | { readonly column: string; readonly from?: number; readonly to?: number }
  | { readonly column: string; readonly given: boolean }

/** The wholes that stand side by side: bands, or one for each value that a column of codes has. */
export type Across = { readonly bands: readonly Band[] } | { readonly each: string }

/** Numbers of rows of a list: a line for each band, a column for each whole, with the share that the band has of it. */
export interface StatisticsRoster {
  readonly kind: 'statistics'
  readonly id: string
  readonly label: string
  /** The list whose rows are counted. */
  readonly list: string
  readonly lines: readonly Band[]
  readonly across: readonly Across[]
  /** A column that is averaged, in the last line. */
  readonly average?: { readonly label: string; readonly column: string }
}

/** Where posts and who holds them are kept. Each post stands for as many seats as its quota says. */
export interface Establishment {
  readonly posts: { readonly register: string; readonly unit: string; readonly title: string; readonly level: string; readonly quota: string; readonly since: string; readonly leading: string }
  /** `post`: their reference to the post, where the register has one; who names none is seated by unit and level, by the name of the post first. */
  readonly holders: { readonly register: string; readonly person: string; readonly unit: string; readonly level: string; readonly title: string; readonly post: string; readonly where: Readonly<Record<string, readonly string[]>> }
}

/**
 * Seats of the units: how many there are, are filled and are not. `vacancies` lists the empty ones; `units` counts them by unit;
 * `teams` counts those of leading posts by unit, with what their holders are like.
 */
export interface EstablishmentRoster {
  readonly kind: 'establishment'
  readonly id: string
  readonly label: string
  readonly table: 'units' | 'vacancies' | 'teams'
  readonly seats: Establishment
  /** Levels counted apart, by their heads. */
  readonly levels?: readonly { readonly label: string; readonly in: readonly string[] }[]
  /** Teams: the list in which the holders are found, and what is counted of them. */
  readonly list?: string
  readonly structure?: readonly Band[]
}

export const roster = <const R extends Omit<ListRoster, 'kind' | 'id'>>(id: string, definition: R): ListRoster => ({ kind: 'list', id, ...definition })
export const statistics = (id: string, definition: Omit<StatisticsRoster, 'kind' | 'id'>): StatisticsRoster => ({ kind: 'statistics', id, ...definition })
export const establishment = (id: string, definition: Omit<EstablishmentRoster, 'kind' | 'id'>): EstablishmentRoster => ({ kind: 'establishment', id, ...definition })

/** What a band looks at: the stored value of a column; of a code also those it stands under. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export function inBand(band: Pick<Band, 'when'>, facts: Facts): boolean {
  return band.when.every((test) => {
    const value = facts[test.column] ?? null
    if ('given' in test) return (value !== null) === test.given
    // What is not known is in no band, not even in one that says what it is not.
    if (value === null) return false
    if ('in' in test) return (Array.isArray(value) ? value : [String(value)]).some((v) => test.in.includes(v)) !== (test.not ?? false)
    return typeof value === 'number' && value >= (test.from ?? 0) && value <= (test.to ?? Number.POSITIVE_INFINITY)
  })
}
