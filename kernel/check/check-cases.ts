import type { FactQueries } from '../rule/facts.ts'
import { factsOfRows, type CaseFacts } from '../rule/cases.ts'
import type { Check, CheckOf } from './check.ts'

/** Cases of a check: a file as it might be, and the kinds of finding it must give, in order. Boundary days first. */
export interface CheckCase { readonly title: string; readonly on: string; readonly facts: Readonly<Record<string, unknown>>; readonly kinds: readonly string[] }
export interface CheckCases { readonly check: Check; readonly cases: readonly CheckCase[] }

export function checkCases<Q extends FactQueries>(check: CheckOf<Q>, on: string, table: Readonly<Record<string, readonly [CaseFacts<Q>, ...string[]]>>): CheckCases {
  return { check, cases: Object.entries(table).map(([title, [facts, ...kinds]]) => ({ title, on, facts: factsOfRows(check.facts, facts), kinds })) }
}
