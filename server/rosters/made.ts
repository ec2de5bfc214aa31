import type { Predicate } from '#kernel'
import type { RosterTable } from '#server/http/contract'

/** What of a roster is asked for: the units (with those below), a condition on whom it lists, columns, grouping. */
export interface RosterQuery {
  readonly units: readonly string[]
  readonly where?: Predicate | undefined
  readonly columns?: readonly string[] | undefined
  readonly group?: string | undefined
}

/** A table before it is shown or printed; `members` gives the rows behind a number: [register, id]. */
export interface Made {
  readonly columns: RosterTable['columns']
  readonly groups: RosterTable['groups']
  readonly total: number
  readonly counted: string
  readonly hidden: string
  readonly notes: readonly string[]
  readonly members: (cell: string) => { readonly title: string; readonly rows: readonly (readonly [register: string, id: string])[] } | null
}
