import type { Fact, FactQueries, FactQuery, OwnQuery, RowsQuery } from './facts.ts'
import type { Outcome } from './decision.ts'
import type { Confirmation } from '../law/clause.ts'
import type { Given, Rule, RuleOf } from './rule.ts'

/**
 * Cases (用例) of a rule: a table an official can read, one test reads and the manual prints. Boundary days first.
 * Rows are given without id; `known([...])` says that a completeness statement covers them.
 */
type Loose<R> = R extends object ? Partial<Omit<R, 'id'>> : never
export type CaseFacts<Q extends FactQueries> = {
  readonly [K in keyof Q]?: Q[K] extends RowsQuery<infer R> ? readonly Loose<R>[] | Known<Loose<R>> : Q[K] extends OwnQuery<infer R> ? Loose<R> : never
}
export interface Known<R> { readonly known: readonly R[] }

/** These rows and, by a completeness statement, no others. */
export function known<const R = never>(rows: readonly R[] = []): Known<R> {
  return { known: rows }
}

export interface CaseInput<Q extends FactQueries> {
  readonly on: string
  readonly facts?: CaseFacts<Q>
  readonly given?: Given
  /** Clauses confirmed by an officer, with numbers that differ. */
  readonly confirmed?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface RuleCase {
  readonly title: string
  readonly input: CaseInput<FactQueries>
  readonly outcome: Outcome
  /** The first day on which it changes; null where it must not. Unchecked where left out. */
  readonly changesOn?: string | null
}

export interface RuleCases { readonly rule: Rule; readonly cases: readonly RuleCase[] }

export function cases<Q extends FactQueries>(rule: RuleOf<Q>, table: Readonly<Record<string, readonly [CaseInput<Q>, Outcome] | readonly [CaseInput<Q>, Outcome, string | null]>>): RuleCases {
  return { rule, cases: Object.entries(table).map(([title, [input, outcome, ...rest]]) => ({ title, input: input as CaseInput<FactQueries>, outcome, ...(rest.length > 0 ? { changesOn: rest[0] ?? null } : {}) })) }
}

/** The facts of a case in the shape that `decide` is handed: missing fields are null, missing rows are not known. */
export function factsOfCase(rule: Rule, input: CaseInput<FactQueries>): Record<string, unknown> {
  return factsOfRows(rule.facts, input.facts ?? {})
}

/** The same for whoever asks by queries. */
export function factsOfRows(queries: Readonly<Record<string, FactQuery>>, facts: object): Record<string, unknown> {
  const given = facts as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(queries).map(([name, query]) => {
    const blank = Object.fromEntries(query.fields.map((f) => [f, null]))
    const row = (r: object, i: number): object => ({ ...blank, ...r, id: `${name}-${i + 1}` })
    const value = given[name]
    if (query.by === null) return [name, value === undefined ? null : { ...row(value as object, 0), register: query.register }]
    const complete = value !== undefined && !Array.isArray(value)
    const list = (value === undefined ? [] : complete ? (value as Known<object>).known : value) as readonly object[]
    const fact: Fact<object> = { rows: list.map(row), complete, register: query.register }
    return [name, fact]
  }))
}

export function confirmationsOfCase(input: CaseInput<FactQueries>): Confirmation[] {
  return Object.entries(input.confirmed ?? {}).map(([clause, parameters]) => ({ clause, from: '1949-10-01', to: null, parameters, row: '' }))
}
