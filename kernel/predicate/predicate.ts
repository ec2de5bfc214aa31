import type { Fields } from '../field/field.ts'

/**
 * Predicates: conditions as data. The same tree is compiled to SQL for a number and for its list, sent to the
 * browser for the definition card, and hashed for the definition digest. Nothing in it is a function.
 */
export type Path = readonly string[]
export type Literal = string | number | boolean

export type Predicate =
  | { readonly op: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly op: 'not'; readonly of: Predicate }
  | { readonly op: 'equals'; readonly path: Path; readonly value: Literal }
  | { readonly op: 'in'; readonly path: Path; readonly values: readonly Literal[] }
  | { readonly op: 'empty'; readonly path: Path }
  /** The row at `path` (a reference to a register that is a tree, or the `id` of one) is one of `values` or hangs below one of them; a code is one of them or stands under one. */
  | { readonly op: 'under'; readonly path: Path; readonly values: readonly string[] }
  | { readonly op: 'compare'; readonly path: Path; readonly than: '<' | '<=' | '>' | '>='; readonly value: Literal }
  /** Text contains, case folded. Lists only; indicators do not search text. */
  | { readonly op: 'contains'; readonly path: Path; readonly value: string }
  /** The row's name is found by these words: 汉字, 全拼 or 首字母. Lists of searchable registers only. */
  | { readonly op: 'found'; readonly text: string }
  /** Text begins with. */
  | { readonly op: 'starts'; readonly path: Path; readonly value: string }
  /** Full years from the date at `path` to asOf, both bounds included. A date that leaves them open does not satisfy it. */
  | { readonly op: 'years'; readonly path: Path; readonly from?: number | undefined; readonly to?: number | undefined
    /** A year alone satisfies it where all it may mean does; without, a year alone never does, as in bands of a pivot. */
    readonly whole?: true | undefined }
  /** The day at `path` against the as-of day: ahead of it (`>`), or come (`<=`). */
  | { readonly op: 'as-of'; readonly path: Path; readonly than: '<=' | '>' }
  /** The day at `path` lies in the period asked for (and not after asOf). */
  | { readonly op: 'in-period'; readonly path: Path }
  /** The row was true (span) or existed (entity) or had happened (event) on asOf. */
  | { readonly op: 'holds' }
  /** The same at some time between two days, both included, whatever asOf is. */
  | { readonly op: 'held'; readonly from: string; readonly to: string }
  /** A row of another register exists with equal fields, itself holding on asOf when it is a span. */
  | { readonly op: 'exists'; readonly register: string; readonly match: readonly { readonly their: string; readonly our: Path }[]; readonly where: Predicate }
  | Related
  /** Certainly true of the row, whatever imprecise dates and missing facts turn out to be. */
  | { readonly op: 'sure'; readonly of: Predicate }
  /** True of the row, or would be if imprecise dates and missing facts turned out to be so. */
  | { readonly op: 'possible'; readonly of: Predicate }

/**
 * Rows of another register that refer to ours through `via`, in time: that satisfy `where`, `when` it is asked for, in such a
 * number and for so long. Nothing after the as-of day counts. Without `count` and `lasting` one row is enough.
 */
export interface Related {
  readonly op: 'related'
  readonly register: string
  readonly via: string
  readonly where: Predicate
  readonly when: When
  /** So many full months (足月) at least: each unbroken stretch counted by itself, days that two rows share once; `total` adds the stretches up, `longest` takes one (with `now`: the one that goes on). */
  readonly lasting?: { readonly months: number; readonly how: 'total' | 'longest' } | undefined
  /** So many rows, both bounds included. */
  readonly count?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined
  /** Their number against a number that our row holds (fewer holders than 职数): rows without that number are neither. None at all are fewer. */
  readonly against?: { readonly field: string; readonly than: '<' | '>' } | undefined
  /** Also rows that only may satisfy it; set by `possibly` and by nothing else. */
  readonly possible?: true | undefined
}

/**
 * `now`: what holds on the as-of day; `ever`: by then; the last full `years` up to then; the last `calendarYears` that are over,
 * and what has passed of the year under way; between two days, both included.
 */
export type When = 'now' | 'ever' | { readonly years: number } | { readonly calendarYears: number } | { readonly from: string; readonly to: string }

export const always: Predicate = { op: 'and', of: [] }

export function and(of: readonly Predicate[]): Predicate {
  const flat = of.flatMap((p) => (p.op === 'and' ? p.of : [p]))
  return flat.length === 1 && flat[0] ? flat[0] : { op: 'and', of: flat }
}
export function or(...of: readonly Predicate[]): Predicate {
  return { op: 'or', of }
}
export function not(of: Predicate): Predicate {
  return { op: 'not', of }
}
export const holds: Predicate = { op: 'holds' }

/** The period asked for: stands in a declaration where the days are not known yet. */
export const period = Symbol('the period asked for')

/** A field inside a condition: `measure.is('admonish')`, `person.to('sex').is('2')`. */
export interface Term {
  readonly path: Path
  is(value: Literal): Predicate
  isNot(value: Literal): Predicate
  in(values: readonly Literal[]): Predicate
  /** Of a reference to a tree: one of these rows, or a row below one. */
  under(values: readonly string[]): Predicate
  within(when: typeof period): Predicate
  atLeast(value: Literal): Predicate
  atMost(value: Literal): Predicate
  /** The day lies after the as-of day. */
  ahead(): Predicate
  /** Text contains. */
  contains(value: string): Predicate
  empty(): Predicate
  given(): Predicate
  /** Follows a reference to a field of the row referred to. */
  to(field: string): Term
}

export type Terms<F extends Fields = Fields> = { readonly [K in (keyof F & string) | 'since' | 'until' | 'id']: Term }

export function term(path: Path): Term {
  return {
    path,
    is: (value) => ({ op: 'equals', path, value }),
    isNot: (value) => not({ op: 'equals', path, value }),
    in: (values) => ({ op: 'in', path, values }),
    under: (values) => ({ op: 'under', path, values }),
    within: () => ({ op: 'in-period', path }),
    atLeast: (value) => ({ op: 'compare', path, than: '>=', value }),
    atMost: (value) => ({ op: 'compare', path, than: '<=', value }),
    ahead: () => ({ op: 'as-of', path, than: '>' }),
    contains: (value) => ({ op: 'contains', path, value }),
    empty: () => ({ op: 'empty', path }),
    given: () => not({ op: 'empty', path }),
    to: (field) => term([...path, field]),
  }
}

/** The terms of a register's fields, made on first use of each. */
export function terms<F extends Fields>(fields: F): Terms<F> {
  const made: Record<string, Term> = { id: term(['id']) }
  for (const name of ['since', 'until', ...Object.keys(fields)]) made[name] = term([name])
  return made as Terms<F>
}

/** A row of `other` exists whose fields equal ours: `exists(villageCadres, { village: id }, (v) => [v.position.is('secretary')])`. */
export function exists<F extends Fields>(
  other: { readonly id: string; readonly fields: F },
  match: Readonly<Record<string, Term>>,
  where: (f: Terms<F>) => readonly Predicate[],
): Predicate {
  return {
    op: 'exists', register: other.id,
    match: Object.entries(match).map(([their, our]) => ({ their, our: our.path })),
    where: and(where(terms(other.fields))),
  }
}
