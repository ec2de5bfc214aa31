import type { Fields } from '../field/field.ts'
import type { RegisterOf } from '../register/register.ts'
import type { FactUsed } from './decision.ts'

/**
 * A fact a rule needs: rows of a register about the subject, or the subject's own row. Data, not code: the server unites the
 * needs of all rules and loads them set-wise, so that a city is judged in a few statements.
 */
export interface FactQuery {
  readonly register: string
  /** The field that refers to the subject; null for the subject's own row. */
  readonly by: string | null
  /** Fields needed; `unit.kind` follows a reference. */
  readonly fields: readonly string[]
  /** A value told with the question, a reference: its row is meant instead of the subject's, or the rows about it. */
  readonly given?: string
  /** Rows about others (relatives): those to whom `field` of the rows of this register about the subject refers, or those rows themselves (`id`). `by` refers to them. */
  readonly through?: { readonly register: string; readonly by: string; readonly field: string }
  /** Rows about anything below the subject in its tree too: the people of an agency and of what belongs to it. */
  readonly below?: boolean
}

type Cell<F> = F extends { readonly type: 'integer' | 'decimal' } ? number | null : F extends { readonly type: 'boolean' } ? boolean | null : string | null

/** A row as a rule sees it: dates as ISO text, codes as codes, references as ids. */
export type FactRow<F extends Fields, K extends string> = { readonly id: string } & { readonly [P in K]: P extends keyof F ? Cell<F[P]> : string | null }

/** Rows about the subject; `complete` where a completeness statement covers them: only then does no row mean none. */
export interface Fact<R> {
  readonly rows: readonly R[]
  readonly complete: boolean
  readonly register: string
}

/** A typed query: `R` is what `decide` is handed for it. */
export interface RowsQuery<R> extends FactQuery { readonly by: string; readonly row?: R }
export interface OwnQuery<R> extends FactQuery { readonly by: null; readonly row?: R }

/** The row that a value told with the question refers to (the post proposed): null where none is told. */
export function rowOfGiven<const F extends Fields, const K extends string>(given: string, register: RegisterOf<F>, fields: readonly K[]): OwnQuery<FactRow<F, K>> {
  return { register: register.id, by: null, given, fields }
}

/** The rows about what a value told with the question refers to: who holds the post proposed. They are counted as they are recorded; none is covered by a statement. */
export function rowsOfGiven<const F extends Fields, const K extends string>(given: string, register: RegisterOf<F>, by: keyof F & string, fields: readonly K[]): RowsQuery<FactRow<F, K>> {
  return { register: register.id, by, given, fields }
}

/** Every row of a register about the subject, whatever its dates: a rule may be asked about any day. */
export function rowsOf<const F extends Fields, const K extends string>(register: RegisterOf<F>, by: (keyof F & string) | 'since', fields: readonly K[]): RowsQuery<FactRow<F, K>> {
  return { register: register.id, by, fields }
}

/** Every row of a register about the subject or anything below it in its tree. */
export function rowsWithin<const F extends Fields, const K extends string>(register: RegisterOf<F>, by: keyof F & string, fields: readonly K[]): RowsQuery<FactRow<F, K>> {
  return { register: register.id, by, fields, below: true }
}

/** Rows about those to whom a field of the subject's rows refers: the posts of his relatives. Ask for `by` among the fields to tell them apart. */
export function rowsThrough<const F extends Fields, const K extends string, const G extends Fields>(through: RegisterOf<G>, subject: keyof G & string, field: keyof G & string, register: RegisterOf<F>, by: keyof F & string, fields: readonly K[]): RowsQuery<FactRow<F, K>> {
  return { register: register.id, by, fields, through: { register: through.id, by: subject, field } }
}

/** Fields of the subject itself. */
export function own<const F extends Fields, const K extends string>(register: RegisterOf<F>, fields: readonly K[]): OwnQuery<FactRow<F, K>> {
  return { register: register.id, by: null, fields }
}

export type FactQueries = Readonly<Record<string, RowsQuery<unknown> | OwnQuery<unknown>>>

/** What `decide` is handed for its queries. */
export type FactsOf<Q extends FactQueries> = {
  readonly [K in keyof Q]: Q[K] extends RowsQuery<infer R> ? Fact<R> : Q[K] extends OwnQuery<infer R> ? (R & { readonly register: string }) | null : never
}

/** Points at fields of a row, for reasons. */
export function used(fact: { readonly register: string }, row: { readonly id: string }, ...fields: readonly string[]): FactUsed {
  return { register: fact.register, id: row.id, fields }
}
