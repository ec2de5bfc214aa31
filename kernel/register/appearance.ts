import type { Row } from '../field/field.ts'

/**
 * How the rows of a register stand in the timeline of what they are about. Rows of one register may stand in several lanes: a
 * main post, a concurrent one and a secondment are three. Without a declaration they stand in a lane of the register's own name.
 */
export interface Appearance {
  /** The lane of rows that none of `cases` takes; the label of the register unless told. */
  readonly lane?: string
  /** The first whose code fields have one of the values takes the row. */
  readonly cases?: readonly { readonly where: Readonly<Record<string, readonly string[]>>; readonly lane: string }[]
  /** Where an entity has a beginning and an end of its own (入学、毕业); one of them is enough. */
  readonly from?: string
  readonly to?: string
  /** Fields said after the title, in grey. */
  readonly detail?: readonly string[]
  /** A further lane drawn from these rows: stretches of equal values of a code field, joined (职务层次). Only rows of the lane `of`. */
  readonly also?: { readonly lane: string; readonly field: string; readonly of: string }
  /** Honours are marked beside their words; records against somebody are by what they declare. */
  readonly tone?: 'honour'
  /** Whoever may not read the register is not even told that there are rows: a case under way. */
  readonly quiet?: true
  /** Lanes stand in this order, those without a number last. */
  readonly order?: number
}

/** The lane in which a row stands. */
export function laneOf({ label, timeline }: { readonly label: string; readonly timeline?: Appearance }, row: Row): string {
  const found = timeline?.cases?.find(({ where }) => Object.entries(where).every(([field, values]) => values.includes(String(row[field] ?? ''))))
  return found?.lane ?? timeline?.lane ?? label
}
